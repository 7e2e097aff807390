import { type Filters, noFilters } from '../story/filterMoments.ts';
import type { Lang, MapView } from '../story/units.ts';

/** What the reader is looking at; all of it stands in the address. */
export type View = {
  /** The language that the link asks for; null leaves it to the story. */
  readonly lang: Lang | null;
  /** Null on the list of stories. */
  readonly story: string | null;
  /** Null on the story's overview. */
  readonly moment: string | null;
  /** A place and a scale the link asks for; null leaves it to the moment. */
  readonly map: MapView | null;
  readonly filters: Filters;
  /** Shown small, in a frame of somebody else’s page. */
  readonly isEmbed: boolean;
  /** StoryText step by step, in the story's order. */
  readonly isTour: boolean;
};

/**
 * Stands in the place of a story's id while a reader has opened a file of their own: such a story has no
 * pages, so its moment is named in the query. `/open/?moment=<id>`
 */
export const openedId = 'open';

/** A language stands before the story; no story's id is so short. */
const langForm = /^[a-z]{2,3}$/;
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const hashForm = /^#map=(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

/**
 * Reads an address. Never throws: what it cannot read counts as not there.
 *
 *     /base/[<lang>/]<story>/<moment>/?about=place,place&by=party#map=zoom/lat/lng
 *
 * `base` begins and ends with a slash; `href` is a path or a whole address. A base without the slash is the one
 * file of a copy on a disk, which holds one story: `/media/stick/story.html?lang=tr&moment=<id>`.
 */
export function viewFromUrl(href: string, base: string): View {
  const none = { lang: null, story: null, moment: null, map: null, filters: noFilters, isEmbed: false, isTour: false };
  const url = URL.canParse(href, 'http://dateline.invalid') ? new URL(href, 'http://dateline.invalid') : null;
  if (!url || !`${url.pathname}/`.startsWith(base)) return none;
  const parts = isFile(base)
    ? [url.searchParams.get('lang') ?? '', openedId].filter((part) => part === openedId || langForm.test(part))
    : url.pathname
        .slice(base.length)
        .split('/')
        .filter((part) => part !== '' && part !== 'index.html');
  const lang = langForm.test(parts[0] ?? '') ? parts.shift()! : null;
  const [story = '', ...rest] = parts;
  if (!idForm.test(story)) return { ...none, lang, map: mapFromHash(url.hash) };
  // More parts than a moment's are a moment that no story has: the page will say so.
  return {
    lang,
    story,
    moment:
      story === openedId ? url.searchParams.get('moment') || null : rest.length === 0 ? null : decoded(rest.join('/')),
    map: mapFromHash(url.hash),
    filters: filtersFromQuery(url.searchParams),
    isEmbed: url.searchParams.has('embed'),
    isTour: url.searchParams.has('tour'),
  };
}

/** The address of a view: a path that begins with `base`. Mirror of `viewFromUrl`. */
export function urlFromView(view: View, base: string): string {
  const { lang, story, moment, map } = view;
  if (isFile(base)) return `${base}${queryFromView(view, lang)}${map ? hashFromMap(map) : ''}`;
  const parts = story === openedId ? [lang, story] : [lang, story, moment];
  const path = parts.filter((part) => part !== null).map((part) => `${encodeURIComponent(part)}/`);
  return `${base}${path.join('')}${queryFromView(view)}${map ? hashFromMap(map) : ''}`;
}

/** What an address names apart from how one looks at it; without `lang` in the story's own language. */
export type Named = { readonly story: string | null; readonly moment: string | null; readonly lang?: Lang | null };

/** The address of a story or moment alone: no filters, no map view. */
export function plainUrl({ story, moment, lang = null }: Named, base: string): string {
  return urlFromView({ lang, story, moment, map: null, filters: noFilters, isEmbed: false, isTour: false }, base);
}

/**
 * The address of a part of a big story's list, from 1: `/base/[<lang>/]<story>/list/<part>/`. No moment's id holds
 * a slash, so it can be no moment's.
 */
export function listUrl({ story, lang }: Pick<Named, 'story' | 'lang'>, part: number, base: string): string {
  return `${plainUrl({ story, lang: lang ?? null, moment: null }, base)}list/${part}/`;
}

function isFile(base: string): boolean {
  return !base.endsWith('/');
}

function filtersFromQuery(query: URLSearchParams): Filters {
  const ids = (key: string) =>
    [...new Set((query.get(key) ?? '').split(',').filter((id) => idForm.test(id)))].toSorted();
  return { about: ids('about'), by: ids('by') };
}

/** `?about=idlib,sochi&by=iran&embed&tour`: keys and values in the order of the alphabet, what is empty left out. */
function queryFromView({ story, moment, filters, isEmbed, isTour }: View, lang: Lang | null = null): string {
  const parts = (['about', 'by'] as const)
    .filter((key) => filters[key].length > 0)
    .map((key) => `${key}=${filters[key].toSorted().join(',')}`);
  if (isEmbed) parts.push('embed');
  if (lang !== null) parts.push(`lang=${lang}`);
  if (story === openedId && moment !== null) parts.push(`moment=${encodeURIComponent(moment)}`);
  if (isTour) parts.push('tour');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function mapFromHash(hash: string): MapView | null {
  const found = hashForm.exec(hash);
  if (!found) return null;
  const [zoom, lat, lng] = found.slice(1).map(Number) as [number, number, number];
  if (zoom > 19 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { zoom, lat, lng };
}

/** `#map=8/35.930/36.630`, as on OpenStreetMap: a thousandth of a degree is 100 m. */
function hashFromMap({ zoom, lat, lng }: MapView): string {
  return `#map=${Number(zoom.toFixed(2))}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
