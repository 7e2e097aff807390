import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { rootOf } from '../story/laneOf.ts';
import { speakerOf, type Statement, type Story, textIn } from '../story/Story.ts';
import { capitalized } from '../messages/capitalized.ts';

type Props = { readonly statement: Statement; readonly story: Story; readonly headingId: string };

/** Who said it, as the source describes them; of an unnamed speaker no more than the source gives. */
export function Attribution({ statement, story, headingId }: Props) {
  const { say, lang } = useMessages();
  const speaker = speakerOf(story, statement.speaker);
  const party = rootOf(story, speaker);
  const name = textIn(speaker.name, lang, story);
  const role = speaker.role ? textIn(speaker.role, lang, story) : null;
  return (
    <header className="attribution">
      <h2 id={headingId} tabIndex={-1}>
        {capitalized(name, lang)}
      </h2>
      {role && <p>{role}</p>}
      {!role && party !== speaker && (
        <p>
          <StoryText words={party.name} story={story} />
        </p>
      )}
      {speaker.kind === 'unnamed' && <p className="attribution-unnamed">{anonymityInWords()}</p>}
    </header>
  );

  function anonymityInWords(): string {
    const { anonymity } = speaker;
    if (!anonymity?.onCondition) return say('reader.unnamed');
    if (!anonymity.grantedBy) return say('reader.conditionPlain');
    const outlet = textIn(speakerOf(story, anonymity.grantedBy).name, lang, story);
    if (!anonymity.reason) return say('reader.condition', { outlet });
    return say('reader.conditionReason', { outlet, reason: textIn(anonymity.reason, lang, story) });
  }
}
