import { createRoot, hydrateRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
// Pages that are written before any script is there: their look is part of the app's.
import './app/HomePage.css';
import './app/OpenPage.css';
import { keepForOffline, older, savedAt } from './app/keepForOffline.ts';
import { readersLanguage, rememberChosenLanguage } from './app/readersLanguage.ts';
import { SavedNotice } from './app/SavedNotice.tsx';
import { StoryTrouble } from './app/StoryTrouble.tsx';
import { applyRememberedTheme } from './app/theme.ts';
import { plainLangOf } from './messages/addressLang.ts';
import { directionOf } from './messages/directionOf.ts';
import { findAppLang, loadFullMessages, loadMessages } from './messages/loadMessages.ts';
import { type AppLang, type Messages, MessagesContext } from './messages/Messages.ts';
import type { ParsedStory } from './format/parseStory.ts';
import { isBig } from './story/isBig.ts';
import type { Story } from './story/Story.ts';
import { loadLinearTimeline } from './timeline/loadLinearTimeline.ts';
import { openedId, plainUrl, viewFromUrl } from './url/view.ts';
import './styles/fonts.css';
import './styles/base.css';

const base = import.meta.env.BASE_URL;

applyRememberedTheme();
rememberChosenLanguage();

const page = document.getElementById('root');
if (page && !goToReadersFrontPage()) start(page).catch((error: unknown) => sayPartMissing(page, error));

/** Only the plain front page looks for the reader's language; a link to anything else is kept to. */
function goToReadersFrontPage(): boolean {
  const { pathname, search, hash } = window.location;
  const view = viewFromUrl(pathname, base);
  const lang = readersLanguage();
  const isFront = view.story === null && view.lang === null && pathname.replace(/index\.html$/, '') === base;
  if (!isFront || !lang || lang === findAppLang(document.documentElement.lang)) return false;
  window.location.replace(plainUrl({ lang, story: null, moment: null }, base) + search + hash);
  return true;
}

/**
 * Brings a written page to life, or draws one that nobody wrote (development, an unknown address). The
 * root element says which stories there are, in which languages, and which address it was written for.
 */
async function start(root: HTMLElement) {
  if (import.meta.env.PROD) void keepForOffline(base, pagesAbove(window.location.pathname));
  const savedPage = root.dataset['saved'] === undefined ? null : new Date(root.dataset['saved']);
  if (viewFromUrl(window.location.pathname, base).story === openedId) return open(root);
  // A page of links: it needs no script, and has no story to load.
  if (root.dataset['plain'] !== undefined) return;
  const stories = storiesOf(root);
  const { writtenFor, story, parsed: parsedAt } = root.dataset;
  const { pathname } = window.location;
  const view = viewFromUrl(pathname, base);
  const ids = [...stories.keys()];
  // A page at a former address knows the story by its present id.
  const id = story ?? (view.story === null && ids.length === 1 ? ids[0] : ids.find((one) => one === view.story));
  const urlLang = view.lang === null ? null : findAppLang(view.lang);
  const messages = loadMessages(urlLang ?? findAppLang(document.documentElement.lang) ?? 'en');
  // The list of stories, and "no such story", are plain pages.
  if (id === undefined) return savedPage && showAbove(root, <SavedNotice at={savedPage} />, await messages);

  const translatedInto = urlLang !== null && stories.get(id)?.includes(urlLang) ? urlLang : null;
  const isWritten = writtenFor !== undefined && writtenFor === pathname.replace(/index\.html$/, '');
  // A page kept for the time without a network may stand at the address of another moment.
  const isParsed =
    parsedAt !== undefined &&
    story === id &&
    (urlLang ?? document.documentElement.lang) === document.documentElement.lang;
  const loading = isParsed ? loadParsed(parsedAt) : loadStory(id, translatedInto);
  const [parsed, savedStory] = await loading.catch(() => [null, null]);
  if (!parsed) return showAbove(root, <StoryTrouble />, await messages);
  if ('problems' in parsed) return showAbove(root, <StoryTrouble problems={parsed.problems} />, await messages);
  // A page that nobody wrote knows the story's language only now.
  const lang = plainLangOf(parsed.story);
  const spoken = await (urlLang || isWritten ? messages : loadMessages(lang));
  const address = { base, writtenFor: writtenFor ?? pathname };
  const saved = older(savedPage, savedStory);
  const appOf = (of: Story) => <App story={of} messages={spoken} address={address} saved={saved} />;
  if (isBig(parsed.story)) await loadLinearTimeline();
  // A copy may be of another day than its story's file: it is drawn anew.
  if (isWritten && !saved) {
    await firstPaint();
    return hydrateRoot(root, appOf(parsed.story));
  }
  readIn(urlLang ?? lang);
  const drawn = createRoot(root);
  drawn.render(appOf(parsed.story));
  import.meta.hot?.on('dateline:story-changed', async () => {
    for (const overlay of document.querySelectorAll('vite-error-overlay')) overlay.remove();
    const [again] = await loadStory(id, translatedInto);
    if ('story' in again) drawn.render(appOf(again.story));
  });
}

/** What the page was written with is to be read before it comes to life; a page in the background paints nothing. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (performance.getEntriesByName('first-contentful-paint').length > 0) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}

/** The build checked it, and its name holds its content: it is what `parseStory` gave, of the same day as the page. */
async function loadParsed(address: string): Promise<[ParsedStory, null]> {
  return [{ story: (await fetchJson(address)).json as Story }, null];
}

/** The story, and since when its files were kept, where they come from no network. */
async function loadStory(id: string, lang: AppLang | null): Promise<[ParsedStory, Date | null]> {
  const [{ parseStory }, file, translation] = await Promise.all([
    import('./format/parseStory.ts'),
    fetchJson(`${base}stories/${id}.json`),
    lang === null ? null : fetchJson(`${base}stories/${id}.${lang}.json`),
  ]);
  return [parseStory(file.json, translation?.json), older(file.saved, translation?.saved ?? null)];
}

/** The page for a reader's own file; nothing of it is needed elsewhere. */
async function open(root: HTMLElement) {
  const { pathname } = window.location;
  const { writtenFor } = root.dataset;
  const lang = findAppLang(viewFromUrl(pathname, base).lang ?? 'en') ?? 'en';
  readIn(lang);
  const [{ OpenApp }, messages] = await Promise.all([
    import('./app/OpenApp.tsx'),
    loadFullMessages(lang),
    import('./styles/otherLetters.css'),
  ]);
  const app = <OpenApp messages={messages} address={{ base, writtenFor: writtenFor ?? pathname }} />;
  if (writtenFor === pathname.replace(/index\.html$/, '')) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

/** `idlib-sochi-2018:ar,tr another-story`: the stories, each with the languages it was translated into. */
function storiesOf(root: HTMLElement): ReadonlyMap<string, readonly string[]> {
  const listed = (root.dataset['stories'] ?? '').split(' ').filter(Boolean);
  return new Map(listed.map((one) => [one.split(':')[0]!, (one.split(':')[1] ?? '').split(',').filter(Boolean)]));
}

async function fetchJson(address: string): Promise<{ json: unknown; saved: Date | null }> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return { json: await answer.json(), saved: savedAt(answer) };
}

/** `/tr/story/moment/` → `/tr/story/`, `/tr/`, `/`: what a reader without a network is led to from a page that was not kept. */
function pagesAbove(pathname: string): string[] {
  const parts = pathname.slice(base.length).split('/').filter(Boolean);
  return parts.map(
    (_, i) =>
      base +
      parts
        .slice(0, i)
        .map((part) => `${part}/`)
        .join(''),
  );
}

function readIn(lang: AppLang) {
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
}

/** The words of the app may be what is missing: the build wrote this sentence into the page, in its language. */
function sayPartMissing(root: HTMLElement, error: unknown) {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.role = 'alert';
  notice.textContent = root.dataset['partMissing'] ?? String(error);
  root.before(notice);
}

/** A message goes above what is written, which stays readable. */
function showAbove(root: HTMLElement, what: React.ReactNode, messages: Messages) {
  // In development the file is being mended.
  import.meta.hot?.on('dateline:story-changed', () => window.location.reload());
  const notice = document.createElement('div');
  root.before(notice);
  createRoot(notice).render(<MessagesContext value={messages}>{what}</MessagesContext>);
}
