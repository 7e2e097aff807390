import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { whenInWords } from '../../src/messages/whenInWords.ts';
import { parseWhen } from '../../src/story/parseWhen.ts';
import { sochi } from '../sochi.ts';

test.each([
  ['syrian-war', 'since about 2011'],
  ['weeks-of-diplomacy', 'from about August 2018 to 17 September 2018'],
  ['zarif-in-ankara', '17 September 2018 or earlier'],
  ['three-way-summit', 'between 1 September 2018 and 16 September 2018'],
  ['sochi-agreement', '17 September 2018'],
  ['radicals-withdraw', 'from 17 September 2018 on'],
  ['kalin-diplomatic-attempt', '17 September 2018 or later'],
  ['un-welcomes', 'not dated'],
  ['zone-deadline', 'by 15 October 2018'],
])('%s: %s', (id, words) => {
  const moment = sochi.moments.find((one) => one.id === id);
  expect(moment && whenInWords(moment, sochi.timeZone, english).date).toBe(words);
});

test('no day is ever worded with an hour', () => {
  for (const moment of sochi.moments) expect(whenInWords(moment, sochi.timeZone, english).date).not.toMatch(/\d:\d\d/);
});

test.each([
  // New York put its clocks back on the night to 28 October 1962.
  ['1962-10-22T19:00-04:00', '22 October 1962 at 19:00 (UTC−4)', 'known to the minute'],
  ['1962-10-28T09:00-05:00', '28 October 1962 at 09:00 (UTC−5)', 'known to the minute'],
  [
    '1962-10-28T17:00+03:00',
    '28 October 1962 at 17:00 (UTC+3)',
    'known to the minute; by the story’s own clock 28 October 1962 at 09:00 (UTC−5)',
  ],
  [
    '1962-10-24T01:35Z',
    '24 October 1962 at 01:35 (UTC)',
    'known to the minute; by the story’s own clock 23 October 1962 at 21:35 (UTC−4)',
  ],
])('%s is told by the clock it was read from, and by the story’s', (edtf, date, precision) => {
  const when = parseWhen(edtf, 'America/New_York');
  expect(whenInWords({ type: 'statement', when }, 'America/New_York', english)).toEqual({ date, precision });
});
