import type { FullMessages } from '../messages/Messages.ts';
import { plainDate } from '../messages/whenInWords.ts';
import { findMoment, type Revision, type Story, textIn } from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';

/**
 * The corrections of a story as a feed (Atom, RFC 4287), the latest first: an entry each, with the moments
 * that it changed and what their words were. `feed` is the feed's own address.
 */
export function toAtom(story: Story, addressOf: AddressOf, feed: string, messages: FullMessages): string {
  const { lang, say } = messages;
  const text = (words: Parameters<typeof textIn>[0]) => textIn(words, lang, story);
  const revisions = story.revisions.toSorted((a, b) => instantOf(b).localeCompare(instantOf(a)));
  const told = story.toldAsOf ?? story.moments.at(-1)?.when;
  const updated = revisions[0] ? instantOf(revisions[0]) : new Date(told?.start ?? told?.end ?? 0).toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">
  <id>${escaped(addressOf(null))}</id>
  <title>${escaped(say('revision.feed', { story: text(story.title) }))}</title>
  <updated>${updated}</updated>
  <author><name>${escaped(say('app.name'))}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(feed)}"/>
  <link rel="alternate" type="text/html" href="${escaped(addressOf(null))}"/>
${revisions.map(entryOf).join('')}</feed>
`;

  function entryOf(revision: Revision): string {
    const { moments, was } = revision;
    const labels = moments.map((id) => text(findMoment(story, id)?.label ?? id));
    const content = [text(revision.text), ...was.map((one) => `${say('revision.was')} ${text(one.text)}`)].join('\n');
    return `  <entry>
    <id>${escaped(`${addressOf(null)}#revision-${revision.date.edtf}-${moments.join('-')}`)}</id>
    <title>${escaped([plainDate(revision.date, story.timeZone, messages), labels.join(say('list.comma'))].filter(Boolean).join(': '))}</title>
    <updated>${instantOf(revision)}</updated>
    <link rel="alternate" type="text/html" href="${escaped(addressOf(moments[0] ?? null))}"/>
    <content type="text">${escaped(content)}</content>
  </entry>
`;
  }
}

/** Atom wants an instant: a day's is its beginning. */
function instantOf({ date }: Revision): string {
  return new Date(date.start ?? date.end ?? 0).toISOString();
}

/** XML allows no control characters, not even written as entities. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
