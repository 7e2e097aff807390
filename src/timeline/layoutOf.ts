import type { Story } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { columnInWords } from './columnInWords.ts';
import { itemsOf } from './itemsOf.ts';
import { layoutTimeline, type TimelineLayout } from './layout.ts';

/** Lays out a story's moments on the axis that gives busy days room. Dates take room in `lang`. */
export function layoutOf(story: Story, lang: Lang): TimelineLayout {
  const { items, lanes } = itemsOf(story);
  return layoutTimeline(items, lanes, (stretch) =>
    Math.max(92, columnInWords(stretch, story.timeZone, lang).length * 5.4 + 12),
  );
}
