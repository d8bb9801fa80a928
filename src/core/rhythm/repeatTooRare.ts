/** Below this share of buyers who come back the whole business is one of single sales, percent. */
const LEAST_REPEAT_RATE = 10;

/** With fewer buyers a share says nothing. */
const LEAST_BUYERS = 30;

/**
 * Whether repeat purchases are so rare that cycles, statuses and win-back mean nothing: products
 * that are bought once, such as wedding dresses.
 */
export function isRepeatTooRare(buyers: number, repeatRatePercent: number | null): boolean {
  return buyers >= LEAST_BUYERS && (repeatRatePercent ?? 0) < LEAST_REPEAT_RATE;
}
