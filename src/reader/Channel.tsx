import { useMessages } from '../messages/Messages.ts';
import { inLanguage, speakerOf, type Statement, type Story, textIn } from '../story/Story.ts';

/** The way a statement travelled: speaker → Anadolu Agency → this article. */
export function Channel({ statement, story }: { readonly statement: Statement; readonly story: Story }) {
  const { say, lang } = useMessages();
  const text = (words: Parameters<typeof inLanguage>[0]) => textIn(words, lang, story);
  const inferred = statement.via.find((via) => via.inferred)?.inferred;
  return (
    <>
      <ol className="channel">
        {statement.medium !== undefined && <li>{text(statement.medium)}</li>}
        {statement.via.map((via) => {
          const outlet = speakerOf(story, via.outlet);
          const notes = [outlet.role && text(outlet.role), via.inferred && say('chain.inferred')].filter(Boolean);
          return (
            <li key={via.outlet}>
              {text(outlet.name)}
              {notes.length > 0 && ` (${notes.join(say('list.semicolon'))})`}
            </li>
          );
        })}
        <li>{say(`chain.${statement.source.kind}`)}</li>
      </ol>
      {inferred && <p className="fact-note">{text(inferred)}</p>}
      {statement.via.length === 0 && statement.medium === undefined && (
        <p className="fact-note">{say('reader.notSaid')}</p>
      )}
    </>
  );
}
