import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { toCsv } from '../../src/share/toCsv.ts';
import { sochi } from '../sochi.ts';
import quotations from '../story/articleQuotations.json';
import { addressOf, sochiWith, undatedIds } from './site.ts';

function opened(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const rows = opened(toCsv(sochi, addressOf, english));

test('opens as one row a moment, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(sochi.moments.map(({ id }) => id));
  expect(rows[5]).toMatchObject({ number: '6', at: 'Sochi', for: 'Moscow; Ankara', when: '2018-09-17' });
});

test('holds the quoted words to the letter, and Turkish letters', () => {
  const said = rows.flatMap((row) => row['quoted_words']?.split(' / ') ?? []).filter(Boolean);
  expect(said.toSorted()).toEqual([...quotations].toSorted());
  expect(rows[20]?.['speaker']).toBe('İbrahim Kalın, presidential spokesman, Turkey');
});

test('dates nothing that is undated', () => {
  for (const row of rows.filter(({ id }) => undatedIds.includes(id ?? ''))) {
    expect(row['when']).toBe('');
    expect(JSON.stringify(Object.values(row).filter((value) => !/^https?:/.test(value)))).not.toMatch(/20\d\d/);
  }
});

test('ends lines as RFC 4180 does and begins with a byte order mark', () => {
  const csv = toCsv(sochi, addressOf, english);
  expect(csv.startsWith('\uFEFFnumber,id,')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', 'a "b", c\nd'])(
  'a spreadsheet runs no formula: %j',
  (label) => {
    const [row] = opened(toCsv(sochiWith('syrian-war', { label: label.slice(0, 24) }), addressOf, english));
    const expected = label.slice(0, 24);
    expect(row?.['label']).toBe(expected.startsWith('a') ? expected : `'${expected}`);
  },
);

test('any text comes back as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (summary) => {
      const [row] = opened(toCsv(sochiWith('syrian-war', { summary }), addressOf, english));
      expect(row?.['text']?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(summary);
    }),
    { numRuns: 50 },
  );
});
