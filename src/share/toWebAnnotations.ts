import type { FullMessages } from '../messages/Messages.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { momentInWords, saidWords, standingMoments } from './momentInWords.ts';

/**
 * The story as W3C Web Annotations: each run of quoted words is marked in its source, with who said it as
 * the note. A selector holds the quoted words alone, nothing of the source around them. What is not
 * quoted, indirect speech and events, is a note on our own page.
 */
export function toWebAnnotations(story: Story, addressOf: AddressOf, messages: FullMessages) {
  const items = standingMoments(story).flatMap((moment) =>
    targetsOf(moment).map((target, i) => annotation(moment, target, i + 1)),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld' as const,
    id: `${addressOf(null)}#annotations`,
    type: 'AnnotationCollection' as const,
    label: textIn(story.title, messages.lang, story),
    total: items.length,
    first: { id: `${addressOf(null)}#annotations-1`, type: 'AnnotationPage' as const, startIndex: 0, items },
  };

  function targetsOf(moment: Moment): Target[] {
    const page = { note: momentInWords(story, moment, messages).told, target: addressOf(moment.id) };
    if (moment.type === 'event') return [page];
    return moment.quotations.flatMap((quotation): Target[] =>
      quotation.kind === 'indirect'
        ? [{ ...page, note: quotation.text }]
        : saidWords(quotation).map((words) => ({
            note: null,
            target: wordsIn(moment.source.url ?? page.target, words),
          })),
    );
  }

  function annotation(moment: Moment, { note, target }: Target, n: number) {
    const words = momentInWords(story, moment, messages);
    const facts = [note, words.speaker ?? words.headline, words.channel, words.date];
    return {
      id: `${addressOf(moment.id)}#annotation-${n}`,
      type: 'Annotation' as const,
      motivation: 'describing' as const,
      body: [
        {
          type: 'TextualBody' as const,
          purpose: 'describing' as const,
          format: 'text/plain' as const,
          language: messages.lang,
          value: facts.filter(Boolean).join(messages.separator),
        },
        { type: 'SpecificResource' as const, purpose: 'linking' as const, source: addressOf(moment.id) },
      ],
      target,
    };
  }
}

type Target = {
  /** What is said of the target before the facts. */
  readonly note: string | null;
  readonly target: string | WordsInSource;
};

function wordsIn(url: string, exact: string): WordsInSource {
  return { type: 'SpecificResource', source: url, selector: { type: 'TextQuoteSelector', exact } };
}

type WordsInSource = {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: { readonly type: 'TextQuoteSelector'; readonly exact: string };
};
