import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { findStep } from '../story/findStep.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import { Additions } from './Additions.tsx';
import { Attribution } from './Attribution.tsx';
import { MomentFacts } from './MomentFacts.tsx';
import { MomentRevisions } from './Revisions.tsx';
import { Quotations } from '../parts/Quotations.tsx';
import './Reader.css';

type Props = {
  readonly story: Story;
  readonly moment: Moment;
  /** The story's overview: the opening moment is shown, and nothing is selected. */
  readonly isOverview: boolean;
  readonly hrefOf: (id: string) => string;
  /** The moments that the filters leave: previous and next pass by the others. */
  readonly visibleIds: ReadonlySet<string>;
  readonly onPlace: (place: string) => void;
  /** Where the tour of the story begins; null where it is not offered. */
  readonly tourHref: string | null;
};

/** A moment in words: what was said or happened, by whom, when, where, and how we know. */
export function Reader({ story, moment, isOverview, hrefOf, visibleIds, onPlace, tourHref }: Props) {
  const { say, separator } = useMessages();
  const headingId = `moment-${moment.id}`;
  const kind = moment.type === 'event' ? moment.kind : (moment.quotations[0]?.kind ?? 'indirect');
  const position = say('reader.position', { n: moment.number, total: story.moments.length });
  return (
    <article className="moment" aria-labelledby={headingId}>
      <div className="moment-top">
        <p className="kicker">
          {isOverview ? '' : position + separator}
          {say(`kind.${kind}`)}
        </p>
        <Neighbours story={story} moment={moment} isOverview={isOverview} hrefOf={hrefOf} visibleIds={visibleIds} />
      </div>
      {moment.type === 'statement' ? (
        <>
          {isOverview && (
            <p className="moment-summary">
              <StoryText words={story.summary} story={story} />
            </p>
          )}
          <Attribution statement={moment} story={story} headingId={headingId} />
          <Quotations statement={moment} story={story} />
        </>
      ) : (
        <>
          <h2 id={headingId} className="moment-title" tabIndex={-1}>
            <StoryText words={moment.title} story={story} />
          </h2>
          <p className="moment-summary">
            <StoryText words={isOverview ? story.summary : moment.summary} story={story} />
          </p>
        </>
      )}
      {tourHref !== null && (
        <p className="tour-start">
          <a className="button" href={tourHref}>
            {say('tour.start')}
          </a>
        </p>
      )}
      {moment.note !== undefined && (
        <p className="moment-note">
          <StoryText words={moment.note} story={story} />
        </p>
      )}
      <MomentFacts moment={moment} story={story} hrefOf={hrefOf} onPlace={onPlace} />
      <MomentRevisions moment={moment} story={story} />
      <Additions moment={moment} story={story} />
      <p className="permalink">
        <a href={hrefOf(moment.id)}>{say('reader.permalink')}</a>
      </p>
    </article>
  );
}

function Neighbours({ story, moment, isOverview, hrefOf, visibleIds }: Omit<Props, 'onPlace' | 'tourHref'>) {
  const { say, lang } = useMessages();
  const at = isOverview ? 0 : moment.number;
  const before = findStep(story, visibleIds, at, -1);
  const after = findStep(story, visibleIds, at, 1);
  return (
    <nav className="neighbours" aria-label={say('reader.neighbours')}>
      {before && (
        <a
          className="button"
          href={hrefOf(before.id)}
          rel="prev"
          aria-label={`${say('reader.previous')}: ${textIn(before.label, lang, story)}`}
        >
          <span aria-hidden="true">←</span> {say('reader.previous')}
        </a>
      )}
      {after && (
        <a
          className="button"
          href={hrefOf(after.id)}
          rel="next"
          aria-label={`${say(isOverview ? 'reader.start' : 'reader.next')}: ${textIn(after.label, lang, story)}`}
        >
          {say(isOverview ? 'reader.start' : 'reader.next')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
