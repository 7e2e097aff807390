import { mapCredit } from '../../messages/mapCredit.ts';
import { useMessages } from '../../messages/Messages.ts';
import { type Moment, placeOf, type Story, textIn, type Words } from '../../story/Story.ts';
import { isZoneKnown } from '../camera/cameraTarget.ts';
import { findInsetPath, stillViewport, stillPath } from './stillViewport.ts';
import { firstMark, markStep, rowHeight, type StillPin, stillPins } from './stillPins.ts';
import './StillMap.css';

type Props = { readonly story: Story; readonly shown: Moment; readonly base: string };

/** About what StillMap.css makes of a label: 13 px semibold. */
const letterWidth = 7.2;

/**
 * The map as a picture, where the live one has not come yet or never will: the ground is a file that the
 * build draws, the pins stand on it in letters of the page.
 */
export function StillMap({ story, shown, base }: Props) {
  const messages = useMessages();
  const { say, lang, list } = messages;
  const text = (words: Words) => textIn(words, lang, story);
  const viewport = stillViewport(story, shown);
  const pins = stillPins(story, shown, viewport, { text, widthOf: (label) => label.length * letterWidth });
  const inset = findInsetPath(story, shown);
  const zones = isZoneKnown(story, shown) ? story.places.filter(({ kind }) => kind === 'zone') : [];
  const places = [...pins.map(({ place }) => place), ...zones];
  const lit = places.filter(({ id }) => [...shown.at, ...shown.for, ...shown.about].includes(id));
  const named = say('map.still', { places: list(places.map(({ name }) => text(name))) });
  const marked = say('map.stillLit', { places: list(lit.map(({ name }) => text(name))) });
  return (
    <div className="still-map">
      <div className="still-picture">
        <img src={base + stillPath(story, shown)} alt={lit.length > 0 ? `${named} ${marked}` : named} />
        <svg aria-hidden="true">
          {pins.map((pin) => (
            <Pin
              key={pin.place.id}
              pin={pin}
              x={`${((pin.spot.x / viewport.width) * 100).toFixed(2)}%`}
              y={`${((pin.spot.y / viewport.height) * 100).toFixed(2)}%`}
            />
          ))}
        </svg>
      </div>
      {inset !== null && (
        <figure className="still-inset">
          <img src={base + inset} alt="" />
          <figcaption>
            {say('map.insetTitle', { place: text(placeOf(story, story.opening.inset ?? '').name) })}
          </figcaption>
        </figure>
      )}
      {zones.map(
        ({ id, name, caption }) =>
          caption !== undefined && (
            <p key={id} className="still-caption">
              {say('map.insetTitle', { place: text(name) })}. {text(caption)}
            </p>
          ),
      )}
      <p className="still-note">{mapCredit(story, messages)}</p>
    </div>
  );
}

/** Placed by a share of the picture and drawn in pixels: its letters stay legible when the picture shrinks. */
function Pin({ pin, x, y }: { readonly pin: StillPin; readonly x: string; readonly y: string }) {
  const { marks, label, dx, width, stem, isLit, isBare } = pin;
  return (
    <svg className={isLit ? 'still-pin lit' : 'still-pin'} x={x} y={y} overflow="visible">
      {stem > 0 && <path className="still-stem" d={`M${dx + width} 0h${stem}`} />}
      <rect x={dx} y={-rowHeight / 2} width={width} height={rowHeight} rx={rowHeight / 2} />
      {marks.map(({ relation, isLit: isMarkLit }, i) => (
        <path
          key={relation}
          className={`still-mark still-${relation}${isMarkLit ? ' lit' : ''}`}
          transform={`translate(${dx + firstMark + i * markStep})`}
          d={markShapes[relation]}
        />
      ))}
      {!isBare && (
        <text x={dx + firstMark + marks.length * markStep - 4} y="4.5">
          {label}
        </text>
      )}
    </svg>
  );
}

/** A disc, a ring, a diamond about 0, 0. */
export const markShapes = {
  at: 'M-5.5 0a5.5 5.5 0 1 1 11 0a5.5 5.5 0 1 1-11 0z',
  for: 'M-5.5 0a5.5 5.5 0 1 1 11 0a5.5 5.5 0 1 1-11 0z',
  about: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
} as const;
