import { expect, test } from 'vitest';

import { headOf } from '../../src/share/headOf.ts';
import { headTags } from '../../src/share/headTags.ts';
import { english } from '../../src/messages/english.ts';
import { findMoment } from '../../src/story/Story.ts';
import { freshSochiFile, parsed, sochi } from '../sochi.ts';

const headAt = (id: string) => headOf(sochi, findMoment(sochi, id), '/atlas/', english);
const tagsAt = (id: string, origin: string | null) =>
  Object.fromEntries(headTags(headAt(id), origin, english).map(({ name, value }) => [name, value]));

test('a preview begins with what was said and by whom, told apart by kind', () => {
  expect(headAt('us-encouraged').preview).toBe(
    '“We are encouraged that Turkey and Russia appear to have taken steps to avert a\u00a0…” — a State Department official',
  );
  expect(headAt('un-very-important').preview).toBe('That the two presidents met was “very important”. — a UN official');
  expect(headAt('us-not-involved').preview).toBe(
    'The United States had no part in what Ankara and Moscow negotiated in Sochi. — a State Department official',
  );
  expect(headAt('sochi-agreement').preview).toBe('Putin and Erdoğan agree on a demilitarized zone for Idlib');
});

test('its second line is the date as known, the way it came, and that the words are not all theirs', () => {
  expect(headAt('us-encouraged').description).toBe('17 September 2018 · Anadolu Agency → a news article');
  expect(headAt('un-welcomes').description).toBe(
    'not dated · a news article · Not a quotation: the sense in our words',
  );
  expect(headAt('zarif-diplomacy-works').description).toBe(
    'foreign minister of Iran · 17 September 2018 · his Twitter account → AFP → a news article',
  );
});

test('no head of an unnamed speaker’s words holds any person’s name but those they speak of', () => {
  for (const moment of sochi.moments) {
    if (moment.type !== 'statement' || !['us-official', 'un-official'].includes(moment.speaker)) continue;
    const { preview, description } = headAt(moment.id);
    expect(preview).toMatch(/ — an? .* official$/);
    expect(description).not.toContain('Dujarric');
  }
});

test('with the site’s address the tags hold whole addresses; without it those that must are left out', () => {
  expect(tagsAt('us-encouraged', 'https://example.org')).toMatchObject({
    canonical: 'https://example.org/atlas/idlib-sochi-2018/us-encouraged/',
    'og:url': 'https://example.org/atlas/idlib-sochi-2018/us-encouraged/',
    'og:image': 'https://example.org/atlas/cards/idlib-sochi-2018/us-encouraged.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': expect.stringMatching(/a small map of Idlib\.$/),
    'og:type': 'article',
    'og:site_name': 'Dateline',
    'og:locale': 'en_GB',
    'twitter:card': 'summary_large_image',
  });
  const names = Object.keys(tagsAt('us-encouraged', null));
  expect(names).toContain('og:title');
  expect(names.filter((name) => /^og:(url|image)/.test(name))).toEqual([]);
});

test('the story’s own head, and that of a withdrawn moment', () => {
  expect(headOf(sochi, null, '/', english)).toMatchObject({
    path: '/idlib-sochi-2018/',
    card: '/cards/idlib-sochi-2018.png',
    preview: sochi.title,
  });
  const file = freshSochiFile();
  file.moments[19].withdrawn = 'The agency took the report back.';
  const story = parsed(file);
  expect(headOf(story, story.withdrawn[0]!, '/', english)).toMatchObject({
    title: 'Withdrawn: “great risk” · The Sochi deal on Idlib: who said what, where and when',
    description: 'The agency took the report back.',
    path: '/idlib-sochi-2018/dujarric-great-risk/',
    card: '/cards/idlib-sochi-2018.png',
  });
});

test('a channel that is our reading says so in the preview too', () => {
  for (const moment of sochi.moments) {
    if (moment.type !== 'statement' || !moment.via.some(({ inferred }) => inferred)) continue;
    expect(headAt(moment.id).description, moment.id).toContain('(by our reading)');
  }
  expect(headAt('us-civilians').description).toBe(
    '17 September 2018 · Anadolu Agency (by our reading) → a news article',
  );
});
