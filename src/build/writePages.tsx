import { renderToString } from 'react-dom/server';

import { App } from '../app/App.tsx';
import { headOf } from '../app/headOf.ts';
import { headTags } from '../app/headTags.ts';
import { english } from '../messages/Messages.ts';
import { inLanguage, type Moment, type Story, type Withdrawn } from '../story/Story.ts';
import { plainUrl } from '../url/view.ts';
import type { Attachments } from './attachments.ts';
import { escaped, headHtml, linkedDataHtml } from './headHtml.ts';

export type WrittenFile = { readonly fileName: string; readonly source: string | Uint8Array };

export type Site = {
  /** The built index.html, with its scripts and styles. */
  readonly template: string;
  readonly base: string;
  /** Null where nobody said where the site will stand. */
  readonly origin: string | null;
  readonly attachments: Attachments;
};

/**
 * Every page of the site: stories, moments, the front page, and the page for unknown addresses. A story or
 * moment has a page at each address that it ever had; all say which is the present one.
 */
export function writePages(stories: readonly Story[], site: Site): WrittenFile[] {
  const pages = stories.flatMap((story) =>
    [story.id, ...story.formerly].flatMap((name) =>
      [null, ...story.moments, ...story.withdrawn].flatMap((subject) =>
        (subject ? [subject.id, ...subject.formerly] : [null]).flatMap((moment) =>
          storyPage(story, subject, plainUrl(name, moment, site.base), site),
        ),
      ),
    ),
  );
  const [only, another] = stories;
  const front = only && !another ? storyPage(only, null, site.base, site) : [listPage('index.html', stories, site)];
  return [...pages, ...front, listPage('404.html', stories, site)];
}

/** The page at one address, and what is attached to it as a file. */
function storyPage(story: Story, subject: Moment | Withdrawn | null, at: string, site: Site): WrittenFile[] {
  const { base, origin, attachments } = site;
  const folder = at.slice(base.length);
  const head = headOf(story, subject, base, english);
  const isTold = subject === null || !('reason' in subject);
  const page = { story, moment: isTold ? subject : null, head, base, origin };
  const linked = isTold ? (attachments.linkedData?.(page) ?? null) : null;
  const oembed = isTold && origin !== null ? (attachments.oembed?.({ ...page, origin }) ?? null) : null;
  const parts = [headHtml(head.title, headTags(head, origin, english))];
  if (!isTold) parts.push('<meta name="robots" content="noindex" />');
  if (oembed) {
    const href = escaped(`${origin}${at}oembed.json`);
    parts.push(
      `<link rel="alternate" type="application/json+oembed" href="${href}" title="${escaped(head.preview)}" />`,
    );
  }
  if (linked) parts.push(linkedDataHtml(linked));
  const body = renderToString(<App story={story} address={{ base, writtenFor: at }} />);
  const html = filled(site.template, { head: parts, body, data: { 'written-for': at, story: story.id } });
  return [
    { fileName: `${folder}index.html`, source: html },
    ...(oembed ? [{ fileName: `${folder}oembed.json`, source: JSON.stringify(oembed) }] : []),
  ];
}

/** Plain links to the stories: the front page of several, and what an unknown address gets. */
function listPage(fileName: string, stories: readonly Story[], { template, base, origin }: Site): WrittenFile {
  const { say, lang } = english;
  const isFront = fileName === 'index.html';
  const body = renderToString(
    <main className="plain-page">
      <p className="brand">{say('app.name')}</p>
      <h1>{say(isFront ? 'app.stories' : 'app.unknownStory')}</h1>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <a href={plainUrl(story.id, null, base)}>{inLanguage(story.title, lang, story).text}</a>
            <p>{inLanguage(story.summary, lang, story).text}</p>
          </li>
        ))}
      </ul>
    </main>,
  );
  const [name, titles] = [say('app.name'), stories.map((story) => inLanguage(story.title, lang, story).text)];
  const description = titles.join(' · ');
  const [first] = stories.map((story) => headOf(story, null, base, english));
  const tags = first ? headTags({ ...first, preview: name, description, path: base }, origin, english) : [];
  const head = isFront ? [headHtml(name, tags)] : [headHtml(name, []), '<meta name="robots" content="noindex" />'];
  return { fileName, source: filled(template, { head, body, data: {} }) };
}

type Page = {
  readonly head: readonly string[];
  readonly body: string;
  readonly data: Readonly<Record<string, string>>;
};

function filled(template: string, { head, body, data }: Page): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  return template
    .replace(/<title>.*<\/title>/, () => head.join('\n    '))
    .replace(
      /<div id="root"([^>]*)><\/div>/,
      (_, before: string) => `<div id="root"${before}${attributes.join('')}>${body}</div>`,
    );
}
