import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { whenInWords } from '../../src/messages/whenInWords.ts';
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
