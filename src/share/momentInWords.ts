import { capitalized } from '../messages/capitalized.ts';
import type { FullMessages } from '../messages/Messages.ts';
import { whenInWords } from '../messages/whenInWords.ts';
import { laneOf } from '../story/laneOf.ts';
import {
  inLanguage,
  type Moment,
  placeOf,
  type PlaceRelation,
  type Quotation,
  speakerOf,
  type Statement,
  type Story,
  textIn,
  type Words,
} from '../story/Story.ts';

/** A moment in plain words, the same in everything that can be taken away. */
export type MomentInWords = {
  /** An event's title; a statement's label, in which only quoted words stand in marks. */
  readonly headline: string;
  /** The headline behind who speaks: "A UN official (not named): “very important”". */
  readonly line: string;
  /** What was said, told as it is quoted; what happened. */
  readonly told: string;
  readonly kind: string;
  /** Who speaks, as the source describes them, role included; null for an event. */
  readonly speaker: string | null;
  /** The party whose lane it stands in; all events share one. */
  readonly lane: string;
  /** The way a statement came: "Anadolu Agency (by our reading)"; null if that is not said. */
  readonly channel: string | null;
  readonly date: string;
  readonly precision: string;
  readonly source: string;
};

export function momentInWords(story: Story, moment: Moment, messages: FullMessages): MomentInWords {
  const { lang, say } = messages;
  const source = say('head.sourceIs', { title: moment.source.title, outlet: moment.source.publisher });
  const same = { ...whenInWords(moment, story.timeZone, messages), source };
  if (moment.type === 'event') {
    const headline = textIn(moment.title, lang, story);
    return {
      ...same,
      headline,
      line: headline,
      told: textIn(moment.summary, lang, story),
      kind: say(`kind.${moment.kind}`),
      speaker: null,
      lane: say('timeline.events'),
      channel: null,
    };
  }
  const { name } = speakerOf(story, moment.speaker);
  const speaker = speakerInWords(story, moment, messages);
  const label = textIn(moment.label, lang, story);
  const kinds = kindsOf(moment).map((kind) => say(`kind.${kind}`));
  return {
    ...same,
    headline: label,
    line: `${capitalized(speaker, inLanguage(name, lang, story).lang)}: ${label}`,
    told: moment.quotations.map(quotationInWords).join(' / '),
    kind: kinds.join(say('list.semicolon')),
    speaker,
    lane: textIn(laneOf(story, moment)?.name ?? name, lang, story),
    channel: channelInWords(story, moment, messages),
  };
}

/** The moments that can be taken away: all but those that were withdrawn. */
export function standingMoments(story: Story): readonly Moment[] {
  return story.moments.filter(({ withdrawn }) => withdrawn === undefined);
}

/** A quotation as the page tells it: marks only around words that were said. */
export function quotationInWords({ kind, text }: Quotation): string {
  return kind === 'direct' ? `“${text}”` : text;
}

/** Every run of words that was said, to the letter and without marks; none for indirect speech. */
export function saidWords({ kind, text, fragments }: Quotation): readonly string[] {
  return kind === 'direct' ? [text] : fragments;
}

export function kindsOf({ quotations }: Statement): Quotation['kind'][] {
  return [...new Set(quotations.map(({ kind }) => kind))];
}

export function placeNames(story: Story, moment: Moment, relation: PlaceRelation, { lang }: FullMessages): string[] {
  return moment[relation].map((id) => textIn(placeOf(story, id).name, lang, story));
}

function speakerInWords(story: Story, statement: Statement, { lang, say }: FullMessages): string {
  const speaker = speakerOf(story, statement.speaker);
  const name = textIn(speaker.name, lang, story);
  if (speaker.kind === 'unnamed') return say('share.unnamed', { name });
  return speaker.role ? say('share.named', { name, role: textIn(speaker.role, lang, story) }) : name;
}

function channelInWords(story: Story, { medium, via }: Statement, { lang, say }: FullMessages): string | null {
  const text = (words: Words) => textIn(words, lang, story);
  const outlets = via.map(({ outlet, inferred }) => {
    const name = text(speakerOf(story, outlet).name);
    return inferred ? say('share.inferred', { outlet: name }) : name;
  });
  const steps = medium === undefined ? outlets : [text(medium), ...outlets];
  return steps.length > 0 ? steps.join(say('list.path')) : null;
}
