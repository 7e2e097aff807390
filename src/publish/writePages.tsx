import { renderToString } from 'react-dom/server';

import { App } from '../app/App.tsx';
import { headOf } from '../share/headOf.ts';
import { countParts, ListPage } from '../app/ListPage.tsx';
import { headTags, type Tag } from '../share/headTags.ts';
import { HomePage } from '../app/HomePage.tsx';
import { OpenApp } from '../app/OpenApp.tsx';
import { stillPath } from '../map/still/stillViewport.ts';
import { addressLang } from '../messages/addressLang.ts';
import { directionOf } from '../messages/directionOf.ts';
import { languages, type FullMessages } from '../messages/Messages.ts';
import type { Lang } from '../story/units.ts';
import { isBig } from '../story/isBig.ts';
import { findMoment, type Moment, type Story, textIn, type Withdrawn } from '../story/Story.ts';
import { loadLinearTimeline } from '../timeline/loadLinearTimeline.ts';
import { listUrl, openedId, plainUrl } from '../url/view.ts';
import { allMessages } from '../messages/allMessages.ts';
import type { Attachments } from './attachments.ts';
import { type BuiltFace, fontPreloads } from './fontPreloads.ts';
import { escaped, headHtml, linkedDataHtml } from './headHtml.ts';
import type { PlannedFile } from './PlannedFile.ts';

/** A page is written at one go. */
await loadLinearTimeline();

export type Site = {
  /** The built index.html, with its scripts and styles. */
  readonly template: string;
  readonly base: string;
  /** Null where nobody said where the site will stand. */
  readonly origin: string | null;
  readonly attachments: Attachments;
  /** The script that holds the app's words in a language; null where there is none to fetch. */
  readonly moduleOf: (lang: Lang) => string | null;
  /** The address of a story's file as the build checked it; null where it is to be parsed anew. */
  readonly parsedAt: (story: Story) => string | null;
  /** The files of the built faces. */
  readonly faces: readonly BuiltFace[];
};

/** A story in one language: its words, as far as they were translated, and the app's. */
export type Edition = { readonly story: Story; readonly messages: FullMessages };

/**
 * Every page of the site: stories and moments in each language, the front pages, and the page for unknown
 * addresses. A story or moment has a page at each address that it ever had; all say which is the present one.
 */
export function* writePages(editions: readonly Edition[], site: Site): Generator<PlannedFile> {
  for (const edition of editions) {
    const { story, messages } = edition;
    const lang = addressLang(story, messages.lang);
    for (const name of [story.id, ...story.formerly])
      for (const subject of [null, ...story.moments, ...story.withdrawn])
        for (const moment of subject ? [subject.id, ...subject.formerly] : [null])
          yield* storyPage(edition, subject, plainUrl({ lang, story: name, moment }, site.base), site);
    if (isBig(story)) yield* listPages(edition, site);
  }
  for (const lang of languages) {
    const own = editions.filter(({ messages }) => messages.lang === lang);
    const at = frontPath(lang, site.base);
    const [only, another] = own;
    if (only && !another) yield* storyPage(only, null, at, site);
    else yield* choicePage(`${at}index.html`, own, site);
  }
  for (const messages of allMessages) yield openPage(messages, site);
  const inEnglish = editions.filter(({ messages }) => messages.lang === 'en');
  yield* choicePage(`${site.base}404.html`, inEnglish, site);
}

/** What a page is made from: the site, and the stories that it shows. */
function madeOf({ template, base, origin, moduleOf, parsedAt, faces }: Site, editions: readonly Edition[]): string {
  const shown = editions.map(({ story, messages: { lang } }) => [parsedAt(story), lang, moduleOf(lang)]);
  return JSON.stringify([template, base, origin, faces, shown]);
}

/** The page at one address, and what is attached to it as a file. */
function* storyPage(
  edition: Edition,
  subject: Moment | Withdrawn | null,
  at: string,
  site: Site,
): Generator<PlannedFile> {
  const { base, origin, attachments } = site;
  const folder = at.slice(base.length);
  const of = madeOf(site, [edition]);
  yield { fileName: `${folder}index.html`, of, make: () => storyHtml(edition, subject, at, site) };
  const page = pageOf(edition, subject, site);
  if (origin === null || !page) return;
  const { oembed, feed } = attachments;
  if (oembed?.({ ...page, origin }))
    yield { fileName: `${folder}oembed.json`, of, make: () => JSON.stringify(oembed({ ...page, origin })) };
  if (feed && subject === null && at === plainFolder(edition, base))
    yield {
      fileName: `${folder}corrections.atom`,
      of,
      make: () => feed({ ...page, origin }, feedAddress(edition, origin, base)),
    };
}

/** A page as its attachments need it; null for a moment that was withdrawn, which has none. */
function pageOf({ story, messages }: Edition, subject: Moment | Withdrawn | null, { base, origin }: Site) {
  if (subject !== null && 'reason' in subject) return null;
  return { story, messages, moment: subject, head: headOf(story, subject, base, messages), base, origin };
}

function feedAddress(edition: Edition, origin: string, base: string): string {
  return `${origin}${plainFolder(edition, base)}corrections.atom`;
}

function storyHtml(edition: Edition, subject: Moment | Withdrawn | null, at: string, site: Site): string {
  const { base, origin, attachments } = site;
  const { story, messages } = edition;
  const head = headOf(story, subject, base, messages);
  const page = pageOf(edition, subject, site);
  const linked = page && (attachments.linkedData?.(page) ?? null);
  const parts = [headHtml(head.title, headTags(head, origin, messages))];
  if (!page) parts.push('<meta name="robots" content="noindex" />');
  if (page && origin !== null && attachments.oembed?.({ ...page, origin })) {
    const href = escaped(`${origin}${at}oembed.json`);
    parts.push(
      `<link rel="alternate" type="application/json+oembed" href="${href}" title="${escaped(head.preview)}" />`,
    );
  }
  // A feed of the story, where the addresses in it can be whole ones.
  if (origin !== null && attachments.feed)
    parts.push(
      `<link rel="alternate" type="application/atom+xml" href="${escaped(feedAddress(edition, origin, base))}" title="${escaped(messages.say('revision.follow'))}" />`,
    );
  if (linked) parts.push(linkedDataHtml(linked));
  const body = renderToString(<App story={story} messages={messages} address={{ base, writtenFor: at }} />);
  const parsed = site.parsedAt(story);
  // What stands above the timeline is as high as that leaves it: half a page is not drawn, and then moved. Browsers do
  // not agree whether a part is there when it begins or when it ends, so they wait for what comes after the timeline.
  parts.push('<link rel="expect" href="#announcement" blocking="render" />');
  // The largest picture comes before what brings the page to life; the story's data beside the app, not after it.
  const shown = page?.moment ?? findMoment(story, story.opening.moment) ?? story.moments[0]!;
  parts.push(`<link rel="preload" as="image" fetchpriority="high" href="${base}${stillPath(story, shown)}" />`);
  if (parsed !== null) parts.push(`<link rel="preload" as="fetch" fetchpriority="low" crossorigin href="${parsed}" />`);
  const data = { 'written-for': at, story: story.id, ...(parsed === null ? {} : { parsed }) };
  return filled(site, messages, { head: parts, body, data });
}

/** The present address of a story in a language. */
function plainFolder({ story, messages }: Edition, base: string): string {
  return plainUrl({ lang: addressLang(story, messages.lang), story: story.id, moment: null }, base);
}

/** All moments of a big story, a part to a page: its other pages hold those near their own. */
function* listPages(edition: Edition, site: Site): Generator<PlannedFile> {
  for (let part = 1; part <= countParts(edition.story); part++)
    yield {
      fileName: `${listUrl(namedOf(edition), part, site.base).slice(site.base.length)}index.html`,
      of: madeOf(site, [edition]),
      make: () => listHtml(edition, part, site),
    };
}

function namedOf({ story, messages }: Edition) {
  return { story: story.id, lang: addressLang(story, messages.lang) };
}

function listHtml(edition: Edition, part: number, site: Site): string {
  const { base, origin } = site;
  const { story, messages } = edition;
  const { say, lang } = messages;
  const named = namedOf(edition);
  const at = listUrl(named, part, base);
  const body = renderToString(
    <ListPage
      story={story}
      messages={messages}
      part={part}
      hrefOf={(moment) => plainUrl({ ...named, moment }, base)}
      hrefOfPart={(other) => listUrl(named, other, base)}
      hrefIn={(other) => listUrl({ story: story.id, lang: addressLang(story, other) }, part, base)}
    />,
  );
  const title = say('head.title', {
    moment: say('list.number', { n: part }),
    story: textIn(story.title, lang, story),
  });
  const tags: Tag[] = [{ element: 'link', by: 'rel', name: 'canonical', value: `${origin ?? ''}${at}` }];
  return filled(site, messages, { head: [headHtml(title, tags)], body, data: { plain: '' } });
}

/** The page that opens a reader's own file. */
function openPage(messages: FullMessages, site: Site): PlannedFile {
  const at = openPath(messages.lang, site.base);
  const of = JSON.stringify([madeOf(site, []), site.moduleOf(messages.lang)]);
  return { fileName: `${at.slice(site.base.length)}index.html`, of, make: () => openHtml(messages, site) };
}

function openHtml(messages: FullMessages, site: Site): string {
  const { base, origin } = site;
  const { say, lang } = messages;
  const at = openPath(lang, base);
  const body = renderToString(<OpenApp messages={messages} address={{ base, writtenFor: at }} />);
  const title = `${say('open.title')} · ${say('app.name')}`;
  const tags: Tag[] = [
    { element: 'meta', by: 'name', name: 'description', value: say('open.intro') },
    { element: 'link', by: 'rel', name: 'canonical', value: `${origin ?? ''}${at}` },
  ];
  return filled(site, messages, { head: [headHtml(title, tags)], body, data: { 'written-for': at } });
}

function openPath(lang: Lang, base: string): string {
  return plainUrl({ lang: lang === 'en' ? null : lang, story: openedId, moment: null }, base);
}

/** The stories to choose from: the front page of several, and, as plain links, what an unknown address gets. */
function* choicePage(at: string, editions: readonly Edition[], site: Site): Generator<PlannedFile> {
  const [first] = editions;
  if (first)
    yield {
      fileName: at.slice(site.base.length),
      of: madeOf(site, editions),
      make: () => choiceHtml(at, first, editions, site),
    };
}

function choiceHtml(at: string, first: Edition, editions: readonly Edition[], site: Site): string {
  const { base, origin } = site;
  const { messages } = first;
  const { say, lang } = messages;
  const isFront = at.endsWith('index.html');
  const hrefOf = (story: Story) => plainUrl({ lang: addressLang(story, lang), story: story.id, moment: null }, base);
  const hrefIn = (other: Lang) => frontPath(other, base);
  const stories = editions.map(({ story }) => story);
  const body = renderToString(
    isFront ? (
      <HomePage
        stories={stories}
        messages={messages}
        base={base}
        hrefOf={hrefOf}
        hrefIn={hrefIn}
        openHref={openPath(lang, base)}
      />
    ) : (
      <main className="plain-page">
        <p className="brand">{say('app.name')}</p>
        <h1>{say('app.unknownStory')}</h1>
        <ul>
          {stories.map((story) => (
            <li key={story.id}>
              <a href={hrefOf(story)}>{textIn(story.title, lang, story)}</a>
              <p>{textIn(story.summary, lang, story)}</p>
            </li>
          ))}
        </ul>
        {/* The address may have been one in any language; which, a host's one page for all of them cannot know. */}
        {allMessages
          .filter((others) => others.lang !== lang)
          .map((others) => (
            <p key={others.lang} lang={others.lang} dir={directionOf(others.lang)}>
              <a href={hrefIn(others.lang)} hrefLang={others.lang} rel="alternate">
                {others.say('app.unknownStory')}
              </a>
            </p>
          ))}
      </main>
    ),
  );
  const [name, titles] = [say('app.name'), editions.map(({ story }) => textIn(story.title, lang, story))];
  const path = at.replace('index.html', '');
  const alternates = languages.map((other) => ({ hreflang: other, path: frontPath(other, base) }));
  const card = headOf(first.story, null, base, messages);
  const tags = headTags(
    { ...card, preview: name, description: titles.join(' · '), path, alternates },
    origin,
    messages,
  );
  const head = isFront ? [headHtml(name, tags)] : [headHtml(name, []), '<meta name="robots" content="noindex" />'];
  return filled(site, messages, { head, body, data: {} });
}

/** English is what the front page speaks to a reader whose language it does not know. */
function frontPath(lang: Lang, base: string): string {
  return plainUrl({ lang: lang === 'en' ? null : lang, story: null, moment: null }, base);
}

const styleSheet = /<link rel="stylesheet"[^>]*>/g;

type Page = {
  readonly head: readonly string[];
  readonly body: string;
  readonly data: Readonly<Record<string, string>>;
};

function filled({ template, moduleOf, faces }: Site, { lang, say }: FullMessages, { head, body, data }: Page): string {
  // Where the app's words cannot be had, the page has one sentence of its own.
  const attributes = Object.entries({ ...data, 'part-missing': say('app.partMissing') }).map(
    ([name, value]) => ` data-${name}="${escaped(value)}"`,
  );
  const words = moduleOf(lang);
  // The words of the app are fetched beside it, not after it.
  const preload = words === null ? [] : [`<link rel="modulepreload" crossorigin href="${words}" />`];
  // The words are drawn once the style is there, in the faces that are there by then: they wait behind nothing else.
  // A browser fetches six files at a time.
  const styles = template.match(styleSheet) ?? [];
  return template
    .replace(styleSheet, '')
    .replace(/<html lang="\w+">/, `<html lang="${lang}" dir="${directionOf(lang)}">`)
    .replace(/<title>.*<\/title>/, () =>
      [...styles, ...fontPreloads(body, lang, faces), ...head, ...preload].join('\n    '),
    )
    .replace(
      /<div id="root"([^>]*)><\/div>/,
      (_, before: string) => `<div id="root"${before}${attributes.join('')}>${body}</div>`,
    );
}
