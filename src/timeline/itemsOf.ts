import { isOneDate } from '../story/isOneDate.ts';
import { laneOf } from '../story/laneOf.ts';
import type { When } from '../story/parseWhen.ts';
import { type Moment, type Story, textIn } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import type { Item } from './bar.ts';

/** The lane of events, which nobody speaks; no speaker's id can hold a dot. */
export const eventsLane = 'events.lane';

/** With the date that it stands by: its own, or its neighbour's. */
export type DatedItem = Item & { readonly when: When | null };

export type Items = {
  /** In the story's order. */
  readonly items: readonly DatedItem[];
  /** Events first, then a lane for each party in the order in which they speak. */
  readonly lanes: readonly string[];
};

/** What a layout needs to know of a story's moments. */
export function itemsOf(story: Story, lang: Lang): Items {
  const byId = new Map(story.moments.map((moment) => [moment.id, moment]));
  const items = story.moments.map((moment) => itemOf(story, moment, byId, lang));
  const spoken = new Set(items.map(({ lane }) => lane));
  return { items, lanes: [eventsLane, ...[...spoken].filter((lane) => lane !== eventsLane)] };
}

function itemOf(story: Story, moment: Moment, byId: ReadonlyMap<string, Moment>, lang: Lang): DatedItem {
  const when = datedBy(moment, byId)?.when ?? null;
  return {
    id: moment.id,
    when,
    lane: laneOf(story, moment)?.id ?? eventsLane,
    labelWidth: labelWidth(textIn(moment.label, lang, story), when),
    start: when?.start ?? null,
    end: when?.end ?? null,
    aboutStart: when?.from?.approximate ?? false,
    aboutEnd: when?.to?.approximate ?? false,
    exactDay: when !== null && isOneDate(when) && when.from !== null && ['day', 'minute'].includes(when.from.precision),
    hollow: !moment.when,
    isDue: moment.type === 'event' && moment.kind === 'deadline',
    ticks: moment.added.flatMap(({ when: other }) =>
      other?.start != null && other.end != null ? [(other.start + other.end) / 2] : [],
    ),
  };
}

/** The moment itself, or the dated one that an undated one stands by, through others that are undated too. */
function datedBy(moment: Moment, byId: ReadonlyMap<string, Moment>): Moment | null {
  let at: Moment | null = moment;
  for (let steps = 0; at && !at.when && steps < byId.size; steps++) at = byId.get(at.beside ?? '') ?? null;
  return at;
}

/** Source Sans 3 at 13 px is 6.4 px a letter on average; then padding, room for a ring, and for each end that fades. */
function labelWidth(label: string, when: When | null): number {
  const fades = [!when?.from || when.from.approximate, !when?.to || when.to.approximate].filter(Boolean).length;
  return label.length * 6.4 + 24 + fades * 28;
}
