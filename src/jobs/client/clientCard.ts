import type { ChurnSource } from '../../core/base/clientBase';
import { type ContactType, recentTouches } from '../../core/contacts/cadence';
import type { Outcome } from '../../core/contacts/funnel';
import { nextAllowedTouch } from '../../core/contacts/nextTouch';
import type { Day } from '../../core/day';
import { ClientIndex } from '../../core/identity/clientIndex';
import { type ClientPast, clientPasts } from '../../core/log/clientPast';
import { type GivenHistory, historyOf as toldHistory } from '../../core/log/givenHistory';
import { type PurchaseHistory, purchaseHistories } from '../../core/log/purchaseHistory';
import { purchaseMonths } from '../../core/log/purchaseMonths';
import { fromMinor, toMinor } from '../../core/money';
import { averageOrders } from '../../core/rhythm/averageOrderDrop';
import { customerStatus, missedCycles, type Status } from '../../core/rhythm/lifecycle';
import type { IntervalSource } from '../../core/rhythm/rhythm';
import type { Category, Potential, Trait } from '../../core/segments/category';
import type { Settings } from '../../core/settings';
import {
  clientDealsPerMonth,
  clientWinBackDecision,
  clientWinBackValue,
  type WinBackDecision,
  type WinBackReason,
  type WinBackWorking,
  winBackWorking,
} from '../../core/value/winBackValue';
import { offerFor } from '../../core/winBack/offers';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { standingSettings } from '../../sheets/settings/standingSettings';
import { type ContactsRow, readContacts } from '../../sheets/tables/contactsSheet';
import { keyIn } from '../../sheets/tables/keyIn';
import { knownClients, ownerIn } from '../../sheets/tables/knownClients';
import { isDeclined } from '../../sheets/tables/mapping';
import { readSales, type SalesRow } from '../../sheets/tables/salesSheet';
import { type StandingClient, standingClient } from '../../sheets/tables/standingClients';
import { linesOf } from '../../sheets/tables/table';
import { readTablePart } from '../../sheets/tables/tablePart';
import { findTable } from '../../sheets/tables/userTable';
import { texts } from '../../texts/texts';
import { lookAtClient } from '../clientBaseSheets';
import { clientTouches } from './clientTouches';

/** Everything about one client on one day, in plain values. Money is in the sheet's currency, null stands for "not known". */
export interface ClientCard {
  key: string;
  name: string;
  asOf: Day;
  manager: string;
  phone: string;
  email: string;
  category: Category | null;
  /** In the words of the sheet, as the signal and the step. */
  categoryRule: string;
  signal: string;
  step: string;
  potential: Potential | null;
  traits: Trait[];
  manualCategory: Category | null;
  leavingReason: string;
  doNotContact: boolean;
  snoozedUntil: Day | null;
  /** Null where his rhythm is not known, or he never bought. */
  rhythm: CardRhythm | null;
  history: CardHistory;
  contacts: CardContacts;
  /** Null for an active client. */
  winBack: CardWinBack | null;
  /** What he left for, as his row or his last contact that gives a reason says, and what answers it. */
  reason: string;
  offer: string;
}

/** What the last recalculation found of the whole base; null where there was none. */
export interface BaseKnown {
  yearlyChurn: YearlyChurn | null;
  baseIntervalDays: number | null;
}

/** Where he stands in his rhythm. */
export interface CardRhythm {
  status: Status;
  daysSince: number;
  intervalDays: number;
  intervalSource: IntervalSource | null;
  missedCycles: number;
}

/** What he has bought. */
export interface CardHistory {
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  deals: number | null;
  revenue: number | null;
  averageOrder: number | null;
  /** Of the last two orders and of those before; null with too few. */
  averageOrders: { recent: number; earlier: number } | null;
  /** The last two years; null where no log tells of him. */
  months: { from: Day; days: number; amount: number | null }[] | null;
}

/** How he is kept in touch with. */
export interface CardContacts {
  /** The last of each type, the latest first. */
  last: { type: ContactType; day: Day }[];
  /** The last of the log, as it was noted down. */
  latest: {
    type: ContactType;
    day: Day;
    outcome: Outcome;
    score: number | null;
    reason: string;
    note: string;
  } | null;
  next: { day: Day; type: ContactType | null; daysOverdue: number } | null;
  /** In the guard's span of so many days, of which no more than the limit are to be made; when the next one may be. */
  touches: { count: number; days: number; limit: number; nextAllowed: Day };
  /** What a contact may say that the log has no column for. */
  lacking: ContactsColumn[];
  /** Whether there is a log, or one may be made. */
  canLog: boolean;
}

/** What winning him back is worth, laid open. */
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
const SAID: readonly ContactsColumn[] = ['type', 'outcome', 'score', 'reason', 'note'];

/**
 * Everything about one client as he stands today: what the last recalculation left in his row, and what the logs say of him. However long they are,
 * the tables are read in the same few calls, and nothing is written.
 *
 * @param key  the client's
 * @param base what a single client's lines do not tell
 * @throws SheetError where he has no row any more, or the sheets cannot be worked with
 */
export function clientCard(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
  base: BaseKnown,
  document: SheetDocument,
): ClientCard {
  const asOf = document.today();
  const { language } = document;
  const words = texts[language];
  const settings = standingSettings(spreadsheet, document);
  const { table, row } = lookAtClient(spreadsheet, key, language);
  const client = standingClient(table, row, document);
  const { clientOf } = settings.aliases;

  const salesTable = findTable(spreadsheet, 'sales', language);
  const deals = salesTable
    ? readSales(
        linesOf(
          readTablePart(salesTable, ['date', 'client', 'amount', 'profit'], words),
          key,
          (name) => {
            const bearer = keyIn(name);
            return bearer === null ? null : (clientOf.get(bearer)?.key ?? bearer);
          },
        ),
        settings.marginPercent,
        asOf,
        document,
        words,
        [],
      ).map((deal) => ({ ...deal, client: key }))
    : [];
  const contactsTable = findTable(spreadsheet, 'contacts', language);
  const log = contactsTable && readTablePart(contactsTable, ['date', 'client', ...SAID], words);
  const index = new ClientIndex(knownClients(table), settings.aliases);
  const lines = log ? linesOf(log, key, (name) => ownerIn(name, index)) : null;
  const contacts = lines
    ? readContacts(lines, asOf, document, words, []).map((each) => ({ ...each, client: key }))
    : [];
  const past = clientPasts(deals, []).get(key) ?? null;
  const history = purchaseHistories(deals).get(key) ?? null;
  const rhythm = rhythmOf(client, past, settings, asOf);
  const lastReason = latestOf(contacts.filter(({ reason }) => reason !== null))?.reason ?? null;
  const reason = client.leavingReason || lastReason || '';
  const latest = latestOf(contacts);
  return {
    key,
    name: client.name,
    asOf,
    manager: client.manager,
    phone: client.phone,
    email: client.email,
    category: client.category,
    categoryRule: client.categoryRule,
    signal: client.churnSignal,
    step: client.recommendedStep,
    potential: client.potential,
    traits: client.traits,
    manualCategory: client.manualCategory,
    leavingReason: client.leavingReason,
    doNotContact: client.doNotContact,
    snoozedUntil: (client.snoozedUntil ?? asOf) > asOf ? client.snoozedUntil : null,
    rhythm,
    history: historyOf(client, past, history, asOf),
    contacts: {
      ...contactsOf(client, contacts, settings, asOf),
      latest: latest && {
        type: latest.type,
        day: latest.day,
        outcome: latest.outcome,
        score: latest.score,
        reason: latest.reason ?? '',
        note: lines ? String(lines.rows[latest.row]?.[lines.columns.get('note') ?? -1] ?? '') : '',
      },
      lacking: log ? SAID.filter((column) => !log.columns.has(column)) : [],
      canLog: log !== null || !isDeclined('contacts'),
    },
    winBack: rhythm && cardWinBack(client, rhythm, deals, history, settings, base),
    reason,
    offer: offerFor(reason, settings.offers) ?? '',
  };
}

function rhythmOf(
  { lastPurchase, intervalDays, intervalSource }: StandingClient,
  past: ClientPast | null,
  settings: Settings,
  asOf: Day,
): CardRhythm | null {
  const last = past?.purchaseDays[past.purchaseDays.length - 1] ?? lastPurchase;
  if (last === null || last > asOf || intervalDays === null || intervalDays <= 0) return null;
  const missed = missedCycles(last, intervalDays, asOf);
  return {
    status: customerStatus(missed, settings),
    daysSince: asOf - last,
    intervalDays,
    intervalSource,
    missedCycles: missed,
  };
}

function historyOf(
  client: StandingClient,
  past: ClientPast | null,
  history: PurchaseHistory | null,
  asOf: Day,
): CardHistory {
  const orders = past && averageOrders(past.orderAmounts);
  const days = past?.purchaseDays ?? [];
  const { deals, amountsKnown, revenue } = history
    ? { ...history, revenue: fromMinor(history.revenue) }
    : { ...client, amountsKnown: client.deals };
  return {
    firstPurchase: days[0] ?? client.firstPurchase,
    lastPurchase: days[days.length - 1] ?? client.lastPurchase,
    deals,
    revenue,
    averageOrder: amountsKnown && revenue !== null ? revenue / amountsKnown : null,
    averageOrders: orders && {
      recent: fromMinor(orders.recent),
      earlier: fromMinor(orders.earlier),
    },
    months:
      past &&
      purchaseMonths(past, asOf, MONTHS).map((month) => ({
        ...month,
        amount: fromMinor(month.amount),
      })),
  };
}

function contactsOf(
  client: StandingClient,
  contacts: readonly ContactsRow[],
  { touchLimit, touchDays: days }: Settings,
  asOf: Day,
): Pick<CardContacts, 'last' | 'next' | 'touches'> {
  const touched = clientTouches({ clients: [client], contacts }).get(client.key);
  const touchDays = touched?.days ?? [];
  const last = Object.entries(touched?.last ?? {}) as [ContactType, Day][];
  const { nextContact, contactType } = client;
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
  client: StandingClient,
  { status, intervalDays }: CardRhythm,
  deals: readonly SalesRow[],
  logged: PurchaseHistory | null,
  settings: Settings,
  { yearlyChurn, baseIntervalDays }: BaseKnown,
): CardWinBack | null {
  if (status === 'active') return null;
  const { yearlyChurnPercent, returnRatePercent, winBackCost, steadyingWeight } = settings;
  const churn: YearlyChurn | null =
    yearlyChurnPercent !== null ? { percent: yearlyChurnPercent, source: 'settings' } : yearlyChurn;
  const told = logged ? null : toldOf(client);
  const history = logged ?? (told && toldHistory(told));
  const working =
    churn &&
    history &&
    winBackWorking(
      history,
      clientDealsPerMonth(history, told, intervalDays, { baseIntervalDays, steadyingWeight }),
      churn.percent,
    );
  const value = clientWinBackValue(working, returnRatePercent);
  const cost = client.winBackCost ?? winBackCost;
  const { category } = client;
  const { decision, reason } = clientWinBackDecision({ status, category, value, cost }, settings);
  const own = deals.filter(({ hasOwnProfit }) => hasOwnProfit).length;
  return {
    working,
    profitSource:
      logged === null ? 'row' : own === 0 ? 'margin' : own === deals.length ? 'log' : 'both',
    churn,
    returnRatePercent,
    value,
    cost,
    costSource: client.winBackCost === null ? 'settings' : 'row',
    decision,
    decidedBy: reason,
  };
}

/** What his row says of purchases that no log lists. */
function toldOf({
  firstPurchase,
  lastPurchase,
  deals,
  revenue,
  profit,
  intervalDays,
  intervalSource,
}: StandingClient): GivenHistory | null {
  if (lastPurchase === null || deals === null) return null;
  return {
    firstPurchase,
    lastPurchase,
    deals,
    revenue: revenue === null ? null : toMinor(revenue),
    profit: profit === null ? null : toMinor(profit),
    intervalDays: intervalSource === 'own' ? intervalDays : null,
  };
}

function latestOf(contacts: readonly ContactsRow[]): ContactsRow | null {
  return contacts.reduce<ContactsRow | null>(
    (latest, contact) => (latest && latest.day > contact.day ? latest : contact),
    null,
  );
}
