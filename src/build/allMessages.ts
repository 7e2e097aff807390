import ar from '../messages/ar.json';
import askedAr from '../messages/asked/ar.json';
import askedEn from '../messages/asked/en.json';
import askedFa from '../messages/asked/fa.json';
import askedRu from '../messages/asked/ru.json';
import askedTr from '../messages/asked/tr.json';
import en from '../messages/en.json';
import fa from '../messages/fa.json';
import {
  type AppLang,
  type AskedKey,
  type FullMessages,
  languages,
  makeFullMessages,
  type Texts,
} from '../messages/Messages.ts';
import ru from '../messages/ru.json';
import tr from '../messages/tr.json';

const texts: Readonly<Record<AppLang, Texts>> = { en, tr, ar, ru, fa };
const asked: Readonly<Record<AppLang, Texts<AskedKey>>> = {
  en: askedEn,
  tr: askedTr,
  ar: askedAr,
  ru: askedRu,
  fa: askedFa,
};

// The type checker says so too, but a build can be made without it.
for (const lang of languages) {
  for (const [file, english, own] of [
    [lang, en, texts[lang]],
    [`asked/${lang}`, askedEn, asked[lang]],
  ] as const) {
    const missing = Object.keys(english).filter((key) => !(key in own));
    if (missing.length > 0)
      throw new Error(`src/messages/${file}.json lacks ${missing.join(', ')}: translate what English says.`);
  }
}

/** The messages of every language at once, for a build that writes them all. */
export const allMessages: readonly FullMessages[] = languages.map((lang) =>
  makeFullMessages(lang, texts[lang], asked[lang]),
);
