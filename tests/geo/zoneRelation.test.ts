import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';

import { bearing, greatCircleKm } from '../../src/geo/greatCircle.ts';
import { parseZone } from '../../src/geo/parseZone.ts';
import type { LngLat } from '../../src/story/units.ts';
import { type ZoneRelation, zoneRelation } from '../../src/geo/zoneRelation.ts';
import { parseNames } from '../../src/map/basemap/parseNames.ts';
import { sochi, storyData } from '../sochi.ts';

const zone = parseZone(storyData('idlib-sochi-2018.zone.geojson'));
const towns = parseNames(storyData('idlib-sochi-2018.names.geojson')).names.filter(
  (one) => one.is === 'town' && (one.heldBy ?? one.country),
);
const wgs84 = geodesic.Geodesic.WGS84;

/**
 * The same rule, reckoned in another way: distances on the ellipsoid by walking the line in steps of
 * 50 m, the bands by the winding number.
 */
function byAnotherWay([lng, lat]: LngLat): Pick<ZoneRelation, 'band' | 'isSideUnsure'> & { km: number } {
  let nearest = { km: Number.POSITIVE_INFINITY, segment: 0 };
  zone.line.slice(1).forEach(([bx, by], segment) => {
    const [ax, ay] = zone.line[segment]!;
    const roughKm = Math.min(
      Math.hypot((ax - lng) * 90, (ay - lat) * 111),
      Math.hypot((bx - lng) * 90, (by - lat) * 111),
    );
    if (roughKm > nearest.km + 25) return;
    const steps = Math.max(2, Math.ceil(Math.hypot((bx - ax) * 90, (by - ay) * 111) * 20));
    for (let i = 0; i <= steps; i++) {
      const km = (wgs84.Inverse(lat, lng, ay + ((by - ay) * i) / steps, ax + ((bx - ax) * i) / steps).s12 ?? 0) / 1000;
      if (km < nearest.km) nearest = { km, segment };
    }
  });
  const { km, segment } = nearest;
  const doubt = Math.max(zone.withinKm[segment]!, zone.withinKm[segment + 1]!);
  const winding = (limit: number) => {
    const ring = zone.bands.find(({ limitKm }) => limitKm === limit)!.shape.geometry.coordinates[0]!;
    let turns = 0;
    ring.slice(1).forEach(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i]!;
      const left = (bx - ax) * (lat - ay) - (lng - ax) * (by - ay);
      if (ay <= lat && by > lat && left > 0) turns++;
      if (ay > lat && by <= lat && left < 0) turns--;
    });
    return turns !== 0;
  };
  const isSideUnsure = km <= doubt;
  // A limit is what of an outline runs that far from the line; sampled every 50 m or so.
  const isNearLimit = limitPoints.some(([x, y]) => (wgs84.Inverse(lat, lng, y, x).s12 ?? 0) / 1000 <= doubt);
  if (isSideUnsure || isNearLimit) return { km, band: 'unsure', isSideUnsure };
  return { km, band: winding(15) ? 'inside' : winding(20) ? 'between' : 'outside', isSideUnsure };
}

const limitPoints = zone.bands.flatMap(({ limitKm, shape }) => {
  const ring = shape.geometry.coordinates[0]!;
  const isOn = ring.map(([x = 0, y = 0]) => Math.abs(kmToLine(x, y) - limitKm) < 0.2);
  return ring.slice(1).flatMap(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i]!;
    if (!isOn[i] || !isOn[i + 1]) return [];
    const steps = Math.max(1, Math.ceil(Math.hypot((bx - ax) * 90, (by - ay) * 111) * 20));
    return Array.from(
      { length: steps + 1 },
      (_, k) => [ax + ((bx - ax) * k) / steps, ay + ((by - ay) * k) / steps] as const,
    );
  });
});

function kmToLine(lng: number, lat: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  zone.line.slice(1).forEach(([bx, by], i) => {
    const [ax, ay] = zone.line[i]!;
    const length = Math.hypot((bx - ax) * 90, (by - ay) * 111);
    if (Math.hypot((ax - lng) * 90, (ay - lat) * 111) > nearest + length + 1) return;
    const steps = Math.max(2, Math.ceil(length * 10));
    for (let k = 0; k <= steps; k++) {
      nearest = Math.min(
        nearest,
        (wgs84.Inverse(lat, lng, ay + ((by - ay) * k) / steps, ax + ((bx - ax) * k) / steps).s12 ?? 0) / 1000,
      );
    }
  });
  return nearest;
}

test('the 79 towns are in the file of names', () => {
  expect(towns).toHaveLength(79);
});

test.each(towns.map((town) => [town.name, town] as const))(
  '%s: side and band as reckoned by another way',
  (_, town) => {
    const ours = zoneRelation(town.point, zone);
    const theirs = byAnotherWay(town.point);
    expect(Math.abs(ours.km - theirs.km)).toBeLessThan(Math.max(0.1, theirs.km * 0.005));
    expect({ band: ours.band, isSideUnsure: ours.isSideUnsure }).toEqual({
      band: theirs.band,
      isSideUnsure: theirs.isSideUnsure,
    });
  },
);

test('is never surer than the line: within its doubt of a limit it will not say', () => {
  const undecidable = ['Kafr Nabl', 'Atarib', 'Taftanaz', 'Saraqib', 'Maarrat al-Numan', 'al-Dana'];
  for (const name of undecidable)
    expect(zoneRelation(towns.find((town) => town.name === name)!.point, zone).band).toBe('unsure');
  for (const name of ['Idlib', 'Ariha', 'Binnish'])
    expect(zoneRelation(towns.find((town) => town.name === name)!.point, zone).band).toBe('outside');
  for (const name of ['Jisr al-Shughur', 'Khan Shaykhun', 'Tell Tuqan'])
    expect(zoneRelation(towns.find((town) => town.name === name)!.point, zone).band).toBe('inside');
});

test('great-circle distances and bearings agree with the sphere of an independent library', () => {
  const sphere = new geodesic.Geodesic.Geodesic(6_371_008.8, 0);
  const place = (id: string) => sochi.places.find((one) => one.id === id)!.point;
  for (const id of ['washington', 'new-york', 'moscow', 'tehran', 'sochi']) {
    const [from, to] = [place('idlib'), place(id)];
    const { s12 = 0, azi1 = 0 } = sphere.Inverse(from[1], from[0], to[1], to[0]);
    expect(greatCircleKm(from, to)).toBeCloseTo(s12 / 1000, 3);
    expect(bearing(from, to)).toBeCloseTo((azi1 + 360) % 360, 3);
  }
  expect(Math.round(greatCircleKm(place('idlib'), place('washington')) / 100) * 100).toBe(9300);
});
