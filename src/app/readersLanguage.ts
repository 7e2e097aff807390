import { findAppLang } from '../messages/loadMessages.ts';
import { type AppLang, languages } from '../messages/Messages.ts';
import { remembered } from '../library/remembered.ts';

const chosen = remembered('dateline.language', languages);

/** The language that this reader chose last, or else the first of the browser's that the app speaks. */
export function readersLanguage(): AppLang | null {
  const ofBrowser = navigator.languages.map(findAppLang);
  return chosen.get() ?? ofBrowser.find((lang) => lang !== null) ?? null;
}

/** Keeps the language of every link to another language that is clicked: only the front page goes by it. */
export function rememberChosenLanguage() {
  document.addEventListener('click', ({ target }) => {
    const tag = target instanceof Element ? target.closest('a[hreflang]')?.getAttribute('hreflang') : null;
    const lang = tag && findAppLang(tag);
    if (lang) chosen.set(lang);
  });
}
