import { type ReactNode, useEffect, useRef } from 'react';

import { useMessages } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { Attribution } from '../reader/Attribution.tsx';
import { Channel } from '../reader/Channel.tsx';
import { Quotations } from '../parts/Quotations.tsx';
import { WhenText } from '../parts/WhenText.tsx';
import { type Moment, type Source, type Story, textIn, type Words } from '../story/Story.ts';
import { MapPane } from './MapPane.tsx';
import './EmbedPage.css';

type Props = {
  readonly story: Story;
  readonly shown: Moment;
  readonly isOverview: boolean;
  readonly hrefOf: (moment: string | null) => string;
  readonly banner: ReactNode;
};

/**
 * A moment in a frame of somebody else's page: its words, a small map, and one link out, in a tab of its
 * own. It writes nothing, and tells the host page its height:
 *
 *     { type: 'dateline:height', height: 412 }     in CSS pixels, whenever it changes
 */
export function EmbedPage({ story, shown, isOverview, hrefOf, banner }: Props) {
  const { say, lang } = useMessages();
  const page = useRef<HTMLElement>(null);
  const text = (words: Words) => textIn(words, lang, story);
  const zones = story.places.filter(({ kind }) => kind === 'zone');
  const headingId = `moment-${shown.id}`;
  const statement = shown.type === 'statement' && !isOverview ? shown : null;
  const titled = shown.type === 'event' && !isOverview ? shown : story;

  useEffect(function postHeight() {
    const node = page.current;
    if (!node || window.parent === window) return;
    // The height is no secret, and a host's address is not known.
    const tell = () =>
      window.parent.postMessage(
        { type: 'dateline:height', height: Math.ceil(node.getBoundingClientRect().height) },
        '*',
      );
    const observer = new ResizeObserver(tell);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);

  const source = isOverview ? story.source : shown.source;
  return (
    <main className="embed" ref={page}>
      <h1 className="visually-hidden">{text(story.title)}</h1>
      {banner}
      <article aria-labelledby={headingId}>
        {statement ? (
          <>
            <Attribution statement={statement} story={story} headingId={headingId} />
            <Quotations statement={statement} story={story} />
          </>
        ) : (
          <>
            <h2 id={headingId}>
              <StoryText words={titled.title} story={story} />
            </h2>
            <p>
              <StoryText words={titled.summary} story={story} />
            </p>
          </>
        )}
        {!isOverview && (
          <p className="fact-aside">
            <WhenText moment={shown} story={story} withPrecision />
          </p>
        )}
        <div className="fact-aside">
          {statement && <Channel statement={statement} story={story} />}
          {source && (
            <p>
              <EmbeddedSource source={source} />
            </p>
          )}
        </div>
      </article>
      <MapPane
        story={story}
        shown={shown}
        view={null}
        onView={nothing}
        onPlace={nothing}
        onPlaces={nothing}
        onMeasured={nothing}
        isEmbedded
      />
      {zones.map(({ id, name, caption, basis }) => (
        <p key={id} className="fact-note">
          {[say('map.insetTitle', { place: text(name) }), caption, basis]
            .filter((words) => words !== undefined)
            .map((words) => text(words).replace(/\.?$/, '.'))
            .join(' ')}
        </p>
      ))}
      <p className="embed-out">
        <a href={hrefOf(isOverview ? null : shown.id)} target="_blank" rel="noopener">
          {say('embed.out', { story: textIn(story.title, lang, story) })}
        </a>
      </p>
    </main>
  );
}

function EmbeddedSource({ source: { title, publisher, url } }: { readonly source: Source }) {
  const words = useMessages().say('head.sourceIs', { title, outlet: publisher });
  if (url === undefined) return words;
  return (
    <a href={url} target="_blank" rel="noopener">
      {words}
    </a>
  );
}

/** In a frame nothing is written and nothing is opened. */
function nothing() {}
