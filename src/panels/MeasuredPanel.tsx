import { useFullMessages } from '../messages/useFullMessages.ts';
import { plainDate } from '../messages/whenInWords.ts';
import { placeOf, type Story, textIn } from '../story/Story.ts';
import type { Measured } from '../geo/zoneRelation.ts';
import { Panel } from './Panel.tsx';
import { PlaceBasis } from '../parts/PlaceBasis.tsx';

type Props = { readonly measured: Measured; readonly story: Story; readonly onClose: () => void };

/** The answer to "what is this place to the zone?": never surer than the line is. */
export function MeasuredPanel({ measured, story, onClose }: Props) {
  const messages = useFullMessages();
  const { say, lang, locale } = messages;
  const { name, point, relation, limitsKm, heldBy, country } = measured;
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const title = name ?? say('measure.spot', { lat: number(point[1], 3), lng: number(point[0], 3) });
  const from = relation.from === null ? '' : textIn(placeOf(story, relation.from).name, lang, story);
  const zone = story.places.find(({ kind }) => kind === 'zone');
  return (
    <Panel key={title} title={title} kicker={say('measure.kicker')} onClose={onClose}>
      <p className="moment-summary">{verdict()}</p>
      <p>
        {say(from === '' ? 'measure.distance' : 'measure.distanceFrom', {
          km: number(relation.km, relation.km < 10 ? 1 : 0),
          within: number(relation.withinKm, 1),
          place: from,
        })}
      </p>
      {heldBy !== null && (
        <p>
          {say(relation.isSideUnsure ? 'measure.heldNear' : 'measure.held', {
            holder: say(`measure.holder.${heldBy}`),
            date: plainDate(story.toldAsOf, story.timeZone, messages),
          })}
        </p>
      )}
      {country !== null && (
        <p>
          {say('measure.abroad', { country: new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country })}
        </p>
      )}
      {zone && <PlaceBasis place={zone} story={story} />}
    </Panel>
  );

  function verdict(): string {
    const [inner = 0, outer = 0] = [limitsKm[0], limitsKm.at(-1)];
    if (relation.band === 'inside')
      return from === ''
        ? say('measure.inside', { km: inner })
        : say('measure.insideRound', { km: inner, place: from });
    if (relation.band === 'between') return say('measure.between', { from: inner, to: outer });
    if (relation.band === 'outside') return say('measure.outside');
    return say(relation.isSideUnsure ? 'measure.unsureSide' : 'measure.unsureLimit');
  }
}
