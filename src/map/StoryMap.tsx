import 'leaflet/dist/leaflet.css';
import { type ReactNode, useMemo, useState } from 'react';
import { AttributionControl, MapContainer, useMap, useMapEvents } from 'react-leaflet';

import { useMessages } from '../messages/Messages.ts';
import { inLanguage, type Moment, type Place, placeOf, type Story } from '../story/Story.ts';
import type { MapView } from '../story/units.ts';
import { Basemap } from './Basemap.tsx';
import { parseBasemap } from './BasemapLayer.ts';
import { boundsOf, Camera, moveTo, prefersStill, viewOfFraming } from './Camera.tsx';
import { type Framing, framingOf, isZoneKnown, momentFraming, openingFraming } from './framing.ts';
import { Inset } from './Inset.tsx';
import { Legend } from './Legend.tsx';
import { MapControls } from './MapControls.tsx';
import { parseZone } from './parseZone.ts';
import { Pins } from './Pins.tsx';
import { useGeodata } from './useGeodata.ts';
import { WheelWithCtrl } from './WheelWithCtrl.tsx';
import { Zone } from './Zone.tsx';
import './StoryMap.css';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly view: MapView | null;
  readonly onView: (view: MapView) => void;
  readonly onPlace: (place: string) => void;
};

/** From this zoom on the zone is legible on the large map, and the inset shows the region instead. */
const zoneLegibleFrom = 7;

/** Moments in space: the places of the story on a base map of its own, the selected moment's lit. */
export function StoryMap({ story, shown, view, onView, onPlace }: Props) {
  const { say, lang } = useMessages();
  const basemap = useGeodata(`${story.id}.basemap.json`, parseBasemap);
  const world = useGeodata('world.basemap.json', parseBasemap) ?? null;
  const zonePlace = story.places.find(({ kind }) => kind === 'zone');
  const zone = useGeodata(zonePlace?.geometry, parseZone);
  const isKnown = zone != null && isZoneKnown(story, shown);
  const isOpening = shown.id === story.opening.moment;
  const framing = useMemo(
    () => (isOpening ? openingFraming(story) : momentFraming(story, shown)),
    [story, shown, isOpening],
  );
  const start = useState(() => startAt(view, framing))[0];
  const zoneName = zonePlace ? inLanguage(zonePlace.name, lang, story).text : '';
  const isZoneLit = zonePlace !== undefined && shown.about.includes(zonePlace.id);

  return (
    <MapContainer
      className="story-map"
      {...start}
      minZoom={2}
      maxZoom={12}
      worldCopyJump
      zoomControl={false}
      attributionControl={false}
      dragging={!window.matchMedia('(pointer: coarse)').matches}
      fadeAnimation={false}
      zoomAnimation={!prefersStill()}
      markerZoomAnimation={!prefersStill()}
      inertia={!prefersStill()}
    >
      <AttributionControl prefix={false} />
      <Attribution text={say('map.attribution')} />
      {basemap && <Basemap story={basemap} world={world} />}
      {isKnown && zonePlace && (
        <Zone zone={zone} name={zoneName} isLit={isZoneLit} onOpen={() => onPlace(zonePlace.id)} />
      )}
      <Pins story={story} shown={shown} onPlace={onPlace} />
      <Camera framing={framing} view={view} onView={onView} />
      <MapControls home={openingFraming(story)} />
      <WheelWithCtrl hint={say('map.wheelHint')} />
      <Legend
        zone={isKnown ? zone : null}
        caption={zonePlace?.caption === undefined ? '' : inLanguage(zonePlace.caption, lang, story).text}
      />
      {story.opening.inset !== undefined && isKnown && (
        <OtherView story={story} inset={placeOf(story, story.opening.inset)}>
          {(other) => (
            <Inset
              view={other.framing}
              title={other.title}

              onOpen={other.open}
              label={other.label}
            >
              {basemap && <Basemap story={basemap} world={world} />}
              <Zone zone={zone} name={zoneName} isLit={isZoneLit} />
            </Inset>
          )}
        </OtherView>
      )}
    </MapContainer>
  );
}

type Other = {
  readonly framing: Framing;
  readonly title: string;
  readonly label: string;
  readonly open: () => void;
};

type OtherViewProps = {
  readonly story: Story;
  readonly inset: Place;
  readonly children: (other: Other) => ReactNode;
};

/** What the inset shows: the zone while the large map is too far off for it, else the region. */
function OtherView({ story, inset, children }: OtherViewProps) {
  const { say, lang } = useMessages();
  const map = useMap();
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const place = inLanguage(inset.name, lang, story).text;
  const isFar = zoom < zoneLegibleFrom;
  const framing = isFar ? framingOf(story, [inset.id]) : openingFraming(story);
  return children({
    framing,
    title: isFar ? say('map.insetTitle', { place }) : say('map.insetRegion'),
    label: isFar ? say('map.insetOpen', { place }) : say('map.insetClose'),
    open: () => moveTo(map, viewOfFraming(map, framing), true),
  });
}

function Attribution({ text }: { readonly text: string }) {
  const map = useMap();
  map.attributionControl?.setPrefix(text);
  return null;
}

/** The first view needs no flight: the link's, or the moment's own. */
function startAt(view: MapView | null, framing: Framing) {
  if (view) return { center: { lat: view.lat, lng: view.lng }, zoom: view.zoom };
  return {
    bounds: boundsOf(framing.points),
    boundsOptions: { padding: [56, 56] as [number, number], maxZoom: framing.maxZoom },
  };
}
