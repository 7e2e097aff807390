import { useMessages } from '../messages/Messages.ts';
import { useFullMessages } from '../messages/useFullMessages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { findStep } from '../story/findStep.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import { Attribution } from './Attribution.tsx';
import { Quotations } from '../parts/Quotations.tsx';
import { WhenText } from '../parts/WhenText.tsx';
import { useEscape } from '../parts/useEscape.ts';
import './Tour.css';

type Props = {
  readonly story: Story;
  /** Null before the first step. */
  readonly moment: Moment | null;
  readonly hrefOf: (id: string) => string;
  /** The moments that the filters leave; the tour passes by the others. */
  readonly visibleIds: ReadonlySet<string>;
  readonly onLeave: () => void;
};

/** The story told in its order, one moment at a time; the map and the timeline follow. */
export function Tour({ story, moment, hrefOf, visibleIds, onLeave }: Props) {
  const { say } = useFullMessages();
  const total = story.moments.length;
  const steps = story.moments.filter(({ id }) => visibleIds.has(id) || id === moment?.id);
  const step = moment ? steps.indexOf(moment) + 1 : 0;
  const before = findStep(story, visibleIds, moment?.number ?? 0, -1);
  const after = findStep(story, visibleIds, moment?.number ?? 0, 1);

  useEscape(onLeave);

  return (
    <section className="tour" aria-labelledby="tour-heading">
      <div className="tour-top">
        <p className="kicker">{moment ? say('tour.progress', { n: step, total: steps.length }) : say('tour.kicker')}</p>
        <button type="button" className="button" onClick={onLeave}>
          {say('tour.leave')}
        </button>
      </div>
      <progress max={steps.length} value={step} aria-hidden="true" />
      {visibleIds.size < total && <p className="fact-aside">{say('filters.count', { n: visibleIds.size, total })}</p>}
      {moment ? (
        <Step story={story} moment={moment} />
      ) : (
        <>
          <h2 id="tour-heading" className="moment-title" tabIndex={-1}>
            <StoryText words={story.title} story={story} />
          </h2>
          <p className="tour-words">
            <StoryText words={story.summary} story={story} />
          </p>
        </>
      )}
      {moment?.number === total && <p className="tour-words">{say('tour.end')}</p>}
      <nav className="tour-steps" aria-label={say('tour.region')}>
        {before && (
          <a className="button" href={hrefOf(before.id)} rel="prev">
            {say('reader.previous')}
          </a>
        )}
        {after ? (
          <a className="button tour-next" href={hrefOf(after.id)} rel="next">
            {say(moment ? 'reader.next' : 'tour.begin')}
          </a>
        ) : (
          <button type="button" className="button tour-next" onClick={onLeave}>
            {say('tour.leave')}
          </button>
        )}
      </nav>
    </section>
  );
}

/** What happened, in our words, or what was said; then, for a statement, what to make of it. */
function Step({ story, moment }: { readonly story: Story; readonly moment: Moment }) {
  const { lang } = useMessages();
  const summary = textIn(moment.summary, lang, story);
  return (
    <>
      <p className="tour-when">
        <WhenText moment={moment} story={story} withPrecision />
      </p>
      {moment.type === 'event' ? (
        <>
          <h2 id="tour-heading" className="moment-title" tabIndex={-1}>
            <StoryText words={moment.title} story={story} />
          </h2>
          <p className="tour-words">{summary}</p>
        </>
      ) : (
        <>
          <Attribution statement={moment} story={story} headingId="tour-heading" />
          <Quotations statement={moment} story={story} />
          <p className="tour-words">{summary}</p>
        </>
      )}
    </>
  );
}
