import { useMessages } from '../messages/Messages.ts';
import { bearing, greatCircleKm } from '../geo/greatCircle.ts';
import { relationCounts } from '../story/relationCounts.ts';
import { type Place, placeOf, type Story, textIn } from '../story/Story.ts';
import { mostListed } from '../parts/mostListed.ts';

const directions = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;

/** Every place of the story in words: what it is to the story, and how far and in which direction it lies. */
export function MapInWords({ story }: { readonly story: Story }) {
  const { say, lang, locale } = useMessages();
  const from = story.opening.distancesFrom === undefined ? null : placeOf(story, story.opening.distancesFrom);
  const text = (place: Place) => textIn(place.name, lang, story);
  const count = { at: 'map.pinAt', for: 'map.pinFor', about: 'map.pinAbout' } as const;

  const relations = (place: Place) =>
    relationCounts(place, story).map(({ relation, n }) => say(count[relation], { n }));

  const distance = (place: Place) => {
    if (!from || from.id === place.id || place.kind === 'zone' || place.kind === 'country') return [];
    const km = new Intl.NumberFormat(locale).format(Number(greatCircleKm(from.point, place.point).toPrecision(2)));
    const direction = directions[Math.round(bearing(from.point, place.point) / 45) % 8] ?? 'N';
    return [say('words.distance', { km, direction: say(`words.${direction}`), from: text(from) })];
  };

  const total = (place: Place) => relationCounts(place, story).reduce((sum, { n }) => sum + n, 0);
  const foremost =
    story.places.length > mostListed
      ? story.places.toSorted((a, b) => total(b) - total(a)).slice(0, mostListed)
      : story.places;

  return (
    <details className="map-in-words">
      <summary>{say('words.title')}</summary>
      <ul>
        {foremost.map((place) => (
          <li key={place.id}>
            <strong>{text(place)}</strong>: {[...relations(place), ...distance(place)].join(say('list.semicolon'))}
          </li>
        ))}
      </ul>
      {story.places.length > mostListed && <p>{say('words.more', { n: story.places.length - mostListed })}</p>}
    </details>
  );
}
