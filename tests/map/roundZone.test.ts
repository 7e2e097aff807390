import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';

import { isZoneInForce, isZoneKnown, momentTarget } from '../../src/map/camera/cameraTarget.ts';
import { zoneStateOf } from '../../src/map/still/stillViewport.ts';
import { parseZone } from '../../src/geo/parseZone.ts';
import type { LngLat } from '../../src/story/units.ts';
import { zoneRelation } from '../../src/geo/zoneRelation.ts';
import { cuba } from '../cuba.ts';
import { storyData } from '../sochi.ts';

const zone = parseZone(storyData('cuba-1962.zone.geojson'));
const { WGS84 } = geodesic.Geodesic;

function km([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  return (WGS84.Inverse(lat1, lng1, lat2, lng2).s12 ?? Number.NaN) / 1000;
}

const outline = zone.bands[0]!.shape.geometry.coordinates[0] as unknown as LngLat[];

test('the outline runs 500 nautical miles from the nearer centre, within 200 m on the ellipsoid', () => {
  expect(zone.bands.map(({ limitKm }) => limitKm)).toEqual([500 * 1.852]);
  for (const at of outline) {
    const nearest = Math.min(...zone.centres.map(({ point }) => km(point, at)));
    expect(Math.abs(nearest - 926)).toBeLessThan(0.2);
  }
});

test('it is drawn whole: closed, and no step along it is longer than two degrees of a circle', () => {
  expect(outline.at(-1)).toEqual(outline[0]);
  const steps = outline.slice(1).map((at, i) => km(outline[i]!, at));
  expect(Math.max(...steps)).toBeLessThan((2 * Math.PI * 926) / 180);
});

test('its centres are the places of the story that the message named', () => {
  for (const { place, point } of zone.centres) {
    expect(point).toEqual(cuba.places.find(({ id }) => id === place)?.point);
  }
  expect(zone.centres.map(({ place }) => place)).toEqual(['havana', 'cape-maisi']);
});

test.each<[string, LngLat, string, string]>([
  ['Miami', [-80.1937, 25.7743], 'inside', 'havana'],
  ['San Juan', [-66.1057, 18.4663], 'inside', 'cape-maisi'],
  ['New Orleans', [-90.0715, 29.9511], 'outside', 'havana'],
  ['Bermuda', [-64.7814, 32.2949], 'outside', 'cape-maisi'],
  ['a spot at the limit', [-82.383, 31.49], 'unsure', 'havana'],
])('%s: %s', (_, point, band, from) => {
  expect(zoneRelation(point, zone)).toMatchObject({ band, from });
});

test('distances to it agree with those on the ellipsoid within what they say they may be off', () => {
  for (let lng = -95; lng < -60; lng += 2.5) {
    for (let lat = 8; lat < 40; lat += 2.5) {
      const relation = zoneRelation([lng, lat], zone);
      const from = zone.centres.find(({ place }) => place === relation.from)!;
      expect(Math.abs(km(from.point, [lng, lat]) - relation.km)).toBeLessThan(relation.withinKm);
    }
  }
});

test('the zone is not there before the proclamation, announced until 14:00 Greenwich time, and then in force', () => {
  const states = cuba.moments.map((moment) => zoneStateOf(cuba, moment));
  expect(states.slice(0, 9)).toEqual([null, null, null, null, null, 'announced-lit', 'announced', 'lit', 'known']);
  expect(states.slice(7).every((state) => state === 'known' || state === 'lit')).toBe(true);
  expect(cuba.moments.filter((one) => isZoneKnown(cuba, one) && !isZoneInForce(cuba, one)).map(({ id }) => id)).toEqual(
    ['proclamation', 'castro-not-surprised'],
  );
});

test('to look at the zone is to see all of it', () => {
  const { points } = momentTarget(
    cuba,
    cuba.moments.find(({ id }) => id === 'u-thant-avoid')!,
  );
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  for (const [lng, lat] of outline) {
    // The box is reckoned in degrees of latitude; eastwards they are a little wider.
    expect(lat).toBeGreaterThan(Math.min(...lats) - 1);
    expect(lat).toBeLessThan(Math.max(...lats) + 1);
    expect(lng).toBeGreaterThan(Math.min(...lngs) - 4);
    expect(lng).toBeLessThan(Math.max(...lngs) + 4);
  }
});
