import type { ColumnFormat } from './kinds';
import { CLIENT_USER_COLUMNS, type ClientKnownColumn } from './userColumns';

/**
 * A column that the add-on computes: how it is shown, or the list of the texts that its words are
 * of.
 */
type ComputedColumn = ColumnFormat | { words: string };

/**
 * The columns of Clients that the add-on computes, in the order of a new sheet: what to do first,
 * then why.
 */
export const CLIENT_COMPUTED_COLUMNS = {
  status: { words: 'statuses' },
  category: { words: 'categories' },
  lastContact: 'day',
  lastContactType: { words: 'contactTypes' },
  nextContact: 'day',
  contactType: { words: 'contactTypes' },
  contactState: { words: 'contactStates' },
  recommendedStep: { words: 'steps' },
  moneyAtRisk: 'money',
  lastContactBy: 'text',
  daysOverdue: 'count',
  churnSignal: { words: 'churnSignals' },
  signalHitRate: 'decimal',
  productsToOffer: 'text',
  expectedOrder: 'day',
  lastPurchase: 'day',
  missedCycles: 'count',
  intervalDays: 'decimal',
  intervalSource: 'text',
  slowdown: 'decimal',
  deals: 'count',
  purchaseDays: 'count',
  revenue: 'money',
  profit: 'money',
  averageOrder: 'money',
  firstPurchase: 'day',
  abc: 'text',
  categoryRule: { words: 'categoryRules' },
  winBackValue: 'money',
  winBackDecision: { words: 'decisions' },
  winBackReason: { words: 'winBackReasons' },
  loyaltyTier: { words: 'tiers' },
  points: 'count',
  ordersToGift: 'count',
  expectedPurchases: 'decimal',
  chanceToBuy: 'decimal',
  yearPurchases: 'decimal',
  yearRevenue: 'money',
} as const satisfies Record<string, ComputedColumn>;

export type ClientComputedColumn = keyof typeof CLIENT_COMPUTED_COLUMNS;

export const CLIENT_COMPUTED = Object.keys(CLIENT_COMPUTED_COLUMNS) as ClientComputedColumn[];

/**
 * Columns that are made where somebody asks for them, by heading an empty column so: what they say
 * is first to be proved on the base's own past.
 */
const OPTIONAL: ReadonlySet<ClientComputedColumn> = new Set([
  'chanceToBuy',
  'yearPurchases',
  'yearRevenue',
]);

/** The columns that every sheet of clients is given. */
export const CLIENT_USUAL = CLIENT_COMPUTED.filter((column) => !OPTIONAL.has(column));

const FIRST_FOLD: ReadonlySet<ClientComputedColumn> = new Set(
  CLIENT_COMPUTED.slice(0, CLIENT_COMPUTED.indexOf('moneyAtRisk') + 1),
);

/** Whether a column tells what to do. The others tell why, and are folded. */
export function isInFirstFold(column: ClientComputedColumn): boolean {
  return FIRST_FOLD.has(column);
}

/** Clients as the add-on lays it out anew: who, what was computed, then what people know. */
export const CLIENTS_TEMPLATE: readonly (ClientKnownColumn | ClientComputedColumn)[] = [
  ...CLIENT_USER_COLUMNS.slice(0, 2),
  ...CLIENT_USUAL,
  ...CLIENT_USER_COLUMNS.slice(2),
];

export function formatOf(column: ClientComputedColumn): ColumnFormat {
  const shown: ComputedColumn = CLIENT_COMPUTED_COLUMNS[column];
  return typeof shown === 'string' ? shown : 'text';
}

/** A contact that falls due within so many days is shown as coming up. */
export const DUE_SOON_DAYS = 3;
