import { plainLangOf } from '../messages/addressLang.ts';
import { useMessages } from '../messages/Messages.ts';
import type { Story } from '../story/Story.ts';

type Props = { readonly story: Story; readonly plainHref: string; readonly urlLang: string | null };

/** Says of a page in another language than the story's that it was translated, by whom, and where the original is. */
export function LanguageNotice({ story, plainHref, urlLang }: Props) {
  const { say, lang, locale } = useMessages();
  const plain = plainLangOf(story);
  if (lang === plain && (urlLang === null || urlLang === plain)) return null;
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(story.lang) ?? story.lang;
  if (lang === plain) return <p className="notice">{say('language.unknown', { lang: urlLang ?? '' })}</p>;
  return (
    <p className="notice notice-small">
      {story.translation ? say('language.machine') : say('language.untranslated', { language })}{' '}
      <a href={plainHref} hrefLang={plain}>
        {say('language.original', { language })}
      </a>
    </p>
  );
}
