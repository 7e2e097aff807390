import { memo } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { plainDate } from '../messages/whenInWords.ts';
import { useAlive } from '../parts/useAlive.ts';
import type { Source, Story } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import type { OpenPanel } from './usePanel.ts';

type Props = {
  readonly story: Story;
  /** What is told now; null where that is a whole story of many sources. */
  readonly source: Source | null;
  readonly hrefOf: (moment: string | null) => string;
  readonly hrefIn: (lang: Lang) => string;
  readonly panel: OpenPanel | null;
  readonly onAsk: (panel: OpenPanel) => void;
  readonly onClose: () => void;
  /** How many moments the filters leave. */
  readonly visibleCount: number;
};

/** The story's name, the day it is told from, the way to the source, and what a reader can ask for. */
export const StoryHeader = memo(function StoryHeader(props: Props) {
  const { story, source, hrefOf, hrefIn, panel, onAsk, onClose, visibleCount } = props;
  const messages = useMessages();
  const { say } = messages;
  const isAlive = useAlive();
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
          <a href={hrefOf(null)}>
            <StoryText words={story.title} story={story} />
          </a>
        </h1>
        {story.toldAsOf && (
          <p suppressHydrationWarning>
            {say('head.asOf', { date: plainDate(story.toldAsOf, story.timeZone, messages) })}
          </p>
        )}
      </div>
      <div className="story-tools">
        {(['search', 'filters', 'share', 'keys'] as const).map((what) => (
          <button
            key={what}
            type="button"
            className="button"
            disabled={!isAlive}
            aria-pressed={panel?.for === what}
            onClick={() => (panel?.for === what ? onClose() : onAsk({ for: what }))}
          >
            {what === 'filters' && visibleCount < story.moments.length
              ? say('filters.buttonOn', { n: visibleCount, total: story.moments.length })
              : say(`${what}.button`)}
          </button>
        ))}
      </div>
      <LanguageMenu hrefIn={hrefIn} />
      {source === null ? (
        <a className="button" href="#source-heading">
          {say('reader.aboutSources')}
        </a>
      ) : (
        source.url !== undefined && (
          <a className="button" href={source.url} rel="noopener">
            {say('head.source')}
          </a>
        )
      )}
    </header>
  );
});
