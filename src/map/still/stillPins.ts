import { relationCounts } from '../../story/relationCounts.ts';
import { type Moment, type Place, type PlaceRelation, type Story, type Words } from '../../story/Story.ts';
import { type Viewport, onViewport } from './viewport.ts';
import { placesByWeight } from '../pins/placesByWeight.ts';
import { type PinBox, thinPins } from '../pins/thinPins.ts';

/** A pin of a still picture: marks of 12 px in a row, and its name behind them. */
export type StillPin = {
  readonly place: Place;
  readonly label: string;
  /** In pixels of the viewport; the row's middle line goes through it. */
  readonly spot: { readonly x: number; readonly y: number };
  /** From the spot to the left edge of the row, and the row's width. */
  readonly dx: number;
  readonly width: number;
  /** From the right edge of the row to a spot that it may not cover. */
  readonly stem: number;
  readonly marks: readonly { readonly relation: PlaceRelation; readonly isLit: boolean }[];
  readonly isLit: boolean;
  readonly isBare: boolean;
};

type Ink = {
  readonly text: (words: Words) => string;
  /** How wide a label stands, in pixels. */
  readonly widthOf: (label: string) => number;
};

/** Pixels from one mark's middle to the next, the height of a row, and the room at its ends. */
export const markStep = 16;
export const rowHeight = 26;
const padding = 6;
/** Pixels between a row and the edge of the picture. */
const edge = 4;
/** What phones show of the picture, 390 × 844 and 320 × 568: it shrinks to their height, its pins do not. */
const phones = [
  { scale: 0.64, half: 195 },
  { scale: 0.43, half: 160 },
];
/** The first mark's middle, from the left edge. */
export const firstMark = padding + 6;

/** The pins of a picture of a moment, those that weigh most first in line for room; the zone is drawn as what it is. */
export function stillPins(story: Story, shown: Moment, viewport: Viewport, { text, widthOf }: Ink): StillPin[] {
  const places = story.places.filter(({ kind }) => kind !== 'zone');
  const pins = placesByWeight(places, story, shown).flatMap((place) => pinOf(place) ?? []);
  const forms = thinPins(pins.map(boxOf));
  return pins
    .filter(({ place }) => forms.get(place.id) !== 'hidden')
    .map((pin) => (forms.get(pin.place.id) === 'bare' ? bared(pin) : pin))
    .toSorted((a, b) => Number(a.isLit) - Number(b.isLit));

  function pinOf(place: Place): StillPin | null {
    const spot = onViewport(viewport, place.point);
    if (spot.x < 0 || spot.y < 0 || spot.x > viewport.width || spot.y > viewport.height) return null;
    const marks = relationCounts(place, story).map(({ relation }) => ({
      relation,
      isLit: shown[relation].includes(place.id),
    }));
    const label = text(place.name);
    const bare = { place, label, marks, isBare: false, isLit: marks.some(({ isLit }) => isLit) };
    const width = bareWidth(bare) + widthOf(label) + padding;
    // A town's first mark stands on the spot, an area's row over its middle, a province's at its edge.
    const beside = place.kind === 'province' ? reachOf(place, viewport) : null;
    const isWide = place.kind === 'country' || place.kind === 'area' || (beside !== null && beside > width);
    const end = width - firstMark + edge;
    const isOver = spot.x + end > viewport.width || (bare.isLit && isOverOnPhone(spot.x - viewport.width / 2, end));
    const stem = isWide ? 0 : (beside ?? (isOver ? firstMark : 0));
    const dx = isWide ? -width / 2 : stem > 0 ? -width - stem : -firstMark;
    // A name cut by the edge is worse than none, but what is lit is always shown.
    if (!bare.isLit && (spot.x + dx < edge || spot.x + dx + width > viewport.width - edge)) return null;
    return { ...bare, spot, dx, width, stem };
  }
}

/** Whether a row would be cut on a phone that ends so far right of its spot, which is so far right of the middle. */
function isOverOnPhone(spot: number, end: number): boolean {
  return phones.some(({ scale, half }) => spot * scale + end > half);
}

/** Without its name a pin keeps its left edge, which is where `thinPins` found room for it. */
function bared(pin: StillPin): StillPin {
  const width = bareWidth(pin);
  return { ...pin, isBare: true, width, stem: pin.stem > 0 ? pin.stem + pin.width - width : 0 };
}

function bareWidth({ marks }: Pick<StillPin, 'marks'>): number {
  return marks.length * markStep + padding * 2 - 4;
}

/** The pixels from a province's mark to its edge. */
function reachOf({ point: [lng, lat], withinKm = 0 }: Place, viewport: Viewport): number {
  const degrees = withinKm / 111.2;
  return onViewport(viewport, [lng, lat - degrees]).y - onViewport(viewport, [lng, lat]).y + 4;
}

function boxOf(pin: StillPin): PinBox {
  const { place, spot, dx, width, isLit } = pin;
  return {
    id: place.id,
    left: spot.x + dx,
    top: spot.y - rowHeight / 2,
    width,
    bareWidth: bareWidth(pin),
    height: rowHeight,
    isLit,
  };
}
