import * as L from 'leaflet';

type Look = {
  readonly places: number;
  /** The number as a reader sees it, and what is heard. */
  readonly text: string;
  readonly name: string;
};

/** Places gathered: a round mark with their number, the larger the more. Built from nodes, as pins are. */
class ClusterIcon extends L.Icon<L.BaseIconOptions> {
  readonly look: Look;

  constructor(look: Look) {
    super({});
    this.look = look;
  }

  override createIcon(): HTMLElement {
    const { places, text, name } = this.look;
    const mark = document.createElement('div');
    mark.className = 'leaflet-marker-icon pin cluster';
    mark.style.setProperty('--size', `${Math.round(24 + 6 * Math.log10(places))}px`);
    mark.setAttribute('aria-label', name);
    mark.textContent = text;
    return mark;
  }

  override createShadow(): HTMLElement {
    // Leaflet takes null for "no shadow"; its types do not say so.
    return null as unknown as HTMLElement;
  }
}

const made = new Map<string, ClusterIcon>();

/** The same object for the same look: Leaflet redraws a marker whose icon is another object. */
export function clusterIcon(look: Look): L.Icon {
  const icon = made.get(look.name) ?? new ClusterIcon(look);
  made.set(look.name, icon);
  return icon as unknown as L.Icon;
}
