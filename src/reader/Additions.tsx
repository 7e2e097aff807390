import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { type Moment, sourceOf, type Story } from '../story/Story.ts';
import { SourceLink } from '../parts/SourceLink.tsx';

/** What other sources add to a moment: always apart from what its own source says, always with its source. */
export function Additions({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  const { say } = useMessages();
  if (moment.added.length === 0) return null;
  return (
    <aside className="additions" aria-label={say('reader.others')}>
      <h3>
        {say('reader.others')} <span>{say('reader.othersNote')}</span>
      </h3>
      {moment.added.map((added, i) => (
        <p key={i}>
          {added.when && <span className="tick-ring" aria-hidden="true" />}
          <StoryText words={added.text} story={story} />{' '}
          <SourceLink source={sourceOf(story, added.source)} story={story} />
        </p>
      ))}
    </aside>
  );
}
