import { addDays, asDay, type Day } from '../day';
import { FigureError } from '../figureError';
import type { Buyers } from './buyers';

/** With fewer clients nothing of them can be told from chance. */
const LEAST_CLIENTS = 30;

/** Why of a log nothing can be predicted; null where something can. */
export function refusalOf(buyers: Buyers, asOf: Day): FigureError | null {
  const { purchaseDays, firstDay } = buyers;
  const clients = purchaseDays.filter(({ length }) => length > 0).length;
  if (clients < LEAST_CLIENTS) {
    return new FigureError('tooFewClients', { clients, needed: LEAST_CLIENTS, asOf });
  }
  if (!(asOf > firstDay)) return new FigureError('noTimeGoneBy', { firstDay, asOf });
  if (!purchaseDays.some(({ length }) => length > 1)) return new FigureError('noRepeatBuyer', {});
  const { lastDay, hasStopped } = silencesOf(buyers, asOf);
  return hasStopped ? new FigureError('logStopped', { lastDay, asOf }) : null;
}

/** A part that is missing in a log: the days of the purchases before and after it. */
export interface Hole {
  from: Day;
  to: Day;
}

/** The parts that are missing in a log, ascending. */
export function holesOf(buyers: Buyers, asOf: Day): Hole[] {
  return silencesOf(buyers, asOf).holes;
}

/** Whether some of the days after one day and not after another are missing. */
export function isInHole(holes: readonly Hole[], after: Day, until: Day): boolean {
  return holes.some(({ from, to }) => after < addDays(to, -1) && until > from);
}

/** How much of the log lies behind a day, without a missing part, days. */
export function ageOn({ firstDay }: Buyers, holes: readonly Hole[], day: Day): number {
  const begun = holes.filter(({ to }) => to <= day).map(({ to }) => to);
  return day - Math.max(firstDay, ...begun);
}

/** A stretch without any purchase of anybody that is so long is not chance but a missing part … */
const HOLE_DAYS = 60;
/** … where it is as many times the usual stretch. */
const USUAL_STRETCHES = 12;
/** A stretch may come at so many other days in another year and be the same season. */
const SEASON_MOVES_DAYS = 15;
/** Longer than this no season is closed. */
const LONGEST_SEASON_DAYS = 300;

/** From one day with a purchase to the next, as days since the first. */
interface Stretch {
  from: number;
  to: number;
}

/** The missing parts of a log, and whether it ends in one. */
function silencesOf({ firstDay, purchaseDays }: Buyers, asOf: Day) {
  const seen = new Uint8Array(asOf - firstDay + 1);
  for (const days of purchaseDays) {
    for (const day of days) seen[day - firstDay] = 1;
  }
  const stretches: Stretch[] = [];
  let last = 0;
  for (let at = 1; at < seen.length; at++) {
    if (seen[at] === 0) continue;
    stretches.push({ from: last, to: at });
    last = at;
  }
  stretches.sort((one, other) => lengthOf(other) - lengthOf(one));
  // The usual stretch is that of the others, however many parts are missing.
  let [days, count, holes] = [last, stretches.length, 0];
  while (holes < stretches.length) {
    const length = lengthOf(stretches[holes] as Stretch);
    if (!isLong(length, days - length, count - 1)) break;
    [days, count, holes] = [days - length, count - 1, holes + 1];
  }
  const end: Stretch = { from: last, to: asOf - firstDay };
  return {
    holes: stretches
      .slice(0, holes)
      .filter((each) => !isSeason(each, stretches))
      .map(({ from, to }): Hole => ({ from: asDay(firstDay + from), to: asDay(firstDay + to) }))
      .sort((one, other) => one.from - other.from),
    lastDay: asDay(firstDay + last),
    hasStopped: isLong(lengthOf(end), days, count) && !isSeason(end, stretches),
  };
}

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

function isLong(length: number, otherDays: number, otherStretches: number): boolean {
  const usual = otherDays / Math.max(1, otherStretches);
  return length >= Math.max(HOLE_DAYS, USUAL_STRETCHES * usual);
}

/** Whether nobody bought at the same time of another year either: the shop is closed then. */
function isSeason(stretch: Stretch, stretches: readonly Stretch[]): boolean {
  const maybe = (each: Stretch) => lengthOf(each) <= LONGEST_SEASON_DAYS;
  return [-365, 365].some((apart) => {
    const from = stretch.from + apart + SEASON_MOVES_DAYS;
    const to = stretch.to + apart - SEASON_MOVES_DAYS;
    const isLike = (each: Stretch) => maybe(each) && each.from <= from && each.to >= to;
    return maybe(stretch) && stretches.some(isLike);
  });
}
