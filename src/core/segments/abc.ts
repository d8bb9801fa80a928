import { FigureError, requirePercentages } from '../figureError';

/**
 * A client's class by their share of the whole: A the few who make most of it, C the many who make
 * little.
 */
export type AbcClass = 'A' | 'B' | 'C';

export const ABC_CLASSES: readonly AbcClass[] = ['A', 'B', 'C'];

/** Where A and B end, in percent of the accumulated total. */
export interface AbcBorders {
  aShare: number;
  bShare: number;
}

export const DEFAULT_ABC_BORDERS: AbcBorders = { aShare: 80, bShare: 95 };

/**
 * ABC classes by the Pareto rule. In descending order of value, a client's class is set by the
 * share accumulated *before* them: below `aShare` A, below `bShare` B, else C. So the client who
 * crosses a border still belongs to the class they complete, and a sole client is A.
 *
 * Only positive values count towards the total; the others are C.
 *
 * @param values  whole numbers (minor units of money, or deals), so that the sums do not depend on
 * their order
 * @param ofEqual which of two positions with one value goes first, by the order they are given in
 * where it is left out; or whether they share the class of the first
 * @returns a class per value, in the order given
 * @throws FigureError unless 0 < aShare < bShare ≤ 100
 */
export function abc(
  values: readonly number[],
  { aShare, bShare }: AbcBorders = DEFAULT_ABC_BORDERS,
  ofEqual: 'share' | ((p: number, q: number) => number) = (p, q) => p - q,
): AbcClass[] {
  requirePercentages({ aShare, bShare });
  if (!(aShare > 0 && aShare < bShare)) {
    throw new FigureError('bordersOutOfOrder', { aShare, bShare });
  }
  const ascending = new Float64Array(values).filter((value) => value > 0).sort();
  const total = ascending.reduce((sum, value) => sum + value, 0);
  /** How many of the largest values begin below a share. */
  const countBelow = (share: number) => {
    let [count, before] = [0, 0];
    for (let place = ascending.length - 1; place >= 0; place--) {
      if (before * 100 >= share * total) break;
      before += ascending[place] as number;
      count += 1;
    }
    return count;
  };
  const [asMany, asOrBs] = [countBelow(aShare), countBelow(bShare)];
  const classOf = (rank: number): AbcClass => (rank < asMany ? 'A' : rank < asOrBs ? 'B' : 'C');

  // Only of the clients whose value is that of a border does it matter who goes first.
  const atBorder = new Map<number, number[]>();
  const [lowestA = 0, lowestB = 0] = [asMany, asOrBs].map((n) => ascending[ascending.length - n]);
  for (const border of [lowestA, lowestB]) if (border > 0) atBorder.set(border, []);
  const classes = values.map((value, position): AbcClass => {
    if (value === lowestA || value === lowestB) atBorder.get(value)?.push(position);
    return value > lowestA ? 'A' : value > lowestB ? 'B' : 'C';
  });
  for (const [value, positions] of atBorder) {
    const firstRank = ascending.length - 1 - ascending.lastIndexOf(value);
    if (ofEqual !== 'share') positions.sort(ofEqual);
    positions.forEach((position, index) => {
      classes[position] = classOf(ofEqual === 'share' ? firstRank : firstRank + index);
    });
  }
  return classes;
}
