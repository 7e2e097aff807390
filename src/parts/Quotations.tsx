import { sourceOf, type Statement, type Story } from '../story/Story.ts';
import { QuotationText } from './QuotationText.tsx';

type Props = { readonly statement: Statement; readonly story: Story; readonly size?: 'large' | 'small' };

/**
 * All that is quoted of a statement. The first one's kind is said above it by whoever shows it, so a
 * direct one needs no more words; every other says what it is.
 */
export function Quotations({ statement, story, size = 'large' }: Props) {
  return statement.quotations.map((quotation, i) => (
    <QuotationText
      key={i}
      quotation={quotation}
      lang={statement.source.lang ?? story.lang}
      sourceUrl={statement.source.url}
      addressOf={(id) => sourceOf(story, id).url}
      size={size}
      isNamed={size === 'large' && (i > 0 || quotation.kind !== 'direct')}
    />
  ));
}
