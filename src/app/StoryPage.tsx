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

/** What a reader asked of the map, over which moment. */
type Asked = { readonly place?: string; readonly measured?: Measured; readonly over: string | null };

/** Where the rooms meet: the address says which moment is selected; words, map and timeline show that one. */
export function StoryPage({ story }: { readonly story: Story }) {
  const { say } = useMessages();
  const view = useView();
  const hrefOf = useHrefOf(story.id);
  const selected = findMoment(story, view.moment);
  const shown = selected ?? findMoment(story, story.opening.moment) ?? story.moments[0]!;
  const [asked, setAsked] = useState<Asked | null>(null);
  // The answer stands until another moment is selected.
  const answered = asked?.over === view.moment ? asked : null;
  const openPlace = useCallback((place: string) => setAsked({ place, over: view.moment }), [view.moment]);
  const showMeasured = useCallback((measured: Measured) => setAsked({ measured, over: view.moment }), [view.moment]);
  const close = useCallback(() => setAsked(null), []);
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
          <section className="reader" id="reader" aria-label={say('reader.region')}>
            {view.moment !== null && !selected && (
              <p className="notice">{say('app.unknownMoment', { id: view.moment })}</p>
            )}
            {answered?.measured ? (
              <MeasuredPanel measured={answered.measured} story={story} onClose={close} />
            ) : answered?.place ? (
              <PlacePanel place={placeOf(story, answered.place)} story={story} hrefOf={hrefOf} onClose={close} />
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
