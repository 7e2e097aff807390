import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { quotationText } from '../../src/share/quotationText.ts';
import { sochi } from '../sochi.ts';
import quotations from '../story/articleQuotations.json';
import { addressOf, momentOf } from './site.ts';

const textOf = (id: string) => quotationText(sochi, momentOf(id), addressOf(id), english);

test('a direct quotation stands in marks, with who, when, the channel and the link', () => {
  expect(textOf('zarif-diplomacy-works')).toBe(
    '“Diplomacy works” / He cites his own trips to the Turkish and Syrian capitals, and the meeting of the Iranian, ' +
      'Russian and Turkish leaders. (reported in our words, not quoted) — Mohammad Javad Zarif, foreign minister of ' +
      'Iran, 17 September 2018, through his Twitter account → AFP; reported in “US, Iran welcome Sochi deal to reduce ' +
      'violence in Idlib”, as found at Hürriyet Daily News. https://example.org/atlas/idlib-sochi-2018/zarif-diplomacy-works/',
  );
});

test('indirect speech has no marks and says that the words are ours; an unnamed speaker stays unnamed', () => {
  expect(textOf('us-not-involved')).toBe(
    'The United States had no part in what Ankara and Moscow negotiated in Sochi. (reported in our words, not quoted) ' +
      '— a State Department official (not named), 17 September 2018, through Anadolu Agency (by our reading); ' +
      'reported in “US, Iran welcome Sochi deal to reduce violence in Idlib”, as found at Hürriyet Daily News. ' +
      'https://example.org/atlas/idlib-sochi-2018/us-not-involved/',
  );
});

test('an undated statement of an unknown channel says both', () => {
  expect(textOf('dujarric-great-risk')).toBe(
    'He expects the talks to do civilians in Idlib something “positive”, since they are at “great risk”. — Stephane Dujarric, spokesperson of the UN ' +
      'secretary-general, not dated; reported in “US, Iran welcome Sochi deal to reduce violence in Idlib”, as found at Hürriyet ' +
      'Daily News, which does not say how it came. https://example.org/atlas/idlib-sochi-2018/dujarric-great-risk/',
  );
});

test('marks stand around the words that the article quotes, and its title, and nothing else', () => {
  const inMarks = sochi.moments
    .filter(({ type }) => type === 'statement')
    .flatMap(({ id }) => [...textOf(id).matchAll(/“([^”]*)”/g)].map(([, words]) => words))
    .filter((words) => words !== sochi.source!.title);
  expect(inMarks.toSorted()).toEqual([...quotations].toSorted());
});

test('an event is told with its title, date and link', () => {
  expect(textOf('zone-deadline')).toMatch(
    /^The demilitarized zone is due, by 15 October 2018\. By this day .* https:\S+$/,
  );
});
