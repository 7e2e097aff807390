import { addressLang } from '../messages/addressLang.ts';
import { languages, type FullMessages } from '../messages/Messages.ts';
import { translatedInWords } from '../messages/translatedInWords.ts';
import { whenInWords } from '../messages/whenInWords.ts';
import { isBig } from '../story/isBig.ts';
import { placesLookedAt } from '../story/placesLookedAt.ts';
import { shortened, shortQuotation } from '../story/shortened.ts';
import {
  type Moment,
  placeOf,
  type Quotation,
  speakerOf,
  type Statement,
  type Story,
  textIn,
  type Withdrawn,
  type Words,
} from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { plainUrl } from '../url/view.ts';

/** What a page says of itself to the browser, to searches and to previews. Addresses are paths. */
export type Head = {
  readonly title: string;
  readonly description: string;
  /** Its first line in a preview: what was said, and by whom. */
  readonly preview: string;
  readonly path: string;
  /** The same page in each language of the app, and at its plain address (`x-default`). */
  readonly alternates: readonly { readonly hreflang: string; readonly path: string }[];
  readonly card: string;
  readonly cardAlt: string;
};

/** What a preview shows of a quotation; more is cut by those who show it. */
const quotationLetters = 90;
const summaryLetters = 200;

/** Whether the moments of a story have a picture each: ten thousand would take longer than all the rest of a build. */
export function hasOwnCard(story: Story): boolean {
  return !isBig(story) || import.meta.env['VITE_CARDS'] === 'all';
}

/** The head of a story's page: of one moment, of one that was withdrawn, or, with null, of the whole story. */
export function headOf(story: Story, subject: Moment | Withdrawn | null, base: string, messages: FullMessages): Head {
  const { say, lang, separator } = messages;
  const text = (words: Words) => textIn(words, lang, story);
  const storyTitle = text(story.title);
  const prefix = addressLang(story, lang);
  const pathIn = (prefixOfOther: Lang | null) =>
    plainUrl({ lang: prefixOfOther, story: story.id, moment: subject?.id ?? null }, base);
  const alternates = [
    ...languages.map((other) => ({ hreflang: other, path: pathIn(addressLang(story, other)) })),
    { hreflang: 'x-default', path: pathIn(null) },
  ];
  const addresses = { path: pathIn(prefix), alternates };
  const cards = `${base}cards/${prefix === null ? '' : `${prefix}/`}${story.id}`;
  const storyCard = { card: `${cards}.png`, cardAlt: say('preview.storyCard', { title: storyTitle }) };
  if (!subject) {
    const description = shortened(text(story.summary), summaryLetters);
    return {
      title: `${storyTitle}${separator}${say('app.name')}`,
      description,
      preview: storyTitle,
      ...addresses,
      ...storyCard,
    };
  }
  if ('reason' in subject) {
    const moment = say('preview.withdrawn', { moment: text(subject.label) });
    const title = say('head.title', { moment, story: storyTitle });
    return { title, description: text(subject.reason), preview: moment, ...addresses, ...storyCard };
  }
  const preview = subject.type === 'statement' ? quoted(subject) : text(subject.title);
  // Of the capitals spoken for, many lie outside the card's map.
  const inSight = [...new Set(placesLookedAt(story, subject))];
  const isListed = inSight.length > 0 && inSight.length <= 8;
  const names = isListed ? inSight.map((id) => text(placeOf(story, id).name)) : [];
  const places = messages.list(names);
  return {
    title: say('head.title', { moment: text(subject.label), story: storyTitle }),
    description: described(subject),
    preview,
    ...addresses,
    ...(hasOwnCard(story) ? ownCard(subject) : storyCard),
  };

  function ownCard({ id }: Moment) {
    const cardAlt = isListed
      ? say('preview.card', { title: preview, places })
      : say('preview.storyCard', { title: preview });
    return { card: `${cards}/${id}.png`, cardAlt };
  }

  function quoted({ quotations: [first], speaker }: Statement): string {
    const quotation = first ? shortQuotation(first, quotationLetters) : '';
    return say('preview.title', { quotation, speaker: text(speakerOf(story, speaker).name) });
  }

  /** The date and the way it came; of words that are not all the speaker's own, that they are not. */
  function described(moment: Moment): string {
    const { date } = whenInWords(moment, story.timeZone, messages);
    if (moment.type === 'event') return `${date}${separator}${shortened(text(moment.summary), summaryLetters)}`;
    const [first] = moment.quotations;
    const kind = first?.kind ?? 'indirect';
    const role = speakerOf(story, moment.speaker).role;
    const parts = [
      first && translationOf(first),
      role && text(role),
      date,
      channelInWords(moment),
      kind !== 'direct' && say(`quotation.${kind}`),
      first && translatedInWords(first, messages),
    ];
    return parts.filter(Boolean).join(separator);
  }

  /** Words in a language that the reader may not know, as they were put officially. */
  function translationOf({ translations }: Quotation): string {
    const found = translations.find((one) => one.lang === lang && one.by === 'official');
    return found ? `${say('translation.official')}: ${shortened(found.text, summaryLetters)}` : '';
  }

  function channelInWords({ medium, via, source }: Statement): string {
    const outlets = via.map(({ outlet, inferred }) => {
      const name = text(speakerOf(story, outlet).name);
      return inferred ? say('share.inferred', { outlet: name }) : name;
    });
    const parts = [medium && text(medium), ...outlets, say(`preview.source.${source.kind}`)];
    return parts.filter(Boolean).join(say('list.path'));
  }
}
