import type { Story } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { findAppLang } from './loadMessages.ts';
import type { AppLang } from './Messages.ts';

/** The language that the app speaks around a story at its plain address: the story's own, where it can. */
export function plainLangOf({ lang }: Pick<Story, 'lang'>): AppLang {
  return findAppLang(lang) ?? 'en';
}

/** What stands before a story in the address of its page in a language; null for its plain address. */
export function addressLang(story: Pick<Story, 'lang'>, lang: Lang): Lang | null {
  return lang === plainLangOf(story) ? null : lang;
}
