import { addingUpTo } from './logistic';

/** What is known of whether a client leaves, or of a lost one comes back. */
export interface MeasuredChance {
  /** Of those in the same state, in the base's past, percent. */
  percent: number;
  /** Their own, 0–1, by a score that was proved; null where it says nothing of them. */
  own: number | null;
}

/** A chance is never known to be none, nor certain. */
const LEAST = 1e-6;

/**
 * Tells clients apart whose chances are known by their state alone. A proven score says who of them
 * is likelier; how many there will be is what the base's past has measured, so that their chances
 * add up to what they did before.
 *
 * @returns percent, in the same order; who has no chance of their own keeps that of their state
 */
export function toldApart(measured: readonly MeasuredChance[]): number[] {
  const told = measured.filter(({ own }) => own !== null);
  const wanted = told.reduce((sum, { percent }) => sum + percent / 100, 0);
  const chances = Float64Array.from(told, ({ own }) =>
    Math.min(1 - LEAST, Math.max(LEAST, own as number)),
  );
  const moved = addingUpTo(chances, wanted);
  let at = 0;
  return measured.map(({ percent, own }) =>
    own === null ? percent : (moved[at++] as number) * 100,
  );
}
