import { createContext, useContext } from 'react';

import type { Lang } from '../story/units.ts';
import type enAsked from './panels/en.json';
import { directionOf } from './directionOf.ts';
import type en from './en.json';

/** The languages that the app speaks, in the order in which it offers them. */
export const languages = ['en', 'tr', 'ar', 'ru', 'fa'] as const;
export type AppLang = (typeof languages)[number];

/** Every sentence a page says has a key; English is the file that the others are checked against. */
export type MessageKey = keyof typeof en;

/** What is said only to those who ask: in panels, in what is taken away, on pages that need no script. */
export type PanelKey = keyof typeof enAsked;

/** A sentence, or one for each plural category of the language (`one`, `few`, `other` …; Unicode CLDR). */
export type Text = string | ({ readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string });
export type Texts<Key extends string = MessageKey> = Readonly<Record<Key, Text>>;

/** Says a message in the reader's language, its `{names}` filled in; numbers are written as the language does. */
export type Say<Key extends string = MessageKey> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

export type Messages<Key extends string = MessageKey> = {
  readonly lang: Lang;
  /** For `Intl`: which calendar, which digits, which names of months. */
  readonly locale: string;
  readonly say: Say<Key>;
  /** Names one after the other: “a, b and c”; as `unit` without the “and”. */
  readonly list: (names: readonly string[], type?: 'conjunction' | 'unit') => string;
  readonly number: (n: number) => string;
  /** Between two facts: “10 of 22 · Statement”. */
  readonly separator: string;
};

/** All that the app says in a language. */
export type FullMessages = Messages<MessageKey | PanelKey> & { readonly isFull: true };

/**
 * Plain English would put the month before the day; Arabic here has Levantine months, Persian the Gregorian
 * calendar. Digits are named because browsers differ in what they take for granted.
 */
const locales: Readonly<Record<Lang, string>> = {
  en: 'en-GB',
  ar: 'ar-SY-u-ca-gregory-nu-arab',
  fa: 'fa-u-ca-gregory-nu-arabext',
};

/** A message whose value is missing shows the name in braces: a gap that can be seen and searched for. */
export function makeMessages<Key extends string>(lang: Lang, texts: Texts<Key>): Messages<Key> {
  const locale = locales[lang] ?? lang;
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const isolated = directionOf(lang) === 'rtl' ? isolatedIfMixed : (value: string) => value;
  const shown = (value: string | number) => isolated(typeof value === 'number' ? numbers.format(value) : value);
  return {
    lang,
    locale,
    number: (n) => numbers.format(n),
    // A dot beside Arabic digits is read as their zero.
    separator: /[٠۰]/.test(numbers.format(0)) ? ' – ' : ' · ',
    list: (names, type = 'conjunction') => new Intl.ListFormat(locale, { type }).format(names.map(isolated)),
    say(key, values = {}) {
      const text = texts[key];
      const form = typeof text === 'string' ? text : (text[plurals.select(countIn(values))] ?? text.other);
      return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : shown(value);
      });
    },
  };
}

export function makeFullMessages(lang: Lang, texts: Texts, asked: Texts<PanelKey>): FullMessages {
  return { ...makeMessages<MessageKey | PanelKey>(lang, { ...texts, ...asked }), isFull: true };
}

/**
 * Latin words inside a sentence that runs from right to left would take its full stop to their side: they
 * stand in a first-strong isolate (Unicode UAX 9). An address stays bare, for it is followed by machines.
 */
function isolatedIfMixed(value: string): string {
  const isMixed = /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(value);
  return isMixed && !/^https?:/.test(value) ? `\u2068${value}\u2069` : value;
}

/** What a plural goes by: `n`, or else the first number. */
function countIn(values: Readonly<Record<string, string | number>>): number {
  return Number(values['n'] ?? Object.values(values).find((value) => typeof value === 'number') ?? 0);
}

export const MessagesContext = createContext<Messages | null>(null);

export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('no messages: put a <MessagesContext> with those of a language around this');
  return messages;
}
