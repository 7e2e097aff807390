import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toTimelineJs } from '../../src/share/toTimelineJs.ts';
import { addressOf, undatedIds } from '../share/site.ts';
import { sochi } from '../sochi.ts';
import { dates, left, opened, tried } from './imported.ts';

/** TimelineJS's own examples, where its package has them. */
const examples = path.join(import.meta.dirname, '../../node_modules/@knight-lab/timelinejs/src');
const example = (name: string) => readFileSync(path.join(examples, name), 'utf8');

const slide = (fields: object) => ({ start_date: { year: '2018' }, text: { headline: 'Talks' }, ...fields });
const timeline = (...slides: object[]) => ({ events: slides.map(slide) });

describe('TimelineJS’s own examples open', () => {
  test.each([
    ['template/all-media-types.json', 41],
    ['template/eras.json', 20],
    ['template/my-own-timeline.csv', 10],
    ['js/core/__tests__/women_in_computing.csv', 10],
  ])('%s, whole', async (name, slides) => {
    const { story, carried } = await opened(example(name), { fileName: name });
    expect([carried, story.moments.length]).toEqual([slides, slides]);
  });

  test('every slide’s date is as exact as it is given', async () => {
    const { events } = JSON.parse(example('template/eras.json'));
    const { story } = await opened(example('template/eras.json'));
    for (const { text, start_date, end_date } of events) {
      const moment = story.moments.find((one) => one.type === 'event' && one.title === text.headline);
      const parts = (date: Record<string, string>) =>
        [date.year?.padStart(4, '0'), date.month, date.day].filter(Boolean).join('-');
      expect(moment?.when?.edtf).toBe([start_date, end_date].filter(Boolean).map(parts).join('/'));
    }
  });

  test('of a timeline that begins with the Big Bang what people dated is kept, and the rest told one by one', async () => {
    const result = await opened(example('template/cosmo-mixed.json'));
    expect(Object.values(dates(result))).toEqual(['1021', '1609-11', '1826', '1969-07-20', '1990-04-25']);
    expect(left(result).filter((line) => line.includes('dated'))).toEqual([
      'slide 1: “The Big Bang”, dated “-13800000000”',
      'slide 2: “The Sun Ignites”, dated “-4600000000”',
      'slide 3: “The Cambrian Explosion and the First Complex Eyes”, dated “-540000000”',
      'slide 4: “Homo sapiens Appear”, dated “-300000”',
      'slide 5: “First Manufactured Glass”, dated “-3500”',
      "slide 6: “Euclid's Optica”, dated “-300”",
    ]);
  });

  test('a timeline of which no date can be told makes no story, and says so', async () => {
    const result = await tried(example('template/cosmo.json'));
    expect(result.file).toBeNull();
    expect(result.notCarried.filter(({ where }) => where.startsWith('slide'))).toHaveLength(7);
  });

  test('every picture, film and sound is told with its address', async () => {
    const { events } = JSON.parse(example('template/all-media-types.json'));
    const told = left(await opened(example('template/all-media-types.json')));
    events.forEach(({ media }: { media: { url: string } }, i: number) => {
      const start = `slide ${i + 1}: ${media.url.replace(/\s+/g, ' ').slice(0, 60)}`;
      expect(told.some((line) => line.startsWith(start))).toBe(true);
    });
  });

  test('of the spreadsheet the row numbers are those that the spreadsheet shows', async () => {
    const told = left(await opened(example('template/my-own-timeline.csv')));
    expect(told[0]).toMatch(/^row 2: background https:.*ENIAC/);
    expect(told.find((line) => line.includes('Ada_Lovelace_portrait.jpg'))).toMatch(/^row 3: /);
  });
});

test('the words of a slide are an event, told in our words: never a quotation', async () => {
  const { story } = await opened(
    timeline({ text: { headline: '“We agree,” says Putin', text: '<p>“A solution”</p>' } }),
  );
  expect(story.moments[0]).toMatchObject({ type: 'event', title: '“We agree,” says Putin', summary: '“A solution”' });
});

test('markup becomes plain text, and is told with where its links led', async () => {
  const result = await opened(
    timeline({ text: { headline: '<b>Talks</b>', text: '<a href="https://example.org">there</a>' } }),
  );
  expect(result.story.moments[0]).toMatchObject({ title: 'Talks', summary: 'there' });
  expect(left(result)).toEqual(['slide 1: <a> https://example.org', 'slide 1: <b>']);
});

test('an hour has no time zone: it is told in words, unless somebody knows the zone', async () => {
  const file = timeline({ start_date: { year: 2018, month: 9, day: 17, hour: 21, minute: 5 } });
  const [without, within] = [await opened(file), await opened(file, { timeZone: 'Europe/Istanbul' })];
  expect(without.story.moments[0]).toMatchObject({
    when: { edtf: '2018-09-17' },
    whenBasis: expect.stringContaining('21:05'),
  });
  expect(within.story.moments[0]?.when?.edtf).toBe('2018-09-17T21:05+03:00');
  expect(without.assumed.map(({ what }) => what)).toContain('timeZone');
  expect(within.assumed.map(({ what }) => what)).not.toContain('timeZone');
});

test('a date in words is kept beside the date, where it says more', async () => {
  const [more, same] = (
    await opened(timeline({ display_date: 'late in 2018' }, { display_date: '2018', text: { headline: 'b' } }))
  ).story.moments;
  expect(more?.whenBasis).toContain('late in 2018');
  expect(same?.whenBasis).toBeUndefined();
});

test('an end before the start is left out and told; the start stays', async () => {
  const result = await opened(timeline({ end_date: { year: 2017 } }));
  expect(dates(result)).toEqual({ Talks: '2018' });
  expect(left(result)).toEqual(['slide 1: the end, “2017”']);
});

test('a place is on the map where the slide has coordinates, else in words', async () => {
  const result = await opened(
    timeline(
      { location: { name: 'Sochi', lat: 43.6, lon: 39.73 } },
      { location: { name: 'Idlib' }, text: { headline: 'b' } },
    ),
  );
  expect(result.story.places).toMatchObject([{ name: 'Sochi', point: [39.73, 43.6], certainty: 'approximate' }]);
  expect(result.story.moments[0]?.at).toEqual(['sochi']);
  expect(result.story.moments[1]).toMatchObject({ at: [], note: expect.stringContaining('Idlib') });
  expect(left(result)).toEqual(['slide 2: Idlib']);
});

test('our own export comes back with ids, titles and the dates that TimelineJS can say', async () => {
  const file = toTimelineJs(sochi, addressOf, english);
  const { story } = await opened(file, { fileName: 'idlib-sochi-2018.timeline.json' });
  const dated = sochi.moments.filter(({ when }) => when);
  expect(story.moments.map(({ id }) => id).toSorted()).toEqual(dated.map(({ id }) => id).toSorted());
  expect(story.moments.map(({ id }) => id)).not.toContain(undatedIds[0]);
  expect(story.title).toBe(sochi.title);
  for (const moment of dated) {
    const back = story.moments.find(({ id }) => id === moment.id);
    // TimelineJS knows neither "about" nor an open end.
    expect(back?.when?.edtf).toBe(moment.when?.edtf.replace(/[~?%]/g, '').replace(/^\.\.\/|\/\.\.$/, ''));
    if (moment.type === 'event' && back?.type === 'event') expect(back.title).toBe(moment.title);
  }
});
