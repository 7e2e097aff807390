import { useMessages } from '../messages/Messages.ts';
import { StoryText } from './StoryText.tsx';
import { plainDate } from '../messages/whenInWords.ts';
import type { Source, Story } from '../story/Story.ts';

/** A source: title, publisher, date, full address, and what to know of it. */
export function SourceLink({ source, story }: { readonly source: Source; readonly story: Story }) {
  const messages = useMessages();
  const date = plainDate(source.date, story.timeZone, messages);
  return (
    <span className="source-link">
      {source.url === undefined ? (
        <cite lang={source.lang}>{source.title}</cite>
      ) : (
        <a href={source.url} rel="noopener">
          <cite lang={source.lang}>{source.title}</cite>
        </a>
      )}
      <span suppressHydrationWarning>
        , {source.publisher}
        {date && `, ${date}`}
      </span>
      {source.note !== undefined && (
        <span>
          . <StoryText words={source.note} story={story} />
        </span>
      )}
    </span>
  );
}
