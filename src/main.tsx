import { createRoot, hydrateRoot } from 'react-dom/client';

import { App } from './app/App.tsx';
import { StoryTrouble } from './app/StoryTrouble.tsx';
import { applyRememberedTheme } from './app/ThemeSwitch.tsx';
import { parseStory } from './story/parseStory.ts';
import { viewFromUrl } from './url/view.ts';
import './styles/base.css';

applyRememberedTheme();

const page = document.getElementById('root');
if (page) void start(page);

/**
 * Brings a written page to life, or draws one that nobody wrote (development, an unknown address). The
 * root element says which stories there are and which address it was written for.
 */
async function start(root: HTMLElement) {
  const base = import.meta.env.BASE_URL;
  const stories = (root.dataset['stories'] ?? '').split(' ').filter(Boolean);
  const { writtenFor, story } = root.dataset;
  const { pathname } = window.location;
  const named = viewFromUrl(pathname, base).story;
  // A page at a former address knows the story by its present id.
  const id = story ?? (named === null && stories.length === 1 ? stories[0] : stories.find((one) => one === named));
  // The list of stories, and "no such story", are plain pages.
  if (id === undefined) return;

  let json: unknown;
  try {
    const answer = await fetch(`${base}stories/${id}.json`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    json = await answer.json();
  } catch {
    return createRoot(besides(root)).render(<StoryTrouble />);
  }
  const parsed = parseStory(json);
  if ('problems' in parsed) return createRoot(besides(root)).render(<StoryTrouble problems={parsed.problems} />);
  const isWritten = writtenFor !== undefined && writtenFor === pathname.replace(/index\.html$/, '');
  const app = <App story={parsed.story} address={{ base, writtenFor: writtenFor ?? pathname }} />;
  if (isWritten) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

/** A message goes above what is written, which stays readable. */
function besides(root: HTMLElement): HTMLElement {
  const notice = document.createElement('div');
  root.before(notice);
  return notice;
}
