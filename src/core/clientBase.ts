import { type AbcClass, abc } from './abc';
import { type ContactType, type DueContact, daysOverdue, nextContact } from './cadence';
import { type Category, type CategoryRule, category, type Judgement } from './category';
import type { Day } from './day';
import { type Deal, type PurchaseHistory, purchaseHistories } from './history';
import { customerStatus, missedCycles, type Status } from './lifecycle';
import { fromMinor } from './money';
import { baseInterval, type IntervalSource, purchaseSlowdown, steadiedInterval } from './rhythm';
import type { AbcMeasure, Settings } from './settings';
import {
  clientWinBackValue,
  DEFAULT_YEARLY_CHURN_PERCENT,
  type WinBackDecision,
  winBackDecision,
} from './winBack';
import { measuredYearlyChurn } from './yearlyChurn';

/** A client as people keep him: his key and what they know of him. */
export interface Client extends Judgement {
  key: string;
  winBackCost: number | null;
  doNotContact: boolean;
}

/** One line of the contact log. */
export interface Contact {
  client: string;
  day: Day;
  type: ContactType;
}

/** Everything computed of a client. Null stands for "not known" or "does not apply". Money is in the sheet's currency. */
export interface ClientFigures {
  deals: number;
  purchaseDays: number;
  revenue: number;
  profit: number | null;
  averageOrder: number | null;
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  intervalDays: number | null;
  intervalSource: IntervalSource | null;
  missedCycles: number | null;
  status: Status | null;
  slowdown: number | null;
  abc: AbcClass;
  category: Category;
  categoryRule: CategoryRule;
  nextContact: DueContact | null;
  daysOverdue: number | null;
  /** For sleeping and lost clients: an active one is not there to be won back. */
  winBackValue: number | null;
  winBackDecision: WinBackDecision | null;
}

/** Where the yearly churn was taken from. */
export type ChurnSource = 'settings' | 'log' | 'default';

/** The figures of a whole base on one day. */
export interface ClientBaseFigures {
  /** By client key. */
  clients: Map<string, ClientFigures>;
  /** Of every client of the log, whether he has a row or not. */
  histories: Map<string, PurchaseHistory>;
  baseIntervalDays: number | null;
  yearlyChurn: { percent: number; source: ChurnSource };
}

/**
 * Computes a client base as it stands on one day.
 *
 * @param deals    the log up to `asOf`
 * @param contacts the contact log up to `asOf`
 * @param asOf     the day everything is counted to
 */
export function clientBase(
  clients: readonly Client[],
  deals: readonly Deal[],
  contacts: readonly Contact[],
  settings: Settings,
  asOf: Day,
): ClientBaseFigures {
  const histories = purchaseHistories(deals);
  const allPurchaseDays = [...histories.values()].map(({ purchaseDays }) => purchaseDays);
  const base = baseInterval(allPurchaseDays);
  const yearlyChurn = knownYearlyChurn(allPurchaseDays, settings, asOf);
  const classes = abcClasses(clients, histories, settings);
  const lastContacts = lastContactsByClient(contacts);

  const figures = new Map<string, ClientFigures>();
  for (const client of clients) {
    const history = histories.get(client.key) ?? NO_HISTORY;
    const abcClass = classes.get(client.key) ?? 'C';
    const decided = category(abcClass, client);
    const rhythm = rhythmOf(history, base, settings, asOf);
    const due = client.doNotContact
      ? null
      : nextContact(
          settings.cadence[decided.category],
          lastContacts.get(client.key) ?? {},
          history.purchaseDays[0] ?? null,
          asOf,
        );
    figures.set(client.key, {
      ...moneyOf(history),
      ...rhythm,
      abc: abcClass,
      category: decided.category,
      categoryRule: decided.rule,
      nextContact: due,
      daysOverdue: due && daysOverdue(due.day, asOf),
      ...winBackOf(client, history, rhythm, yearlyChurn.percent, settings),
    });
  }
  return { clients: figures, histories, baseIntervalDays: base, yearlyChurn };
}

const NO_HISTORY: PurchaseHistory = { purchaseDays: [], deals: 0, revenue: 0, profit: 0 };

function moneyOf({ deals, purchaseDays, revenue, profit }: PurchaseHistory) {
  return {
    deals,
    purchaseDays: purchaseDays.length,
    revenue: fromMinor(revenue),
    profit: profit === null ? null : fromMinor(profit),
    averageOrder: deals === 0 ? null : fromMinor(revenue) / deals,
    firstPurchase: purchaseDays[0] ?? null,
    lastPurchase: purchaseDays[purchaseDays.length - 1] ?? null,
  };
}

type Rhythm = Pick<
  ClientFigures,
  'intervalDays' | 'intervalSource' | 'missedCycles' | 'status' | 'slowdown'
>;

function rhythmOf(
  { purchaseDays }: PurchaseHistory,
  base: number | null,
  settings: Settings,
  asOf: Day,
): Rhythm {
  const last = purchaseDays[purchaseDays.length - 1];
  const interval =
    steadiedInterval(purchaseDays, base, settings.steadyingWeight) ??
    (settings.typicalCycleDays === null
      ? null
      : { days: settings.typicalCycleDays, source: 'settings' as const });
  if (last === undefined || interval === null) {
    return {
      intervalDays: null,
      intervalSource: null,
      missedCycles: null,
      status: null,
      slowdown: null,
    };
  }
  const missed = missedCycles(last, interval.days, asOf);
  return {
    intervalDays: interval.days,
    intervalSource: interval.source,
    missedCycles: missed,
    status: customerStatus(missed, settings.statusThresholds),
    slowdown: purchaseSlowdown(purchaseDays, asOf),
  };
}

/** Ties go by key, not by row: sorting the sheet must not move a client over a border. */
function abcClasses(
  clients: readonly Client[],
  histories: Map<string, PurchaseHistory>,
  settings: Settings,
): Map<string, AbcClass> {
  const keys = clients.map(({ key }) => key).sort();
  const values = keys.map((key) => measure(histories.get(key) ?? NO_HISTORY, settings.abcMeasure));
  const classes = abc(values, settings.abcBorders);
  return new Map(keys.map((key, index) => [key, classes[index] as AbcClass]));
}

function measure({ revenue, profit, deals }: PurchaseHistory, by: AbcMeasure): number {
  if (by === 'deals') return deals;
  return by === 'profit' ? (profit ?? 0) : revenue;
}

function knownYearlyChurn(
  purchaseDaysByClient: readonly (readonly Day[])[],
  { yearlyChurnPercent }: Settings,
  asOf: Day,
): ClientBaseFigures['yearlyChurn'] {
  if (yearlyChurnPercent !== null) return { percent: yearlyChurnPercent, source: 'settings' };
  const measured = measuredYearlyChurn(purchaseDaysByClient, asOf);
  // A log in which nobody was lost says nothing of how long clients stay.
  return measured
    ? { percent: measured, source: 'log' }
    : { percent: DEFAULT_YEARLY_CHURN_PERCENT, source: 'default' };
}

function lastContactsByClient(
  contacts: readonly Contact[],
): Map<string, Partial<Record<ContactType, Day>>> {
  const byClient = new Map<string, Partial<Record<ContactType, Day>>>();
  for (const { client, day, type } of contacts) {
    const last = byClient.get(client) ?? {};
    byClient.set(client, last);
    last[type] = Math.max(last[type] ?? day, day);
  }
  return byClient;
}

function winBackOf(
  client: Client,
  history: PurchaseHistory,
  { status, intervalDays }: Rhythm,
  yearlyChurnPercent: number,
  settings: Settings,
): Pick<ClientFigures, 'winBackValue' | 'winBackDecision'> {
  if (status === null || status === 'active' || intervalDays === null) {
    return { winBackValue: null, winBackDecision: null };
  }
  const value = clientWinBackValue(
    history,
    intervalDays,
    yearlyChurnPercent,
    settings.returnRatePercent,
  );
  const cost = client.winBackCost ?? settings.winBackCost;
  return {
    winBackValue: value,
    winBackDecision: value === null || cost === null ? null : winBackDecision(value, cost),
  };
}
