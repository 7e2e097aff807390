import { createContext, useContext } from 'react';

import type { Lang } from '../story/units.ts';
import en from './en.json';

/** Every sentence the app says has a key; English is the file that the others are checked against. */
export type MessageKey = keyof typeof en;

/** Says a message in the reader's language, its `{names}` filled in. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export type Messages = {
  readonly lang: Lang;
  readonly say: Say;
};

/** A message whose value is missing shows the name in braces: a gap that can be seen and searched for. */
export function makeMessages(lang: Lang, texts: Readonly<Record<MessageKey, string>>): Messages {
  return {
    lang,
    say: (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  };
}

export const english = makeMessages('en', en);

export const MessagesContext = createContext<Messages>(english);

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
