import { addDays, addMonths, DAYS_PER_MONTH, DAYS_PER_YEAR, type Day } from '../day';
import type { FigureError } from '../figureError';
import { type Cnbd, purchasesToCome } from '../forecast/cnbd';
import { fitCnbd, WEAK_PRIORS } from '../forecast/fitCnbd';
import type { GammaGamma } from '../forecast/gammaGamma';
import { type PurchaseTimes, purchaseTimes } from '../forecast/purchaseSummary';
import type { DealLog } from '../log/dealLog';
import { asMinor, type Minor } from '../money';
import { lastDayOf, periodOf } from '../period';
import { type Buyers, buyersOf, buyersUpTo, drawn, knownBy } from './buyers';
import { boughtWithin } from './clientsOn';
import { type Hole, holesOf, isInHole, refusalOf } from './logCondition';
import { type SpendsOn, spendsOn } from './spend';
import { type Band, correctedTotal, type PastTotal } from './total';

/** What the clients there are now will bring in the twelve months to come. */
export interface Outlook {
  /** Why nothing is said; then all else is empty. */
  refusal: FigureError | null;
  /** Of all of them, in the whole time. */
  purchases: Band | null;
  /** Minor units; null where no amount is known, or nobody has paid anything. */
  revenue: Band | null;
  /**
   * Month by month from the as-of day on, calendar months where that is the last of one; they add up
   * to the whole. Empty where no amount is known.
   */
  months: readonly MonthAhead[];
  /** What of each client follows from; null where nothing is said. */
  rule: YearRule | null;
}

export interface MonthAhead {
  firstDay: Day;
  lastDay: Day;
  revenue: Band;
  /**
   * What the clients there were a year before brought in the same month of that year: the like of
   * what is expected. Null where the log does not reach back so far, or a part of it is missing then.
   */
  yearBefore: Minor | null;
}

/** What to expect of a client in twelve months. */
export interface ClientAhead {
  purchases: number;
  /** Null where no amount is known. */
  revenue: Minor | null;
}

/** How a client's twelve months follow from what was known of them on a day. */
export interface YearRule {
  day: Day;
  model: Cnbd;
  /** Null where it could not be fitted. */
  spend: GammaGamma | null;
  /** What the models' own expectations are multiplied by; of revenue null where none is known. */
  factors: { purchases: number; revenue: number | null };
}

const MONTHS = 12;
/** Past days the errors are measured on: each month of the last year has its like before it. */
const MOST_PAST_MONTHS = 24;
/** The past is looked at in so many clients at most: of a total they say enough. */
const CLIENTS_SAMPLED = 1_500;
const LEAST_AGE_DAYS = 28;

/**
 * Looks twelve months ahead: purchases by BG/NBD, spend by Gamma-Gamma, both corrected by what came
 * of the same expectation on the base's own past days, months apart, and with the band of their
 * errors. New clients still to be won are not in it.
 */
export function outlookOf(deals: DealLog, asOf: Day): Outlook {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const refusal = refusalOf(buyers, asOf);
  if (refusal) return { ...NOTHING, refusal };
  const holes = holesOf(buyers, asOf);
  const past: Ahead[] = [];
  for (let month = MOST_PAST_MONTHS; month >= 1; month--) {
    const day = monthsAfter(asOf, -month);
    const before = addDays(day, -LEAST_AGE_DAYS);
    if (before < buyers.firstDay || isInHole(holes, before, day)) continue;
    past.push(expectedAhead(buyers, day, Math.min(month, MONTHS), CLIENTS_SAMPLED));
  }
  const now = expectedAhead(buyers, asOf, MONTHS, Number.POSITIVE_INFINITY);
  const whole = (measure: Measure) => {
    const totals = past.flatMap((each) => totalOf(buyers, holes, each, 0, MONTHS, measure) ?? []);
    return correctedTotal(totals, asOf, expectedOf(now, 0, MONTHS, measure), DAYS_PER_YEAR);
  };
  const purchases = whole('purchases');
  const revenue = now.spend ? whole('revenue') : null;
  const months = !revenue ? [] : addingUp(monthsOf(buyers, holes, past, now), revenue);
  const { model, spend } = now;
  const rule: YearRule = {
    day: asOf,
    model,
    spend: spend?.model ?? null,
    factors: { purchases: purchases.factor, revenue: revenue?.factor ?? null },
  };
  return { refusal: null, purchases, revenue, months, rule };
}

/** What to expect of each client known on the rule's day, by key; together they are the whole. */
export function clientsAhead(
  { day, model, spend: spendModel, factors }: YearRule,
  deals: DealLog,
): Map<string, ClientAhead> {
  const buyers = buyersUpTo(buyersOf(deals), day);
  const { places, known, times } = clientsBy(buyers, day);
  const spent = factors.revenue === null ? null : spendsOn(buyers, places, known, spendModel);
  const weeks = (monthsAfter(day, MONTHS) - day) / 7;
  const found = new Map<string, ClientAhead>();
  places.forEach((place, row) => {
    const own = purchasesToCome(model, times[row] as PurchaseTimes, weeks);
    const spend = spent?.spends[row];
    found.set(buyers.keys[place] as string, {
      purchases: own * factors.purchases,
      revenue:
        factors.revenue === null || spend === undefined
          ? null
          : asMinor(Math.round(own * spend * factors.revenue)),
    });
  });
  return found;
}

/** The day some months after another; after the last day of a month, the last of one. */
function monthsAfter(day: Day, months: number): Day {
  const month = periodOf(day, 'month');
  return lastDayOf(month, 'month') === day
    ? lastDayOf(month + months, 'month')
    : addMonths(day, months);
}

function monthsOf(
  buyers: Buyers,
  holes: readonly Hole[],
  past: readonly Ahead[],
  now: Ahead,
): MonthAhead[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const totals = past.flatMap(
      (each) => totalOf(buyers, holes, each, month, month + 1, 'revenue') ?? [],
    );
    const [after, lastDay] = [monthsAfter(now.day, month), monthsAfter(now.day, month + 1)];
    const expected = expectedOf(now, month, month + 1, 'revenue');
    return {
      firstDay: addDays(after, 1),
      lastDay,
      revenue: correctedTotal(totals, now.day, expected, DAYS_PER_MONTH),
      yearBefore: yearBefore(buyers, holes, now.day, month),
    };
  });
}

/** Each month was corrected by errors of its own; the errors of the whole year are the better known. */
function addingUp(months: MonthAhead[], { expected }: Band): MonthAhead[] {
  const share = expected / months.reduce((sum, { revenue }) => sum + revenue.expected, 0);
  return months.map((month) => ({
    ...month,
    revenue: {
      ...month.revenue,
      expected: month.revenue.expected * share,
      low: month.revenue.low * share,
      high: month.revenue.high * share,
      factor: month.revenue.factor * share,
    },
  }));
}

function yearBefore(buyers: Buyers, holes: readonly Hole[], day: Day, month: number): Minor | null {
  const then = monthsAfter(day, -MONTHS);
  if (then < buyers.firstDay) return null;
  const [after, until] = [monthsAfter(then, month), monthsAfter(then, month + 1)];
  if (isInHole(holes, after, until)) return null;
  return asMinor(
    buyers.purchaseDays.reduce(
      (sum, days, place) =>
        (days[0] ?? Number.POSITIVE_INFINITY) <= then
          ? sum + spentWithin(buyers, place, after, until)
          : sum,
      0,
    ),
  );
}

const NOTHING: Omit<Outlook, 'refusal'> = {
  purchases: null,
  revenue: null,
  months: [],
  rule: null,
};

type Measure = 'purchases' | 'revenue';

/** What was expected on a day of some clients, by the end of each of the months to come. */
interface Ahead {
  day: Day;
  months: number;
  model: Cnbd;
  places: Int32Array;
  /** Client by client, at the end of each month, 0 at the beginning. */
  purchases: Float64Array;
  spend: SpendsOn | null;
}

function expectedAhead(buyers: Buyers, day: Day, months: number, most: number): Ahead {
  const { places, known, times } = clientsBy(buyers, day, most);
  const fitted = new Set(drawn(buyers, places, CLIENTS_SAMPLED));
  const { r, alpha, a, b, k, stopsAtFirst } = fitCnbd(
    times.filter((_, row) => fitted.has(places[row] as number)),
    { k: 1, stopsAtFirst: false },
    WEAK_PRIORS,
  );
  const model: Cnbd = { r, alpha, a, b, k, stopsAtFirst };
  const purchases = new Float64Array(places.length * (months + 1));
  for (let month = 1; month <= months; month++) {
    const weeks = (monthsAfter(day, month) - day) / 7;
    times.forEach((client, row) => {
      purchases[row * (months + 1) + month] = purchasesToCome(model, client, weeks);
    });
  }
  const spend = spendsOn(buyers, places, known);
  return { day, months, model, places, purchases, spend };
}

/** Who had bought by a day, at most so many, and what was known of each. */
function clientsBy(buyers: Buyers, day: Day, most = Number.POSITIVE_INFINITY) {
  const { purchaseDays } = buyers;
  const all: number[] = [];
  purchaseDays.forEach((days, place) => {
    if ((days[0] ?? Number.POSITIVE_INFINITY) <= day) all.push(place);
  });
  const places = drawn(buyers, Int32Array.from(all), most);
  const known = Int32Array.from(places, (place) => knownBy(purchaseDays[place] ?? [], day));
  const times = Array.from(places, (place, row) =>
    purchaseTimes(purchaseDays[place] as readonly Day[], day, known[row]),
  );
  return { places, known, times };
}

function expectedOfClient({ months, purchases }: Ahead, row: number, by: number): number {
  return purchases[row * (months + 1) + by] as number;
}

function expectedOf(ahead: Ahead, from: number, to: number, measure: Measure): number {
  let expected = 0;
  for (let row = 0; row < ahead.places.length; row++) {
    const purchases = expectedOfClient(ahead, row, to) - expectedOfClient(ahead, row, from);
    expected += measure === 'purchases' ? purchases : purchases * (ahead.spend?.spends[row] ?? 0);
  }
  return expected;
}

/**
 * What was expected and came of some months ahead; null where they are not over yet, a part of them
 * is missing in the log, or nothing was known to expect it by.
 */
function totalOf(
  buyers: Buyers,
  holes: readonly Hole[],
  ahead: Ahead,
  from: number,
  to: number,
  measure: Measure,
): PastTotal | null {
  if (to > ahead.months || (measure === 'revenue' && !ahead.spend)) return null;
  const [after, until] = [monthsAfter(ahead.day, from), monthsAfter(ahead.day, to)];
  if (isInHole(holes, after, until)) return null;
  let actual = 0;
  for (const place of ahead.places) {
    actual +=
      measure === 'purchases'
        ? boughtWithin(buyers.purchaseDays[place] as readonly Day[], after, until)
        : spentWithin(buyers, place, after, until);
  }
  return { day: ahead.day, until, expected: expectedOf(ahead, from, to, measure), actual };
}

/** What a client spent after one day and not after another. */
function spentWithin(buyers: Buyers, place: number, after: Day, until: Day): number {
  const days = buyers.purchaseDays[place] as readonly Day[];
  const amounts = buyers.orderAmounts[place] ?? [];
  let sum = 0;
  for (let order = knownBy(days, after); order < knownBy(days, until); order++) {
    sum += amounts[order] ?? 0;
  }
  return sum;
}
