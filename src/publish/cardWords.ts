import type { FullMessages } from '../messages/Messages.ts';
import { translatedInWords } from '../messages/translatedInWords.ts';
import { plainDate, whenInWords } from '../messages/whenInWords.ts';
import { quoteParts } from '../story/quoteParts.ts';
import { shortened, shortQuotation } from '../story/shortened.ts';
import { type Moment, type Quotation, speakerOf, type Story, textIn, type Words } from '../story/Story.ts';
import type { Span } from './Painter.ts';

/** What a card says, from top to bottom. */
export type CardWords = {
  /** What kind of thing it is: a quotation, our words, an event. */
  readonly kind: string;
  /** What was said or happened, in at most so many letters. */
  readonly main: (atMost: number) => readonly Span[];
  /** The sense in our words: a bar stands beside it, as in the reader. */
  readonly isIndirect: boolean;
  /** As the source describes them; of an unnamed one no more. */
  readonly speaker: string;
  readonly role: string;
  readonly date: string;
  readonly outlet: string;
};

/** The words of a moment's card, or, with null, of the story's. */
export function cardWordsOf(story: Story, moment: Moment | null, messages: FullMessages): CardWords {
  const { say, lang } = messages;
  const inWords = (words: Words) => textIn(words, lang, story);
  const titled = (words: Words) => (atMost: number) => [
    { text: shortened(inWords(words), atMost), face: 'serif-bold' as const },
  ];
  const source = moment ? moment.source : story.source;
  const outlet = say(source ? `preview.as.${source.kind}` : 'preview.asSources');
  const none = { kind: '', isIndirect: false, speaker: '', role: '', outlet };
  if (!moment) return { ...none, main: titled(story.title), date: plainDate(story.toldAsOf, story.timeZone, messages) };
  const { date } = whenInWords(moment, story.timeZone, messages);
  if (moment.type === 'event') return { ...none, kind: say(`kind.${moment.kind}`), main: titled(moment.title), date };
  const quotation = moment.quotations[0]!;
  const { name, role } = speakerOf(story, moment.speaker);
  const speaker = inWords(name);
  return {
    ...none,
    kind: translatedInWords(quotation, messages) ?? say(`quotation.${quotation.kind}`),
    main: (atMost) => spansOf(quotation, atMost),
    isIndirect: quotation.kind === 'indirect',
    speaker: speaker.charAt(0).toLocaleUpperCase(lang) + speaker.slice(1),
    role: role ? inWords(role) : '',
    date,
  };
}

/** What was said in the serif, in italics where it stands among our words, which are in the sans. */
function spansOf(quotation: Quotation, atMost: number): Span[] {
  const short = shortQuotation(quotation, atMost);
  if (quotation.kind === 'direct') return [{ text: short, face: 'serif' }];
  return quoteParts(short).map((part) =>
    part.quoted ? { text: `“${part.text}”`, face: 'serif-italic' } : { text: part.text, face: 'sans' },
  );
}
