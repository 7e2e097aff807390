import type { FullMessages } from '../messages/Messages.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { dateParts, isoEnds } from './isoDates.ts';
import { type MomentInWords, momentInWords, placeNames, standingMoments } from './momentInWords.ts';

/**
 * The story for TimelineJS3 (https://timeline.knightlab.com/docs/json-format.html). Dates have the parts
 * that are known and `display_date` says the rest. TimelineJS has no event without a date: undated
 * moments are named on the title slide. One that ended by a day but has no start stands on that day.
 */
export function toTimelineJs(story: Story, addressOf: AddressOf, messages: FullMessages) {
  const { lang, say } = messages;
  const moments = standingMoments(story);
  const text = (words: Story['title']) => textIn(words, lang, story);
  const undated = moments.filter(({ when }) => !when);
  const undatedList = undated.map((moment) => linked(moment, momentInWords(story, moment, messages).line)).join('; ');
  return {
    title: {
      unique_id: story.id,
      text: {
        headline: escaped(text(story.title)),
        text:
          `<p>${escaped(text(story.summary))}</p>` +
          (undated.length > 0 ? `<p>${escaped(say('share.undated'))} ${undatedList}</p>` : ''),
      },
    },
    events: moments.flatMap((moment) => eventOf(moment)),
  };

  function eventOf(moment: Moment) {
    if (!moment.when) return [];
    const { from, to } = isoEnds(moment.when);
    const start = from ?? to ?? '';
    const words = momentInWords(story, moment, messages);
    const places = placeNames(story, moment, 'at', messages);
    return [
      {
        unique_id: moment.id,
        start_date: timelineDate(start),
        ...(to && to !== start ? { end_date: timelineDate(to) } : {}),
        display_date: words.date,
        group: words.lane,
        text: {
          headline: linked(moment, words.headline),
          text: [words.told, attribution(words), words.source].map((line) => `<p>${escaped(line)}</p>`).join(''),
        },
        ...(places.length > 0 ? { location: { name: places.join(', ') } } : {}),
      },
    ];
  }

  function attribution({ speaker, channel, kind }: MomentInWords): string {
    return [speaker, channel, kind].filter(Boolean).join(messages.separator);
  }

  function linked(moment: Moment, words: string): string {
    return `<a href="${escaped(addressOf(moment.id))}">${escaped(words)}</a>`;
  }
}

type TimelineDate = { year: number; month?: number; day?: number; hour?: number; minute?: number };

function timelineDate(iso: string): TimelineDate {
  const [year = 0, month, day] = dateParts(iso);
  const [, hour, minute] = /T(\d\d):(\d\d)/.exec(iso) ?? [];
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(hour === undefined ? {} : { hour: Number(hour), minute: Number(minute) }),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
