import { type Moment, placeOf, placeRelations, type Quotation, speakerOf, type Story, type Words } from './Story.ts';

/**
 * The moments in which every word of the query stands: in what is said, by whom, where, or what others
 * add; in other spellings too (`Idleb`, `Erdogan`), whatever the case and the accents. In story order;
 * none for an empty query.
 */
export function searchStory(story: Story, query: string): Moment[] {
  const words = folded(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return story.moments.filter((moment) => {
    const text = textOf(story, moment);
    return words.every((word) => text.includes(word));
  });
}

const known = new WeakMap<Moment, string>();

function textOf(story: Story, moment: Moment): string {
  const text = known.get(moment) ?? folded(partsOf(story, moment).join(' '));
  known.set(moment, text);
  return text;
}

function partsOf(story: Story, moment: Moment): string[] {
  const places = placeRelations.flatMap((relation) => moment[relation]).map((id) => placeOf(story, id));
  const speakers =
    moment.type === 'statement' ? [moment.speaker, ...moment.via.map(({ outlet }) => outlet)] : moment.people;
  const chain = speakers.flatMap((id) => upFrom(story, id)).map((id) => speakerOf(story, id));
  return [
    ...allOf(moment.label),
    ...allOf(moment.summary),
    ...(moment.type === 'event' ? allOf(moment.title) : moment.quotations.flatMap(saidIn)),
    ...chain.flatMap(({ name, role, spellings }) => [...allOf(name), ...allOf(role), ...spellings]),
    ...places.flatMap(({ name, spellings }) => [...allOf(name), ...spellings]),
    ...moment.added.flatMap(({ text }) => allOf(text)),
  ];
}

/** What was said, and what it means in another language. */
function saidIn({ text, translations }: Quotation): string[] {
  return [text, ...translations.map((translation) => translation.text)];
}

/** A speaker and all they belong to. */
function upFrom(story: Story, id: string): string[] {
  const { of } = speakerOf(story, id);
  return of === undefined ? [id] : [id, ...upFrom(story, of)];
}

function allOf(words: Words | undefined): string[] {
  return words === undefined ? [] : typeof words === 'string' ? [words] : Object.values(words);
}

/** Lower case without accents; Turkish dotless ı as i, and the apostrophes and marks of quotations dropped. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[’'“”"]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
