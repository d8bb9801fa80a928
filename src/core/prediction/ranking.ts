/**
 * The area under the ROC curve: the chance that of one who bought and one who did not the first has
 * the higher score; half of the ties. 0.5 is chance, 1 is never wrong. It is the statistic of Mann
 * and Whitney.
 *
 * @param bought 1 or 0 of each
 * @returns null where everybody bought, or nobody
 */
export function areaUnderCurve(scores: Float64Array, bought: Uint8Array): number | null {
  const order = ascending(scores);
  let [ranks, buyers, from] = [0, 0, 0];
  while (from < order.length) {
    let to = from;
    let tied = 0;
    const score = scores[order[from] as number];
    while (to < order.length && scores[order[to] as number] === score) {
      tied += bought[order[to] as number] as number;
      to += 1;
    }
    ranks += tied * ((from + to + 1) / 2);
    buyers += tied;
    from = to;
  }
  const others = order.length - buyers;
  return buyers === 0 || others === 0
    ? null
    : (ranks - (buyers * (buyers + 1)) / 2) / (buyers * others);
}

/**
 * Of all cases that came about, the share among the tenth with the highest scores, 0–1; where
 * several share the score at the border, so much of them as has room. 0.1 is chance.
 *
 * @returns null where nobody bought
 */
export function caughtInFirstTenth(scores: Float64Array, bought: Uint8Array): number | null {
  const buyers = bought.reduce((sum, each) => sum + each, 0);
  return buyers === 0 ? null : amongFirst(scores, bought, scores.length / 10) / buyers;
}

/** How many of those who bought are among so many of the highest scores; ties count in part. */
export function amongFirst(scores: Float64Array, bought: Uint8Array, room: number): number {
  const order = ascending(scores);
  let [left, caught, to] = [room, 0, order.length];
  while (to > 0 && left > 0) {
    let from = to;
    let tied = 0;
    const score = scores[order[to - 1] as number];
    while (from > 0 && scores[order[from - 1] as number] === score) {
      from -= 1;
      tied += bought[order[from] as number] as number;
    }
    const taken = Math.min(left, to - from);
    caught += (tied * taken) / (to - from);
    left -= taken;
    to = from;
  }
  return caught;
}

function ascending(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores, (_, index) => index).sort(
    (one, other) => (scores[one] as number) - (scores[other] as number),
  );
}
