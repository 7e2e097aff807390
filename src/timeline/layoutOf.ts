import { dayOf } from '../story/dayOf.ts';
import { laneOf } from '../story/laneOf.ts';
import type { KnownDate, When } from '../story/parseWhen.ts';
import { findMoment, type Moment, type Story, textIn } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { type Item, layoutTimeline, type TimelineLayout } from './layout.ts';

/** The lane of events, which nobody speaks; no speaker's id can hold a dot. */
export const eventsLane = 'events.lane';

/** Lays out a story's moments: events first, then a lane for each party in the order in which they speak. */
export function layoutOf(story: Story, lang: Lang): TimelineLayout {
  const lanes = [...new Set(story.moments.map((moment) => laneOf(story, moment)?.id ?? eventsLane))];
  const order = [eventsLane, ...lanes.filter((lane) => lane !== eventsLane)];
  return layoutTimeline(
    story.moments.map((moment) => itemOf(story, moment, lang)),
    order,
  );
}

function itemOf(story: Story, moment: Moment, lang: Lang): Item {
  const when = (moment.when ? moment : neighbourOf(story, moment))?.when ?? null;
  return {
    id: moment.id,
    lane: laneOf(story, moment)?.id ?? eventsLane,
    labelWidth: labelWidth(textIn(moment.label, lang, story), when),
    // A minute is too short to see among days: it takes its place in its day, in the story's order.
    start: when?.from ? dayOf(when.from, story.timeZone).start : null,
    end: when?.to ? dayOf(when.to, story.timeZone).end : null,
    aboutStart: isAboutDay(when?.from),
    aboutEnd: isAboutDay(when?.to),
    exactDay:
      when !== null && when.from === when.to && when.from !== null && ['day', 'minute'].includes(when.from.precision),
    hollow: !moment.when,
    isDue: moment.type === 'event' && moment.kind === 'deadline',
    ticks: moment.added.flatMap(({ when: other }) =>
      other?.start != null && other.end != null ? [(other.start + other.end) / 2] : [],
    ),
  };
}

/** "About six o'clock" leaves no doubt about the day. */
function isAboutDay(date: KnownDate | null | undefined): boolean {
  return date != null && date.approximate && date.precision !== 'minute';
}

/** The dated moment that an undated one stands by, through others that are undated too. */
function neighbourOf(story: Story, moment: Moment): Moment | null {
  let at: Moment | null = moment;
  for (let steps = 0; at && !at.when && steps < story.moments.length; steps++)
    at = findMoment(story, at.beside ?? null);
  return at;
}

/** Source Sans 3 at 13 px is 6.4 px a letter on average; then padding, room for a ring, and for each end that fades. */
function labelWidth(label: string, when: When | null): number {
  const fades = [!when?.from || isAboutDay(when.from), !when?.to || isAboutDay(when.to)].filter(Boolean).length;
  return label.length * 6.4 + 24 + fades * 28;
}
