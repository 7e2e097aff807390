import 'leaflet/dist/leaflet.css';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { AttributionControl, MapContainer, useMap } from 'react-leaflet';

import { directionOf } from '../messages/directionOf.ts';
import { mapCredit } from '../messages/mapCredit.ts';
import { useMessages } from '../messages/Messages.ts';
import { parseZone } from '../geo/parseZone.ts';
import { inLanguage, type Moment, placeOf, type Story, textIn } from '../story/Story.ts';
import type { LngLat, MapView } from '../story/units.ts';
import type { Measured } from '../geo/zoneRelation.ts';
import { type BackgroundName, rememberBackground, rememberedBackground } from './basemap/backgroundChoice.ts';
import { Basemap } from './basemap/Basemap.tsx';
import { parseBasemap, parseNear } from './basemap/basemapGeometry.ts';
import { boundsOf, Camera, prefersStill } from './camera/Camera.tsx';
import { ContactLine } from './zone/ContactLine.tsx';
import { EdgeNotes } from './controls/EdgeNotes.tsx';
import { type CameraTarget, targetFor, isZoneInForce, isZoneKnown, openingTarget } from './camera/cameraTarget.ts';
import { GestureHint } from './controls/GestureHint.tsx';
import { namesIn } from './labels/namesIn.ts';
import { Inset } from './controls/Inset.tsx';
import { KilometreScale } from './controls/KilometreScale.tsx';
import { Legend } from './controls/Legend.tsx';
import { MapControls } from './controls/MapControls.tsx';
import { MeasureTool } from './zone/MeasureTool.tsx';
import { NoBackground } from './basemap/NoBackground.tsx';
import { type MapName, parseNames } from './basemap/parseNames.ts';
import { Pins } from './pins/Pins.tsx';
import { PlaceNames } from './labels/PlaceNames.tsx';
import { nothingLoaded, LoadedRange, type Loaded } from './basemap/LoadedRange.tsx';
import { isSpokenOf, SpokenArea } from './basemap/SpokenArea.tsx';
import { useClusters } from './pins/useClusters.ts';
import { useGeodata } from './useGeodata.ts';
import { ViewInWords } from './controls/ViewInWords.tsx';
import { RoadsAndRivers } from './basemap/RoadsAndRivers.tsx';
import { ZoneShape } from './zone/ZoneShape.tsx';
import './StoryMap.css';

export type StoryMapProps = {
  readonly story: Story;
  readonly shown: Moment;
  readonly view: MapView | null;
  readonly onView: (view: MapView) => void;
  readonly onPlace: (place: string) => void;
  /** StoryText of places too close together for the map to tell apart. */
  readonly onPlaces: (places: readonly string[]) => void;
  readonly onMeasured: (measured: Measured) => void;
  /** In a viewport of somebody else’s page nothing is remembered, and no other host is asked. */
  readonly isEmbedded?: boolean;
};

/** Fetched by those who ask for it; its tiles need the network anyway. */
const Background = lazy(() =>
  import('./basemap/Background.tsx').then(
    (module) => ({ default: module.Background }),
    () => ({ default: NoBackground }),
  ),
);

/** Below this many pixels a window is a phone's. */
const narrow = 480;

/** Moments in space: the places of the story on a base map of its own, the selected moment's lit. */
export function StoryMap({
  story,
  shown,
  view,
  onView,
  onPlace,
  onPlaces,
  onMeasured,
  isEmbedded = false,
}: StoryMapProps) {
  const messages = useMessages();
  const { say, lang } = messages;
  // Across from the inset.
  const farCorner = directionOf(lang) === 'rtl' ? 'bottomleft' : 'bottomright';
  const [draws] = useState(canDraw);
  const own = useGeodata(story.basemap && `${story.id}.basemap.json`, parseBasemap);
  const [loaded, setReached] = useState<Loaded>(nothingLoaded);
  // A country’s provinces, and every bend of a coast, are for those who come near.
  const near = useGeodata(own && loaded.near ? `${story.id}.near.basemap.json` : undefined, parseNear);
  const needsWorld = !story.basemap || own === null || loaded.beyond;
  const world = useGeodata(needsWorld ? 'world.basemap.json' : undefined, parseBasemap);
  // A story without a base map of its own, or whose own is missing, lies on the world's, which is coarse.
  const basemap = own ?? (story.basemap && own === undefined ? undefined : world);
  const around = own && world ? world : null;
  const namesFile = useGeodata(story.basemap?.names, parseNames);
  const names = useMemo(() => namesFile && namesIn(namesFile, lang, story), [namesFile, lang, story]);
  const clusters = useClusters(story);
  const zonePlace = story.places.find(({ kind }) => kind === 'zone');
  const zone = useGeodata(zonePlace?.geometry, parseZone);
  const known = zone && isZoneKnown(story, shown) ? zone : null;
  const target = useMemo(() => targetFor(story, shown), [story, shown]);
  const [start] = useState(() => startAt(view, target));
  const [background, setBackground] = useState(() => (isEmbedded ? 'none' : rememberedBackground()));
  const [wantsMeasuring, setMeasuring] = useState(false);
  const text = (words: Parameters<typeof inLanguage>[0] | undefined) => (words ? textIn(words, lang, story) : '');
  const areas = basemap?.areas ?? [];
  const spoken = areas.find(({ id }) => isSpokenOf(shown, String(id)));
  const spokenArea = text(story.places.find(({ id }) => id === spoken?.id)?.name);
  const zoneLook = {
    name: text(zonePlace?.name),
    isLit: zonePlace !== undefined && [...shown.at, ...shown.about].includes(zonePlace.id),
    isInForce: isZoneInForce(story, shown),
  };
  // Where there is no zone, or none yet, there is nothing to measure against.
  const canMeasure = known !== null && zoneLook.isInForce;
  const isMeasuring = wantsMeasuring && canMeasure;

  const measure = useCallback(
    async (point: LngLat, town?: MapName) => {
      if (!known) return;
      const { zoneRelation } = await import('../geo/zoneRelation.ts');
      onMeasured({
        name: town?.name ?? null,
        point,
        heldBy: town?.heldBy ?? null,
        country: town?.country ?? null,
        relation: zoneRelation(point, known),
        limitsKm: known.bands.map(({ limitKm }) => limitKm),
      });
    },
    [known, onMeasured],
  );
  const measureTown = useCallback((town: MapName) => measure(town.point, town), [measure]);
  const choose = (name: BackgroundName) => {
    rememberBackground(name);
    setBackground(name);
  };

  return (
    <MapContainer
      className={story.opening.inset === undefined ? 'story-map' : 'story-map with-inset'}
      {...start}
      // On a phone two places may lie an ocean apart.
      minZoom={window.innerWidth < narrow ? 1 : 2}
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
      <Named name={say('map.container')} />
      <LoadedRange region={story.basemap?.region} loaded={loaded} onLoad={setReached} />
      {basemap && <Basemap story={basemap} near={near ?? null} world={around} />}
      {basemap && background !== 'none' && (
        <Suspense>
          <Background name={background} />
        </Suspense>
      )}
      {basemap && background !== 'none' && <Basemap story={basemap} near={near ?? null} world={around} linesOnly />}
      <SpokenArea areas={areas} shown={shown} />
      {names && <RoadsAndRivers ways={names.ways} />}
      {known && zonePlace && (
        <>
          <ZoneShape zone={known} {...zoneLook} onOpen={() => !isMeasuring && onPlace(zonePlace.id)} />
          {known.line.length > 0 && <ContactLine zone={known} story={story} />}
        </>
      )}
      {names && (
        <PlaceNames
          story={story}
          shown={shown}
          names={names}
          clusters={clusters}
          onTown={isMeasuring ? measureTown : null}
        />
      )}
      <Pins story={story} shown={shown} clusters={clusters} onPlace={onPlace} onPlaces={onPlaces} />
      <Camera target={target} view={view} onView={onView} />
      <MapControls home={openingTarget(story)} background={background} onBackground={isEmbedded ? null : choose} />
      {canMeasure && <MeasureTool isArmed={isMeasuring} onArm={setMeasuring} onPoint={measure} />}
      <EdgeNotes story={story} shown={shown} />
      {(own === null || near === null || basemap === null) && (
        <output className="map-hint map-quiet">{say('app.mapFileMissing')}</output>
      )}
      {!draws && <output className="map-hint map-quiet">{say('app.mapUndrawn')}</output>}
      {zone === null && <output className="map-hint map-quiet">{say('app.zoneFileMissing')}</output>}
      <GestureHint />
      {/* With the zone and the tinted province or without, but not first the one and then the other. */}
      {basemap !== undefined && (zonePlace?.geometry === undefined || zone !== undefined) && (
        <Legend
          story={story}
          zone={known}
          isInForce={zoneLook.isInForce}
          area={spokenArea}
          caption={text(zonePlace?.caption)}
        />
      )}
      {/* Leaflet’s own prefix, a flag, is replaced by the map’s sources. */}
      <AttributionControl prefix={mapCredit(story, messages)} position={farCorner} />
      <KilometreScale />
      <ViewInWords story={story} shown={shown} />
      {story.opening.inset !== undefined && known && (
        <Inset
          story={story}
          place={placeOf(story, story.opening.inset)}
          outline={(known.bands.at(-1)?.shape.geometry.coordinates[0] ?? []) as unknown as LngLat[]}
        >
          {basemap && <Basemap story={basemap} near={near ?? null} world={around} />}
          <ZoneShape zone={known} {...zoneLook} />
          {known.line.length > 0 && <ContactLine zone={known} story={story} isStill />}
        </Inset>
      )}
    </MapContainer>
  );
}

/** The container can be focused, so it needs a name. */
function Named({ name }: { readonly name: string }) {
  const map = useMap();
  const container = map.getContainer();
  container.setAttribute('role', 'group');
  container.setAttribute('aria-label', name);
  container.setAttribute('aria-describedby', 'map-view');
  return null;
}

/** Some privacy settings and old machines give a page no canvas. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}

/** The first view needs no flight: the link's, or the moment's own. */
function startAt(view: MapView | null, target: CameraTarget) {
  if (view) return { center: { lat: view.lat, lng: view.lng }, zoom: view.zoom };
  return {
    bounds: boundsOf(target.points),
    boundsOptions: { padding: [56, 56] as [number, number], maxZoom: target.maxZoom },
  };
}
