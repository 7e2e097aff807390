import type { Viewport } from '../map/still/viewport.ts';
import { markShapes } from '../map/still/StillMap.tsx';
import { firstMark, markStep, rowHeight, type StillPin, stillPins } from '../map/still/stillPins.ts';
import type { FullMessages } from '../messages/Messages.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import type { Painter, Typeset } from './Painter.ts';
import { colourOf } from './themeColours.ts';

const labelSize = 14;

/** The pins of a card's map, the moment's own lit. */
export function drawPins(
  story: Story,
  shown: Moment,
  viewport: Viewport,
  { lang }: FullMessages,
  { typeset }: Painter,
): string {
  const setLabel = (label: string) => typeset([{ text: label, face: 'sans-bold' }], { size: labelSize, width: 1000 });
  const text = (words: Story['title']) => textIn(words, lang, story);
  return stillPins(story, shown, viewport, { text, widthOf: (label) => setLabel(label).width })
    .map((pin) => drawPin(pin, setLabel(pin.label)))
    .join('');
}

function drawPin({ spot, dx, width, stem, marks, isLit, isBare }: StillPin, name: Typeset): string {
  const [ink, accent, paper] = [colourOf('mark-event'), colourOf('accent'), colourOf('paper')];
  const row = `<rect x="${dx}" y="${-rowHeight / 2}" width="${width}" height="${rowHeight}" rx="${rowHeight / 2}" fill="${paper}" stroke="${accent}" stroke-width="2"/>`;
  const drawn = marks.map(({ relation, isLit: isMarkLit }, i) => {
    const colour = isMarkLit ? accent : ink;
    const inside = relation === 'at' ? colour : paper;
    return `<path transform="translate(${dx + firstMark + i * markStep})" fill="${inside}" stroke="${colour}" stroke-width="2.6" d="${markShapes[relation]}"/>`;
  });
  const letters = name.pathAt(dx + firstMark + marks.length * markStep - 4, -name.height / 2);
  const halo = isLit ? '' : ` stroke="${colourOf('land')}" stroke-width="3" paint-order="stroke"`;
  return [
    `<g transform="translate(${spot.x} ${spot.y})">`,
    stem > 0 ? `<path stroke="${ink}" stroke-width="1.5" d="M${dx + width} 0h${stem}"/>` : '',
    isLit ? row : '',
    ...drawn,
    isBare ? '' : `<path fill="${colourOf('ink')}"${halo} d="${letters}"/>`,
    '</g>',
  ].join('');
}
