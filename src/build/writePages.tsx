import { renderToString } from 'react-dom/server';

import { App } from '../app/App.tsx';
import { english } from '../messages/Messages.ts';
import { parseStory, problemInWords } from '../story/parseStory.ts';
import { inLanguage, type Story } from '../story/Story.ts';
import { plainUrl } from '../url/view.ts';

export type Page = { readonly fileName: string; readonly html: string };

type Input = {
  readonly files: readonly { readonly id: string; readonly json: unknown }[];
  /** The built index.html, with its scripts and styles. */
  readonly template: string;
  readonly base: string;
};

/** Every page of the site: stories, moments, the front page, and the page for unknown addresses. */
export function writePages({ files, template, base }: Input): Page[] {
  const stories = files.map(({ id, json }) => storyFrom(id, json));
  const pages = stories.flatMap((story) =>
    [null, ...story.moments.map(({ id }) => id)].map((moment) => storyPage(story, moment, template, base)),
  );
  const [only] = stories;
  const front =
    stories.length === 1 && only
      ? { ...storyPage(only, null, template, base, base), fileName: 'index.html' }
      : listPage('index.html', stories, template, base);
  return [...pages, front, listPage('404.html', stories, template, base)];
}

function storyFrom(id: string, json: unknown): Story {
  const parsed = parseStory(json);
  if ('problems' in parsed) {
    throw new Error(
      `public/stories/${id}.json has ${parsed.problems.length} problems:\n${parsed.problems.map((one) => `  ${problemInWords(one)}`).join('\n')}`,
    );
  }
  if (parsed.story.id !== id)
    throw new Error(
      `public/stories/${id}.json: its "id" is "${parsed.story.id}"; name the file ${parsed.story.id}.json`,
    );
  return parsed.story;
}

function storyPage(story: Story, moment: string | null, template: string, base: string, at?: string): Page {
  const href = plainUrl(story.id, moment, base);
  const writtenFor = at ?? href;
  const body = renderToString(<App story={story} address={{ base, writtenFor }} />);
  const title = inLanguage(story.title, english.lang, story).text;
  const label = story.moments.find(({ id }) => id === moment)?.label;
  return {
    fileName: `${href.slice(base.length)}index.html`,
    html: filled(template, {
      title: label === undefined ? `${title} · Dateline` : english.say('head.title', { moment: label, story: title }),
      description: inLanguage(story.summary, english.lang, story).text,
      writtenFor,
      body,
    }),
  };
}

/** Plain links to the stories: the front page of several, and what an unknown address gets. */
function listPage(fileName: string, stories: readonly Story[], template: string, base: string): Page {
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
  return { fileName, html: filled(template, { title: say('app.name'), description: say('app.stories'), body }) };
}

function filled(
  template: string,
  page: { title: string; description: string; body: string; writtenFor?: string },
): string {
  const written = page.writtenFor === undefined ? '' : ` data-written-for="${escaped(page.writtenFor)}"`;
  return template
    .replace(
      /<title>.*<\/title>/,
      () =>
        `<title>${escaped(page.title)}</title>\n    <meta name="description" content="${escaped(page.description)}" />`,
    )
    .replace(
      /<div id="root"([^>]*)><\/div>/,
      (_, attributes: string) => `<div id="root"${attributes}${written}>${page.body}</div>`,
    );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
