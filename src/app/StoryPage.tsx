import { lazy, type ReactNode, Suspense, useCallback, useContext, useDeferredValue, useMemo, useState } from 'react';

import { addressLang, plainLangOf } from '../messages/addressLang.ts';
import { loadFullMessages } from '../messages/loadMessages.ts';
import { useMessages } from '../messages/Messages.ts';
import { whenInWords } from '../messages/whenInWords.ts';
import { MomentList } from '../list/MomentList.tsx';
import { Reader } from '../reader/Reader.tsx';
import { StoryNotes } from '../reader/StoryNotes.tsx';
import { usePrinting } from '../parts/usePrinting.ts';
import { filterMoments, type Filters } from '../story/filterMoments.ts';
import { findStep } from '../story/findStep.ts';
import { isBig } from '../story/isBig.ts';
import { findMoment, findWithdrawn, type Moment, speakerOf, type Story, textIn } from '../story/Story.ts';
import type { Lang, MapView } from '../story/units.ts';
import type { Measured } from '../geo/zoneRelation.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { useFollowedLinks } from '../url/useFollowedLinks.ts';
import { AddressContext, go, useHrefOf, useView } from '../url/useView.ts';
import { listUrl, openedId, urlFromView, type View, viewFromUrl } from '../url/view.ts';
import { LanguageNotice } from './LanguageNotice.tsx';
import { LanguageOffer } from './LanguageOffer.tsx';
import { MapPane } from './MapPane.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { usePanel } from './usePanel.ts';
import { useFormerAddress } from './useFormerAddress.ts';
import { useHead } from './useHead.ts';
import { useReadMoment } from './useReadMoment.ts';
import { bringWordsIntoSight, catchFocus, useSelectedInSight } from './useSelectedInSight.ts';
import { useShortcuts } from './useShortcuts.ts';
import { ViewFault } from './ViewFault.tsx';
import './StoryPage.css';

type Props = {
  readonly story: Story;
  /** Said above the words, where the story is no published one, or an old copy of it. */
  readonly banner?: ReactNode;
};

/** What most readers never see is fetched by those who ask for it. */
const SidePanel = lazy(async () => ({ default: (await withItsWords(import('./SidePanel.tsx'))).SidePanel }));
const EmbedPage = lazy(async () => ({ default: (await import('./EmbedPage.tsx')).EmbedPage }));
const Tour = lazy(async () => ({ default: (await withItsWords(import('../reader/Tour.tsx'))).Tour }));

/** What it says is fetched at the same time. */
async function withItsWords<Part>(part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, loadFullMessages(document.documentElement.lang)]);
  return loaded;
}

/** Where the rooms meet: the address says which moment is selected; words, map and timeline show that one. */
export function StoryPage({ story, banner }: Props) {
  const messages = useMessages();
  const { say, lang } = messages;
  const view = useView();
  const { base } = useContext(AddressContext);
  // The address is put right below; what the link panel for is still to be said.
  const [urlLang] = useState(view.lang);
  const hrefOf = useHrefOf(story.id);
  const selected = findMoment(story, view.moment);
  const selectedId = selected?.id ?? null;
  const withdrawn = findWithdrawn(story, view.moment);
  const shown = selected ?? findMoment(story, story.opening.moment) ?? story.moments[0]!;
  // The same filters read from another address are other objects: a selection would draw all anew.
  const filtersInWords = JSON.stringify(view.filters);
  const visibleIds = useMemo(
    () => new Set(filterMoments(story, JSON.parse(filtersInWords) as Filters).map(({ id }) => id)),
    [story, filtersInWords],
  );
  const read = useReadMoment();
  const inSight = findMoment(story, read) ?? shown;
  const subject = selected ?? withdrawn;
  // The words come first; head, list, map and timeline follow when they are painted.
  const later = useDeferredValue(
    useMemo(() => ({ view, selectedId, shown, subject }), [view, selectedId, shown, subject]),
  );
  // The link's view is of what it names, not of what is scrolled to.
  const mapped = useMapped(inSight, inSight === shown ? view.map : null);
  const { panel, ask, close, leave } = usePanel(view.moment);
  const isPrinting = usePrinting();

  const change = useCallback(
    (part: Partial<View>, replace = false) => {
      const now = viewFromUrl(window.location.href, base);
      go(urlFromView({ ...now, story: story.id, ...part }, base), { replace });
    },
    [story.id, base],
  );
  const hrefIn = useCallback(
    (other: Lang) => urlFromView({ ...later.view, lang: addressLang(story, other), story: story.id }, base),
    [later, story, base],
  );
  const onView = useCallback((map: MapView) => change({ map }, true), [change]);
  const onFilters = useCallback((filters: Filters) => change({ filters }), [change]);
  const onStep = useCallback(
    (by: 1 | -1, replace: boolean) => {
      const next = findStep(story, visibleIds, selected?.number ?? 0, by);
      if (next) change({ moment: next.id, map: null }, replace);
    },
    [story, visibleIds, selected, change],
  );
  const onLeave = useCallback(() => {
    change({ isTour: false });
    setTimeout(catchFocus);
  }, [change]);
  const onTour = useCallback(() => change({ isTour: true }), [change]);
  const onAgain = useCallback(() => {
    leave();
    bringWordsIntoSight();
  }, [leave]);
  const onPlace = useCallback((place: string) => ask({ for: 'place', place }), [ask]);
  const onPlaces = useCallback((places: readonly string[]) => ask({ for: 'places', places }), [ask]);
  const onMeasured = useCallback((measured: Measured) => ask({ for: 'measured', measured }), [ask]);
  useHead(story, later.subject);
  useFormerAddress(view, story, subject?.id ?? null, lang);
  useFollowedLinks(story.id, onAgain);
  useSelectedInSight(selectedId, later.selectedId);
  useShortcuts({ isOff: view.isEmbed, panel, onAsk: ask, onStep, onTour });

  const notices = (
    <>
      {banner}
      {withdrawn && (
        <p className="notice">
          {say('app.withdrawn', {
            label: textIn(withdrawn.label, lang, story),
            reason: textIn(withdrawn.reason, lang, story),
          })}
        </p>
      )}
      {view.moment !== null && !selected && !withdrawn && (
        <p className="notice">{say('app.unknownMoment', { id: view.moment })}</p>
      )}
    </>
  );
  if (view.isEmbed)
    return (
      <ViewFault message={say('app.viewFailed')}>
        <Suspense>
          <EmbedPage story={story} shown={shown} isOverview={!selected} hrefOf={hrefOf} banner={notices} />
        </Suspense>
      </ViewFault>
    );
  const reader = (
    <Reader
      story={story}
      moment={shown}
      isOverview={!selected}
      hrefOf={hrefOf}
      visibleIds={visibleIds}
      onPlace={onPlace}
      tourHref={selected ? null : urlFromView({ ...view, story: story.id, isTour: true }, base)}
    />
  );
  return (
    <div className={view.isTour && !panel ? 'app is-tour' : 'app'}>
      <StoryHeader
        story={story}
        source={later.selectedId === null ? story.source : later.shown.source}
        hrefOf={hrefOf}
        hrefIn={hrefIn}
        panel={panel}
        onAsk={ask}
        onClose={close}
        visibleCount={visibleIds.size}
      />
      <main className="story-page">
        <div className="column" tabIndex={-1}>
          <section className="reader" id="reader" tabIndex={-1} aria-label={say('reader.region')}>
            {notices}
            <LanguageNotice story={story} plainHref={hrefIn(plainLangOf(story))} urlLang={urlLang} />
            {/* On paper what one panel for gives way to the words. */}
            {isPrinting && (panel || view.isTour) && reader}
            <ViewFault message={say('app.viewFailed')} of={panel?.for ?? selectedId}>
              {panel ? (
                <Suspense fallback={reader}>
                  <SidePanel
                    story={story}
                    panel={panel}
                    view={view}
                    selected={selected}
                    hrefOf={hrefOf}
                    onFilters={onFilters}
                    onPlace={onPlace}
                    onClose={close}
                  />
                </Suspense>
              ) : view.isTour ? (
                <Suspense fallback={reader}>
                  <Tour story={story} moment={selected} hrefOf={hrefOf} visibleIds={visibleIds} onLeave={onLeave} />
                </Suspense>
              ) : (
                reader
              )}
            </ViewFault>
          </section>
          <ViewFault message={say('app.viewFailed')}>
            {/* Comes to life by itself: what stands below does not keep the words and the timeline waiting. */}
            <Suspense>
              <MomentList
                story={story}
                selected={later.selectedId}
                hrefOf={hrefOf}
                visibleIds={visibleIds}
                read={read}
                listHref={story.id === openedId ? null : listUrl({ ...view, story: story.id }, 1, base)}
              />
              <StoryNotes story={story} hrefOf={hrefOf} />
            </Suspense>
          </ViewFault>
        </div>
        <MapPane
          story={story}
          shown={mapped.shown}
          view={mapped.view}
          onView={onView}
          onPlace={onPlace}
          onPlaces={onPlaces}
          onMeasured={onMeasured}
        />
        <ViewFault message={say('app.viewFailed')} className="timeline view-fault">
          <Timeline
            story={story}
            hasDays={!isBig(story)}
            selected={later.selectedId}
            hrefOf={hrefOf}
            visibleIds={visibleIds}
          />
        </ViewFault>
      </main>
      <LanguageOffer hrefIn={hrefIn} />
      <Announcement story={story} selected={selected} />
    </div>
  );
}

/** What the map shows, and from where: the two go together. A reader's own move is known at once; told late, it would undo the next. */
function useMapped(shown: Moment, view: MapView | null) {
  const now = useMemo(() => ({ shown, view }), [shown, view]);
  const late = useDeferredValue(now);
  return late.shown === shown ? now : late;
}

/** Says a selection once: its position, who speaks or what happened, the date and how exactly it is known. */
function Announcement({ story, selected }: { readonly story: Story; readonly selected: Moment | null }) {
  const messages = useMessages();
  const { say, lang } = messages;
  return (
    <output id="announcement" className="visually-hidden" suppressHydrationWarning>
      {selected &&
        say('live.selected', {
          n: selected.number,
          total: story.moments.length,
          who:
            selected.type === 'event'
              ? textIn(selected.label, lang, story)
              : textIn(speakerOf(story, selected.speaker).name, lang, story),
          ...whenInWords(selected, story.timeZone, messages),
        })}
    </output>
  );
}
