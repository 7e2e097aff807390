import type { FullMessages } from '../messages/Messages.ts';
import { inLanguage, type Moment, type SourceKind, speakerOf, type Story, textIn } from '../story/Story.ts';
import { dateParts, findExactDate } from './isoDates.ts';
import { capitalized } from '../messages/capitalized.ts';
import { momentInWords } from './momentInWords.ts';

type CslDate = { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string };

/** What CSL-JSON can say of a moment's page (https://docs.citationstyles.org/en/stable/specification.html). */
export type CslItem = {
  readonly id: string;
  /** A page of ours; words that stand in a speech, a letter … are cited as such. */
  readonly type: 'webpage' | 'speech' | 'personal_communication' | 'broadcast' | 'hearing' | 'document';
  /** Marks stand only around words that were said; `nocase` keeps styles from capitalizing them. */
  readonly title: string;
  /** As the source describes them: a name is never split, an unnamed speaker never named. */
  readonly author?: readonly [{ readonly literal: string }];
  readonly genre: string;
  readonly 'container-title': string;
  readonly publisher: string;
  /** The parts of one exact date, else words such as "17 September 2018 or later"; left out if not dated. */
  readonly issued?: CslDate;
  readonly accessed: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL: string;
  readonly language: string;
  readonly note: string;
};

/** A moment as CSL-JSON has it: what every other citation is made from. The day of access is the reader's own. */
export function cslItem(
  story: Story,
  moment: Moment,
  address: string,
  accessed: Date,
  messages: FullMessages,
): CslItem {
  const { lang, say } = messages;
  const words = momentInWords(story, moment, messages);
  const exact = findExactDate(moment.when);
  const form = formOf(moment);
  return {
    id: `${story.id}-${moment.id}`,
    type: sourceTypes[form],
    title: asWritten(titleOf(moment, words.headline)),
    ...(moment.type === 'statement' ? { author: [{ literal: authorOf(story, moment.speaker, lang) }] } : {}),
    genre:
      form !== 'article'
        ? say(`share.genre.${form}`)
        : say(
            moment.type === 'event' ? `kind.${moment.kind}` : `share.genre.${moment.quotations[0]?.kind ?? 'indirect'}`,
          ),
    'container-title': asWritten(textIn(story.title, lang, story)),
    publisher: say('app.name'),
    ...(exact
      ? { issued: { 'date-parts': [dateParts(exact)] } }
      : moment.when
        ? { issued: { literal: words.date } }
        : {}),
    accessed: { 'date-parts': [[accessed.getFullYear(), accessed.getMonth() + 1, accessed.getDate()]] },
    URL: address,
    language: lang,
    note: say('share.note', {
      date: words.date,
      precision: words.precision,
      source: words.source,
      url: moment.source.url ?? address,
    }),
  };
}

/** What kind of thing is cited: an event, and indirect speech, are our own words on our own page. */
function formOf(moment: Moment): SourceKind {
  const isQuoted = moment.type === 'statement' && moment.quotations[0]?.kind !== 'indirect';
  return isQuoted ? moment.source.kind : 'article';
}

const sourceTypes = {
  article: 'webpage',
  speech: 'speech',
  letter: 'personal_communication',
  broadcast: 'broadcast',
  record: 'hearing',
  document: 'document',
} as const satisfies Record<SourceKind, CslItem['type']>;

/** Text of a CSL field without its markup. */
export function plain(field: string): string {
  return field.replace(/<\/?span[^>]*>/g, '');
}

/** APA 7 (10.15) cites a post by its first words, at most 20; anything not quoted as a whole by its headline. */
function titleOf(moment: Moment, headline: string): string {
  const [quotation] = moment.type === 'statement' ? moment.quotations : [];
  if (quotation?.kind !== 'direct') return headline;
  const words = quotation.text.split(' ');
  return words.length > 20 ? `“${words.slice(0, 20).join(' ')} …”` : `“${quotation.text}”`;
}

function authorOf(story: Story, speaker: string, lang: string): string {
  const name = inLanguage(speakerOf(story, speaker).name, lang, story);
  return capitalized(name.text, name.lang);
}

function asWritten(text: string): string {
  return `<span class="nocase">${text}</span>`;
}
