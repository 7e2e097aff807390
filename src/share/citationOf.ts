import type { FullMessages } from '../messages/Messages.ts';
import type { Moment, Story } from '../story/Story.ts';
import type { AddressOf } from './addressesOf.ts';
import { apaReference } from './apaReference.ts';
import { bibtexEntry } from './bibtexEntry.ts';
import { chicagoReference } from './chicagoReference.ts';
import { type CslItem, cslItem } from './cslItem.ts';
import { risRecord } from './risRecord.ts';

export type Citation = {
  readonly apa: string;
  readonly chicagoNote: string;
  readonly chicagoBibliography: string;
  readonly bibtex: string;
  readonly ris: string;
  /** CSL-JSON: a list of one item. */
  readonly csl: readonly [CslItem];
};

/** How to cite a moment's page, in each of the ways the share panel offers. All are made from the CSL item. */
export function citationOf(
  story: Story,
  moment: Moment,
  addressOf: AddressOf,
  accessed: Date,
  messages: FullMessages,
): Citation {
  const item = cslItem(story, moment, addressOf(moment.id), accessed, messages);
  const { note, bibliography } = chicagoReference(item, messages);
  return {
    apa: apaReference(item, messages),
    chicagoNote: note,
    chicagoBibliography: bibliography,
    bibtex: bibtexEntry(item),
    ris: risRecord(item),
    csl: [item],
  };
}
