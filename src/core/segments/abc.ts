import { FigureError, requirePercentages } from '../figureError';

/** A client's class by his share of the whole: A the few who make most of it, C the many who make little. */
export type AbcClass = 'A' | 'B' | 'C';

export const ABC_CLASSES: readonly AbcClass[] = ['A', 'B', 'C'];

/** Where A and B end, in percent of the accumulated total. */
export interface AbcBorders {
  aShare: number;
  bShare: number;
}

export const DEFAULT_ABC_BORDERS: AbcBorders = { aShare: 80, bShare: 95 };

/**
 * ABC classes by the Pareto rule. In descending order of value, a client's class is set by the share accumulated
 * *before* him: below `aShare` A, below `bShare` B, else C. So the client who crosses a border still belongs to the class he
 * completes, and a sole client is A.
 *
 * Only positive values count towards the total; the others are C. Equal values keep the order they are given in.
 *
 * @param values whole numbers (minor units of money, or deals), so that the sums do not depend on their order
 * @returns a class per value, in the order given
 * @throws FigureError unless 0 < aShare < bShare ≤ 100
 */
export function abc(
  values: readonly number[],
  { aShare, bShare }: AbcBorders = DEFAULT_ABC_BORDERS,
): AbcClass[] {
  requirePercentages({ aShare, bShare });
  if (!(aShare > 0 && aShare < bShare)) {
    throw new FigureError('bordersOutOfOrder', { aShare, bShare });
  }
  const total = values.reduce((sum, value) => (value > 0 ? sum + value : sum), 0);
  const byValue = values.map((_, position) => position);
  byValue.sort((p, q) => (values[q] as number) - (values[p] as number) || p - q);

  const classes = new Array<AbcClass>(values.length).fill('C');
  let before = 0;
  for (const position of byValue) {
    const value = values[position] as number;
    if (value <= 0) break;
    if (before * 100 < aShare * total) classes[position] = 'A';
    else if (before * 100 < bShare * total) classes[position] = 'B';
    before += value;
  }
  return classes;
}
