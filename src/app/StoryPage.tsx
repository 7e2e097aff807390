import { useCallback, useContext, useState } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { whenInWords } from '../messages/whenInWords.ts';
import { MomentList } from '../reader/MomentList.tsx';
import { PlacePanel } from '../reader/PlacePanel.tsx';
import { Reader } from '../reader/Reader.tsx';
import { StoryNotes } from '../reader/StoryNotes.tsx';
import { findMoment, findWithdrawn, inLanguage, type Moment, placeOf, speakerOf, type Story } from '../story/Story.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import type { MapView } from '../story/units.ts';
import { useFollowedLinks } from '../url/useFollowedLinks.ts';
import { AddressContext, go, useHrefOf, useView } from '../url/useView.ts';
import { urlFromView } from '../url/view.ts';
import { headOf } from './headOf.ts';
import { MapPane } from './MapPane.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { useFormerAddress } from './useFormerAddress.ts';
import { useHead } from './useHead.ts';
import { useSelectedInSight } from './useSelectedInSight.ts';
import './StoryPage.css';

/** Where the rooms meet: the address says which moment is selected; words, map and timeline show that one. */
export function StoryPage({ story }: { readonly story: Story }) {
  const messages = useMessages();
  const { say, lang } = messages;
  const view = useView();
  const hrefOf = useHrefOf(story.id);
  const selected = findMoment(story, view.moment);
  const withdrawn = findWithdrawn(story, view.moment);
  const shown = selected ?? findMoment(story, story.opening.moment) ?? story.moments[0]!;
  const [opened, setOpened] = useState<{ place: string; over: string | null } | null>(null);
  // A place is shown until another moment is selected.
  const place = opened && opened.over === view.moment ? placeOf(story, opened.place) : null;
  const openPlace = useCallback((id: string) => setOpened({ place: id, over: view.moment }), [view.moment]);
  const closePlace = useCallback(() => setOpened(null), []);
  const { base } = useContext(AddressContext);
  const onView = useCallback(
    (map: MapView) => go(urlFromView({ ...view, story: story.id, map }, base), { replace: true }),
    [view, story.id, base],
  );
  useHead(headOf(story, selected ?? withdrawn, base, messages));
  useFormerAddress(view, story.id, (selected ?? withdrawn)?.id ?? null);
  useFollowedLinks(story.id);
  useSelectedInSight(selected?.id ?? null);

  return (
    <div className="app">
      <StoryHeader story={story} hrefOf={hrefOf} />
      <main className="story-page">
        <div className="column" tabIndex={-1}>
          <section className="reader" id="reader" aria-label={say('reader.region')}>
            {withdrawn && (
              <p className="notice">
                {say('app.withdrawn', {
                  label: withdrawn.label,
                  reason: inLanguage(withdrawn.reason, lang, story).text,
                })}
              </p>
            )}
            {view.moment !== null && !selected && !withdrawn && (
              <p className="notice">{say('app.unknownMoment', { id: view.moment })}</p>
            )}
            {place ? (
              <PlacePanel key={place.id} place={place} story={story} hrefOf={hrefOf} onClose={closePlace} />
            ) : (
              <Reader story={story} moment={shown} isOverview={!selected} hrefOf={hrefOf} onPlace={openPlace} />
            )}
          </section>
          <MomentList story={story} selected={selected?.id ?? null} hrefOf={hrefOf} />
          <StoryNotes story={story} />
        </div>
        <MapPane story={story} shown={shown} view={view.map} onView={onView} onPlace={openPlace} />
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
