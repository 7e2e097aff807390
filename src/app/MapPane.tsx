import { Component, lazy, type ReactNode, Suspense, useContext, useSyncExternalStore } from 'react';

import { StillMap } from '../map/StillMap.tsx';
import { useMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import type { MapView } from '../story/units.ts';
import type { Measured } from '../story/zoneRelation.ts';
import { AddressContext } from '../url/useView.ts';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly view: MapView | null;
  readonly onView: (view: MapView) => void;
  readonly onPlace: (place: string) => void;
  readonly onMeasured: (measured: Measured) => void;
};

/** Leaflet cannot be loaded in Node, and the words come first: the map is fetched after they are read. */
const StoryMap = lazy(async () => ({ default: (await import('../map/StoryMap.tsx')).StoryMap }));

/** The map's place on the page: a still picture, until the page has come to life and the live map is there. */
export function MapPane(props: Props) {
  const { say } = useMessages();
  const { base } = useContext(AddressContext);
  const isAlive = useSyncExternalStore(neverChanges, yes, no);
  const still = <StillMap story={props.story} shown={props.shown} base={base} />;
  return (
    <section className="map" id="map" aria-label={say('map.region')} tabIndex={-1}>
      {isAlive && (
        <MapFault message={say('map.failed')}>
          <Suspense fallback={still}>
            <StoryMap {...props} />
          </Suspense>
        </MapFault>
      )}
      {!isAlive && (
        <>
          {still}
          <noscript>
            <p className="map-loading">{say('app.noScript')}</p>
          </noscript>
        </>
      )}
    </section>
  );
}

/** When the map fails, the words and the timeline stay. */
class MapFault extends Component<
  { readonly message: string; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <p className="map-loading" role="alert">
        {this.props.message}
      </p>
    ) : (
      this.props.children
    );
  }
}

function neverChanges() {
  return () => {};
}

function yes() {
  return true;
}

function no() {
  return false;
}
