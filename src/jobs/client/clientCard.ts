import type { ChurnSource } from '../../core/base/clientBase';
import { type ContactType, recentTouches } from '../../core/contacts/cadence';
import { contactRecord } from '../../core/contacts/contactRecord';
import { nextAllowedTouch } from '../../core/contacts/nextTouch';
import type { Day } from '../../core/day';
import type { GivenHistory } from '../../core/log/givenHistory';
import { historyOf } from '../../core/log/givenHistory';
import type { PurchaseHistory } from '../../core/log/purchaseHistory';
import { type PurchaseMonth, purchaseMonths } from '../../core/log/purchaseMonths';
import { fromMinor, type Minor } from '../../core/money';
import { type AverageOrders, averageOrders } from '../../core/rhythm/averageOrderDrop';
import { customerStatus, missedCycles, type Status } from '../../core/rhythm/lifecycle';
import type { IntervalSource } from '../../core/rhythm/rhythm';
import {
  missedSeasons,
  type Season,
  seasonalDealsPerMonth,
  seasonOf,
} from '../../core/rhythm/season';
import type { Settings } from '../../core/settings';
import { type NextTier, nextTier } from '../../core/value/loyalty';
import {
  clientDealsPerMonth,
  clientWinBackDecision,
  clientWinBackValue,
  type WinBackDecision,
  type WinBackReason,
  type WinBackWorking,
  winBackWorking,
} from '../../core/value/winBackValue';
import { offerFor, offersInLine } from '../../core/winBack/offers';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import type { ContactsRow } from '../../sheets/logs/contactsSheet';
import type { ClientRow } from '../../sheets/tables/clientRows';
import type { ComputedRow } from '../../sheets/tables/computedRow';
import { isDeclined } from '../../sheets/tables/mapping';
import type { Warning } from '../../sheets/tables/warnings';
import { type ClientRecord, readClientRecord } from '../readBase';
import { clientTouches } from './clientTouches';
import { contactsOn } from './contactsToday';
import type { ReadyText } from './readyText';

/** Everything about one client on one day. Money is in the sheet's currency; null: not known. */
export interface ClientCard {
  asOf: Day;
  client: ClientRow;
  computed: ComputedRow;
  /** Null where their rhythm is not known, or they never bought. */
  rhythm: CardRhythm | null;
  history: CardHistory;
  contacts: CardContacts;
  /** Null for an active client. */
  winBack: CardWinBack | null;
  /** Why they left, by their row or else their last contact that says. */
  reason: string;
  /** What answers it, and the products to offer. */
  offer: string;
  /** What to write to them; null where there is nothing. */
  text: ReadyText | null;
  /** What is wrong with the cells that tell of them. */
  warnings: readonly Warning[];
}

/** What the last recalculation found of the whole base; null where there was none. */
export interface BaseKnown {
  yearlyChurn: YearlyChurn | null;
  baseIntervalDays: number | null;
}

/** Where the client stands in their rhythm. */
export interface CardRhythm {
  status: Status;
  daysSince: number;
  intervalDays: number;
  intervalSource: IntervalSource | null;
  /** Whether it is their own drawn towards the base's. */
  isSteadied: boolean;
  season: Season | null;
  missedCycles: number;
}

/** What the client has bought. */
export interface CardHistory {
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  deals: number | null;
  revenue: Minor | null;
  averageOrder: number | null;
  /** Null where no tier is above, or what they spent is not known. */
  nextTier: NextTier | null;
  /** Of the last two orders and of those before; null with too few. */
  averageOrders: AverageOrders | null;
  /** The last two years; null where no log tells of them. */
  months: PurchaseMonth[] | null;
}

/** How the client is kept in touch with. */
export interface CardContacts {
  /** The last of each type, the latest first. */
  last: { type: ContactType; day: Day }[];
  /** The last of the log, as it was noted down. */
  latest: ContactsRow | null;
  next: { day: Day; type: ContactType | null; daysOverdue: number } | null;
  /**
   * In the guard's span of so many days, of which no more than the limit are to be made; when the
   * next one may be.
   */
  touches: { count: number; days: number; limit: number; nextAllowed: Day };
  /** What a contact may say that the log has no column for. */
  lacking: ContactsColumn[];
  /** Whether there is a log, or one may be made. */
  canLog: boolean;
}

/** What winning the client back is worth, laid open. */
export interface CardWinBack {
  working: WinBackWorking | null;
  profitSource: 'row' | 'log' | 'margin' | 'both';
  churn: YearlyChurn | null;
  returnRatePercent: number;
  value: number | null;
  cost: number | null;
  costSource: 'row' | 'settings';
  decision: WinBackDecision | null;
  decidedBy: WinBackReason | null;
}

/** Yearly churn as the last recalculation had it. */
export interface YearlyChurn {
  percent: number;
  source: ChurnSource;
}

const MONTHS = 24;

/** What a contact that is logged in the panel may say. */
const SAID: readonly ContactsColumn[] = [
  ...(['type', 'outcome', 'nextDay', 'score', 'reason', 'note'] as const),
];

/**
 * Everything about one client today: what their row says, what the last recalculation left in it,
 * and what the logs say of them. Nothing is written, and long tables take no more calls than short.
 *
 * @param key  the client's
 * @param base what a single client's lines do not tell
 * @throws SheetError where they have no row any more, or the sheets cannot be worked with
 */
export function clientCard(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
  base: BaseKnown,
  document: SheetDocument,
): ClientCard {
  const record = readClientRecord(
    spreadsheet,
    key,
    { sales: true, contacts: ['date', 'client', 'manager', ...SAID] },
    document,
  );
  const { client, computed, asOf, settings, logs, contacts, log, warnings } = record;
  const logged = logs.deals.clients.get(key) ?? null;
  const history = logged ?? (client.given ? givenHistory(client.given) : null);
  const rhythm = rhythmOf(computed, logged, history, settings, asOf);
  const lastReason = latestOf(contacts.filter(({ reason }) => reason !== null))?.reason ?? null;
  const reason = client.leavingReason ?? lastReason ?? '';
  const latest = latestOf(contacts);
  return {
    asOf,
    client,
    computed,
    rhythm,
    history: {
      ...purchasesOf(client, computed, logged, settings),
      averageOrders: logged && averageOrders(logged.orderAmounts),
      months:
        logged && logged.purchaseDays.length > 0 ? purchaseMonths(logged, asOf, MONTHS) : null,
    },
    contacts: {
      ...contactsOf(record),
      latest,
      lacking: log ? SAID.filter((column) => !log.columns.has(column)) : [],
      canLog: log !== null || !isDeclined('contacts'),
    },
    winBack: rhythm && cardWinBack(record, rhythm, history, base),
    reason,
    offer: offersInLine(offerFor(reason, settings.offers), computed.productsToOffer),
    text: contactsOn(record, () => computed).textFor(key),
    warnings,
  };
}

/** Of how many deals a row's profit is, may not be known: then neither is the profit of a deal. */
function givenHistory(given: GivenHistory): PurchaseHistory {
  const history = historyOf(given);
  return given.deals === null ? { ...history, profit: null } : history;
}

function rhythmOf(
  { lastPurchase, intervalDays, intervalSource }: ComputedRow,
  logged: PurchaseHistory | null,
  history: PurchaseHistory | null,
  settings: Settings,
  asOf: Day,
): CardRhythm | null {
  const last = lastDayOf(history) ?? lastPurchase;
  if (last === null || last > asOf || intervalDays === null) return null;
  const season = logged && seasonOf(logged.purchaseDays, asOf);
  const missed = season
    ? missedSeasons(season, last, asOf)
    : missedCycles(last, intervalDays, asOf);
  return {
    status: customerStatus(missed, settings),
    daysSince: asOf - last,
    intervalDays,
    intervalSource,
    isSteadied: intervalSource === 'own' && settings.steadyingWeight > 0,
    season,
    missedCycles: missed,
  };
}

function lastDayOf(history: PurchaseHistory | null): Day | null {
  return history?.purchaseDays[history.purchaseDays.length - 1] ?? null;
}

/** By the log, else by what the row says, else by what was computed of who never bought. */
function purchasesOf(
  { given }: ClientRow,
  computed: ComputedRow,
  logged: PurchaseHistory | null,
  settings: Settings,
): Omit<CardHistory, 'averageOrders' | 'months'> {
  const told = logged ?? given;
  const deals = told ? told.deals : computed.deals;
  const amountsKnown = logged ? logged.amountsKnown : deals;
  const { revenue } = told ?? computed;
  return {
    firstPurchase: logged ? (logged.purchaseDays[0] ?? null) : (given ?? computed).firstPurchase,
    lastPurchase: lastDayOf(logged) ?? (given ?? computed).lastPurchase,
    deals,
    revenue,
    averageOrder: amountsKnown && revenue !== null ? fromMinor(revenue) / amountsKnown : null,
    nextTier: revenue === null ? null : nextTier(fromMinor(revenue), settings),
  };
}

function contactsOf(record: ClientRecord): Pick<CardContacts, 'last' | 'next' | 'touches'> {
  const { client, asOf, computed, settings } = record;
  const { touchLimit, touchDays: days } = settings;
  const { contacts } = record.logs;
  const touchDays = clientTouches([client], contacts).get(client.key) ?? [];
  const made = contactRecord(contacts.byClient.get(client.key) ?? [], client.lastContacts);
  const last = Object.entries(made.last) as [ContactType, Day][];
  const { nextContact, contactType } = computed;
  return {
    last: last.map(([type, day]) => ({ type, day })).sort((a, b) => b.day - a.day),
    next:
      nextContact === null
        ? null
        : { day: nextContact, type: contactType, daysOverdue: Math.max(0, asOf - nextContact) },
    touches: {
      count: recentTouches(touchDays, asOf, days),
      days,
      limit: touchLimit,
      nextAllowed: nextAllowedTouch(touchDays, asOf, { touchLimit, touchDays: days }),
    },
  };
}

function cardWinBack(
  { client, computed, settings, sales: deals, logs }: ClientRecord,
  { status, intervalDays, season }: CardRhythm,
  history: PurchaseHistory | null,
  { yearlyChurn, baseIntervalDays }: BaseKnown,
): CardWinBack | null {
  if (status === 'active') return null;
  const { yearlyChurnPercent, returnRatePercent, winBackCost, steadyingWeight } = settings;
  const churn: YearlyChurn | null =
    yearlyChurnPercent !== null ? { percent: yearlyChurnPercent, source: 'settings' } : yearlyChurn;
  const logged = logs.deals.clients.get(client.key);
  const steadied = { baseIntervalDays, steadyingWeight };
  const monthly =
    season && logged
      ? seasonalDealsPerMonth(logs.deals, logged, season)
      : history && clientDealsPerMonth(history, client.given ?? null, intervalDays, steadied);
  const working =
    churn && history && monthly !== null ? winBackWorking(history, monthly, churn.percent) : null;
  const value = clientWinBackValue(working, returnRatePercent);
  const cost = client.winBackCost ?? winBackCost;
  const { category } = computed;
  const { decision, reason } = clientWinBackDecision({ status, category, value, cost }, settings);
  let own = 0;
  for (const { hasOwnProfit } of deals) own += hasOwnProfit ? 1 : 0;
  return {
    working,
    profitSource:
      deals.length === 0 ? 'row' : own === 0 ? 'margin' : own === deals.length ? 'log' : 'both',
    churn,
    returnRatePercent,
    value,
    cost,
    costSource: client.winBackCost === null ? 'settings' : 'row',
    decision,
    decidedBy: reason,
  };
}

function latestOf(contacts: readonly ContactsRow[]): ContactsRow | null {
  return contacts.reduce<ContactsRow | null>(
    (latest, contact) => (latest && latest.day > contact.day ? latest : contact),
    null,
  );
}
