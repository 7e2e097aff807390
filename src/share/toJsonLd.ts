import type { FullMessages } from '../messages/Messages.ts';
import {
  type Moment,
  momentSources,
  type Source,
  type Statement,
  type Story,
  type StoryEvent,
  textIn,
  type Words,
} from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { findExactDate, withSeconds } from './isoDates.ts';
import { momentInWords, saidWords, standingMoments } from './momentInWords.ts';
import { type Node, thingNodes } from './thingNodes.ts';

/**
 * The story, or one moment of it, in the words of schema.org: one graph whose nodes name each other by
 * `@id`.
 *
 *     NewsArticle ─hasPart→ WebPage ─hasPart→    Quotation ─author→ Person ─affiliation→ Organization
 *                              │ └──mainEntity→ Event ──location→ Place
 *                              └────about→ Place
 *
 * Only words that were said become a Quotation; indirect speech stays the description of its page. An
 * unnamed speaker is a Person without a name. A date that is not one exact day, month or year is a page's
 * `temporalCoverage`, never a made-up `startDate`.
 */
export function toJsonLd(
  story: Story,
  addressOf: AddressOf,
  only: Moment | null = null,
  messages: FullMessages,
): { readonly '@context': 'https://schema.org'; readonly '@graph': readonly Node[] } {
  const { lang, say } = messages;
  const text = (words: Words) => textIn(words, lang, story);
  const home = addressOf(null);
  const things = thingNodes(story, home, lang);
  const moments = only ? [only] : standingMoments(story);
  const sources = momentSources({ moments });
  const sourceRefs = sources.map((source) => ({ '@id': nameOf(source) }));
  return {
    '@context': 'https://schema.org',
    '@graph': [articleNode(), ...sources.map(sourceNode), ...moments.flatMap(momentNodes), ...things.nodesOf(moments)],
  };

  function articleNode(): Node {
    return {
      '@type': 'NewsArticle',
      '@id': home,
      url: home,
      headline: text(story.title),
      description: text(story.summary),
      inLanguage: lang,
      publisher: { '@type': 'Organization', name: say('app.name') },
      isBasedOn: sourceRefs.length === 1 ? sourceRefs[0] : sourceRefs,
      hasPart: moments.map(({ id }) => ({ '@id': addressOf(id) })),
    };
  }

  /** A source without an address is named on our own page. */
  function nameOf({ id, url }: Source): string {
    return url ?? `${home}#source${id === null ? '' : `-${id}`}`;
  }

  function sourceNode(source: Source): Node {
    const { kind, title, url, lang: inLang, publisher } = source;
    const isArticle = kind === 'article';
    return {
      '@type': isArticle ? 'NewsArticle' : kind === 'letter' ? 'Message' : 'CreativeWork',
      '@id': nameOf(source),
      ...(url === undefined ? {} : { url }),
      headline: title,
      ...(isArticle ? {} : { genre: say(`share.genre.${kind}`) }),
      inLanguage: inLang ?? story.lang,
      publisher: { '@type': isArticle ? 'NewsMediaOrganization' : 'Organization', name: publisher },
    };
  }

  function momentNodes(moment: Moment): Node[] {
    const told = moment.type === 'event' ? [eventNode(moment)] : quotationNodes(moment);
    const ids = told.map((node) => ({ '@id': node['@id'] }));
    const page: Node = {
      '@type': 'WebPage',
      '@id': addressOf(moment.id),
      url: addressOf(moment.id),
      name: momentInWords(story, moment, messages).line,
      description: momentInWords(story, moment, messages).told,
      inLanguage: lang,
      isPartOf: { '@id': home },
      ...(moment.when ? { temporalCoverage: moment.when.edtf } : {}),
      ...(moment.about.length > 0 ? { about: moment.about.map(things.placeRef) } : {}),
      ...(moment.type === 'event' ? { mainEntity: ids[0] } : { mentions: things.speakerRef(moment.speaker) }),
      ...(moment.type === 'statement' && ids.length > 0 ? { hasPart: ids } : {}),
    };
    return [page, ...told];
  }

  /** One for every run of words that was said; none for indirect speech. */
  function quotationNodes(statement: Statement): Node[] {
    const date = findExactDate(statement.when);
    const { channel } = momentInWords(story, statement, messages);
    const said = statement.quotations.flatMap((quotation) =>
      saidWords(quotation).map((words) => ({ words, inLang: quotation.lang ?? statement.source.lang ?? story.lang })),
    );
    return said.map(({ words, inLang }, i) => ({
      '@type': 'Quotation',
      '@id': `${addressOf(statement.id)}#quotation-${i + 1}`,
      text: words,
      inLanguage: inLang,
      author: things.speakerRef(statement.speaker),
      isBasedOn: { '@id': nameOf(statement.source) },
      ...(date ? { dateCreated: withSeconds(date) } : {}),
      ...(channel ? { creditText: channel } : {}),
    }));
  }

  function eventNode(event: StoryEvent): Node {
    const date = findExactDate(event.when);
    const isGathering = event.kind === 'meeting' || event.kind === 'agreement' || event.kind === 'visit';
    return {
      '@type': 'Event',
      '@id': `${addressOf(event.id)}#event`,
      name: text(event.title),
      description: text(event.summary),
      ...(date ? { startDate: withSeconds(date), endDate: withSeconds(date) } : {}),
      ...(event.at.length > 0 ? { location: event.at.map(things.placeRef) } : {}),
      ...(event.people.length > 0 ? { [isGathering ? 'attendee' : 'about']: event.people.map(things.speakerRef) } : {}),
    };
  }
}
