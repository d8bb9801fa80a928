import { addDays, addMonths, DAYS_PER_MONTH, DAYS_PER_YEAR, type Day } from '../day';
import type { FigureError } from '../figureError';
import { purchasesToCome } from '../forecast/cnbd';
import { type CnbdFit, fitCnbd, WEAK_PRIORS } from '../forecast/fitCnbd';
import { purchaseTimes } from '../forecast/purchaseSummary';
import type { DealLog } from '../log/dealLog';
import { asMinor, type Minor } from '../money';
import { type Buyers, buyersOf, buyersUpTo, drawn, knownBy } from './buyers';
import { holeOf, refusalOf } from './logCondition';
import { spendsOn } from './spend';
import { type Band, correctedTotal, type PastTotal } from './total';

/** What the clients there are now will bring in the twelve months to come. */
export interface Outlook {
  /** Why nothing is said; then all else is empty. */
  refusal: FigureError | null;
  /** Of all of them, in the whole time. */
  purchases: Band | null;
  /** Minor units; null where no amount is known. */
  revenue: Band | null;
  /** Month by month from the as-of day on; empty where no amount is known. */
  months: readonly { firstDay: Day; lastDay: Day; revenue: Band }[];
  /** Of each client, in the whole time. */
  clients: ReadonlyMap<string, { purchases: number; revenue: Minor | null }>;
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
  const hole = holeOf(buyers, asOf);
  const past: Ahead[] = [];
  for (let month = MOST_PAST_MONTHS; month >= 1; month--) {
    const day = addMonths(asOf, -month);
    const isMissing = hole !== null && day - LEAST_AGE_DAYS < hole.to;
    if (day - buyers.firstDay < LEAST_AGE_DAYS || isMissing) continue;
    past.push(expectedAhead(buyers, day, Math.min(month, MONTHS), CLIENTS_SAMPLED));
  }
  const now = expectedAhead(buyers, asOf, MONTHS, Number.POSITIVE_INFINITY);
  const whole = (measure: Measure) => {
    const totals = past.flatMap((each) => totalOf(buyers, each, 0, MONTHS, measure) ?? []);
    return correctedTotal(totals, asOf, expectedOf(now, 0, MONTHS, measure), DAYS_PER_YEAR);
  };
  const purchases = whole('purchases');
  const revenue = now.spend ? whole('revenue') : null;
  const months = !now.spend
    ? []
    : Array.from({ length: MONTHS }, (_, month) => {
        const totals = past.flatMap(
          (each) => totalOf(buyers, each, month, month + 1, 'revenue') ?? [],
        );
        return {
          firstDay: addDays(addMonths(asOf, month), 1),
          lastDay: addMonths(asOf, month + 1),
          revenue: correctedTotal(
            totals,
            asOf,
            expectedOf(now, month, month + 1, 'revenue'),
            DAYS_PER_MONTH,
          ),
        };
      });
  const clients = new Map<string, { purchases: number; revenue: Minor | null }>();
  now.places.forEach((place, row) => {
    const own = expectedOfClient(now, row, MONTHS);
    const spend = now.spend?.[row];
    clients.set(buyers.keys[place] as string, {
      purchases: own * purchases.factor,
      revenue:
        revenue && spend !== undefined ? asMinor(Math.round(own * spend * revenue.factor)) : null,
    });
  });
  return { refusal: null, purchases, revenue, months, clients };
}

const NOTHING: Omit<Outlook, 'refusal'> = {
  purchases: null,
  revenue: null,
  months: [],
  clients: new Map(),
};

type Measure = 'purchases' | 'revenue';

/** What was expected on a day of some clients, by the end of each of the months to come. */
interface Ahead {
  day: Day;
  months: number;
  places: Int32Array;
  /** Client by client, at the end of each month, 0 at the beginning. */
  purchases: Float64Array;
  spend: Float64Array | null;
}

function expectedAhead(buyers: Buyers, day: Day, months: number, most: number): Ahead {
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
  const fitted = new Set(drawn(buyers, places, CLIENTS_SAMPLED));
  const model: CnbdFit = fitCnbd(
    times.filter((_, row) => fitted.has(places[row] as number)),
    { k: 1, stopsAtFirst: false },
    WEAK_PRIORS,
  );
  const purchases = new Float64Array(places.length * (months + 1));
  for (let month = 1; month <= months; month++) {
    const weeks = (addMonths(day, month) - day) / 7;
    times.forEach((client, row) => {
      purchases[row * (months + 1) + month] = purchasesToCome(model, client, weeks);
    });
  }
  return { day, months, places, purchases, spend: spendsOn(buyers, places, known) };
}

function expectedOfClient({ months, purchases }: Ahead, row: number, by: number): number {
  return purchases[row * (months + 1) + by] as number;
}

function expectedOf(ahead: Ahead, from: number, to: number, measure: Measure): number {
  let expected = 0;
  for (let row = 0; row < ahead.places.length; row++) {
    const purchases = expectedOfClient(ahead, row, to) - expectedOfClient(ahead, row, from);
    expected += measure === 'purchases' ? purchases : purchases * (ahead.spend?.[row] ?? 0);
  }
  return expected;
}

/** What was expected and came of some months ahead; null where they are not over yet. */
function totalOf(
  buyers: Buyers,
  ahead: Ahead,
  from: number,
  to: number,
  measure: Measure,
): PastTotal | null {
  if (to > ahead.months) return null;
  const [after, until] = [addMonths(ahead.day, from), addMonths(ahead.day, to)];
  let actual = 0;
  for (const place of ahead.places) {
    const days = buyers.purchaseDays[place] as readonly Day[];
    const [first, end] = [knownBy(days, after), knownBy(days, until)];
    if (measure === 'purchases') {
      actual += end - first;
      continue;
    }
    const amounts = buyers.orderAmounts[place] ?? [];
    for (let order = first; order < end; order++) actual += amounts[order] ?? 0;
  }
  return { day: ahead.day, until, expected: expectedOf(ahead, from, to, measure), actual };
}
