import { textHash } from './lineHash';

/**
 * What a draw is for: two draws of one key are independent. A number never changes, else everybody
 * would be drawn anew.
 */
const DRAWS = { firstContact: 0, controlGroup: 1 } as const;

const NUMBERS = 2 ** 32;

/** A fixed number of a client's for one purpose, evenly spread in (0, 1]. */
export function keyDraw(key: string, purpose: keyof typeof DRAWS): number {
  return (textHash(key, DRAWS[purpose]) + 1) / NUMBERS;
}
