import type { Day } from '../day';
import type { Minor } from '../money';
import type { DealStatus } from './dealStatus';
import type { StatusWord } from './statusWord';

/** What stands in a column of payments: the day, the sum or no more than whether. */
export type Payment =
  | { kind: 'day'; day: Day }
  | { kind: 'sum'; amount: Minor }
  | { kind: 'yesNo'; isPaid: boolean };

/** What one row of a sales log says once its cells are read; null where a cell is blank. */
export interface SalesLine {
  /** Where it stands, for messages alone: the order of lines is that of their list. */
  row: number;
  /** The client's key. */
  client: string | null;
  /**
   * The key of who stands in where there is no client: a contact person without a company, an
   * e-mail.
   */
  secondClient: string | null;
  day: Day | null;
  amount: Minor | null;
  profit: Minor | null;
  orderNumber: string | null;
  /** One of each status column; a word that nobody knows is `done`. */
  statuses: readonly (DealStatus | null)[];
  /** The words that these are read from, each once. */
  statusWords: readonly StatusWord[];
  cancelledOn: Day | null;
  /** What was given back of the line; the sign does not matter, exports write both. */
  refunded: Minor | null;
  /** By its code, whatever sign the cell bore. */
  currency: string | null;
  quantity: number | null;
  /** In whole units of money: a price may have fractions of a cent. */
  unitPrice: number | null;
  product: string | null;
  productGroup: string | null;
  /** Where the order came from. */
  source: string | null;
  manager: string | null;
  /** Undefined where the log has no such column, or the cell cannot be read. */
  payment: Payment | null | undefined;
  /**
   * The cells that have no role, joined: an article or a time tells apart two items that are else
   * equal.
   */
  otherCells: string | null;
}

/** A line and its place in the log. */
export type LineInLog = SalesLine & { place: number };

/**
 * What makes two lines the same: all but where they stand and what changes later, status, refund
 * and payment.
 */
const SAMENESS = [
  'client',
  'day',
  'amount',
  'profit',
  'currency',
  'quantity',
  'unitPrice',
  'product',
  'productGroup',
  'manager',
  'secondClient',
  'orderNumber',
] as const satisfies readonly (keyof SalesLine)[];

/** Whether two lines say the same, status, refunded and paid cells aside. */
export function isSameLine(one: SalesLine, other: SalesLine): boolean {
  return SAMENESS.every((field) => one[field] === other[field]);
}

/** A text that lines which say the same have in common, and no others. */
export function lineKey(line: SalesLine): string {
  return SAMENESS.map((field) => line[field] ?? '\u0001').join('\u0000');
}
