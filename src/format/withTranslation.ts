import * as v from 'valibot';

import type { Report } from './Problem.ts';
import { type StoryFile, translator } from './storyFile.ts';
import type { Lang } from '../story/units.ts';

/** A translation's own head; the rest of it has the shape of a story file, with words alone. */
const translationHead = v.looseObject({
  story: v.string(),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language code such as "tr"')),
  by: translator,
});

type Translated = { readonly lang: Lang; readonly by: NonNullable<StoryFile['translation']>['by'] };

/**
 * The story file with the words of a translation beside its own. A translation is a file of its own, so
 * that a translator meets words and nothing else; lists of things with ids are objects by id in it:
 *
 *     { "story": "…", "lang": "tr", "by": "machine", "title": "…",
 *       "moments": { "us-encouraged": { "label": "…", "quotations": [{ "text": "…" }] } } }
 *
 * Reports what the story has no place for; a file of another story, or none at all, changes nothing.
 */
export function withTranslation(file: StoryFile, json: unknown, report: Report): StoryFile {
  const head = v.safeParse(translationHead, json);
  if (!head.success) {
    for (const { path, message, input } of head.issues)
      report(path?.map(({ key }) => key).join('.') ?? '', message, input);
    return file;
  }
  const { story, lang, by, $schema: _, ...words } = head.output;
  if (story !== file.id) {
    report('story', `"${file.id}", the story it is a translation of`, story);
    return file;
  }
  const { mapNames, ...rest } = words;
  const merged = joined(file, rest, '', { own: file.lang, lang, by, report }) as StoryFile;
  const names = Object.entries((mapNames ?? {}) as Record<string, string>);
  return {
    ...merged,
    translation: { lang, by },
    mapNames: {
      ...file.mapNames,
      ...Object.fromEntries(names.map(([name, text]) => [name, { ...file.mapNames[name], [lang]: text }])),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;
type Joining = Translated & { readonly own: Lang; readonly report: Report };

function joined(own: unknown, added: unknown, path: string, joining: Joining): unknown {
  const { lang, report } = joining;
  if (typeof added === 'string') {
    if (typeof own === 'string') return { [joining.own]: own, [lang]: added };
    if (isObject(own)) return { ...own, [lang]: added };
    report(path, 'words only where the story has some', added);
    return own;
  }
  if (Array.isArray(own) && Array.isArray(added)) {
    if (added.length > own.length) report(path, `at most ${own.length}, as the story has`, added.length);
    return own.map((one, i) => (i < added.length ? joined(one, added[i], `${path}[${i}]`, joining) : one));
  }
  if (!isObject(added)) {
    report(path, Array.isArray(own) ? 'an object by id' : 'words', added);
    return own;
  }
  if (Array.isArray(own)) return joinedById(own, added, path, joining);
  if (!isObject(own)) {
    report(path, 'words', added);
    return own;
  }
  if (Array.isArray(own['translations'])) return joinedQuotation(own, added, path, joining);
  const parts = Object.entries(added).map(([key, value]) => [
    key,
    joined(own[key], value, path === '' ? key : `${path}.${key}`, joining),
  ]);
  return { ...own, ...Object.fromEntries(parts) };
}

function joinedById(own: readonly unknown[], added: Fields, path: string, joining: Joining) {
  const ids = own.map((one) => (isObject(one) ? one['id'] : undefined));
  for (const [id, value] of Object.entries(added))
    if (!ids.includes(id)) joining.report(`${path}.${id}`, `an id of the story’s ${path}`, value);
  return own.map((one, i) => {
    const value = added[String(ids[i])];
    return value === undefined ? one : joined(one, value, `${path}.${String(ids[i])}`, joining);
  });
}

/** Words that were said keep their language, and a translation stands beside them; a sense in our words is told in its. */
function joinedQuotation(own: Fields, added: Fields, path: string, { lang, by, report }: Joining) {
  const { text, ...rest } = added;
  for (const key of Object.keys(rest)) report(`${path}.${key}`, 'only "text"', rest[key]);
  if (text === undefined) return own;
  if (own['kind'] === 'indirect') return { ...own, text, lang };
  return { ...own, translations: [...(own['translations'] as unknown[]), { lang, text, by }] };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
