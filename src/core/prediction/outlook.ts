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
import { ageOn, type Hole, holesOf, isInHole, refusalOf } from './logCondition';
import { type SpendsOn, spendsOn } from './spend';
import {
  type Band,
  bandOf,
  correctedTotal,
  correctionOn,
  type PastTotal,
  type Tried,
  taughtBy,
} from './total';
import { yearShape } from './yearShape';

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
  /** Whether the months are told apart by the season of the year before. */
  isSeasonal: boolean;
  /** What the same forecast expected of the month after each of the last past days, and what came. */
  tried: readonly TriedMonth[];
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

/** Minor units. */
export interface TriedMonth extends Pick<Band, 'expected' | 'low' | 'high'> {
  /** The day before the month. */
  day: Day;
  actual: number;
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
const MOST_PAST_MONTHS = 36;
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
    past.push(expectedAhead(buyers, holes, day, CLIENTS_SAMPLED));
  }
  const now = expectedAhead(buyers, holes, asOf, Number.POSITIVE_INFINITY);
  const totals = (measure: Measure, from: number, to: number) =>
    past.flatMap((each) => totalOf(buyers, holes, asOf, each, from, to, measure) ?? []);
  const whole = (measure: Measure) =>
    inUnits(
      correctedTotal(
        totals(measure, 0, MONTHS),
        now,
        countOf(now, 0, MONTHS, measure),
        DAYS_PER_YEAR,
      ),
      unitOf(now, measure),
    );
  const purchases = whole('purchases');
  const revenue = now.spend ? whole('revenue') : null;
  const { bands, isSeasonal, tried } = revenue
    ? monthsOf(past, now, (from, to) => totals('revenue', from, to))
    : { bands: [], isSeasonal: false, tried: [] };
  const months = bands.map((band, month): MonthAhead => {
    const [after, lastDay] = [monthsAfter(asOf, month), monthsAfter(asOf, month + 1)];
    const before = yearBefore(buyers, holes, asOf, month);
    return { firstDay: addDays(after, 1), lastDay, revenue: band, yearBefore: before };
  });
  const { model, spend } = now;
  const rule: YearRule = {
    day: asOf,
    model,
    spend: spend?.model ?? null,
    factors: { purchases: purchases.factor, revenue: revenue?.factor ?? null },
  };
  return { refusal: null, purchases, revenue, months, isSeasonal, tried, rule };
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

/**
 * Of each month ahead its revenue: its share of the year's, which is the better known, in a band of
 * what that was off by on past days.
 */
function monthsOf(
  past: readonly Ahead[],
  now: Ahead,
  totals: (from: number, to: number) => PastTotal[],
): { bands: Band[]; isSeasonal: boolean; tried: TriedMonth[] } {
  const whole = totals(0, MONTHS);
  const all = Array.from({ length: MONTHS }, (_, month) => totals(month, month + 1));
  const toldOn = (ahead: Ahead) => {
    const own = all.map((_, month) => countOf(ahead, month, month + 1, 'revenue'));
    const year = sumOf(own) * correctionOn(whole, ahead.day);
    const { shares, isSeasonal } = yearShape(all, ahead.day, own);
    return { own, isSeasonal, expected: shares.map((share) => share * year) };
  };
  const told = toldOn(now);
  const toldThen = new Map(past.map((each) => [each.day, toldOn(each)]));
  const triedBy = (month: number, day: Day): Tried[] =>
    taughtBy(all[month] as PastTotal[], day).map((each) => {
      const then = toldThen.get(each.day) as ReturnType<typeof toldOn>;
      return { ...each, expected: then.expected[month] as number, isSeasonal: then.isSeasonal };
    });
  const bands = told.expected.map((expected, month) => {
    const standpoint = { ageDays: now.ageDays, isSeasonal: told.isSeasonal };
    const band = bandOf(expected, triedBy(month, now.day), standpoint, DAYS_PER_MONTH);
    const factor = expected / (told.own[month] as number);
    return inUnits({ ...band, factor }, unitOf(now, 'revenue'));
  });
  const tried = triedBy(0, now.day)
    .slice(-MOST_TRIED)
    .map(({ day, ageDays, expected, actual, isSeasonal }): TriedMonth => {
      const band = bandOf(expected, triedBy(0, day), { ageDays, isSeasonal }, DAYS_PER_MONTH);
      const unit = unitOf(past.find((each) => each.day === day) as Ahead, 'revenue');
      const { low, high } = band;
      return {
        day,
        low: low * unit,
        expected: expected * unit,
        high: high * unit,
        actual: actual * unit,
      };
    });
  return { bands, isSeasonal: told.isSeasonal, tried };
}

/** Past days whose month is shown: as many as of the proof. */
const MOST_TRIED = 6;

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
  isSeasonal: false,
  tried: [],
  rule: null,
};

type Measure = 'purchases' | 'revenue';

/** What was expected on a day of some clients in each of the months to come. */
interface Ahead {
  day: Day;
  /** How much of the log lay behind it, without a missing part. */
  ageDays: number;
  model: Cnbd;
  places: Int32Array;
  expected: { purchases: number[]; revenue: number[] };
  spend: SpendsOn | null;
}

function expectedAhead(buyers: Buyers, holes: readonly Hole[], day: Day, most: number): Ahead {
  const { places, known, times } = clientsBy(buyers, day, most);
  const fitted = new Set(drawn(buyers, places, CLIENTS_SAMPLED));
  const { r, alpha, a, b, k, stopsAtFirst } = fitCnbd(
    times.filter((_, row) => fitted.has(places[row] as number)),
    { k: 1, stopsAtFirst: false },
    WEAK_PRIORS,
  );
  const model: Cnbd = { r, alpha, a, b, k, stopsAtFirst };
  const spend = spendsOn(buyers, places, known);
  const expected = { purchases: zeros(), revenue: zeros() };
  const before = new Float64Array(places.length);
  for (let month = 0; month < MONTHS; month++) {
    const weeks = (monthsAfter(day, month + 1) - day) / 7;
    times.forEach((client, row) => {
      const by = purchasesToCome(model, client, weeks);
      const purchases = by - (before[row] as number);
      before[row] = by;
      expected.purchases[month] = (expected.purchases[month] as number) + purchases;
      expected.revenue[month] =
        (expected.revenue[month] as number) + purchases * (spend?.spends[row] ?? 0);
    });
  }
  return { day, ageDays: ageOn(buyers, holes, day), model, places, expected, spend };
}

function zeros(): number[] {
  return new Array(MONTHS).fill(0);
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

/** Revenue is counted in mean purchases, so that it errs as these do. */
function unitOf({ expected }: Ahead, measure: Measure): number {
  return measure === 'purchases' ? 1 : sumOf(expected.revenue) / sumOf(expected.purchases);
}

function countOf(ahead: Ahead, from: number, to: number, measure: Measure): number {
  return sumOf(ahead.expected[measure].slice(from, to)) / unitOf(ahead, measure);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function inUnits(band: Band, unit: number): Band {
  const { expected, low, high } = band;
  return { ...band, expected: expected * unit, low: low * unit, high: high * unit };
}

/**
 * What was expected and came of some months ahead; null where they are not over yet, a part of them
 * is missing in the log, or nothing was known to expect it by.
 */
function totalOf(
  buyers: Buyers,
  holes: readonly Hole[],
  asOf: Day,
  ahead: Ahead,
  from: number,
  to: number,
  measure: Measure,
): PastTotal | null {
  if (measure === 'revenue' && !ahead.spend) return null;
  const [after, until] = [monthsAfter(ahead.day, from), monthsAfter(ahead.day, to)];
  if (until > asOf || isInHole(holes, after, until)) return null;
  let actual = 0;
  for (const place of ahead.places) {
    actual +=
      measure === 'purchases'
        ? boughtWithin(buyers.purchaseDays[place] as readonly Day[], after, until)
        : spentWithin(buyers, place, after, until);
  }
  const { day, ageDays } = ahead;
  const expected = countOf(ahead, from, to, measure);
  return { day, until, ageDays, expected, actual: actual / unitOf(ahead, measure) };
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
