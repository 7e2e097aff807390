// @vitest-environment jsdom
import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toAtom } from '../../src/share/toAtom.ts';
import { freshSochiFile, parsed } from '../sochi.ts';
import { addressOf } from './site.ts';

const feed = 'https://example.org/atlas/idlib-sochi-2018/corrections.atom';

function feedOf(revisions: readonly object[]) {
  const file = freshSochiFile();
  file.revisions = revisions;
  const xml = new DOMParser().parseFromString(toAtom(parsed(file), addressOf, feed, english), 'application/xml');
  expect(xml.querySelector('parsererror')).toBeNull();
  return xml;
}

const all = (xml: Document | Element, name: string) =>
  [...xml.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name)].map((node) => node.textContent);

test('a correction is an entry with what changed and what it read before; the latest comes first', () => {
  const xml = feedOf([
    { date: '2018-09-20', moments: ['un-welcomes'], text: 'A place was wrong.' },
    {
      date: '2018-10-02',
      moments: ['us-encouraged', 'us-civilians'],
      text: 'A word was missing: <b> & “x”.',
      was: [{ moment: 'us-encouraged', text: 'We are courage' }],
    },
  ]);
  expect(all(xml, 'updated')).toEqual([
    '2018-10-01T21:00:00.000Z',
    '2018-10-01T21:00:00.000Z',
    '2018-09-19T21:00:00.000Z',
  ]);
  expect(all(xml, 'title').slice(1)).toEqual([
    '2 October 2018: “We are encouraged …”, “freedom of movement”',
    '20 September 2018: UN welcomes efforts',
  ]);
  expect(all(xml, 'content')[0]).toBe('A word was missing: <b> & “x”.\nIt read before: We are courage');
  const entry = xml.querySelector('entry link')!;
  expect(entry.getAttribute('href')).toBe('https://example.org/atlas/idlib-sochi-2018/us-encouraged/');
});

test('ids are unique and stay', () => {
  const revision = { date: '2018-09-20', moments: ['un-welcomes'], text: 'x' };
  const [first, again] = [
    feedOf([revision]),
    feedOf([
      { ...revision, text: 'y' },
      { ...revision, date: '2018-09-21' },
    ]),
  ];
  const ids = all(again, 'id');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(all(first, 'id')[1]);
});

test('a story without corrections has a feed to follow all the same', () => {
  const xml = feedOf([]);
  expect(all(xml, 'entry')).toEqual([]);
  expect(all(xml, 'updated')).toHaveLength(1);
  expect(xml.querySelector('link[rel="self"]')!.getAttribute('href')).toBe(feed);
});
