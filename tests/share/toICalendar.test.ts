import ICAL from 'ical.js';
import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toICalendar } from '../../src/share/toICalendar.ts';
import type { Story } from '../../src/story/Story.ts';
import { sochi } from '../sochi.ts';
import { addressOf, sochiWith } from './site.ts';

const made = new Date('2026-11-22T10:00:00Z');

function opened(story: Story) {
  const calendar = new ICAL.Component(ICAL.parse(toICalendar(story, addressOf, made, english)));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const events = opened(sochi);
const idOf = (uid: string) => uid.split('/').at(-1)?.split('@')[0];
const eventOf = (id: string, among = events) => among.find(({ uid }) => idOf(uid) === id);

test('holds the moments whose days are known, and no other', () => {
  const known = sochi.moments.filter(({ when }) => /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(when?.edtf ?? ''));
  expect(events.map(({ uid }) => idOf(uid))).toEqual(known.map(({ id }) => id));
  expect(events.length).toBeGreaterThan(10);
});

test('a day is a whole day, and a span ends with the day after its last', () => {
  const agreement = eventOf('sochi-agreement');
  expect(agreement?.startDate.isDate).toBe(true);
  expect(`${agreement?.startDate} ${agreement?.endDate}`).toBe('2018-09-17 2018-09-18');
  const summit = eventOf('three-way-summit');
  expect(`${summit?.startDate} ${summit?.endDate}`).toBe('2018-09-01 2018-09-17');
  expect(summit?.description).toContain('some time in this span; the day is not given');
});

test('a minute that is known is one, in UTC', () => {
  const story = sochiWith('zone-deadline', { when: '2018-09-17T21:40+03:00' });
  expect(eventOf('zone-deadline', opened(story))?.startDate.toString()).toBe('2018-09-17T18:40:00Z');
});

test.each(['2018-09', '2018-09-17~', '2018-09-17?', '2018-09-17/..', '2018-09/2018-10-15'])('%s is no day', (when) => {
  expect(eventOf('radicals-withdraw', opened(sochiWith('radicals-withdraw', { when })))).toBeUndefined();
});

test('an event is known again by its permalink', () => {
  expect(eventOf('us-encouraged')?.uid).toBe('atlas/idlib-sochi-2018/us-encouraged@example.org');
  expect(eventOf('us-encouraged')?.component.getFirstPropertyValue('url')).toBe(addressOf('us-encouraged'));
});

test('text comes back as it went in: quoted words, Turkish letters, commas, semicolons and lines', () => {
  const encouraged = sochi.moments.find(({ id }) => id === 'us-encouraged');
  const said = encouraged?.type === 'statement' ? encouraged.quotations[0]?.text : '';
  expect(eventOf('us-encouraged')?.description.split('\n')[0]).toBe(`“${said}”`);
  expect(eventOf('sochi-agreement')?.summary).toContain('Erdoğan');
  expect(eventOf('sochi-agreement')?.location).toBe('Sochi');
  const title = 'One, two; three \\ four\nfive';
  expect(eventOf('sochi-agreement', opened(sochiWith('sochi-agreement', { title })))?.summary).toBe(title);
});

test('no line is longer than 75 octets and no letter is cut in two', () => {
  const text = toICalendar(sochiWith('sochi-agreement', { title: 'ğüşİıöçا😀'.repeat(40) }), addressOf, made, english);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.replaceAll('\r\n ', '')).toContain('ğüşİıöçا😀'.repeat(40));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
