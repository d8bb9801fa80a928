import { asDay, type Day } from '../day';
import { FigureError } from '../figureError';
import type { Buyers } from './buyers';

/** With fewer clients nothing of them can be told from chance. */
const LEAST_CLIENTS = 30;

/** Why of a log nothing can be predicted; null where something can. */
export function refusalOf({ purchaseDays, firstDay }: Buyers, asOf: Day): FigureError | null {
  const clients = purchaseDays.filter(({ length }) => length > 0).length;
  if (clients < LEAST_CLIENTS) {
    return new FigureError('tooFewClients', { clients, needed: LEAST_CLIENTS });
  }
  if (!(asOf > firstDay)) return new FigureError('noTimeGoneBy', { firstDay, asOf });
  return purchaseDays.some(({ length }) => length > 1)
    ? null
    : new FigureError('noRepeatBuyer', {});
}

/** A stretch without any purchase of anybody that is so long is not chance but a missing part … */
const HOLE_DAYS = 60;
/** … where it is as many times the usual stretch. */
const USUAL_STRETCHES = 12;

/** A part that is missing in a log: the days before and after it; null where none is. */
export function holeOf(
  { firstDay, purchaseDays }: Buyers,
  asOf: Day,
): { from: Day; to: Day } | null {
  const seen = new Uint8Array(asOf - firstDay + 1);
  for (const days of purchaseDays) {
    for (const day of days) seen[day - firstDay] = 1;
  }
  let [from, to, last, stretches] = [0, 0, 0, 0];
  for (let at = 1; at < seen.length; at++) {
    if (seen[at] === 0) continue;
    if (at - last > to - from) [from, to] = [last, at];
    last = at;
    stretches += 1;
  }
  const length = to - from;
  const usual = (last - length) / Math.max(1, stretches - 1);
  const isHole = length >= Math.max(HOLE_DAYS, USUAL_STRETCHES * usual);
  return isHole ? { from: asDay(firstDay + from), to: asDay(firstDay + to) } : null;
}
