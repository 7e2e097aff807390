import { useCallback, useContext, useState } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { whenInWords } from '../messages/whenInWords.ts';
import { MeasuredPanel } from '../reader/MeasuredPanel.tsx';
import { MomentList } from '../reader/MomentList.tsx';
import { PlacePanel } from '../reader/PlacePanel.tsx';
import { Reader } from '../reader/Reader.tsx';
import { StoryNotes } from '../reader/StoryNotes.tsx';
import { findMoment, inLanguage, type Moment, placeOf, speakerOf, type Story } from '../story/Story.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import type { MapView } from '../story/units.ts';
import type { Measured } from '../story/zoneRelation.ts';
import { useFollowedLinks } from '../url/useFollowedLinks.ts';
import { AddressContext, go, useHrefOf, useView } from '../url/useView.ts';
import { urlFromView } from '../url/view.ts';
import { MapPane } from './MapPane.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { useSelectedInSight } from './useSelectedInSight.ts';
import './StoryPage.css';

/** What a reader asked of the map, and from where. */
type Asked = { readonly place?: string; readonly measured?: Measured; readonly opener: Element | null };

/** Where the rooms meet: the address says which moment is selected; words, map and timeline show that one. */
export function StoryPage({ story }: { readonly story: Story }) {
  const { say } = useMessages();
  const view = useView();
  const hrefOf = useHrefOf(story.id);
  const selected = findMoment(story, view.moment);
  const shown = selected ?? findMoment(story, story.opening.moment) ?? story.moments[0]!;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [askedOver, setAskedOver] = useState(view.moment);
  if (askedOver !== view.moment) {
    // The answer stands until another moment is selected, and does not come back with it.
    setAskedOver(view.moment);
    setAsked(null);
  }
  const openPlace = useCallback((place: string) => setAsked({ place, opener: document.activeElement }), []);
  const showMeasured = useCallback((measured: Measured) => setAsked({ measured, opener: document.activeElement }), []);
  const close = useCallback(() => {
    setAsked(null);
    // The opener may have made room for the answer: then the words that come back take the focus.
    setTimeout(() => {
      const opener = asked?.opener?.isConnected ? asked.opener : document.querySelector('#reader h2');
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
    });
  }, [asked]);
  const { base } = useContext(AddressContext);
  const onView = useCallback(
    (map: MapView) => go(urlFromView({ ...view, story: story.id, map }, base), { replace: true }),
    [view, story.id, base],
  );
  useFollowedLinks(story.id);
  useSelectedInSight(selected?.id ?? null);

  return (
    <div className="app">
      <StoryHeader story={story} hrefOf={hrefOf} />
      <main className="story-page">
        <div className="column" tabIndex={-1}>
          <section className="reader" id="reader" tabIndex={-1} aria-label={say('reader.region')}>
            {view.moment !== null && !selected && (
              <p className="notice">{say('app.unknownMoment', { id: view.moment })}</p>
            )}
            {asked?.measured ? (
              <MeasuredPanel measured={asked.measured} story={story} onClose={close} />
            ) : asked?.place ? (
              <PlacePanel place={placeOf(story, asked.place)} story={story} hrefOf={hrefOf} onClose={close} />
            ) : (
              <Reader story={story} moment={shown} isOverview={!selected} hrefOf={hrefOf} onPlace={openPlace} />
            )}
          </section>
          <MomentList story={story} selected={selected?.id ?? null} hrefOf={hrefOf} />
          <StoryNotes story={story} />
        </div>
        <MapPane
          story={story}
          shown={shown}
          view={view.map}
          onView={onView}
          onPlace={openPlace}
          onMeasured={showMeasured}
        />
        <Timeline story={story} selected={selected?.id ?? null} hrefOf={hrefOf} />
      </main>
      <Announcement story={story} selected={selected} />
    </div>
  );
}

/** Says a selection once: its position, who speaks or what happened, the date and how exactly it is known. */
function Announcement({ story, selected }: { readonly story: Story; readonly selected: Moment | null }) {
  const messages = useMessages();
  const { say, lang } = messages;
  return (
    <output className="visually-hidden" suppressHydrationWarning>
      {selected &&
        say('live.selected', {
          n: selected.number,
          total: story.moments.length,
          who:
            selected.type === 'event'
              ? selected.label
              : inLanguage(speakerOf(story, selected.speaker).name, lang, story).text,
          ...whenInWords(selected, story.timeZone, messages),
        })}
    </output>
  );
}
