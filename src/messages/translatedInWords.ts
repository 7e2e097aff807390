import type { Quotation } from '../story/Story.ts';
import type { Messages } from './Messages.ts';

/** That the words quoted are a translation, whose, and from which language; null when they were said so. */
export function translatedInWords({ translated }: Pick<Quotation, 'translated'>, messages: Messages): string | null {
  if (!translated) return null;
  const names = new Intl.DisplayNames(messages.lang, { type: 'language' });
  const language = names.of(translated.from) ?? translated.from;
  return messages.say(`quotation.translated.${translated.by}`, { language });
}
