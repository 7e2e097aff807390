import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { parseWhen } from '../../src/story/parseWhen.ts';
import { english } from '../../src/messages/english.ts';
import { toCsv } from '../../src/share/toCsv.ts';
import { addressOf } from '../share/site.ts';
import { sochi } from '../sochi.ts';
import { dates, left, opened } from './imported.ts';

const csv = { fileName: 'statements.csv' };

const table = `Date,Title,Place,Lat,Lon,Speaker,Quote,Source
2018-09-17,Talks in Sochi,Sochi,43.5992,39.7257,,,https://example.org/talks
2018-09-18,Ankara welcomes it,Ankara,39.92,32.85,İbrahim Kalın,"“A ""great"" step, we think.”",https://example.org/kalin
`;

test('a quotation is a statement of its speaker, to the letter; a row without one is an event', async () => {
  const { story, notCarried } = await opened(table, csv);
  expect(story.moments).toMatchObject([
    { id: '2018-09-17-talks-in-sochi', type: 'event', title: 'Talks in Sochi', at: ['sochi'] },
    {
      id: '2018-09-18-ankara-welcomes-it',
      type: 'statement',
      speaker: 'ibrahim-kalin',
      summary: 'Ankara welcomes it',
      quotations: [{ kind: 'direct', text: 'A "great" step, we think.' }],
      source: { url: 'https://example.org/kalin', publisher: 'example.org' },
    },
  ]);
  expect(story.speakers).toMatchObject([{ name: 'İbrahim Kalın', kind: 'person' }]);
  expect(notCarried).toEqual([]);
});

describe('the names of columns are forgiving', () => {
  test.each([
    ['in any order', 'quote,who,title,when\nYes.,Zarif,Answer,2018-09-17'],
    ['in capitals, with signs and spaces', ' DATE ;Head-line; Said by ;Quotation\n2018-09-17;Answer;Zarif;Yes.'],
    ['behind tabs', 'event_date\tName\tSpeaker\tQuote\n17 September 2018\tAnswer\tZarif\tYes.'],
    [
      'behind a byte order mark, as Excel writes it',
      '\uFEFFdate;title;speaker;quote\r\n17.09.2018;Answer;Zarif;Yes.\r\n',
    ],
  ])('%s', async (_, text) => {
    const { story, notCarried } = await opened(text, csv);
    expect(story.moments).toMatchObject([
      { type: 'statement', label: 'Answer', when: { edtf: '2018-09-17' }, quotations: [{ text: 'Yes.' }] },
    ]);
    expect(story.speakers[0]?.name).toBe('Zarif');
    expect(notCarried).toEqual([]);
  });

  test('a column that nobody knows is told once', async () => {
    expect(left(await opened('date,title,mood\n2018,a,good\n2019,b,bad', csv))).toEqual(['row 1: the column “mood”']);
  });
});

test('coordinates: with commas, with signs, in one cell; others are told', async () => {
  const result = await opened(
    'date;title;lat;lon;coordinates\n2018;a;43,5992;39,7257;\n2018;b;33.9° S;151.2 E;\n2018;c;;;36.63, 35.93\n2018;d;95;10;\n2018;e;north;;',
    csv,
  );
  expect(result.story.places.map(({ point }) => point)).toEqual([
    [39.7257, 43.5992],
    [151.2, -33.9],
    [35.93, 36.63],
  ]);
  expect(left(result)).toEqual(['row 5: latitude 95, longitude 10', 'row 6: latitude north, longitude –']);
});

test('a place without coordinates is not looked up: it stands in words, and is told', async () => {
  const result = await opened('date,title,place\n2018,Talks,Sochi', csv);
  expect(result.story.places).toEqual([]);
  expect(result.story.moments[0]?.note).toContain('Sochi');
  expect(left(result)).toEqual(['row 2: Sochi']);
});

test('a date that cannot be read takes its row with it, told by its row; an empty one stands by the row above', async () => {
  const result = await opened('date,title\n2018,first\n44 BC,Ides\n,undated\nsoon,later\n\n2019,last', csv);
  expect(dates(result)).toEqual({ first: '2018', undated: null, last: '2019' });
  expect(result.story.moments[1]).toMatchObject({ beside: '2018-first' });
  expect(left(result)).toEqual([
    'row 3: “Ides”, dated “44 BC”',
    'row 5: “later”, dated “soon”',
    'row 4: a date of “undated”',
  ]);
});

test('a date that may be the day or the month first is known by its year, and says so', async () => {
  const { story } = await opened('date,title\n4/5/2018,a', csv);
  expect(story.moments[0]).toMatchObject({ when: { edtf: '2018' }, whenBasis: expect.stringContaining('4/5/2018') });
  expect(dates(await opened('date,title\n4/5/2018,a\n17/5/2018,b', csv))).toEqual({ a: '2018-05-04', b: '2018-05-17' });
});

test('start, end and time; rows in any order come in that of time', async () => {
  const result = await opened('start,end,time,title\n2018-09-17,2018-10-15,,b\n2018-09-01,,9:30 pm,a', {
    ...csv,
    timeZone: 'Asia/Tehran',
  });
  expect(Object.entries(dates(result))).toEqual([
    ['a', '2018-09-01T21:30+04:30'],
    ['b', '2018-09-17/2018-10-15'],
  ]);
});

test('a quotation that nobody is named for has an unnamed speaker, and that is told', async () => {
  const { story, assumed } = await opened('date,title,quote\n2018,a,Yes.', csv);
  expect(story.speakers).toMatchObject([{ kind: 'unnamed' }]);
  expect(assumed.some(({ why }) => why.includes('unnamed speaker'))).toBe(true);
});

test('who speaks without words that were said is among the people of an event, and that is told', async () => {
  const result = await opened('date,title,speaker\n2018,a,Zarif', csv);
  expect(result.story.moments[0]).toMatchObject({ type: 'event', people: ['zarif'] });
  expect(left(result)).toEqual(['row 2: Zarif']);
});

test('several sources: the moment rests on the first, the others stand in words', async () => {
  const { story } = await opened(
    'date,title,source\n2018,a,https://a.example/1 https://b.example/2\n2019,b,Reuters',
    csv,
  );
  const [first, second] = story.moments;
  expect(first).toMatchObject({
    source: { url: 'https://a.example/1' },
    note: expect.stringContaining('https://b.example/2'),
  });
  expect(second?.source).toMatchObject({ title: 'Reuters' });
  expect(second?.source.url).toBeUndefined();
});

test('a table that is broken is read as far as it goes, and the row is told', async () => {
  const result = await opened('date,title\n2018,a\n2019,"b', csv);
  expect(Object.keys(dates(result))).toEqual(['a', 'b']);
  expect(left(result)[0]).toMatch(/^row 3: .*[Qq]uote/);
});

test('our own export comes back with ids, dates and titles, the undated among them', async () => {
  const { story } = await opened(toCsv(sochi, addressOf, english), {
    fileName: 'idlib-sochi-2018.csv',
    timeZone: sochi.timeZone,
  });
  expect(story.moments.map(({ id }) => id).toSorted()).toEqual(sochi.moments.map(({ id }) => id).toSorted());
  for (const moment of sochi.moments) {
    const back = story.moments.find(({ id }) => id === moment.id);
    expect(back?.when?.edtf).toBe(moment.when?.edtf);
    if (moment.type === 'event' && back?.type === 'event') expect(back.title).toBe(moment.title);
  }
});

describe('ids last', () => {
  const row = fc.record({
    date: fc
      .date({ min: new Date('1200-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    quote: fc.string({ maxLength: 20 }),
  });
  const rows = fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 8,
    selector: ({ date, title }) => `${date} ${title.toLowerCase().trim()}`,
  });
  const written = (all: object[]) => `\uFEFF${Papa.unparse(all, { delimiter: ',' })}`;
  const idsOf = async (all: object[]) => (await opened(written(all), csv)).story.moments.map(({ id }) => id);

  test('the same file twice gives the same ids; a row more changes none of the others', async () => {
    await fc.assert(
      fc.asyncProperty(rows, row, fc.nat(), async (all, more, at) => {
        fc.pre(all.some(({ title }) => title.trim() !== ''));
        const ids = await idsOf(all);
        expect(await idsOf(all)).toEqual(ids);
        // A new row of another day: one of the same day and title would be the same moment's double.
        const fresh = { ...more, date: '2150-06-01', title: 'the new one' };
        const longer = await idsOf(all.toSpliced(at % (all.length + 1), 0, fresh));
        expect(longer.filter((id) => id !== '2150-06-01-the-new-one')).toEqual(ids);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever stands in the cells, the story’s own parser takes what comes of it', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2018', '“a” b “c', '<b>x</b>', '36.6', '=1+1', '2018/2019', 'https://a.b/c;d', 'x'.repeat(5000)),
    );
    const record = fc.record({
      date: cell,
      end: cell,
      title: cell,
      place: cell,
      lat: cell,
      lon: cell,
      speaker: cell,
      quote: cell,
      source: cell,
      id: cell,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 6 }), async (all) => {
        const safe = [...all, { ...all[0], date: '2018', title: 'one that is sure' }];
        const { story } = await opened(written(safe), csv);
        for (const { when } of story.moments) if (when) parseWhen(when.edtf, 'UTC');
      }),
      { numRuns: 150 },
    );
  });
});
