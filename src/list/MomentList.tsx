import { type KeyboardEvent, memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { isBig } from '../story/isBig.ts';
import { type Moment, speakerOf, type Story, textIn } from '../story/Story.ts';
import { capitalized } from '../messages/capitalized.ts';
import { Quotations } from '../parts/Quotations.tsx';
import { useDrawnRows } from './useDrawnRows.ts';
import { usePrinting } from '../parts/usePrinting.ts';
import { WhenText } from '../parts/WhenText.tsx';
import './MomentList.css';

type Props = {
  readonly story: Story;
  readonly selected: string | null;
  readonly hrefOf: (id: string) => string;
  /** The moments that the filters leave; the selected one is shown in any case. */
  readonly visibleIds: ReadonlySet<string>;
  /** The moment that the map follows while one scrolls. */
  readonly read: string | null;
  /** Where a big story's list begins that is all there, in parts; null where nobody wrote it. */
  readonly listHref: string | null;
};

/** Of a big story only the moments near what one sees are drawn, and so many are printed. */
const mostPrinted = 300;
/** More than stands on the first screen: of a story that nobody wrote the rest is drawn after that. */
const firstDrawn = 20;

/**
 * All moments in the story's order, each a link and each readable where it stands. On a phone this is the
 * timeline, and named so.
 */
export const MomentList = memo(function MomentList({ story, selected, hrefOf, visibleIds, read, listHref }: Props) {
  const { say } = useMessages();
  const isLong = isBig(story);
  const isPrinted = usePrinting() && isLong;
  // Where the filters leave it in, a selection changes nothing of thousands of rows.
  const kept = selected !== null && !visibleIds.has(selected) ? selected : null;
  const all = useMemo(
    () => story.moments.filter(({ id }) => visibleIds.has(id) || id === kept),
    [story, visibleIds, kept],
  );
  const from = isPrinted ? Math.max(0, indexOf(all, selected)) : 0;
  const isWritten = listHref !== null;
  const isDrawn = useDeferredValue(true, isWritten);
  const shown = isPrinted ? all.slice(from, from + mostPrinted) : isDrawn ? all : all.slice(0, firstDrawn);
  return (
    <section className="moment-list" id="moments" tabIndex={-1} aria-labelledby="moments-heading">
      <h2 id="moments-heading">
        <span className="on-desktop">{say('reader.list')}</span>
        <span className="on-phone">{say('reader.listPhone')}</span>
      </h2>
      {visibleIds.size < story.moments.length && (
        <p className="list-filtered">
          {say('filters.count', { n: visibleIds.size, total: story.moments.length })}
          {selected !== null && !visibleIds.has(selected) && ` ${say('filters.keeps')}`}
        </p>
      )}
      {isLong && (
        <p className="list-filtered">
          {isPrinted
            ? say('reader.listPrinted', {
                n: shown.length,
                total: all.length,
                from: shown[0]?.number ?? 0,
                to: shown.at(-1)?.number ?? 0,
              })
            : say('reader.listDrawn')}
          {!isPrinted && isWritten && (
            <>
              {' '}
              <a href={listHref}>{say('list.parts', { n: story.moments.length })}</a>
            </>
          )}
        </p>
      )}
      <Rows story={story} shown={shown} selected={selected} hrefOf={hrefOf} read={read} isLong={isLong && !isPrinted} />
    </section>
  );
});

type RowsProps = Omit<Props, 'visibleIds' | 'listHref'> & {
  readonly shown: readonly Moment[];
  readonly isLong: boolean;
};

/** The rows that are drawn; the one that has the focus, and the selected one, are whatever one scrolls to. */
function Rows({ story, shown, selected, hrefOf, read, isLong }: RowsProps) {
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const kept = useMemo(
    () => [selected, focused].map((id) => indexOf(shown, id)).filter((index) => index >= 0),
    [shown, selected, focused],
  );
  const { rows, screenFrom } = useDrawnRows(list, ids, kept, isLong);

  useEffect(
    function focusWanted() {
      if (!wantsFocus.current) return;
      wantsFocus.current = false;
      list.current?.querySelector<HTMLElement>(`[data-moment="${CSS.escape(focused ?? '')}"] a`)?.focus();
    },
    [focused],
  );

  // The browser's own Home and End would lead to a row that is not drawn yet, without the focus.
  const moveFocus = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-moment]') : null;
    const at = ids.indexOf(row?.dataset['moment'] ?? '');
    if (!isLong || at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = { Home: 0, End: ids.length - 1, PageUp: screenFrom(at, -1), PageDown: screenFrom(at, 1) }[event.key];
    const id = to === undefined ? undefined : ids[to];
    if (id === undefined) return;
    event.preventDefault();
    if (to === at) return;
    wantsFocus.current = true;
    setFocused(id);
  };

  return (
    // Keys pressed on the links inside; the list itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol
      ref={list}
      className={isLong ? 'long' : undefined}
      onKeyDown={moveFocus}
      onFocus={({ target }) => setFocused(target.closest<HTMLElement>('[data-moment]')?.dataset['moment'] ?? null)}
    >
      {rows.map(({ index, gap }) => {
        const moment = shown[index]!;
        return (
          <Row
            key={moment.id}
            moment={moment}
            story={story}
            href={hrefOf(moment.id)}
            isSelected={moment.id === selected}
            isRead={moment.id === read}
            gap={gap}
            position={isLong ? index + 1 : null}
            of={shown.length}
          />
        );
      })}
    </ol>
  );
}

type RowProps = {
  readonly moment: Moment;
  readonly story: Story;
  readonly href: string;
  readonly isSelected: boolean;
  readonly isRead: boolean;
  /** Room for the rows before it that are not drawn, in CSS pixels. */
  readonly gap: number;
  /** Its place in the whole list, from 1, where not all of it is drawn. */
  readonly position: number | null;
  readonly of: number;
};

const Row = memo(function Row({ moment, story, href, isSelected, isRead, gap, position, of }: RowProps) {
  const { number } = useMessages();
  return (
    <li
      data-moment={moment.id}
      className={isRead ? 'read' : undefined}
      style={gap === 0 ? undefined : { marginBlockStart: gap }}
      aria-posinset={position ?? undefined}
      aria-setsize={position === null ? undefined : of}
    >
      <a href={href} aria-current={isSelected ? 'true' : undefined}>
        <span className="list-number">{number(moment.number)}</span>
        <span className="list-title">
          <ListTitle moment={moment} story={story} />
          {moment.type === 'statement' && (
            <span className="visually-hidden">
              {' '}
              <StoryText words={moment.label} story={story} />
            </span>
          )}
        </span>
        <span className="list-when">
          <WhenText moment={moment} story={story} />
        </span>
      </a>
      <ListText moment={moment} story={story} />
    </li>
  );
});

/** −1 where it is not among them. */
function indexOf(moments: readonly Moment[], id: string | null): number {
  return id === null ? -1 : moments.findIndex((moment) => moment.id === id);
}

function ListTitle({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  const { lang } = useMessages();
  const words = moment.type === 'event' ? moment.title : speakerOf(story, moment.speaker).name;
  const text = textIn(words, lang, story);
  return capitalized(text, lang);
}

function ListText({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  if (moment.type === 'event')
    return (
      <p className="list-text">
        <StoryText words={moment.summary} story={story} />
      </p>
    );
  return (
    <div className="list-text">
      <Quotations statement={moment} story={story} size="small" />
    </div>
  );
}
