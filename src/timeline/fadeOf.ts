import type { Bar, DesignPx } from './bar.ts';

export type FadeName = 'start' | 'end' | 'both' | 'late';

/** Each fade as the shares of its bar between which that is solid. */
export const fades: Readonly<Record<FadeName, { readonly from: number; readonly to: number }>> = {
  start: { from: 0.17, to: 1 },
  end: { from: 0, to: 0.5 },
  both: { from: 0.17, to: 0.83 },
  late: { from: 0, to: 0.83 },
};

/** Of a longer bar the half is far away from where it ends. */
const long: DesignPx = 1000;

/** How a bar fades where its date has no known end, or is only about; null where it has both. */
export function fadeOf({ openStart, openEnd, width }: Pick<Bar, 'openStart' | 'openEnd' | 'width'>): FadeName | null {
  if (openStart) return openEnd ? 'both' : 'start';
  if (!openEnd) return null;
  return width > long ? 'late' : 'end';
}
