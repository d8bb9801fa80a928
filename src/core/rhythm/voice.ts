import { FigureError } from '../figureError';

/**
 * Net promoter score: promoters (9–10) less detractors (0–6), in percent of all who answered.
 *
 * @param scores 0–10
 * @returns −100 to 100; null where nobody answered
 * @throws FigureError on a score outside 0–10
 * @see F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, 2003
 */
export function netPromoterScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  let balance = 0;
  for (const score of scores) {
    if (!(score >= 0 && score <= 10)) throw new FigureError('scoreOutOfRange', { score });
    if (score >= 9) balance += 1;
    else if (score <= 6) balance -= 1;
  }
  return (balance * 100) / scores.length;
}
