import { StoryText } from '../parts/StoryText.tsx';
import { type FullMessages, MessagesContext, useMessages } from '../messages/Messages.ts';
import { WhenText } from '../parts/WhenText.tsx';
import { type Moment, speakerOf, type Story } from '../story/Story.ts';
import { LanguageLinks } from './LanguageLinks.tsx';

/** So many moments stand on a part of the list. */
const momentsOnPart = 100;

export function countParts({ moments }: Story): number {
  return Math.ceil(moments.length / momentsOnPart);
}

type Props = {
  readonly story: Story;
  readonly messages: FullMessages;
  /** From 1. */
  readonly part: number;
  readonly hrefOf: (moment: string | null) => string;
  readonly hrefOfPart: (part: number) => string;
  readonly hrefIn: (lang: string) => string;
};

/** A part of a big story's list, for those who read without scripts or go through all of it. Written by the build, it needs no script. */
export function ListPage({ story, messages, part, hrefOf, hrefOfPart, hrefIn }: Props) {
  const { say } = messages;
  const from = (part - 1) * momentsOnPart;
  const listed = story.moments.slice(from, from + momentsOnPart);
  return (
    <MessagesContext value={messages}>
      <main className="plain-page">
        <p className="brand">
          <a href={hrefOf(null)}>
            <StoryText words={story.title} story={story} />
          </a>
        </p>
        <h1>{say('list.part', { from: from + 1, to: from + listed.length, total: story.moments.length })}</h1>
        <ol start={from + 1}>
          {listed.map((moment) => (
            <li key={moment.id}>
              <a href={hrefOf(moment.id)}>
                <StoryText words={moment.label} story={story} />
              </a>
              <Line moment={moment} story={story} />
            </li>
          ))}
        </ol>
        <nav className="list-parts" aria-label={say('list.parts', { n: story.moments.length })}>
          {Array.from({ length: countParts(story) }, (_, i) => (
            <a key={i} href={hrefOfPart(i + 1)} aria-current={i + 1 === part ? 'page' : undefined}>
              {say('list.number', { n: i + 1 })}
            </a>
          ))}
        </nav>
        <LanguageLinks hrefIn={hrefIn} />
      </main>
    </MessagesContext>
  );
}

/** When, and who. */
function Line({ moment, story }: { readonly moment: Moment; readonly story: Story }) {
  const { separator } = useMessages();
  return (
    <p className="list-when">
      <WhenText moment={moment} story={story} />
      {moment.type === 'statement' && (
        <>
          {separator}
          <StoryText words={speakerOf(story, moment.speaker).name} story={story} />
        </>
      )}
    </p>
  );
}
