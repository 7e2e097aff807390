import { findAppLang } from '../messages/loadMessages.ts';
import type { AppLang } from '../messages/Messages.ts';

const storedAs = 'dateline.language';

/** The language that this reader chose last, or else the first of the browser's that the app speaks. */
export function readersLanguage(): AppLang | null {
  for (const tag of [remembered(), ...navigator.languages]) {
    const lang = tag === null ? null : findAppLang(tag);
    if (lang) return lang;
  }
  return null;
}

/** Keeps the language of every link to another language that is clicked: only the front page goes by it. */
export function rememberChosenLanguage() {
  document.addEventListener('click', ({ target }) => {
    const lang = target instanceof Element ? target.closest('a[hreflang]')?.getAttribute('hreflang') : null;
    if (!lang || !findAppLang(lang)) return;
    try {
      localStorage.setItem(storedAs, lang);
    } catch {
      // Not kept; the link is followed all the same.
    }
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storedAs);
  } catch {
    return null;
  }
}
