import * as L from 'leaflet';

import { type PlaceRelation, placeRelations } from '../../story/Story.ts';

export type PinLook = {
  /** What a reader sees beside the pin. */
  readonly label: string;
  /** What is heard: the place and what it is to the story. */
  readonly name: string;
  /** The relations the place has in the story; `lit` are those of the selected moment. */
  readonly has: readonly PlaceRelation[];
  readonly lit: readonly PlaceRelation[];
  /** Pixels that the pin stands beside its place, so as not to cover it; null: over its middle; 0: on the spot. */
  readonly beside: number | null;
  /** No room for the label beside it: only heard. */
  readonly isBare: boolean;
};

/**
 * A place on the map: a mark for each way the story relates to it, and its name. Built from nodes, never
 * from HTML, for the words come from a story file.
 */
class PinIcon extends L.Icon<L.BaseIconOptions> {
  readonly look: PinLook;

  constructor(look: PinLook) {
    super({});
    this.look = look;
  }

  override createIcon(): HTMLElement {
    const { label, name, has, lit, beside, isBare } = this.look;
    const pin = document.createElement('div');
    pin.className = `leaflet-marker-icon pin${lit.length > 0 ? ' lit' : ''}`;
    if (beside !== 0) pin.classList.add(beside === null ? 'over' : 'beside');
    if (beside) pin.style.setProperty('--beside', `${beside}px`);
    pin.setAttribute('aria-label', name);
    const marks = document.createElement('span');
    marks.className = 'pin-marks';
    for (const relation of placeRelations.filter((one) => has.includes(one))) {
      const mark = document.createElement('i');
      mark.className = `relation-mark relation-${relation}${lit.includes(relation) ? ' lit' : ''}`;
      marks.append(mark);
    }
    pin.append(marks);
    if (isBare) return pin;
    const text = document.createElement('span');
    text.className = 'pin-label';
    text.textContent = label;
    pin.append(text);
    return pin;
  }

  override createShadow(): HTMLElement {
    // Leaflet takes null for "no shadow"; its types do not say so.
    return null as unknown as HTMLElement;
  }
}

const made = new Map<string, PinIcon>();

/** The same object for the same look: Leaflet redraws a marker whose icon is another object. */
export function pinIcon(look: PinLook): L.Icon {
  const key = JSON.stringify(look);
  const icon = made.get(key) ?? new PinIcon(look);
  made.set(key, icon);
  return icon as unknown as L.Icon;
}

/** A plain dot with a name to its right, or left of it, for the inset. */
export function dotIcon(label: string, isLeft: boolean): L.Icon {
  const text = document.createElement('span');
  text.textContent = label;
  return new L.DivIcon({ className: isLeft ? 'inset-dot is-left' : 'inset-dot', html: text }) as unknown as L.Icon;
}
