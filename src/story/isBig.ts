import type { Story } from './Story.ts';

/**
 * A story with more moments than this has no days that could be given room, so that it is on the true scale alone;
 * its pages hold a part of its list each; and its moments have cards of their own only on request.
 */
const mostForWholePages = 300;

export function isBig({ moments }: Pick<Story, 'moments'>): boolean {
  return moments.length > mostForWholePages;
}
