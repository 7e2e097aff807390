import { lazy, memo, startTransition, Suspense, useContext, useEffect, useRef, useState } from 'react';

import { StillMap } from '../map/still/StillMap.tsx';
// A type alone: Leaflet stays where it is.
import type { StoryMapProps } from '../map/StoryMap.tsx';
import { useMessages } from '../messages/Messages.ts';
import { AddressContext } from '../url/useView.ts';
import { openedId } from '../url/view.ts';
import { ViewFault } from './ViewFault.tsx';

/** Leaflet cannot be loaded in Node, and the words come first: the map is fetched after they are read. */
const StoryMap = lazy(async () => ({ default: (await import('../map/StoryMap.tsx')).StoryMap }));

/** The map's place on the page: a still picture, until the page has come to life and the live map is there. */
export const MapPane = memo(function MapPane(props: StoryMapProps) {
  const { say } = useMessages();
  const { base } = useContext(AddressContext);
  const [isAlive, setIsAlive] = useState(false);
  const pane = useRef<HTMLElement>(null);
  useEffect(function comeToLife() {
    // A transition keeps the picture until the map is there to take its place.
    startTransition(() => setIsAlive(true));
  }, []);
  useEffect(function keepSizeOnPaper() {
    const keep = () => pane.current && keepSize(pane.current);
    window.addEventListener('beforeprint', keep);
    return () => window.removeEventListener('beforeprint', keep);
  }, []);
  // Pictures are written of published stories only.
  const still = props.story.id === openedId ? null : <StillMap story={props.story} shown={props.shown} base={base} />;
  return (
    <section ref={pane} className="map" id="map" aria-label={say('map.region')} tabIndex={-1}>
      <ViewFault message={say('map.failed')} className="map-loading">
        <Suspense fallback={still}>
          {isAlive ? (
            <StoryMap {...props} />
          ) : (
            <>
              {still}
              <noscript>
                <p className="map-loading">{say('app.noScript')}</p>
              </noscript>
            </>
          )}
        </Suspense>
      </ViewFault>
    </section>
  );
});

/** What a map takes on paper at most, in CSS pixels: 17 × 12 cm. */
const paper = { width: 643, height: 454 };

/** A live map cannot draw itself anew for a page of paper: it is printed as it stands on the screen, larger or smaller. */
function keepSize(pane: HTMLElement) {
  const { clientWidth: width, clientHeight: height, style } = pane;
  style.setProperty('--screen-width', `${width}px`);
  style.setProperty('--screen-height', `${height}px`);
  style.setProperty('--paper-zoom', `${Math.min(paper.width / width, paper.height / height)}`);
}
