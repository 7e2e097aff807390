import { useMessages } from '../messages/Messages.ts';
import { plainDate } from '../messages/whenInWords.ts';
import { inLanguage, type Story } from '../story/Story.ts';

/** The story's name, the day it is told from, and the way to its source. */
export function StoryHeader({
  story,
  hrefOf,
}: {
  readonly story: Story;
  readonly hrefOf: (moment: string | null) => string;
}) {
  const messages = useMessages();
  const { say, lang } = messages;
  return (
    <header className="story-header">
      <nav className="skip-links">
        <a href="#reader">{say('app.toStory')}</a>
        <a href="#map">{say('app.toMap')}</a>
        <a href="#timeline">{say('app.toTimeline')}</a>
        <a href="#moments">{say('app.toList')}</a>
      </nav>
      <p className="brand" translate="no">
        {say('app.name')}
      </p>
      <div className="story-title">
        <h1>
          <a href={hrefOf(null)}>{inLanguage(story.title, lang, story).text}</a>
        </h1>
        <p suppressHydrationWarning>
          {say('head.asOf', { date: plainDate(story.toldAsOf, story.timeZone, messages) })}
        </p>
      </div>
      <a className="button" href={story.source.url} rel="noopener">
        {say('head.source')}
      </a>
    </header>
  );
}
