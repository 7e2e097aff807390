import { useMessages } from '../messages/Messages.ts';
import { plainDate } from '../messages/whenInWords.ts';
import { parseWhen } from '../story/parseWhen.ts';
import { sourceOf, type Story, textIn } from '../story/Story.ts';

/** A source outside the article: title, publisher, date, full address, and what to know of it. */
export function SourceLink({ id, story }: { readonly id: string; readonly story: Story }) {
  const messages = useMessages();
  const source = sourceOf(story, id);
  const date =
    source.date === undefined ? null : plainDate(parseWhen(source.date, story.timeZone), story.timeZone, messages);
  return (
    <span className="source-link">
      <a href={source.url} rel="noopener">
        <cite lang={source.lang}>{source.title}</cite>
      </a>
      <span suppressHydrationWarning>
        , {source.publisher}
        {date && `, ${date}`}
      </span>
      {source.note !== undefined && <span>. {textIn(source.note, messages.lang, story)}</span>}
    </span>
  );
}
