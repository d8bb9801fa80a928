import type { ClientBaseFigures } from '../base/clientBase';
import { contactCompliance } from '../contacts/cadence';
import { developmentFunnel, type FunnelStep } from '../contacts/funnel';
import type { Contact } from '../contacts/lastContacts';
import type { Outcome } from '../contacts/outcome';
import { asDay, type Day } from '../day';
import { clientKey } from '../log/clientKey';
import type { ContactLog } from '../log/contactLog';
import { type DealLog, placesWithin } from '../log/dealLog';
import { asMinor, type Minor, sumKnown } from '../money';
import { firstDayOf, lastFullPeriod, type Period, periodOf } from '../period';
import { type MonthAgainstMonth, monthAgainstMonth } from '../retention/monthAgainstMonth';
import { crrOfPeriod } from '../retention/retention';
import { CATEGORIES, type Category } from '../segments/category';
import { isComplianceKnown } from './complianceKnown';
import { isNewIn } from './monthRevenue';

/** How a manager looks after their clients. Rates are percentages; null stands for "not known". */
export interface ManagerFigures {
  /** As first written; null for clients and deals of nobody. */
  manager: string | null;
  /** With a row in Clients. */
  clients: number;
  /** Null, too, where nothing of it is known: see `isComplianceKnown`. */
  compliancePercent: number | null;
  /** Clients with an overdue contact, by category. */
  overdue: Record<Category, number>;
  /** CRR of their clients, by the log. */
  crr: { month: MonthAgainstMonth<number | null>; quarter: number | null };
  /** Revenue of their deals with clients who had first bought before the month. */
  repeatRevenue: MonthAgainstMonth<Minor | null>;
  /** Of their contacts with clients who have a row. */
  funnel: MonthAgainstMonth<FunnelStep[]>;
}

/** What managers are told by. A log's own manager goes before the client's. */
export interface ManagedRecords {
  clients: readonly { key: string; manager: string | null }[];
  deals: DealLog;
  contacts: ContactLog<Contact & { outcome: Outcome; manager: string | null }>;
}

/**
 * The figures of each manager: by name, those of nobody last. Managers whom the logs alone know are
 * among them where they did anything in the months compared.
 */
export function managerFigures(
  { clients, deals, contacts }: ManagedRecords,
  base: ClientBaseFigures,
  asOf: Day,
): ManagerFigures[] {
  const months = comparedMonths(asOf);
  const ledger = new Ledger(clients);
  const since = firstDayOf(Math.min(...months), 'month');
  for (const { client, manager, month, isNew, amount } of dealsSince(deals, since)) {
    const { revenue } = ledger.of({ client, manager }).month(month);
    if (!isNew) revenue.push(amount);
  }
  for (const contact of contacts.rows) {
    const month = periodOf(contact.day, 'month');
    if (!months.has(month) || !isWithClient(contact, base)) continue;
    ledger.of(contact).month(month).outcomes.push(contact.outcome);
  }
  const isKept = isComplianceKnown(base);
  return ledger.entries().map((entry) => {
    const figures = figuresOf(entry, base, asOf);
    return isKept ? figures : { ...figures, compliancePercent: null };
  });
}

interface LateDeal {
  client: string;
  manager: string | null;
  month: Period;
  /** Whether its client first bought in that month. */
  isNew: boolean;
  amount: Minor | null;
}

/** The deals from a day on, in the log's order: of a manager's spellings the first is shown. */
function dealsSince(deals: DealLog, since: Day): LateDeal[] {
  const { days, amounts, rowOf, said } = deals;
  const found: (LateDeal & { row: number })[] = [];
  for (const [client, logged] of deals.clients) {
    const { from, to } = placesWithin(deals, logged, since, Number.POSITIVE_INFINITY);
    for (let deal = from; deal < to; deal++) {
      const [row, amount] = [rowOf[deal] as number, amounts[deal] as number];
      const month = periodOf(asDay(days[deal] as number), 'month');
      found.push({
        row,
        client,
        manager: said.managers.at(row),
        month,
        isNew: isNewIn(month, logged.purchaseDays[0]),
        amount: Number.isNaN(amount) ? null : asMinor(amount),
      });
    }
  }
  return found.sort((a, b) => a.row - b.row);
}

/** The development funnel of the whole base, month against month. */
export function funnelByMonth(
  contacts: ManagedRecords['contacts'],
  base: ClientBaseFigures,
  asOf: Day,
): MonthAgainstMonth<FunnelStep[]> {
  const counted = contacts.rows.filter((contact) => isWithClient(contact, base));
  return monthAgainstMonth(asOf, (month) =>
    developmentFunnel(
      counted.filter(({ day }) => periodOf(day, 'month') === month).map(({ outcome }) => outcome),
    ),
  );
}

/** What a stranger asks for is no development of the base. */
function isWithClient({ client }: { client: string }, base: ClientBaseFigures): boolean {
  return base.clients.has(client);
}

function comparedMonths(asOf: Day): Set<Period> {
  const lastFull = lastFullPeriod(asOf, 'month');
  return new Set([periodOf(asOf, 'month'), lastFull, lastFull - 1]);
}

interface MonthEntry {
  revenue: (Minor | null)[];
  outcomes: Outcome[];
}

/** What is known of one manager before it is summed up. */
class Entry {
  readonly clients: string[] = [];
  readonly #months = new Map<Period, MonthEntry>();

  constructor(readonly manager: string | null) {}

  month(month: Period): MonthEntry {
    const entry = this.#months.get(month) ?? { revenue: [], outcomes: [] };
    this.#months.set(month, entry);
    return entry;
  }
}

/** Managers by name, in the way clients are known by theirs. */
class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #responsible = new Map<string, string | null>();

  constructor(clients: ManagedRecords['clients']) {
    for (const { key, manager } of clients) {
      this.#responsible.set(key, manager);
      this.#entry(manager).clients.push(key);
    }
  }

  of({ client, manager }: { client: string; manager: string | null }): Entry {
    return this.#entry(manager ?? this.#responsible.get(client) ?? null);
  }

  entries(): Entry[] {
    const named = [...this.#entries]
      .filter(([key]) => key !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const nobodys = this.#entries.get('');
    return [...named.map(([, entry]) => entry), ...(nobodys ? [nobodys] : [])];
  }

  #entry(manager: string | null): Entry {
    const key = manager === null ? '' : clientKey(manager);
    const entry = this.#entries.get(key) ?? new Entry(key === '' ? null : manager);
    this.#entries.set(key, entry);
    return entry;
  }
}

function figuresOf(entry: Entry, base: ClientBaseFigures, asOf: Day): ManagerFigures {
  const figures = entry.clients.flatMap((key) => base.clients.get(key) ?? []);
  const isOverdue = figures.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0);
  const purchaseDays = entry.clients.flatMap((key) => {
    const days = base.log.clients.get(key)?.purchaseDays;
    return days ? [days] : [];
  });
  const crr = (length: 'month' | 'quarter') => (period: Period) =>
    crrOfPeriod(purchaseDays, length, period, asOf);
  return {
    manager: entry.manager,
    clients: figures.length,
    compliancePercent: contactCompliance(
      figures.map(({ nextContact }) => nextContact?.day ?? null),
      asOf,
    ),
    overdue: Object.fromEntries(
      CATEGORIES.map((each) => [
        each,
        isOverdue.filter(({ category }) => category === each).length,
      ]),
    ) as Record<Category, number>,
    crr: {
      month: monthAgainstMonth(asOf, crr('month')),
      quarter: crr('quarter')(lastFullPeriod(asOf, 'quarter')),
    },
    repeatRevenue: monthAgainstMonth(asOf, (month) => sumKnown(entry.month(month).revenue)),
    funnel: monthAgainstMonth(asOf, (month) => developmentFunnel(entry.month(month).outcomes)),
  };
}
