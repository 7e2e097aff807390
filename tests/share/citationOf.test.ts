import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import chicago from '@citation/csl-style-chicago-fullnote-bibliography';
import { expect, test } from 'vitest';

import { english } from '../../src/messages/english.ts';
import { type Citation, citationOf } from '../../src/share/citationOf.ts';
import { plain } from '../../src/share/cslItem.ts';
import type { Story } from '../../src/story/Story.ts';
import { sochi } from '../sochi.ts';
import { addressOf, momentOf, sochiWith, undatedIds } from './site.ts';

plugins.config.get('@csl').styles.add('chicago', chicago.content);

/** The reader's own day, wherever they are. */
const accessed = new Date(2026, 10, 22);
const cited = (id: string, story: Story = sochi) =>
  citationOf(story, momentOf(id, story), addressOf, accessed, english);

/** What citeproc makes of our CSL-JSON with the style's own file. */
function byCiteproc({ csl }: Citation): Pick<Citation, 'apa' | 'chicagoNote' | 'chicagoBibliography'> {
  const cite = new Cite(structuredClone(csl));
  const options = { format: 'text', lang: 'en-US' } as const;
  return {
    apa: cite.format('bibliography', { ...options, template: 'apa' }).trim(),
    chicagoNote: cite.format('citation', { ...options, template: 'chicago' }).trim(),
    chicagoBibliography: cite.format('bibliography', { ...options, template: 'chicago' }).trim(),
  };
}

test.each(sochi.moments.map(({ id }) => id))('citeproc cites %s in the same words', (id) => {
  expect(cited(id)).toMatchObject(byCiteproc(cited(id)));
});

test.each(['2018', '2018-09', '2018-09-17T21:40+03:00', '2018-09~', '2017/2018'])(
  'citeproc dates %s in the same words',
  (when) => {
    const citation = cited('zone-deadline', sochiWith('zone-deadline', { when }));
    expect(citation).toMatchObject(byCiteproc(citation));
  },
);

test.each(['Will it hold?', 'It holds!', 'The end.', '“Why?”', 'He said “no” & <left> A_b'])(
  'citeproc ends the title %s in the same way',
  (title) => {
    const citation = cited('sochi-agreement', sochiWith('sochi-agreement', { title }));
    expect(citation).toMatchObject(byCiteproc(citation));
  },
);

test('APA, Chicago: an unnamed official is cited as the source describes them', () => {
  const { apa, chicagoNote, chicagoBibliography } = cited('us-encouraged');
  const link = 'https://example.org/atlas/idlib-sochi-2018/us-encouraged/';
  const words =
    'We are encouraged that Turkey and Russia appear to have taken steps to avert a military offensive by the Assad';
  expect(apa).toBe(
    `A State Department official. (2018, September 17). “${words} …” [Directly quoted statement]. Dateline. ` +
      `The Sochi deal on Idlib: who said what, where and when. ${link}`,
  );
  expect(chicagoNote).toBe(
    `A State Department official, “‘${words} …,’” Directly quoted statement, ` +
      `The Sochi deal on Idlib: who said what, where and when (Dateline, September 17, 2018), ${link}.`,
  );
  expect(chicagoBibliography).toBe(
    `A State Department official. “‘${words} ….’” Directly quoted statement. ` +
      `The Sochi deal on Idlib: who said what, where and when. Dateline, September 17, 2018. ${link}.`,
  );
});

test('an undated statement is cited without a date, with the day it was read', () => {
  for (const id of undatedIds) {
    const { csl, apa, chicagoNote, bibtex, ris } = cited(id);
    expect(csl[0]).not.toHaveProperty('issued');
    expect(apa).toMatch(/\(n\.d\.\).*Retrieved November 22, 2026, from https:/);
    expect(chicagoNote).toContain('(Dateline), accessed November 22, 2026, https:');
    expect(bibtex).not.toMatch(/^ {2}(year|month|date) /m);
    expect(ris).not.toMatch(/^(PY|DA|Y1) /m);
  }
});

test('a date that is not one day is told in words', () => {
  expect(cited('kalin-diplomatic-attempt').csl[0].issued).toEqual({ literal: '17 September 2018 or later' });
  expect(cited('kalin-diplomatic-attempt').apa).toContain('İbrahim Kalın. (17 September 2018 or later). ');
  expect(cited('kalin-diplomatic-attempt').bibtex).not.toContain('year =');
});

test('only words that were said stand in marks in a title', () => {
  const title = (id: string) => plain(cited(id).csl[0].title);
  expect(title('zarif-diplomacy-works')).toBe('“Diplomacy works”');
  expect(title('us-not-involved')).toBe('US not in the talks');
  expect(title('dujarric-great-risk')).toBe('“great risk”');
});

/** The fields that every format carries, as a reader of it gives them back. */
function read(text: string) {
  const [item = {}] = new Cite(text).data;
  const { author, issued, accessed: day } = item as Record<string, never>;
  return {
    type: item['type'],
    title: plain(String(item['title'])),
    author: nameOf(author),
    issued: dateOf(issued),
    accessed: dateOf(day),
    URL: item['URL'],
  };
}

function nameOf(names: Record<string, string>[] | undefined): string | undefined {
  return names?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' ')).join();
}

function dateOf(date: { 'date-parts'?: number[][] } | undefined): string | undefined {
  return date?.['date-parts']?.[0]?.join('-');
}

const written = (id: string) => {
  const [{ title, author, issued, accessed: day, URL }] = cited(id).csl;
  return {
    type: 'webpage',
    title: plain(title),
    author: author?.[0].literal,
    issued: dateOf(issued as never),
    accessed: dateOf(day as never),
    URL,
  };
};

test.each(sochi.moments.map(({ id }) => id))('RIS of %s reads as it was written', (id) => {
  const { accessed: _, ...rest } = written(id);
  expect(read(cited(id).ris)).toMatchObject(rest);
  // Zotero's tag for it; this reader looks for a web page's under VL, as a draft of 2011 has it.
  expect(cited(id).ris).toContain('\r\nY2  - 2026/11/22/\r\n');
});

test.each(sochi.moments.map(({ id }) => id))('BibTeX of %s reads as it was written, to the month', (id) => {
  const { type: _, issued, ...rest } = written(id);
  expect(read(cited(id).bibtex)).toMatchObject({ ...rest, issued: issued?.split('-').slice(0, 2).join('-') });
});

test('TeX’s own signs come back as they were', () => {
  const title = '100% of $5 & #1_a {b} ~c^d\\e';
  const { bibtex } = cited('sochi-agreement', sochiWith('sochi-agreement', { title }));
  expect(read(bibtex).title).toBe(title);
});
