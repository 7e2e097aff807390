import { folded } from './folded.ts';
import {
  type Moment,
  type Place,
  placeOf,
  placeRelations,
  type Quotation,
  type Speaker,
  speakerOf,
  type Story,
  type Words,
} from './Story.ts';

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

/**
 * Reads moments for the search from the `from`th on, for so many milliseconds; tells how far it came. Done
 * while a reader has not yet typed, it makes the first answer fast.
 */
export function readAhead(story: Story, from: number, ms: number): number {
  const end = performance.now() + ms;
  let at = from;
  for (; at < story.moments.length && performance.now() < end; at++) textOf(story, story.moments[at]!);
  return at;
}

const known = new WeakMap<Moment, string>();

function textOf(story: Story, moment: Moment): string {
  const text = known.get(moment) ?? partsOf(story, moment).join(' ');
  known.set(moment, text);
  return text;
}

/** Folded; a name or a place, which many moments share, once for all of them. */
function partsOf(story: Story, moment: Moment): string[] {
  const places = placeRelations.flatMap((relation) => moment[relation]).map((id) => placeOf(story, id));
  const speakers =
    moment.type === 'statement' ? [moment.speaker, ...moment.via.map(({ outlet }) => outlet)] : moment.people;
  const chain = speakers.flatMap((id) => upFrom(story, id)).map((id) => speakerOf(story, id));
  const own = [
    ...allOf(moment.label),
    ...allOf(moment.summary),
    ...(moment.type === 'event' ? allOf(moment.title) : moment.quotations.flatMap(saidIn)),
    ...moment.added.flatMap(({ text }) => allOf(text)),
  ];
  return [folded(own.join(' ')), ...[...chain, ...places].map(namesOf)];
}

const knownNames = new WeakMap<Speaker | Place, string>();

function namesOf(one: Speaker | Place): string {
  const role = 'role' in one ? allOf(one.role) : [];
  const names = knownNames.get(one) ?? folded([...allOf(one.name), ...role, ...one.spellings].join(' '));
  knownNames.set(one, names);
  return names;
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
