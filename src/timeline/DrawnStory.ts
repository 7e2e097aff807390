import type { Story } from '../story/Story.ts';

/** What both axes draw. */
export type DrawnStory = {
  readonly story: Story;
  readonly selected: string | null;
  readonly hrefOf: (moment: string) => string;
  /** The moments that the filters leave; the others keep their place as outlines. */
  readonly visibleIds: ReadonlySet<string>;
};
