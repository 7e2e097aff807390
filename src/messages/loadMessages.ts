import { type AppLang, languages, makeMessages, type Messages, type Texts } from './Messages.ts';

/** A file a language; one that lacks a message does not pass the type checker. */
const files: Readonly<Record<AppLang, () => Promise<{ default: Texts }>>> = {
  en: () => import('./en.json'),
  tr: () => import('./tr.json'),
  ar: () => import('./ar.json'),
  ru: () => import('./ru.json'),
  fa: () => import('./fa.json'),
};

/** The messages of a language; only what a reader needs is fetched. */
export async function loadMessages(lang: AppLang): Promise<Messages> {
  const { default: texts } = await files[lang]();
  return makeMessages(lang, texts);
}

/** The language of the app for a tag: `tr` for `tr-CY`; null where it has none. */
export function findAppLang(tag: string): AppLang | null {
  const [primary] = tag.toLowerCase().split('-');
  return languages.find((one) => one === primary) ?? null;
}
