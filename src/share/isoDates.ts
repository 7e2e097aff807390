import type { When } from '../story/parseWhen.ts';

/**
 * The two ends of a date as ISO 8601 writes them, each as exactly as it is known; null where it is open.
 * Read from the author's own text, so that no time zone can shift a day.
 *
 *     2018-09-17     2018-09-17  2018-09-17
 *     2011~/..       2011        null
 */
export function isoEnds({ edtf }: When): { readonly from: string | null; readonly to: string | null } {
  const [from = '', to = from] = edtf.split('/');
  return { from: isoDate(from), to: isoDate(to) };
}

/** The one date on which something is known to have been, with no "about" and no doubt; else null. */
export function findExactDate(when: When | null): string | null {
  return when && !/[/~?%]/.test(when.edtf) ? when.edtf : null;
}

/** A date as XML and schema.org write it: a time of day has seconds. */
export function withSeconds(iso: string): string {
  return iso.replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00');
}

/** Year, month and day, as many as are known: "2018-09" is [2018, 9]. */
export function dateParts(iso: string): number[] {
  return (iso.split('T')[0] ?? '').split('-').map(Number);
}

function isoDate(edtf: string): string | null {
  return edtf === '..' ? null : edtf.replace(/[~?%]$/, '');
}
