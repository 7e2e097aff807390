import ar from './ar.json';
import panelsAr from './panels/ar.json';
import panelsEn from './panels/en.json';
import panelsFa from './panels/fa.json';
import panelsRu from './panels/ru.json';
import panelsTr from './panels/tr.json';
import en from './en.json';
import fa from './fa.json';
import { type AppLang, type PanelKey, type FullMessages, languages, makeFullMessages, type Texts } from './Messages.ts';
import ru from './ru.json';
import tr from './tr.json';

const texts: Readonly<Record<AppLang, Texts>> = { en, tr, ar, ru, fa };
const panels: Readonly<Record<AppLang, Texts<PanelKey>>> = {
  en: panelsEn,
  tr: panelsTr,
  ar: panelsAr,
  ru: panelsRu,
  fa: panelsFa,
};

// The type checker says so too, but a build can be made without it.
for (const lang of languages) {
  for (const [file, english, own] of [
    [lang, en, texts[lang]],
    [`panels/${lang}`, panelsEn, panels[lang]],
  ] as const) {
    const missing = Object.keys(english).filter((key) => !(key in own));
    if (missing.length > 0)
      throw new Error(`src/messages/${file}.json lacks ${missing.join(', ')}: translate what English says.`);
  }
}

/** The messages of every language at once, for a build that writes them all. */
export const allMessages: readonly FullMessages[] = languages.map((lang) =>
  makeFullMessages(lang, texts[lang], panels[lang]),
);
