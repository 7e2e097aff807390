import { useFullMessages } from '../messages/useFullMessages.ts';
import { placeOf, type Story, textIn } from '../story/Story.ts';
import { mostListed } from '../parts/mostListed.ts';
import { Panel } from './Panel.tsx';

type Props = {
  /** Those with most moments first. */
  readonly places: readonly string[];
  readonly story: Story;
  readonly onPlace: (place: string) => void;
  readonly onClose: () => void;
};

/** Places that the map cannot tell apart, to choose one from. */
export function PlacesPanel({ places, story, onPlace, onClose }: Props) {
  const { say, lang } = useFullMessages();
  return (
    <Panel
      key={places.join(' ')}
      title={say('place.many', { n: places.length })}
      kicker={say('place.manyKicker')}
      onClose={onClose}
    >
      <>
        <ul>
          {places.slice(0, mostListed).map((id) => (
            <li key={id}>
              <button type="button" className="place-link" onClick={() => onPlace(id)}>
                {textIn(placeOf(story, id).name, lang, story)}
              </button>
            </li>
          ))}
        </ul>
        {places.length > mostListed && <p>{say('words.more', { n: places.length - mostListed })}</p>}
      </>
    </Panel>
  );
}
