import { type CslItem, plain } from './cslItem.ts';

/** RIS has no speech and no broadcast: GEN is what fits nothing else. */
const types = {
  webpage: 'ELEC',
  speech: 'GEN',
  personal_communication: 'PCOMM',
  broadcast: 'GEN',
  hearing: 'HEAR',
  document: 'GEN',
} as const satisfies Record<CslItem['type'], string>;

/** RIS, the format that EndNote, Mendeley and Zotero import, a tag a line. */
export function risRecord(item: CslItem): string {
  const issued = item.issued && 'date-parts' in item.issued ? item.issued['date-parts'][0] : null;
  const lines: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ['AU', item.author?.[0].literal],
    ['TI', plain(item.title)],
    ['T2', plain(item['container-title'])],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['PY', issued?.[0]],
    ['DA', issued ? risDate(issued) : undefined],
    ['Y2', risDate(item.accessed['date-parts'][0])],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const told = lines.filter(([, value]) => value !== undefined);
  return `${told.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
}

/** YYYY/MM/DD/, with nothing between the slashes for what is not known. */
function risDate([year, month, day]: readonly number[]): string {
  return `${[year, month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0'))).join('/')}/`;
}
