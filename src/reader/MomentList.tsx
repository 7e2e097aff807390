import { memo } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { type Moment, speakerOf, type Story, textIn } from '../story/Story.ts';
import { capitalized } from '../messages/capitalized.ts';
import { Quotations } from './Quotations.tsx';
import { WhenText } from './WhenText.tsx';
import './MomentList.css';

type Props = {
  readonly story: Story;
  readonly selected: string | null;
  readonly hrefOf: (id: string) => string;
  /** The moments that the filters leave; the selected one is shown in any case. */
  readonly passing: ReadonlySet<string>;
  /** The moment that the map follows while one scrolls. */
  readonly read: string | null;
};

/**
 * All moments in the story's order, each a link and each readable where it stands. On a phone this is the
 * timeline, and named so.
 */
export const MomentList = memo(function MomentList({ story, selected, hrefOf, passing, read }: Props) {
  const { say, lang } = useMessages();
  const shown = story.moments.filter(({ id }) => passing.has(id) || id === selected);
  return (
    <section className="moment-list" id="moments" tabIndex={-1} aria-labelledby="moments-heading">
      <h2 id="moments-heading">
        <span className="on-desktop">{say('reader.list')}</span>
        <span className="on-phone">{say('reader.listPhone')}</span>
      </h2>
      {passing.size < story.moments.length && (
        <p className="list-filtered">
          {say('filters.count', { n: passing.size, total: story.moments.length })}
          {selected !== null && !passing.has(selected) && ` ${say('filters.keeps')}`}
        </p>
      )}
      <ol>
        {shown.map((moment) => (
          <li key={moment.id} data-moment={moment.id} className={moment.id === read ? 'read' : undefined}>
            <a href={hrefOf(moment.id)} aria-current={moment.id === selected ? 'true' : undefined}>
              <span className="list-number">{moment.number}</span>
              <span className="list-title">
                <ListTitle moment={moment} story={story} />
                {moment.type === 'statement' && (
                  <span className="visually-hidden"> {textIn(moment.label, lang, story)}</span>
                )}
              </span>
              <span className="list-when">
                <WhenText moment={moment} story={story} />
              </span>
            </a>
            <ListText moment={moment} story={story} />
          </li>
        ))}
      </ol>
    </section>
  );
});

function ListTitle({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  const { lang } = useMessages();
  const words = moment.type === 'event' ? moment.title : speakerOf(story, moment.speaker).name;
  const text = textIn(words, lang, story);
  return capitalized(text, lang);
}

function ListText({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  const { lang } = useMessages();
  if (moment.type === 'event') return <p className="list-text">{textIn(moment.summary, lang, story)}</p>;
  return (
    <div className="list-text">
      <Quotations statement={moment} story={story} size="small" />
    </div>
  );
}
