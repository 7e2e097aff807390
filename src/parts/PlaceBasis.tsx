import { useFullMessages } from '../messages/useFullMessages.ts';
import { StoryText } from './StoryText.tsx';
import { type Place, sourceOf, type Story } from '../story/Story.ts';
import { SourceLink } from './SourceLink.tsx';

/** What the drawing of a place rests on, in words, with its sources. */
export function PlaceBasis({ place, story }: { readonly place: Place; readonly story: Story }) {
  const { say } = useFullMessages();
  if (place.basis === undefined) return null;
  return (
    <section className="place-basis">
      <h3>{say('place.basis')}</h3>
      <p>
        <StoryText words={place.basis} story={story} />
      </p>
      {place.sources.map((id) => (
        <p key={id}>
          <SourceLink source={sourceOf(story, id)} story={story} />
        </p>
      ))}
    </section>
  );
}
