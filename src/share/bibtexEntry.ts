import { type CslItem, plain } from './cslItem.ts';

/**
 * BibTeX, as Zotero writes it: an entry that both BibTeX and biblatex read. It has room for a year and a month;
 * the whole date stands in the note. Double braces keep names whole and capitals as they are.
 */
export function bibtexEntry(item: CslItem): string {
  const [year, month] = item.issued && 'date-parts' in item.issued ? item.issued['date-parts'][0] : [];
  const fields = {
    ...(item.author ? { author: `{{${escaped(item.author[0].literal)}}}` } : {}),
    title: `{{${escaped(plain(item.title))}}}`,
    type: `{${escaped(item.genre)}}`,
    howpublished: `{${escaped(`${plain(item['container-title'])}. ${item.publisher}`)}}`,
    ...(year === undefined ? {} : { year: `{${year}}` }),
    ...(month === undefined ? {} : { month: months[month - 1] }),
    url: `{${item.URL}}`,
    urldate: `{${item.accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')}}`,
    language: `{${item.language}}`,
    note: `{${escaped(item.note)}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${item.id},\n${lines.join('')}}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The signs that TeX gives a meaning. Letters stay UTF-8, as TeX has read them since 2018. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => names[sign] ?? `\\${sign}`);
}
