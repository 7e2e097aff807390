import { useMessages } from '../messages/Messages.ts';
import { translatedInWords } from '../messages/translatedInWords.ts';
import { quoteParts } from '../story/quoteParts.ts';
import type { Quotation } from '../story/Story.ts';
import './QuotationText.css';

type Props = {
  readonly quotation: Quotation;
  readonly lang: string;
  readonly sourceUrl: string | undefined;
  /** Where a translation that is somebody else's stands. */
  readonly addressOf: (source: string) => string | undefined;
  readonly size?: 'large' | 'small';
  /** Whether its kind is shown above it; heard it is always, unless the page has just said so. */
  readonly isNamed?: boolean;
};

/**
 * Words that were said, told apart from ours: a direct quotation stands whole in marks, a partial one has
 * its quoted words in marks inside our sentence, and indirect speech has no marks at all. A translation
 * stands below under its label, without marks: those words were not said.
 */
export function QuotationText({ quotation, lang, sourceUrl, addressOf, size = 'large', isNamed = false }: Props) {
  const messages = useMessages();
  const { say, lang: reading } = messages;
  const translated = translatedInWords(quotation, messages);
  return (
    <figure className={`quotation quotation-${quotation.kind} quotation-${size}`}>
      {(isNamed || size === 'small') && (
        <figcaption className={isNamed ? undefined : 'visually-hidden'}>
          {say(`quotation.${quotation.kind}`)}
        </figcaption>
      )}
      {translated !== null && <p className="quotation-translated">{translated}</p>}
      {quotation.kind === 'direct' ? (
        <blockquote cite={sourceUrl} lang={quotation.lang ?? lang} dir="auto">
          <p>“{quotation.text}”</p>
        </blockquote>
      ) : (
        <p lang={quotation.lang ?? lang} dir="auto">
          {quoteParts(quotation.text).map((part, i) =>
            part.quoted ? <Quoted key={i} text={part.text} /> : <span key={i}>{part.text}</span>,
          )}
        </p>
      )}
      {quotation.translations
        .filter((translation) => translation.lang === reading)
        .map(({ by, text, source }) => (
          <div key={by} className="quotation-translation">
            <p className="quotation-by">
              {source === undefined || size === 'small' ? (
                say(`translation.${by}`)
              ) : (
                <a href={addressOf(source)} rel="noopener">
                  {say(`translation.${by}`)}
                </a>
              )}
            </p>
            <p lang={reading} dir="auto">
              {text}
            </p>
          </div>
        ))}
    </figure>
  );
}

/** Marks as letters, so that they are copied and heard with the words. */
function Quoted({ text }: { readonly text: string }) {
  return <q>“{text}”</q>;
}
