import { dayOf } from '../../story/dayOf.ts';
import type { KnownDate } from '../../story/parseWhen.ts';
import type { Story } from '../../story/Story.ts';
import type { Lang } from '../../story/units.ts';
import { columnInWords } from './columnInWords.ts';
import { itemsOf } from '../itemsOf.ts';
import { compressedLayout, type TimelineLayout } from './compressedLayout.ts';

/** Lays out a story's moments on the axis that gives busy days room. Labels and dates take room in the reader's language. */
export function compressedLayoutOf(story: Story, lang: Lang, locale: string): TimelineLayout {
  const { items, lanes } = itemsOf(story, lang);
  return compressedLayout(
    // A minute is too short to see among days: it takes its place in its day, in the story's order.
    items.map((item) => ({
      ...item,
      start: item.when?.from ? dayOf(item.when.from, story.timeZone).start : null,
      end: item.when?.to ? dayOf(item.when.to, story.timeZone).end : null,
      aboutStart: isAboutDay(item.when?.from),
      aboutEnd: isAboutDay(item.when?.to),
    })),
    lanes,
    (stretch) => Math.max(92, columnInWords(stretch, story.timeZone, locale).length * 5.4 + 12),
  );
}

/** "About six o'clock" leaves no doubt about the day. */
function isAboutDay(date: KnownDate | null | undefined): boolean {
  return date != null && date.approximate && date.precision !== 'minute';
}
