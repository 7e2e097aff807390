import type { Lang } from '../story/units.ts';
import {
  type AppLang,
  type PanelKey,
  type FullMessages,
  languages,
  makeFullMessages,
  makeMessages,
  type Messages,
  type Texts,
} from './Messages.ts';

/** A file a language; one that lacks a message does not pass the type checker. */
const files: Readonly<Record<AppLang, () => Promise<{ default: Texts }>>> = {
  en: () => import('./en.json'),
  tr: () => import('./tr.json'),
  ar: () => import('./ar.json'),
  ru: () => import('./ru.json'),
  fa: () => import('./fa.json'),
};

/** And what is said to those who ask. */
const panelFiles: Readonly<Record<AppLang, () => Promise<{ default: Texts<PanelKey> }>>> = {
  en: () => import('./panels/en.json'),
  tr: () => import('./panels/tr.json'),
  ar: () => import('./panels/ar.json'),
  ru: () => import('./panels/ru.json'),
  fa: () => import('./panels/fa.json'),
};

/** The messages of a page in a language; only what a reader needs is fetched. */
export async function loadMessages(lang: AppLang): Promise<Messages> {
  const { default: texts } = await files[lang]();
  return makeMessages(lang, texts);
}

const fullMessages = new Map<Lang, Promise<FullMessages>>();

/** All messages of a language: one promise for all who ask, and another try after one that failed. */
export function loadFullMessages(lang: Lang): Promise<FullMessages> {
  const known = fullMessages.get(lang);
  if (known) return known;
  const own = findAppLang(lang) ?? 'en';
  const loading = Promise.all([files[own](), panelFiles[own]()]).then(([{ default: texts }, { default: asked }]) =>
    makeFullMessages(own, texts, asked),
  );
  loading.catch(() => fullMessages.delete(lang));
  fullMessages.set(lang, loading);
  return loading;
}

/** The language of the app for a tag: `tr` for `tr-CY`; null where it has none. */
export function findAppLang(tag: string): AppLang | null {
  const [primary] = tag.toLowerCase().split('-');
  return languages.find((one) => one === primary) ?? null;
}
