import { useMessages } from '../messages/Messages.ts';
import { whenInWords } from '../messages/whenInWords.ts';
import type { Moment, Story } from '../story/Story.ts';

type Props = { readonly moment: Moment; readonly story: Pick<Story, 'timeZone'>; readonly withPrecision?: boolean };

/** A moment's date. What the build wrote is kept as written: a browser's own words for it may differ. */
export function WhenText({ moment, story, withPrecision = false }: Props) {
  const messages = useMessages();
  const { date, precision } = whenInWords(moment, story.timeZone, messages);
  return <span suppressHydrationWarning>{withPrecision ? date + messages.separator + precision : date}</span>;
}
