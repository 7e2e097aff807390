import type { FullMessages } from '../messages/Messages.ts';
import { type Moment, placeRelations, type Story, textIn } from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { kindsOf, momentInWords, placeNames, saidWords, standingMoments } from './momentInWords.ts';

/**
 * The story as CSV (RFC 4180), one row a moment. It begins with a byte order mark: without one Excel reads
 * "Erdoğan" as "ErdoÄŸan".
 */
export function toCsv(story: Story, addressOf: AddressOf, messages: FullMessages): string {
  const rows = standingMoments(story).map((moment) => rowOf(story, moment, addressOf, messages));
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function rowOf(story: Story, moment: Moment, addressOf: AddressOf, messages: FullMessages) {
  const words = momentInWords(story, moment, messages);
  const quotations = moment.type === 'statement' ? moment.quotations : [];
  const [at, forPlaces, about] = placeRelations.map((relation) =>
    placeNames(story, moment, relation, messages).join('; '),
  );
  return {
    number: moment.number,
    id: moment.id,
    type: moment.type,
    kind: moment.type === 'statement' ? kindsOf(moment).join('; ') : moment.kind,
    label: textIn(moment.label, messages.lang, story),
    headline: words.headline,
    party: moment.type === 'statement' ? words.lane : '',
    speaker: words.speaker ?? '',
    text: words.told,
    quoted_words: quotations.flatMap(saidWords).join(' / '),
    channel: words.channel ?? '',
    when: moment.when?.edtf ?? '',
    when_in_words: words.date,
    at,
    for: forPlaces,
    about,
    paragraphs: moment.paragraphs.join('; '),
    permalink: addressOf(moment.id),
    source: moment.source.url ?? '',
  };
}

/** A spreadsheet runs text that begins like a formula (OWASP, "CSV injection"); an apostrophe keeps it text. */
function cell(value: string | number | undefined): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
