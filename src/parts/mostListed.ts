/** A list longer than this is not read to its end: the rest is told as a number, with a way to it. */
export const mostListed = 100;
