import type { FullMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import { translatedInWords } from '../messages/translatedInWords.ts';
import { momentInWords, quotationInWords } from './momentInWords.ts';

/**
 * What "copy quotation" puts on the clipboard: the words, who said them, when, the way they came, and the
 * link. Marks stand only around words that were said; indirect speech says that it is ours.
 */
export function quotationText(story: Story, moment: Moment, address: string, messages: FullMessages): string {
  const { say } = messages;
  const { headline, told: summary, speaker, channel, date, source } = momentInWords(story, moment, messages);
  if (moment.type === 'event') return say('share.event', { headline, date, told: summary, source, address });
  const told = moment.quotations
    .map((quotation) => {
      const translated = translatedInWords(quotation, messages);
      const text = quotationInWords(quotation) + (translated === null ? '' : ` (${translated})`);
      return quotation.kind === 'indirect' ? say('share.indirect', { told: text }) : text;
    })
    .join(' / ');
  const values = { told, speaker: speaker ?? '', date, source, address };
  return channel === null ? say('share.quotationUnsaid', values) : say('share.quotation', { ...values, channel });
}
