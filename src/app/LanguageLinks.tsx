import { languages, useMessages } from '../messages/Messages.ts';
import type { Lang } from '../story/units.ts';
import './LanguageLinks.css';

/** Each language by its own name, in its own letters. */
export const languageNames = { en: 'English', tr: 'Türkçe', ar: 'العربية', ru: 'Русский', fa: 'فارسی' } as const;

type Props = { readonly hrefIn: (lang: Lang) => string };

/** The same page in the other languages: plain links, for another language is another page. */
export function LanguageLinks({ hrefIn }: Props) {
  const { say, lang } = useMessages();
  return (
    <nav className="language-links" aria-label={say('language.title')}>
      <ul>
        {languages.map((other) => (
          <li key={other} lang={other} dir="auto">
            <a href={hrefIn(other)} hrefLang={other} rel="alternate" aria-current={other === lang ? 'true' : undefined}>
              {languageNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
