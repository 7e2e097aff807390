import { createRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
import { StoryTrouble } from './app/StoryTrouble.tsx';
import { applyRememberedTheme } from './app/theme.ts';
import { plainLangOf } from './messages/addressLang.ts';
import { directionOf } from './messages/directionOf.ts';
import { findAppLang, loadMessages } from './messages/loadMessages.ts';
import { MessagesContext } from './messages/Messages.ts';
import { parseStory } from './format/parseStory.ts';
import { openedId, viewFromUrl } from './url/view.ts';
import './styles/fonts.css';
import './styles/base.css';

/**
 * The app in a copy on a disk (`npm run build:disk`): one file a story, with the story's files in it. The file is the
 * base of all addresses, and the story in it is told like one that a reader has opened.
 */
applyRememberedTheme();
const root = document.getElementById('root')!;
const story = root.dataset['story'] ?? '';
window.fetch = answerFromPage;
void start();

async function start() {
  const base = window.location.pathname;
  const asked = findAppLang(viewFromUrl(window.location.href, base).lang ?? '');
  const parsed = parseStory(JSON.parse(held(`${story}.json`) ?? 'null'), translation(asked));
  const lang = asked ?? ('story' in parsed ? findAppLang(plainLangOf(parsed.story)) : null) ?? 'en';
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  const messages = await loadMessages(lang);
  createRoot(root).render(
    'story' in parsed ? (
      <App
        story={{ ...parsed.story, id: openedId, formerly: [] }}
        messages={messages}
        address={{ base, writtenFor: base }}
      />
    ) : (
      <MessagesContext value={messages}>
        <StoryTrouble problems={parsed.problems} />
      </MessagesContext>
    ),
  );
}

function translation(lang: string | null): unknown {
  const text = lang === null ? undefined : held(`${story}.${lang}.json`);
  return text === undefined ? undefined : JSON.parse(text);
}

/** A browser fetches nothing from a disk: the map's files stand in the page. */
async function answerFromPage(address: RequestInfo | URL): Promise<Response> {
  const name = String(address)
    .split('/')
    .at(-1)!
    .replace(new RegExp(`^${openedId}\\.`), `${story}.`);
  const text = held(name);
  return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
}

/** The text of a file that the build put into the page. */
function held(name: string): string | undefined {
  return document.querySelector(`script[data-file="${CSS.escape(name)}"]`)?.textContent;
}
