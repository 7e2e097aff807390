import type { Position } from 'geojson';

import type { BasemapGeometry, Bounds, Countries, NearGeometry, Path } from '../map/basemap/basemapGeometry.ts';
import { detailFrom, governoratesFrom, provincesFrom, riversFrom } from '../map/basemap/drawTile.ts';
import { type Viewport, onViewport } from '../map/still/viewport.ts';
import type { ZoneState } from '../map/still/stillViewport.ts';
import type { MapData } from './mapData.ts';
import { type Edges, clippedLine, clippedRing, joined, type Line, pathData, simplified } from './simplifyPath.ts';
import { colourOf, type Theme } from './themeColours.ts';
import type { LngLat } from '../story/units.ts';

/** Pixels beyond the picture that are still drawn, so that no outline shows along its edge. */
const margin = 6;
const tolerance = 0.8;
/** Islands and lakes smaller than this are left out. */
const leastPixels = 2.5;

/**
 * The map's layers as SVG, coloured by class (`mapStyle`): the world, on it the story's region, on that the
 * region's detail, each on a clean sheet of sea, then the zone.
 */
export function drawMap(viewport: Viewport, { basemap, near, world, zone }: MapData, zoneState: ZoneState): string {
  const picture: Edges = {
    left: -margin,
    top: -margin,
    right: viewport.width + margin,
    bottom: viewport.height + margin,
  };
  const hasBorders = basemap?.hasBorders ?? true;
  const parts = [world?.region, basemap?.region, viewport.zoom >= detailFrom - 0.01 ? near?.detail : null];
  return [
    ...parts.map((countries) => (countries ? drawCountries(viewport, picture, countries, hasBorders) : '')),
    basemap ? drawRegion(viewport, picture, basemap, near) : '',
    zone && zoneState ? drawZone(viewport, picture, zone, zoneState) : '',
  ].join('');
}

function drawCountries(viewport: Viewport, picture: Edges, countries: Countries, hasBorders: boolean): string {
  const { bounds, land, coast, borders, disputed } = countries;
  const box = common(picture, wholePixels(pixelsOf(viewport, bounds)));
  if (box.left >= box.right || box.top >= box.bottom) return '';
  const { left, top, right, bottom } = box;
  return [
    // A pixel smaller than the land on it, or its edge would show as a fine line.
    path('sea', `M${left + 1} ${top + 1}H${right - 1}V${bottom - 1}H${left + 1}z`),
    path('land', rings(viewport, box, land)),
    path('coast', lines(viewport, box, coast)),
    hasBorders ? path('border', lines(viewport, box, borders)) : '',
    hasBorders ? path('border dashed', lines(viewport, box, disputed)) : '',
  ].join('');
}

function drawRegion(
  viewport: Viewport,
  picture: Edges,
  { region, lakes, rivers }: BasemapGeometry,
  near: NearGeometry | null,
) {
  const box = common(picture, pixelsOf(viewport, region.bounds));
  return [
    path('sea coast', rings(viewport, box, lakes)),
    viewport.zoom >= riversFrom ? path('river', lines(viewport, box, rivers)) : '',
    near && viewport.zoom >= provincesFrom ? path('soft', lines(viewport, box, near.provinces)) : '',
    near && viewport.zoom >= governoratesFrom ? path('soft', lines(viewport, box, near.governorates)) : '',
  ].join('');
}

/**
 * Hatched, the widest band first; the line it runs along dashed. Only a zone round spots has an outline: its limit
 * is as sure as they are. One that is only announced is that outline and no more.
 */
function drawZone(
  viewport: Viewport,
  picture: Edges,
  zone: NonNullable<MapData['zone']>,
  state: NonNullable<ZoneState>,
) {
  const [isAnnounced, isLit] = [state.startsWith('announced'), state.endsWith('lit')];
  const project = (points: readonly (Position | LngLat)[]) =>
    points.flatMap(([lng = 0, lat = 0]) => {
      const { x, y } = onViewport(viewport, [lng, lat]);
      return [x, y];
    });
  const drawn = zone.bands.toReversed().map(({ shape }, i) => {
    const outline = shape.geometry.coordinates.map((ring) =>
      simplified(clippedRing(project(ring), picture), tolerance),
    );
    const fill = isAnnounced ? 'none' : `url(#zone-${i === 0 ? 'outer' : 'inner'})`;
    const limit = zone.centres.length > 0 ? ` class="limit${isLit ? ' lit' : ''}"` : '';
    return `<path${limit} fill="${fill}" d="${pathData(outline.filter(isSeen), 'z')}"/>`;
  });
  const line = clippedLine(project(zone.line), picture);
  const hatch = (name: string, d: string) =>
    `<pattern id="zone-${name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="zone ${isLit ? 'lit' : 'known'}" d="${d}"/></pattern>`;
  return `<defs>${hatch('outer', 'M1 0v6')}${hatch('inner', 'M1 0v6M4 0v6')}</defs>${drawn.join('')}${path('contact', pathData(line))}`;
}

/** What the classes of `drawMap` look like. */
export function mapStyle(theme: Theme = 'light'): string {
  const stroke = (name: string, width: number) => `fill:none;stroke:${colourOf(name, theme)};stroke-width:${width}`;
  return [
    `.land{fill:${colourOf('land', theme)};fill-rule:evenodd}`,
    `.coast,.river{${stroke('river', 0.8)}}`,
    `.sea{fill:${colourOf('sea', theme)}}`,
    `.border{${stroke('border', 0.9)}}`,
    `.dashed{stroke-dasharray:4 3}`,
    `.soft{${stroke('border-soft', 0.9)};stroke-dasharray:4 3}`,
    `.zone{${stroke('zone', 1.3)}}`,
    `.limit{stroke:${colourOf('line', theme)};stroke-width:1.6;stroke-dasharray:5 4}`,
    `.zone.lit,.limit.lit{stroke:${colourOf('accent', theme)}}`,
    `.contact{${stroke('line', 1.6)};stroke-dasharray:5 4}`,
  ].join('');
}

function rings(viewport: Viewport, box: Edges, all: readonly Path[]): string {
  const kept = seen(viewport, box, all).map((ring) => simplified(clippedRing(ring, box), tolerance));
  return pathData(kept.filter(isSeen), 'z');
}

function lines(viewport: Viewport, box: Edges, all: readonly Path[]): string {
  const kept = joined(seen(viewport, box, all)).flatMap((line) => clippedLine(line, box));
  return pathData(kept.map((line) => simplified(line, tolerance)));
}

function seen(viewport: Viewport, box: Edges, all: readonly Path[]): Line[] {
  const { scale, left, top } = viewport;
  return all
    .filter(({ bounds }) => {
      const { left: l, top: t, right: r, bottom: b } = pixelsOf(viewport, bounds);
      return l < box.right && r > box.left && t < box.bottom && b > box.top;
    })
    .map(({ points }) => Array.from(points, (value, i) => value * scale - (i % 2 === 0 ? left : top)));
}

function isSeen(ring: Line): boolean {
  const xs = ring.filter((_, i) => i % 2 === 0);
  const ys = ring.filter((_, i) => i % 2 === 1);
  return xs.length > 2 && Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) > leastPixels;
}

function pixelsOf({ scale, left, top }: Viewport, bounds: Bounds): Edges {
  return {
    left: bounds.left * scale - left,
    top: bounds.top * scale - top,
    right: bounds.right * scale - left,
    bottom: bounds.bottom * scale - top,
  };
}

function wholePixels({ left, top, right, bottom }: Edges): Edges {
  return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) };
}

function common(a: Edges, b: Edges): Edges {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function path(name: string, d: string): string {
  return d === '' ? '' : `<path class="${name}" d="${d}"/>`;
}
