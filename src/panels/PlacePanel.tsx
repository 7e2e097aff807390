import { useFullMessages } from '../messages/useFullMessages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { momentsOf } from '../story/momentsOf.ts';
import { type Place, placeRelations, speakerOf, type Story, textIn } from '../story/Story.ts';
import { mostListed } from '../parts/mostListed.ts';
import { Panel } from './Panel.tsx';
import { PlaceBasis } from '../parts/PlaceBasis.tsx';
import { WhenText } from '../parts/WhenText.tsx';

type Props = {
  readonly place: Place;
  readonly story: Story;
  readonly hrefOf: (id: string) => string;
  readonly onClose: () => void;
};

/** What happened at a place, was said for it, and was said about it. */
export function PlacePanel({ place, story, hrefOf, onClose }: Props) {
  const { say, lang } = useFullMessages();
  const name = textIn(place.name, lang, story);
  const told = momentsOf(story, place.id);
  return (
    <Panel key={name} title={name} kicker={say(`place.kind.${place.kind}`)} onClose={onClose}>
      {place.caption !== undefined && (
        <p>
          <StoryText words={place.caption} story={story} />
        </p>
      )}
      {placeRelations.map((relation) => {
        const moments = told[relation];
        return (
          moments.length > 0 && (
            <section key={relation}>
              <h3>
                <span className={`relation-mark relation-${relation}`} aria-hidden="true" />
                {say(`place.${relation}`, { place: name })}
              </h3>
              <ul>
                {moments.slice(0, mostListed).map((moment) => (
                  <li key={moment.id}>
                    <a href={hrefOf(moment.id)}>
                      <StoryText words={moment.label} story={story} />
                    </a>{' '}
                    {moment.type === 'statement' && (
                      <span>
                        <StoryText words={speakerOf(story, moment.speaker).name} story={story} />,{' '}
                      </span>
                    )}
                    <span className="fact-aside">
                      <WhenText moment={moment} story={story} />
                    </span>
                  </li>
                ))}
              </ul>
              {moments.length > mostListed && <p>{say('place.more', { n: moments.length - mostListed })}</p>}
            </section>
          )
        );
      })}
      <PlaceBasis place={place} story={story} />
    </Panel>
  );
}
