import { cardSize } from '../share/headTags.ts';
import { type Viewport, viewportOf } from '../map/still/viewport.ts';
import { targetFor } from '../map/camera/cameraTarget.ts';
import { type ZoneState, zoneStateOf } from '../map/still/stillViewport.ts';
import { mapCredit } from '../messages/mapCredit.ts';
import type { FullMessages } from '../messages/Messages.ts';
import { findMoment, type Moment, type Story } from '../story/Story.ts';
import { drawPins } from './cardPins.ts';
import { type CardWords, cardWordsOf } from './cardWords.ts';
import { drawMap, mapStyle } from './drawMap.ts';
import type { MapData } from './mapData.ts';
import type { Face, Painter, Typeset } from './Painter.ts';
import { colourOf } from './themeColours.ts';

const { width, height } = cardSize;
const edge = 64;
const column = 690;
const main = { top: 150, height: 290 };
/** Tried from the first to the last until the words fit; then with fewer words. */
const sizes = [68, 60, 54, 48, 43, 39, 36];
const mostLetters = 280;
/** Where the map begins, and how much larger its letters and lines are than on a page. */
const map = { left: 800, scale: 1.4 };
/** Closer than this nobody would know the coast. */
const closest = 6.2;

/**
 * The preview of a moment, or, with null, of the whole story: an SVG that needs no font, the same every time.
 *
 *     Dateline                        │
 *     Direct quotation                │
 *     “What was said, as large        │   the map,
 *     as it fits …”                   │   the moment's
 *                                     │   places lit
 *     The speaker                     │
 *     role                            │
 *     date · outlet                   │
 */
export function cardOf(
  story: Story,
  moment: Moment | null,
  mapData: MapData,
  messages: FullMessages,
  painter: Painter,
): string {
  const words = cardWordsOf(story, moment, messages);
  const indent = words.isIndirect ? 28 : 0;
  const said = fitted(words, column - indent, painter);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${mapStyle()}</style>`,
    fill('paper', `M0 0H${width}V${height}H0z`),
    fill('accent', set(messages.say('app.name'), 'sans-bold', 30, painter).pathAt(edge, 48)),
    fill('ink-2', set(words.kind, 'sans', 24, painter).pathAt(edge, 104)),
    words.isIndirect ? fill('rule-strong', `M${edge} ${main.top + 6}h5v${said.height - 8}h-5z`) : '',
    fill('ink', said.pathAt(edge + indent, main.top)),
    drawAttribution(words, painter),
    drawMapPanel(story, moment, mapData, messages, painter),
    '</svg>',
  ].join('');
}

/** The words as large as they fit; if they fit at no size, fewer of them. */
function fitted(words: CardWords, most: number, painter: Painter): Typeset {
  const setAt = (size: number, atMost: number) =>
    painter.typeset(words.main(atMost), { size, width: most, lineHeight: 1.24 });
  const smallest = sizes.at(-1)!;
  let atMost = mostLetters;
  // Words that do not fit at the smallest size need not be tried at the others.
  while (atMost > 20 && setAt(smallest, atMost).height > main.height) atMost -= 20;
  for (const size of sizes.slice(0, -1)) {
    const text = setAt(size, atMost);
    if (text.height <= main.height) return text;
  }
  return setAt(smallest, atMost);
}

/** Who said it, when, and who printed it, upwards from the lower edge. */
function drawAttribution({ speaker, role, date, outlet }: CardWords, painter: Painter): string {
  const small = (text: string) => ({ colour: 'ink-2', text: set(text, 'sans', 27, painter) });
  const printed = small(`${date} · ${outlet}`);
  const isOneLine = printed.text.height === small(date).text.height;
  const lines = [
    { colour: 'ink', text: set(speaker, 'sans-bold', 34, painter) },
    small(role),
    ...(isOneLine ? [printed] : [small(date), small(outlet)]),
  ];
  let bottom = height - 46;
  return lines
    .toReversed()
    .map(({ colour, text }) => fill(colour, text.pathAt(edge, (bottom -= text.height))))
    .join('');
}

function drawMapPanel(
  story: Story,
  moment: Moment | null,
  mapData: MapData,
  messages: FullMessages,
  painter: Painter,
): string {
  const shown = moment ?? findMoment(story, story.opening.moment) ?? story.moments[0]!;
  const framing = targetFor(story, shown);
  const panel = { width: width - map.left, height };
  const size = { width: panel.width / map.scale, height: height / map.scale };
  const room = { width: 150, height: 270 };
  const viewport = viewportOf({ ...framing, maxZoom: Math.min(framing.maxZoom, closest) }, size, room);
  const credit = set(mapCredit(story, messages), 'sans', 9.5, painter);
  return [
    `<svg x="${map.left}" width="${panel.width}" height="${height}" viewBox="0 0 ${size.width} ${size.height}">`,
    drawOnce(viewport, mapData, zoneStateOf(story, shown)),
    drawPins(story, shown, viewport, messages, painter),
    `<path fill="${colourOf('paper')}" fill-opacity=".8" d="M0 ${size.height}v-16h${credit.width + 14}v16z"/>`,
    fill('ink-2', credit.pathAt(7, size.height - 14)),
    '</svg>',
    fill('rule-strong', `M${map.left} 0h1.5v${height}h-1.5z`),
  ].join('');
}

const drawn = new WeakMap<MapData, Map<string, string>>();

/** Many moments look at the same part of the world, and each in every language. */
function drawOnce(viewport: Viewport, mapData: MapData, zone: ZoneState): string {
  const pictures = drawn.get(mapData) ?? new Map<string, string>();
  drawn.set(mapData, pictures);
  const key = [viewport.scale, viewport.left, viewport.top, zone].join();
  const picture = pictures.get(key) ?? drawMap(viewport, mapData, zone);
  pictures.set(key, picture);
  return picture;
}

function set(text: string, face: Face, size: number, painter: Painter): Typeset {
  return painter.typeset([{ text, face }], { size, width: column });
}

function fill(colour: string, d: string): string {
  return d === '' ? '' : `<path fill="${colourOf(colour)}" d="${d}"/>`;
}
