import { type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

import type { Opened } from '../import/openStory.ts';
import { useFullMessages } from '../messages/useFullMessages.ts';
import { isBig } from '../story/isBig.ts';
import type { Story } from '../story/Story.ts';
import { loadLinearTimeline } from '../timeline/loadLinearTimeline.ts';
import { AddressContext, useView } from '../url/useView.ts';
import { openedId, plainUrl } from '../url/view.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import { NotCarriedList } from './NotCarriedList.tsx';
import { mostBytes, prepareReading, readFile } from '../library/readFile.ts';
import { StoryPage } from './StoryPage.tsx';
import './OpenPage.css';

type OpenedStory = Extract<Opened, { story: Story }>;

type State =
  | { readonly is: 'asking' | 'failed' | 'refused' | 'tooLarge' }
  | { readonly is: 'reading'; readonly name: string; readonly stop: () => void }
  | { readonly is: 'wrong'; readonly name: string; readonly opened: Exclude<Opened, OpenedStory> }
  | { readonly is: 'open'; readonly name: string; readonly opened: OpenedStory };

/**
 * Opens a story file, or another tool's, from the reader's own disk: dropped, chosen or pasted. It is read
 * in this browser by the parser of the published stories, and sent nowhere.
 */
export function OpenPage() {
  const [state, setState] = useState<State>({ is: 'asking' });
  const stop = useRef<AbortController>(null);

  const open = useCallback(async (name: string, text: Promise<string>, bytes: number) => {
    stop.current?.abort();
    const abort = new AbortController();
    stop.current = abort;
    if (bytes > mostBytes) return setState({ is: 'tooLarge' });
    setState({ is: 'reading', name, stop: () => abort.abort() });
    const words = await text.catch(() => null);
    const opened = words === null ? null : await readFile(words, name, abort.signal).catch(() => 'refused' as const);
    // Its timeline is part of the first drawing, and moves nothing later.
    if (opened && opened !== 'refused' && 'story' in opened && isBig(opened.story)) await loadLinearTimeline();
    if (stop.current !== abort) return;
    if (abort.signal.aborted) setState({ is: 'asking' });
    else if (opened === 'refused') setState({ is: 'refused' });
    else if (!opened) setState({ is: 'failed' });
    else if ('story' in opened) setState({ is: 'open', name, opened });
    else setState({ is: 'wrong', name, opened });
  }, []);

  useDroppedFile(open);
  const askAgain = () => {
    setState({ is: 'asking' });
    // The button that was pressed is gone.
    setTimeout(() => document.querySelector<HTMLElement>('.open-page input')?.focus());
  };

  if (state.is === 'open')
    return <OpenedPage key={state.name} name={state.name} opened={state.opened} onClose={askAgain} />;
  return <AskForFile state={state} onFile={open} />;
}

type OnFile = (name: string, text: Promise<string>, bytes: number) => void;

/** A file dropped anywhere on the page is opened. */
function useDroppedFile(onFile: OnFile) {
  useEffect(
    function listenForDrops() {
      const over = (event: DragEvent) => event.preventDefault();
      const drop = (event: DragEvent) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file.name, file.text(), file.size);
      };
      document.addEventListener('dragover', over);
      document.addEventListener('drop', drop);
      return () => {
        document.removeEventListener('dragover', over);
        document.removeEventListener('drop', drop);
      };
    },
    [onFile],
  );
}

function AskForFile({ state, onFile }: { readonly state: Exclude<State, { is: 'open' }>; readonly onFile: OnFile }) {
  const { say } = useFullMessages();
  const { base } = useContext(AddressContext);
  const view = useView();
  const [pasted, setPasted] = useState('');
  const front = plainUrl({ lang: view.lang, story: null, moment: null }, base);
  useEffect(prepareReading, []);
  const fileField = useRef<HTMLInputElement>(null);
  const take = useCallback(
    (field: HTMLInputElement) => {
      const file = field.files?.[0];
      if (file) onFile(file.name, file.text(), file.size);
      // The same file may be chosen again, when it was mended.
      field.value = '';
    },
    [onFile],
  );
  useEffect(
    function takeFileChosenBeforeTheScriptCame() {
      if (fileField.current?.files?.length) take(fileField.current);
    },
    [take],
  );
  return (
    <main className="plain-page open-page">
      <p className="brand">
        <a href={front}>{say('app.name')}</a>
      </p>
      <h1>{say('open.title')}</h1>
      {view.moment !== null && state.is === 'asking' && (
        <p className="notice">{say('open.again', { id: view.moment })}</p>
      )}
      <p>{say('open.intro')}</p>
      <p>{say('open.formats')}</p>
      <noscript>
        <p className="notice">{say('open.noScript')}</p>
      </noscript>
      <div className="open-ways">
        <label className="open-drop">
          <span>{say('open.choose')}</span>
          <input
            ref={fileField}
            type="file"
            accept=".json,.geojson,.csv,.tsv,.txt,application/json,text/csv"
            onChange={({ target }) => take(target)}
          />
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onFile(say('open.pastedName'), Promise.resolve(pasted), pasted.length);
          }}
        >
          <label htmlFor="open-paste">{say('open.paste')}</label>
          <textarea
            id="open-paste"
            rows={4}
            spellCheck={false}
            dir="ltr"
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <button type="submit" className="button" disabled={pasted.trim() === ''}>
            {say('open.read')}
          </button>
        </form>
      </div>
      <output>
        {state.is === 'reading' && (
          <p>
            {say('open.reading', { name: state.name })}{' '}
            <button type="button" className="button" onClick={state.stop}>
              {say('open.stop')}
            </button>
          </p>
        )}
        {state.is === 'failed' && <p className="notice">{say('open.failed')}</p>}
        {state.is === 'refused' && <p className="notice">{say('open.refused')}</p>}
        {state.is === 'tooLarge' && <p className="notice">{say('open.tooLarge', { n: mostBytes / 1_000_000 })}</p>}
      </output>
      {state.is === 'wrong' && <Wrong name={state.name} opened={state.opened} />}
      <LanguageLinks
        hrefIn={(lang) => plainUrl({ lang: lang === 'en' ? null : lang, story: openedId, moment: null }, base)}
      />
    </main>
  );
}

/** So many mistakes are shown; who has mended them sees the next ones. */
const mostShown = 100;

function Wrong({
  name,
  opened: { problems, notCarried },
}: {
  readonly name: string;
  readonly opened: Exclude<Opened, OpenedStory>;
}) {
  const { say } = useFullMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="open-wrong">
      <h2 ref={heading} tabIndex={-1}>
        {say(problems.length > 0 ? 'open.wrong' : 'open.unknown', { name })}
      </h2>
      {problems.length > 0 && (
        <ol className="open-problems">
          {problems.slice(0, mostShown).map(({ line, column, words }, i) => (
            <li key={i}>
              <span className="open-place">{say('open.place', { line, column })}</span>{' '}
              <span lang="en" dir="ltr">
                {words}
              </span>
            </li>
          ))}
        </ol>
      )}
      {problems.length > mostShown && <p>{say('open.more', { n: problems.length - mostShown })}</p>}
      <NotCarriedList items={notCarried} />
    </section>
  );
}

/** A story without the files that stand beside a published one: its own base map, its zone's shape. */
function alone(story: Story): Story {
  const places = story.places.map((place) => ({ ...place, geometry: undefined }));
  return { ...story, id: openedId, formerly: [], basemap: undefined, places };
}

type OpenedProps = { readonly name: string; readonly opened: OpenedStory; readonly onClose: () => void };

/** The story at the open page's own address, and above it where it came from and what it left behind. */
function OpenedPage({ name, opened, onClose }: OpenedProps) {
  const { say } = useFullMessages();
  const address = useContext(AddressContext);
  const story = useMemo(() => alone(opened.story), [opened]);
  const file = useMemo(() => URL.createObjectURL(new Blob([opened.file], { type: 'application/json' })), [opened]);
  useEffect(() => () => URL.revokeObjectURL(file), [file]);
  useEffect(function goToWords() {
    document.querySelector<HTMLElement>('#reader h2')?.focus({ preventScroll: true });
  }, []);
  const fileName = `${opened.story.id}.json`;
  const value = useMemo(() => ({ ...address, storyFile: { href: file, name: fileName } }), [address, file, fileName]);
  const banner: ReactNode = (
    <div className="notice notice-small opened-banner">
      <p>{say('open.here', { name })}</p>
      <p className="opened-ways">
        <a className="button" href={file} download={fileName}>
          {say('open.save')}
        </a>
        <button type="button" className="button" onClick={onClose}>
          {say('open.another')}
        </button>
      </p>
      {opened.format !== 'story' && (
        <details>
          <summary>{say('open.report', { n: opened.notCarried.length + opened.assumed.length })}</summary>
          <NotCarriedList items={[...opened.assumed.map((one) => ({ where: '', ...one })), ...opened.notCarried]} />
        </details>
      )}
    </div>
  );
  return (
    <AddressContext value={value}>
      <StoryPage story={story} banner={banner} />
    </AddressContext>
  );
}
