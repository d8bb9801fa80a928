import { type AbcClass, abc } from './abc';
import { type ContactType, type DueContact, daysOverdue, nextContact } from './cadence';
import { type Category, type CategoryRule, category, type Judgement } from './category';
import { type ChurnSignal, churnSignal } from './churnSignal';
import type { Day } from './day';
import type { FigureError } from './figureError';
import { forecastPurchases } from './forecast';
import { type GivenHistory, historyOf, intervalOf } from './givenHistory';
import { type Deal, type PurchaseHistory, purchaseHistories } from './history';
import { customerStatus, missedCycles, type Status } from './lifecycle';
import { loyaltyTier, type Tier } from './loyalty';
import { fromMinor } from './money';
import { recommendedStep, type Step } from './recommendedStep';
import {
  type IntervalSource,
  medianInterval,
  purchaseInterval,
  purchaseSlowdown,
  steadiedInterval,
} from './rhythm';
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
  /** Read only where the log has nothing of him; null where his row says nothing either. */
  given?: GivenHistory | null;
  /** The last contacts that his row says of; the contact log may know later ones. */
  lastContacts?: Readonly<Partial<Record<ContactType, Day>>>;
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
  /** Null where a row gives sums alone. */
  purchaseDays: number | null;
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
  churnSignal: ChurnSignal | null;
  recommendedStep: Step | null;
  loyaltyTier: Tier | null;
  /** In the weeks that Settings look ahead; null where the base cannot be forecast, or he never bought. */
  expectedPurchases: number | null;
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
  /** Why purchases could not be forecast; null where they could. */
  forecastRefusal: FigureError | null;
  /** What the classes were measured by: revenue where Settings ask for a profit that nobody knows. */
  abcMeasure: AbcMeasure;
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
  const given = new Map(
    clients.flatMap((client) =>
      client.given && !histories.has(client.key) ? [[client.key, client.given] as const] : [],
    ),
  );
  const base = medianInterval([
    ...allPurchaseDays.map(purchaseInterval),
    ...[...given.values()].map(intervalOf),
  ]);
  const historyFor = ({ key }: Client): PurchaseHistory => {
    const told = given.get(key);
    return histories.get(key) ?? (told ? historyOf(told) : NO_HISTORY);
  };
  const yearlyChurn = knownYearlyChurn(allPurchaseDays, settings, asOf);
  const abcMeasure = usableMeasure(clients.map(historyFor), settings.abcMeasure);
  const classes = abcClasses(clients, historyFor, abcMeasure, settings);
  const lastContacts = lastContactsByClient(contacts);
  const forecast = forecastPurchases(
    new Map([...histories].map(([key, { purchaseDays }]) => [key, purchaseDays])),
    asOf,
    settings.forecastWeeks,
  );

  const figures = new Map<string, ClientFigures>();
  for (const client of clients) {
    const history = historyFor(client);
    const told = given.get(client.key) ?? null;
    const abcClass = classes.get(client.key) ?? 'C';
    const decided = category(abcClass, client);
    const interval = told
      ? toldInterval(told, base)
      : steadiedInterval(history.purchaseDays, base, settings.steadyingWeight);
    const rhythm = rhythmOf(history, interval, settings, asOf);
    const due = client.doNotContact
      ? null
      : nextContact(
          settings.cadence[decided.category],
          laterOf(client.lastContacts ?? {}, lastContacts.get(client.key) ?? {}),
          history.purchaseDays[0] ?? null,
          asOf,
        );
    const overdue = due && daysOverdue(due.day, asOf);
    const winBack = winBackOf(client, history, rhythm, yearlyChurn.percent, settings);
    const signal = churnSignal(rhythm, settings.slowdownWarning);
    figures.set(client.key, {
      ...moneyOf(history),
      purchaseDays: told ? null : history.purchaseDays.length,
      ...rhythm,
      abc: abcClass,
      category: decided.category,
      categoryRule: decided.rule,
      nextContact: due,
      daysOverdue: overdue,
      ...winBack,
      churnSignal: signal,
      recommendedStep: recommendedStep({
        doNotContact: client.doNotContact,
        status: rhythm.status,
        missedCycles: rhythm.missedCycles,
        category: decided.category,
        signal,
        daysOverdue: overdue,
        winBackDecision: winBack.winBackDecision,
      }),
      loyaltyTier: loyaltyTier(fromMinor(history.revenue), settings.loyaltyTiers),
      expectedPurchases: forecast.purchases.get(client.key) ?? null,
    });
  }
  return {
    clients: figures,
    histories,
    baseIntervalDays: base,
    yearlyChurn,
    forecastRefusal: forecast.refusal,
    abcMeasure,
  };
}

const NO_HISTORY: PurchaseHistory = { purchaseDays: [], deals: 0, revenue: 0, profit: 0 };

function moneyOf({ deals, purchaseDays, revenue, profit }: PurchaseHistory) {
  return {
    deals,
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

type Interval = { days: number; source: IntervalSource };

function toldInterval(told: GivenHistory, base: number | null): Interval | null {
  const own = intervalOf(told);
  if (own !== null) return { days: own, source: 'own' };
  return base === null ? null : { days: base, source: 'base' };
}

function rhythmOf(
  { purchaseDays }: PurchaseHistory,
  known: Interval | null,
  settings: Settings,
  asOf: Day,
): Rhythm {
  const last = purchaseDays[purchaseDays.length - 1];
  const { typicalCycleDays } = settings;
  const interval =
    known ??
    (typicalCycleDays === null ? null : { days: typicalCycleDays, source: 'settings' as const });
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
  historyFor: (client: Client) => PurchaseHistory,
  by: AbcMeasure,
  settings: Settings,
): Map<string, AbcClass> {
  const byKey = [...clients].sort((a, b) => (a.key < b.key ? -1 : 1));
  const values = byKey.map((client) => measure(historyFor(client), by));
  const classes = abc(values, settings.abcBorders);
  return new Map(byKey.map(({ key }, index) => [key, classes[index] as AbcClass]));
}

/** By profit alone, a base whose profit is not known would be all C. */
function usableMeasure(histories: readonly PurchaseHistory[], wanted: AbcMeasure): AbcMeasure {
  const isKnown = histories.some(({ deals, profit }) => deals > 0 && profit !== null);
  return wanted === 'profit' && !isKnown ? 'revenue' : wanted;
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

function laterOf(
  a: Readonly<Partial<Record<ContactType, Day>>>,
  b: Readonly<Partial<Record<ContactType, Day>>>,
): Partial<Record<ContactType, Day>> {
  const later: Partial<Record<ContactType, Day>> = { ...a };
  for (const type of Object.keys(b) as ContactType[]) {
    const day = b[type] as Day;
    later[type] = Math.max(later[type] ?? day, day);
  }
  return later;
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
