import { StillMap } from '../map/still/StillMap.tsx';
import { daysInWords } from '../messages/daysInWords.ts';
import { type FullMessages, MessagesContext } from '../messages/Messages.ts';
import { StoryText } from '../parts/StoryText.tsx';
import { laneOf } from '../story/laneOf.ts';
import { findMoment, type Story, textIn } from '../story/Story.ts';
import type { Lang } from '../story/units.ts';
import { LanguageLinks } from './LanguageLinks.tsx';
import './HomePage.css';

type Props = {
  readonly stories: readonly Story[];
  readonly messages: FullMessages;
  readonly base: string;
  readonly hrefOf: (story: Story) => string;
  readonly hrefIn: (lang: Lang) => string;
  /** The page that opens a reader's own file. */
  readonly openHref: string;
};

/** The stories to choose from: each with its map, its days and who speaks in it. Written by the build, it needs no script. */
export function HomePage({ stories, messages, base, hrefOf, hrefIn, openHref }: Props) {
  const { say, lang } = messages;
  return (
    <MessagesContext value={messages}>
      <div className="home">
        <header>
          <p className="brand" translate="no">
            {say('app.name')}
          </p>
          <LanguageLinks hrefIn={hrefIn} />
        </header>
        <main>
          <h1>{say('home.tagline')}</h1>
          <ul>
            {stories.map((story) => (
              <li key={story.id}>
                <div className="home-picture">
                  <StillMap
                    story={story}
                    shown={findMoment(story, story.opening.moment) ?? story.moments[0]!}
                    base={base}
                  />
                </div>
                <p className="home-days">{daysInWords(story, messages)}</p>
                <h2>
                  <a href={hrefOf(story)}>
                    <StoryText words={story.title} story={story} />
                  </a>
                </h2>
                <p>
                  <StoryText words={story.summary} story={story} />
                </p>
                <p className="home-facts">
                  {say('home.moments', { n: story.moments.length })}
                  {messages.separator}
                  {say('home.parties', { parties: messages.list(partiesOf(story, lang)) })}
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a href={openHref}>{say('open.link')}</a>
          </p>
        </main>
      </div>
    </MessagesContext>
  );
}

/** Who speaks, by name, in the order in which they do. */
function partiesOf(story: Story, lang: Lang): string[] {
  const lanes = story.moments.flatMap((moment) => laneOf(story, moment) ?? []);
  return [...new Set(lanes)].map(({ name }) => textIn(name, lang, story));
}
