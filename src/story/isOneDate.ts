import type { When } from './parseWhen.ts';

/** Whether a date is one date, known as exactly as it is, and no span from one to another. */
export function isOneDate({ edtf }: When): boolean {
  return !edtf.includes('/');
}
