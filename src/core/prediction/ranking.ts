/**
 * The area under the ROC curve: the chance that of one who bought and one who did not the first has
 * the higher score; ties count half. 0.5 is chance, 1 is never wrong. It is the statistic of Mann
 * and Whitney.
 *
 * @param bought 1 or 0 of each
 * @returns null where everybody bought, or nobody
 */
export function areaUnderCurve(scores: Float64Array, bought: Uint8Array): number | null {
  const [buyers, others] = parted(scores, bought);
  if (buyers.length === 0 || others.length === 0) return null;
  let [below, upTo, pairs] = [0, 0, 0];
  for (const score of buyers) {
    while (below < others.length && (others[below] as number) < score) below += 1;
    upTo = Math.max(upTo, below);
    while (upTo < others.length && (others[upTo] as number) <= score) upTo += 1;
    pairs += (below + upTo) / 2;
  }
  return pairs / (buyers.length * others.length);
}

/**
 * Of all cases that came about, the share among the tenth with the highest scores, 0–1. 0.1 is
 * chance.
 *
 * @returns null where nobody bought
 */
export function caughtInFirstTenth(scores: Float64Array, bought: Uint8Array): number | null {
  const buyers = bought.reduce((sum, each) => sum + each, 0);
  return buyers === 0 ? null : amongFirst(scores, bought, scores.length / 10) / buyers;
}

/**
 * How many of those who bought are among so many of the highest scores; where several share the
 * score at the border, so much of them as has room.
 */
export function amongFirst(scores: Float64Array, bought: Uint8Array, room: number): number {
  if (room <= 0) return 0;
  const ascending = Float64Array.from(scores).sort();
  const border = ascending[Math.max(0, ascending.length - Math.ceil(room))] as number;
  let [above, caught, tied, tiedBuyers] = [0, 0, 0, 0];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] as number;
    if (score > border) {
      above += 1;
      caught += bought[index] as number;
    } else if (score === border) {
      tied += 1;
      tiedBuyers += bought[index] as number;
    }
  }
  return caught + (tiedBuyers * Math.min(room - above, tied)) / tied;
}

/** The scores of those who bought and of those who did not, each ascending. */
function parted(scores: Float64Array, bought: Uint8Array): [Float64Array, Float64Array] {
  let count = 0;
  for (const each of bought) count += each;
  const [buyers, others] = [new Float64Array(count), new Float64Array(bought.length - count)];
  let [buyer, other] = [0, 0];
  for (let index = 0; index < bought.length; index++) {
    if (bought[index] === 1) buyers[buyer++] = scores[index] as number;
    else others[other++] = scores[index] as number;
  }
  return [buyers.sort(), others.sort()];
}
