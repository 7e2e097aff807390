import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { type Site, writePages } from '../../src/publish/writePages.tsx';
import { writeSitemap } from '../../src/publish/writeSitemap.ts';
import type { Story } from '../../src/story/Story.ts';
import { bigStory } from '../bigStory.ts';
import { cuba } from '../cuba.ts';
import { freshSochiFile, parsed, sochi } from '../sochi.ts';

const template = '<html lang="en"><head><title>Dateline</title></head><body><div id="root"></div></body></html>';
const site: Site = {
  template,
  base: '/atlas/',
  origin: 'https://example.org',
  attachments: {},
  moduleOf: () => null,
  parsedAt: () => null,
  faces: [],
};
const inEnglish = (story: Story) => ({ story, messages: english });

const pagesOf = (stories: readonly Story[], more: Partial<Site> = {}) =>
  new Map(
    [...writePages(stories.map(inEnglish), { ...site, ...more })].map(({ fileName, make }) => [
      fileName,
      String(make()),
    ]),
  );
const written = (story = sochi, more: Partial<Site> = {}) => pagesOf([story], more);

test('a story and a moment have a page at each address they ever had, and all name the present one', () => {
  const file = freshSochiFile();
  Object.assign(file, { id: 'sochi-2018', formerly: ['idlib-sochi-2018'] });
  Object.assign(file.moments[10], { id: 'us-no-part', formerly: ['us-not-involved'] });
  const pages = written(parsed(file));
  const addresses = ['sochi-2018/us-no-part', 'sochi-2018/us-not-involved', 'idlib-sochi-2018/us-not-involved'];
  for (const address of addresses) {
    const html = pages.get(`${address}/index.html`);
    expect(html).toContain('<link rel="canonical" href="https://example.org/atlas/sochi-2018/us-no-part/" />');
    expect(html).toContain('property="og:url" content="https://example.org/atlas/sochi-2018/us-no-part/"');
    expect(html).toContain('The United States had no part in');
    expect(html).toContain('data-story="sochi-2018"');
    expect(html).not.toContain('http-equiv="refresh"');
  }
  expect(pages.get('idlib-sochi-2018/index.html')).toContain('href="https://example.org/atlas/sochi-2018/" />');
});

test('the style sheet is asked for before all that the first words do not need', () => {
  const built = template.replace(
    '</head>',
    '<script src="app.js"></script><link rel="stylesheet" href="a.css"></head>',
  );
  const more = { template: built, moduleOf: () => 'words.js', parsedAt: () => 'story.json' };
  const html = written(sochi, more).get('idlib-sochi-2018/index.html') ?? '';
  expect(html.match(/(?<=(href|src)=")[a-z]+\.\w+(?=")/g)).toEqual(['a.css', 'story.json', 'words.js', 'app.js']);
});

test('a page is not drawn before its timeline is there, which says how high all else is', () => {
  const html = written().get('idlib-sochi-2018/us-concerned/index.html') ?? '';
  const awaited = /<link rel="expect" href="#([\w-]+)" blocking="render" \/>/.exec(html)?.[1];
  const at = (part: string) => html.indexOf(part);
  expect(at('rel="expect"')).toBeLessThan(at('<body'));
  expect(at('class="timeline-bar"')).toBeGreaterThan(0);
  expect(at(`id="${awaited}"`)).toBeGreaterThan(at('class="timeline-bar"'));
});

test('a withdrawn moment keeps a page that gives the reason and not the words', () => {
  const file = freshSochiFile();
  file.moments[19].withdrawn = 'The agency took the report back.';
  const html = written(parsed(file)).get('idlib-sochi-2018/dujarric-great-risk/index.html');
  expect(html).toContain('Withdrawn from the story: “great risk”. The reason: The agency took the report back.');
  expect(html).toContain('<meta name="robots" content="noindex" />');
  expect(html).not.toContain('effect on civilians');
});

test('the front page of one story is that story, under the story’s own address', () => {
  expect(written().get('index.html')).toContain(
    '<link rel="canonical" href="https://example.org/atlas/idlib-sochi-2018/" />',
  );
});

test('the front page of several stories lists them, and says so to previews', () => {
  const other = freshSochiFile();
  Object.assign(other, { id: 'other', title: 'Another story' });
  const front = pagesOf([sochi, parsed(other)]).get('index.html');
  expect(front).toContain('<link rel="canonical" href="https://example.org/atlas/" />');
  expect(front).toContain('<a href="/atlas/other/">Another story</a>');
  expect(front).toContain('property="og:title" content="Dateline"');
});

test('on the front page each story has its map, its days and who speaks in it', () => {
  const front = pagesOf([cuba, sochi]).get('index.html');
  expect(front).toContain('<a href="/atlas/cuba-1962/">The Cuban missile crisis in speeches and letters</a>');
  expect(front).toContain(
    '<a href="/atlas/idlib-sochi-2018/">The Sochi deal on Idlib: who said what, where and when</a>',
  );
  expect(front).toContain('/atlas/stories/cuba-1962/quarantine-in-force.map.svg');
  expect(front).toContain('17 September 2018');
  expect(front).toContain('Who speaks: United States, Soviet Union, Cuba and United Nations');
  expect(front).not.toContain('style=');
});

test('attachments are written where there are any: linked data that no markup can leave, and oEmbed', () => {
  const attachments: Site['attachments'] = {
    linkedData: ({ moment }) => (moment ? { '@type': 'Quotation', text: '</script><b>' } : null),
    oembed: ({ head }) => ({ version: '1.0', title: head.preview }),
  };
  const pages = written(sochi, { attachments });
  const html = pages.get('idlib-sochi-2018/un-welcomes/index.html');
  expect(html).toContain(
    '<script type="application/ld+json">{"@type":"Quotation","text":"\\u003c/script>\\u003cb>"}</script>',
  );
  expect(html).toContain('href="https://example.org/atlas/idlib-sochi-2018/un-welcomes/oembed.json"');
  expect(JSON.parse(pages.get('idlib-sochi-2018/un-welcomes/oembed.json')!)).toHaveProperty('title');
  expect(pages.get('idlib-sochi-2018/index.html')).not.toContain('ld+json');
  const unknown = written(sochi, { attachments, origin: null });
  expect(unknown.get('idlib-sochi-2018/un-welcomes/index.html')).not.toContain('oembed');
});

test('the sitemap lists present addresses only; without the site’s address there is none', () => {
  const [robots, sitemap] = writeSitemap([sochi], '/atlas/', 'https://example.org');
  expect(robots?.make()).toContain('Sitemap: https://example.org/atlas/sitemap.xml');
  expect(String(sitemap?.make()).match(/<loc>https:\/\/example\.org\/atlas\/idlib-sochi-2018\//g)).toHaveLength(23);
  expect(writeSitemap([sochi], '/', null).map(({ fileName }) => fileName)).toEqual(['robots.txt']);
});

test('a big story’s list is all there without scripts, in parts; its pages hold their own moment and those beside it', () => {
  const story = bigStory(301);
  const pages = written(story);
  const at = (part: number) => pages.get(`idlib-sochi-2018/list/${part}/index.html`);
  expect(at(5)).toBeUndefined();
  const linked = [1, 2, 3, 4].flatMap((part) =>
    [...at(part)!.matchAll(/<li><a href="\/atlas\/idlib-sochi-2018\/([^/]+)\/">/g)].map(([, id]) => id),
  );
  expect(linked).toEqual(story.moments.map(({ id }) => id));
  expect(at(4)).toContain('<ol start="301">');
  expect(at(4)).toContain('<h1>Moments 301–301 of 301</h1>');
  expect(at(4)).toContain('data-plain=""');
  expect(at(2)).toContain('rel="canonical" href="https://example.org/atlas/idlib-sochi-2018/list/2/"');
  const own = pages.get('idlib-sochi-2018/said-150/index.html')!;
  for (const id of ['said-149', 'said-150', 'said-151']) expect(own).toContain(`data-moment="${id}"`);
  expect(own).not.toContain('data-moment="said-200"');
  expect(own).toContain('href="/atlas/idlib-sochi-2018/list/1/"');
  // Three hundred pictures more are for those who ask for them.
  expect(own).toContain('content="https://example.org/atlas/cards/idlib-sochi-2018.png"');
});

test('a small story has no list in parts, and a card for each moment', () => {
  const pages = written();
  expect([...pages.keys()].filter((name) => name.includes('/list/'))).toEqual([]);
  expect(pages.get('idlib-sochi-2018/us-encouraged/index.html')).toContain(
    '/cards/idlib-sochi-2018/us-encouraged.png"',
  );
});
