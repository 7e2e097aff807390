import { useCallback, useEffect, useMemo, useState } from 'react';

import { useFullMessages } from '../messages/useFullMessages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { speakerOf, type Story, textIn } from '../story/Story.ts';
import { readAhead, searchStory } from '../story/searchStory.ts';
import { capitalized } from '../messages/capitalized.ts';
import { mostListed } from '../parts/mostListed.ts';
import { Panel } from './Panel.tsx';
import { WhenText } from '../parts/WhenText.tsx';
import './SearchPanel.css';

type Props = {
  readonly story: Story;
  /** Gives what was typed before the field was there, once. */
  readonly takeTyped: () => string;
  readonly hrefOf: (id: string) => string;
  readonly onClose: () => void;
};

/** Finds moments by what is said, by whom and where; results change as one types. */
export function SearchPanel({ story, takeTyped, hrefOf, onClose }: Props) {
  const { say, lang } = useFullMessages();
  const [query, setQuery] = useState('');
  // Not while it is drawn: letters may come until the field stands on the page, and has the focus.
  const takeOver = useCallback(
    (field: HTMLInputElement | null) => {
      if (field) setQuery(takeTyped());
    },
    [takeTyped],
  );
  const found = useMemo(() => searchStory(story, query), [story, query]);
  useReadAhead(story);
  const isAsked = query.trim() !== '';
  return (
    <Panel key="search" title={say('search.title')} kicker={say('search.kicker')} onClose={onClose} takesFocus={false}>
      <label className="search-field">
        <span className="visually-hidden">{say('search.label')}</span>
        <input
          ref={takeOver}
          type="search"
          // The panel was opened to type here.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={query}
          placeholder={say('search.label')}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <output>{isAsked && say(found.length === 0 ? 'search.none' : 'search.count', { n: found.length, query })}</output>
      <ol className="search-results">
        {found.slice(0, mostListed).map((moment) => (
          <li key={moment.id}>
            <a href={hrefOf(moment.id)}>
              <StoryText words={moment.label} story={story} />
              <small>
                {moment.type === 'statement' &&
                  `${capitalized(textIn(speakerOf(story, moment.speaker).name, lang, story), lang)}, `}
                <WhenText moment={moment} story={story} />
              </small>
            </a>
          </li>
        ))}
      </ol>
      {found.length > mostListed && <p>{say('search.more', { n: found.length - mostListed })}</p>}
    </Panel>
  );
}

/** A slice short enough not to hold up a letter that is typed. */
const sliceMs = 8;

/** Reads the story for the search, a slice at a time, from when the panel opens. */
function useReadAhead(story: Story) {
  useEffect(
    function readInSlices() {
      let [at, timer]: [number, ReturnType<typeof setTimeout> | undefined] = [0, undefined];
      const read = () => {
        at = readAhead(story, at, sliceMs);
        if (at < story.moments.length) timer = setTimeout(read);
      };
      timer = setTimeout(read);
      return () => clearTimeout(timer);
    },
    [story],
  );
}
