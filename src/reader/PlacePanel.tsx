import { useMessages } from '../messages/Messages.ts';
import { inLanguage, type Place, placeRelations, speakerOf, type Story } from '../story/Story.ts';
import { Panel } from './Panel.tsx';
import { PlaceBasis } from './PlaceBasis.tsx';
import { WhenText } from './WhenText.tsx';

type Props = {
  readonly place: Place;
  readonly story: Story;
  readonly hrefOf: (id: string) => string;
  readonly onClose: () => void;
};

/** What happened at a place, was said for it, and was said about it. */
export function PlacePanel({ place, story, hrefOf, onClose }: Props) {
  const { say, lang } = useMessages();
  const name = inLanguage(place.name, lang, story).text;
  return (
    <Panel key={name} title={name} kicker={say(`place.kind.${place.kind}`)} onClose={onClose}>
      {place.caption !== undefined && <p>{inLanguage(place.caption, lang, story).text}</p>}
      {placeRelations.map((relation) => {
        const moments = story.moments.filter((moment) => moment[relation].includes(place.id));
        return (
          moments.length > 0 && (
            <section key={relation}>
              <h3>
                <span className={`relation-mark relation-${relation}`} aria-hidden="true" />
                {say(`place.${relation}`, { place: name })}
              </h3>
              <ul>
                {moments.map((moment) => (
                  <li key={moment.id}>
                    <a href={hrefOf(moment.id)}>{moment.label}</a>{' '}
                    {moment.type === 'statement' && (
                      <span>{inLanguage(speakerOf(story, moment.speaker).name, lang, story).text}, </span>
                    )}
                    <span className="fact-aside">
                      <WhenText moment={moment} story={story} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <PlaceBasis place={place} story={story} />
    </Panel>
  );
}
