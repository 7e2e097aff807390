import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { plainDate } from '../messages/whenInWords.ts';
import { findMoment, type Moment, type Revision, type Story } from '../story/Story.ts';
import './Revisions.css';

type OfMoment = { readonly moment: Moment; readonly story: Story };

/** What was corrected of a moment since it was published, the latest first, and what its words were. */
export function MomentRevisions({ moment, story }: OfMoment) {
  const { say } = useMessages();
  const own = latestFirst(story.revisions.filter(({ moments }) => moments.includes(moment.id)));
  if (own.length === 0) return null;
  return (
    <aside className="revisions" aria-label={say('revision.title')}>
      <h3>{say('revision.title')}</h3>
      {own.map((revision) => (
        <RevisionText key={revision.date.edtf} revision={revision} story={story} of={moment.id} />
      ))}
    </aside>
  );
}

/** Every correction of the story, the latest first, each with the moments that it changed. */
export function StoryRevisions({ story, hrefOf }: { readonly story: Story; readonly hrefOf: (id: string) => string }) {
  const { say } = useMessages();
  if (story.revisions.length === 0) return null;
  return (
    <section className="revisions" aria-labelledby="revisions-heading">
      <h2 id="revisions-heading">{say('revision.title')}</h2>
      {latestFirst(story.revisions).map((revision) => (
        <div key={revision.date.edtf}>
          <RevisionText revision={revision} story={story} of={null} />
          <ul>
            {revision.moments.map((id) => (
              <li key={id}>
                <a href={hrefOf(id)}>
                  <StoryText words={findMoment(story, id)?.label ?? id} story={story} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type TextProps = { readonly revision: Revision; readonly story: Story; readonly of: string | null };

function RevisionText({ revision, story, of }: TextProps) {
  const messages = useMessages();
  const { say } = messages;
  return (
    <>
      <p>
        <b suppressHydrationWarning>{plainDate(revision.date, story.timeZone, messages)}</b>{' '}
        <StoryText words={revision.text} story={story} />
      </p>
      {revision.was
        .filter(({ moment }) => of === null || moment === of)
        .map(({ moment, text }, i) => (
          <p key={`${moment} ${i}`} className="revision-was">
            {say('revision.was')}{' '}
            <del>
              <StoryText words={text} story={story} />
            </del>
          </p>
        ))}
    </>
  );
}

function latestFirst(revisions: readonly Revision[]): Revision[] {
  return revisions.toSorted((a, b) => (b.date.start ?? 0) - (a.date.start ?? 0));
}
