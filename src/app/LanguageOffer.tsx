import { useEffect, useState } from 'react';

import { directionOf } from '../messages/directionOf.ts';
import { loadMessages } from '../messages/loadMessages.ts';
import { type Messages, useMessages } from '../messages/Messages.ts';
import type { Lang } from '../story/units.ts';
import { readersLanguage } from './readersLanguage.ts';
import { remembered } from '../library/remembered.ts';
import './LanguageOffer.css';

type Props = { readonly hrefIn: (lang: Lang) => string };

const declined = remembered('dateline.language-declined', ['on']);

/** A link is kept to; a reader of another language that the app speaks is offered the same page in it, in its words. */
export function LanguageOffer({ hrefIn }: Props) {
  const { lang } = useMessages();
  const [offered, setOffered] = useState<Messages | null>(null);
  useEffect(
    function findOther() {
      const other = readersLanguage();
      if (!other || other === lang || declined.get()) return;
      // Without those words there is no offer; the menu of languages stays.
      loadMessages(other).then(setOffered, () => {});
    },
    [lang],
  );
  if (!offered) return null;
  return (
    <aside className="language-offer">
      {/* Its words run their own way; it stands where the page begins, for where that ends there are buttons. */}
      <div className="language-offer-words" lang={offered.lang} dir={directionOf(offered.lang)}>
        <a className="button" href={hrefIn(offered.lang)} hrefLang={offered.lang}>
          {offered.say('language.offer')}
        </a>
        <button
          type="button"
          className="button"
          onClick={() => {
            declined.set('on');
            setOffered(null);
          }}
        >
          {offered.say('language.dismiss')}
        </button>
      </div>
    </aside>
  );
}
