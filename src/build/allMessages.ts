import ar from '../messages/ar.json';
import en from '../messages/en.json';
import fa from '../messages/fa.json';
import { type AppLang, languages, makeMessages, type Messages, type Texts } from '../messages/Messages.ts';
import ru from '../messages/ru.json';
import tr from '../messages/tr.json';

const texts: Readonly<Record<AppLang, Texts>> = { en, tr, ar, ru, fa };

// The type checker says so too, but a build can be made without it.
for (const [lang, own] of Object.entries(texts)) {
  const missing = Object.keys(en).filter((key) => !(key in own));
  if (missing.length > 0)
    throw new Error(`src/messages/${lang}.json lacks ${missing.join(', ')}: translate what English says.`);
}

/** The messages of every language at once, for a build that writes them all. */
export const allMessages: readonly Messages[] = languages.map((lang) => makeMessages(lang, texts[lang]));
