import { useMessages } from '../messages/Messages.ts';
import type { Lang } from '../story/units.ts';
import { languageNames, LanguageLinks } from './LanguageLinks.tsx';
import './LanguageMenu.css';

type Props = { readonly hrefIn: (lang: Lang) => string };

/** The other languages behind a button with this one's name: a popover, which needs no script. */
export function LanguageMenu({ hrefIn }: Props) {
  const { say, lang } = useMessages();
  const name = Object.entries(languageNames).find(([one]) => one === lang)?.[1] ?? lang;
  return (
    <div className="language-menu">
      <button
        type="button"
        className="button"
        popoverTarget="languages"
        aria-label={`${say('language.title')}: ${name}`}
      >
        {name}
      </button>
      <div id="languages" popover="auto">
        <LanguageLinks hrefIn={hrefIn} />
      </div>
    </div>
  );
}
