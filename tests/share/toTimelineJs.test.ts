// @vitest-environment jsdom
import { TimelineConfig } from '@knight-lab/timelinejs/src/js/core/TimelineConfig.js';
import { Language } from '@knight-lab/timelinejs/src/js/language/Language.js';
import { expect, test } from 'vitest';

import { english as inEnglish } from '../../src/messages/english.ts';
import { toTimelineJs } from '../../src/share/toTimelineJs.ts';
import type { Story } from '../../src/story/Story.ts';
import { sochi } from '../sochi.ts';
import quotations from '../story/articleQuotations.json';
import { addressOf, sochiWith, undatedIds } from './site.ts';

/** As TimelineJS's own reader has it after cleaning and sorting. */
function opened(story: Story) {
  const config = new TimelineConfig(JSON.parse(JSON.stringify(toTimelineJs(story, addressOf, inEnglish))));
  config.validate();
  expect(config.getErrors()).toEqual([]);
  return config;
}

const english = new Language();
const config = opened(sochi);
const eventOf = (id: string, among = config) => among.events.find(({ unique_id }) => unique_id === id);
const textIn = (html = '') => new DOMParser().parseFromString(html, 'text/html').body.textContent;

test('TimelineJS reads every dated moment, under its own id', () => {
  const dated = sochi.moments.filter(({ when }) => when).map(({ id }) => id);
  expect(config.events.map(({ unique_id }) => unique_id).toSorted()).toEqual(dated.toSorted());
  expect(config.title.unique_id).toBe('idlib-sochi-2018');
});

test('dates have the parts that are known, and words for the rest', () => {
  const dates = (id: string) => {
    const { start_date, end_date, display_date } = eventOf(id) ?? {};
    return [start_date?.getDisplayDate(english), end_date?.getDisplayDate(english), display_date];
  };
  expect(dates('us-encouraged')).toEqual(['September 17, 2018', undefined, '17 September 2018']);
  expect(dates('syrian-war')).toEqual(['2011', undefined, 'since about 2011']);
  expect(dates('weeks-of-diplomacy').slice(0, 2)).toEqual(['August 2018', 'September 17, 2018']);
  expect(dates('zone-deadline')).toEqual(['September 17, 2018', 'October 15, 2018', 'by 15 October 2018']);
  expect(dates('kalin-diplomatic-attempt')).toEqual(['September 17, 2018', undefined, '17 September 2018 or later']);
});

test('an undated moment is named on the title slide, without a date', () => {
  const links = [...new DOMParser().parseFromString(config.title.text.text, 'text/html').querySelectorAll('a')];
  expect(links.map(({ href }) => href)).toEqual(undatedIds.map((id) => addressOf(id)));
  for (const id of undatedIds) expect(eventOf(id)).toBeUndefined();
});

test('holds the quoted words to the letter, Turkish letters, the lane, the place and the link', () => {
  const all = [config.title, ...config.events].map(({ text }) => textIn(text.text) + textIn(text.headline)).join('\n');
  const dated = quotations.filter((words) => words !== 'positive' && words !== 'great risk');
  for (const words of dated) expect(all).toContain(words);
  expect(textIn(eventOf('kalin-diplomatic-attempt')?.text.text)).toContain('İbrahim Kalın');
  expect(eventOf('us-encouraged')?.group).toBe('United States');
  expect(eventOf('sochi-agreement')?.location).toEqual({ name: 'Sochi' });
  expect(eventOf('us-encouraged')?.text.headline).toContain(`href="${addressOf('us-encouraged')}"`);
});

test('text is text, not HTML', () => {
  const title = 'a <b>bold</b> & "sly" <img src=x onerror=alert(1)>';
  expect(textIn(eventOf('sochi-agreement', opened(sochiWith('sochi-agreement', { title })))?.text.headline)).toBe(
    title,
  );
});
