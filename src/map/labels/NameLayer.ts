import * as L from 'leaflet';

import type { LngLat } from '../../story/units.ts';
import { hideCovered } from './hideCovered.ts';
import type { MapName, Names, Way } from '../basemap/parseNames.ts';
import { type Rect, placeNames } from './placeNames.ts';

type Entry = {
  readonly id: string;
  readonly is: (MapName | Way)['is'];
  readonly town: MapName | null;
  readonly node: HTMLElement;
  readonly spots: readonly L.LatLngExpression[];
  readonly from: number;
  readonly to: number;
};

export type NameLayerOptions = {
  readonly names: Names;
  /** GeoNames ids of places, and codes of countries, that have pins of their own. */
  readonly without: ReadonlySet<number | string>;
  /** "M5, approximate" */
  readonly wayName: (name: string) => string;
};

/** From this zoom on a town also shows its name in its own script. */
const localFrom = 10;

/**
 * The names of towns, countries, seas and roads: as many at each zoom as stand clear of each other and
 * of the pins. They are words in the page, so they are crisp and right in any script.
 */
export class NameLayer extends L.Layer {
  readonly #entries: readonly Entry[];
  #obstacles: (zoom: number) => readonly Rect[] = () => [];
  #onTown: ((town: MapName) => void) | null = null;
  #map: L.Map | null = null;
  #pane: HTMLElement | null = null;
  /** The inset and the legend come when their files do. */
  readonly #furniture = new MutationObserver(() => this.#afterNotes());

  constructor({ names, without, wayName }: NameLayerOptions) {
    super();
    this.#entries = [
      ...names.names.filter(({ geonames, code }) => !without.has(geonames ?? code ?? '')).map(entryOfName),
      ...names.ways.map((way, i) => entryOfWay(way, i, wayName(way.name))),
    ];
  }

  /** Pins, which names keep clear of. */
  setObstacles(obstacles: (zoom: number) => readonly Rect[]): this {
    this.#obstacles = obstacles;
    this.#place();
    return this;
  }

  /** Makes the towns buttons, or plain names again. */
  setTownHandler(onTown: ((town: MapName) => void) | null, nameOf: (town: string) => string): this {
    this.#onTown = onTown;
    for (const { town, node } of this.#entries) {
      if (!town) continue;
      node.classList.toggle('can-be-asked', onTown !== null);
      for (const [name, value] of Object.entries({ role: 'button', 'aria-label': nameOf(town.name) })) {
        if (onTown) node.setAttribute(name, value);
        else node.removeAttribute(name);
      }
    }
    this.#setTabStops();
    return this;
  }

  /** Notes at the edge come and go when the map rests: only then is it known what they cover. */
  #afterNotes() {
    setTimeout(() => {
      if (this.#map)
        hideCovered(
          this.#map,
          this.#entries.map(({ node }) => node),
        );
      this.#setTabStops();
    });
  }

  /** Tab stops at the towns that can be asked and are in view. */
  #setTabStops() {
    const viewport = this.#map?.getContainer().getBoundingClientRect();
    for (const { town, node } of this.#entries) {
      if (!town || !viewport) continue;
      const { left, right, top, bottom, width } = node.getBoundingClientRect();
      const isIn =
        width > 0 &&
        left >= viewport.left &&
        right <= viewport.right &&
        top >= viewport.top &&
        bottom <= viewport.bottom;
      if (this.#onTown && isIn) node.tabIndex = 0;
      else node.removeAttribute('tabindex');
    }
  }

  #ask = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const entry = this.#entries.find(({ node }) => node.contains(event.target as Node));
    if (!entry?.town || !this.#onTown) return;
    // The map would take the click for a spot of its own.
    L.DomEvent.stop(event);
    this.#onTown(entry.town);
  };

  override onAdd(map: L.Map): this {
    this.#map = map;
    this.#pane = map.getPane('names') ?? map.createPane('names');
    // Hidden while Leaflet animates a zoom: names stand elsewhere at the next one.
    this.#pane.classList.add('leaflet-zoom-hide', 'map-names');
    for (const { node } of this.#entries) this.#pane.append(node);
    this.#furniture.observe(map.getContainer(), { childList: true });
    this.#pane.addEventListener('click', this.#ask);
    this.#pane.addEventListener('keydown', this.#ask);
    // The sizes of names change when the page's own letters come.
    void (document.fonts as FontFaceSet | undefined)?.ready.then(() => this.#place());
    this.#place();
    return this;
  }

  override onRemove(): this {
    for (const { node } of this.#entries) node.remove();
    this.#furniture.disconnect();
    this.#pane?.removeEventListener('click', this.#ask);
    this.#pane?.removeEventListener('keydown', this.#ask);
    this.#map = this.#pane = null;
    return this;
  }

  override getEvents() {
    return { zoomend: () => this.#place(), viewreset: () => this.#place(), moveend: () => this.#afterNotes() };
  }

  #place() {
    const map = this.#map;
    if (!map || !this.#pane) return;
    const zoom = map.getZoom();
    const shown = this.#entries.filter(({ from, to }) => zoom >= from && zoom <= to);
    this.#pane.classList.toggle('with-local', zoom >= localFrom);
    for (const { node } of this.#entries) node.hidden = true;
    for (const { node } of shown) node.hidden = false;
    const wanting = shown.map(({ id, is, node, spots }) => ({
      id,
      spots: spots.map((spot) => map.project(spot, zoom)),
      width: node.offsetWidth,
      height: node.offsetHeight,
      hasDot: is === 'town',
    }));
    const placed = new Map(placeNames(wanting, this.#obstacles(zoom)).map((box) => [box.id, box]));
    const origin = map.getPixelOrigin();
    for (const { id, node, spots } of shown) {
      const box = placed.get(id);
      node.hidden = !box;
      if (!box) continue;
      L.DomUtil.setPosition(node, L.point(Math.round(box.left - origin.x), Math.round(box.top - origin.y)));
      const dot = map.project(spots[0]!, zoom);
      node.style.setProperty('--dot-x', `${dot.x - box.left}px`);
      node.style.setProperty('--dot-y', `${dot.y - box.top}px`);
    }
    this.#afterNotes();
  }
}

function entryOfName(name: MapName, i: number): Entry {
  const node = textNode('div', `map-name map-name-${name.is}`, name.name, name.lang);
  if (name.local !== undefined) {
    const local = textNode('bdi', 'map-name-local', name.local, name.localLang);
    node.append(' ', local);
  }
  const { is, from, to } = name;
  return { id: `name-${i}`, is, town: is === 'town' ? name : null, node, spots: [latLng(name.point)], from, to };
}

/** A road's name may stand at any of its bends; those in the middle first. */
function entryOfWay({ is, from, to, points }: Way, i: number, text: string): Entry {
  const middle = (points.length - 1) / 2;
  const bends = points.map((point, at) => ({ point, off: Math.abs(at - middle) })).toSorted((a, b) => a.off - b.off);
  const node = textNode('div', `map-name map-name-${is}`, text);
  return { id: `way-${i}`, is, town: null, node, spots: bends.map(({ point }) => latLng(point)), from: from + 1, to };
}

/** Capitals, and the way it runs, go by a name's own language. */
function textNode(tag: string, className: string, text: string, lang?: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  if (lang !== undefined) node.lang = lang;
  return node;
}

function latLng([lng, lat]: LngLat): L.LatLngTuple {
  return [lat, lng];
}
