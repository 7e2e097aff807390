import type { ReactNode } from 'react';

import { useMessages } from '../messages/Messages.ts';
import {
  findMoment,
  type Moment,
  placeOf,
  placeRelations,
  speakerOf,
  type Story,
  textIn,
  type Words,
} from '../story/Story.ts';
import { Channel } from './Channel.tsx';
import { SourceLink } from '../parts/SourceLink.tsx';
import { WhenText } from '../parts/WhenText.tsx';

type Props = {
  readonly moment: Moment;
  readonly story: Story;
  readonly hrefOf: (id: string) => string;
  readonly onPlace: (place: string) => void;
};

/** When, how it came to us, where, who, and what it is tied to: a row each, only where there is something to say. */
export function MomentFacts({ moment, story, hrefOf, onPlace }: Props) {
  const { say, lang, locale, list } = useMessages();
  const text = (words: Words) => textIn(words, lang, story);
  const paragraphsInWords = (numbers: readonly number[]) =>
    numbers.length === 1
      ? say('quotation.paragraph', { n: numbers[0] ?? '' })
      : say('quotation.paragraphs', {
          list: list(numbers.map((n) => n.toLocaleString(locale))),
        });
  const label = (id: string) => text(findMoment(story, id)?.label ?? id);
  // Of the others nothing is asked: there may be ten thousand.
  const isAgreement = moment.type === 'event' && moment.kind === 'agreement';
  const isTerm = ({ relations }: Moment) => relations.some((one) => one.kind === 'part-of' && one.moment === moment.id);
  const terms = isAgreement ? story.moments.filter(isTerm) : [];
  const relationKinds = [...new Set(moment.relations.map(({ kind }) => kind))];
  const links = (ids: readonly string[]) =>
    ids.map((id, i) => (
      <span key={id}>
        {i > 0 && say('list.comma')}
        <a href={hrefOf(id)}>{label(id)}</a>
      </span>
    ));
  return (
    <dl className="facts">
      <Fact name={say(moment.type === 'statement' ? 'reader.said' : 'reader.when')}>
        <WhenText moment={moment} story={story} withPrecision />
        {moment.beside !== undefined && (
          <p className="fact-note">{say('reader.besideNote', { label: label(moment.beside) })}</p>
        )}
        {moment.whenBasis !== undefined && <p className="fact-note">{text(moment.whenBasis)}</p>}
      </Fact>
      {moment.type === 'statement' && (
        <Fact name={say('reader.cameToUs')}>
          <Channel statement={moment} story={story} />
        </Fact>
      )}
      {moment.type === 'event' && moment.people.length > 0 && (
        <Fact name={say('reader.people')}>
          {moment.people.map((id) => (
            <div key={id}>
              {text(speakerOf(story, id).name)}
              {speakerOf(story, id).role !== undefined && (
                <span className="fact-aside">, {text(speakerOf(story, id).role ?? '')}</span>
              )}
            </div>
          ))}
        </Fact>
      )}
      {placeRelations.map(
        (relation) =>
          moment[relation].length > 0 && (
            <Fact
              key={relation}
              name={say(relation === 'for' && moment.type === 'event' ? 'reader.forEvent' : `reader.${relation}`)}
            >
              {moment[relation].map((id, i) => (
                <span key={id}>
                  {i > 0 && say('list.comma')}
                  <button type="button" className="place-link" onClick={() => onPlace(id)}>
                    {text(placeOf(story, id).name)}
                  </button>
                </span>
              ))}
            </Fact>
          ),
      )}
      {terms.length > 0 && <Fact name={say('reader.terms')}>{links(terms.map(({ id }) => id))}</Fact>}
      {relationKinds.map((kind) => (
        <Fact key={kind} name={say(`relation.${kind}`)}>
          {links(moment.relations.filter((one) => one.kind === kind).map((one) => one.moment))}
        </Fact>
      ))}
      {(moment.source.id !== null || moment.paragraphs.length > 0) && (
        <Fact name={say('reader.inSource')}>
          {moment.source.id !== null && <SourceLink source={moment.source} story={story} />}
          {moment.paragraphs.length > 0 && <div>{paragraphsInWords(moment.paragraphs)}</div>}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
