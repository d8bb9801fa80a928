import type { Language } from '../schema/languages';
import { headerRoots as english } from './en/understood/headerRoots';
import { headerRoots as russian } from './ru/understood/headerRoots';

/**
 * The words by which a column's header is known, likeliest first. Each line is a rank: phrases
 * separated by commas, a phrase being words that a header must hold in whatever order. A word that
 * ends in `*` stands for all that begin so: `клиент*` is «клиента», «клиентов».
 */
export interface RoleRoots {
  names: readonly string[];
  /** Phrases that may mean it: what stands in the column decides. */
  weak?: string;
  /**
   * Phrases that mean another thing, unless a name of the column's has them: the date an order was
   * *shipped*.
   */
  never?: string;
}

/** Who bought, in whichever way a table says it. */
export const PEOPLE_ROLES = [
  'customer',
  'company',
  'contactPerson',
  'firstName',
  'lastName',
  'name',
  'email',
  'phone',
  'customerId',
] as const;

export const SALES_ROLES = [
  'date',
  'amount',
  'profit',
  'product',
  'productLine',
  'orderNumber',
  'manager',
  'paidOn',
  'paid',
  'paidAmount',
  'status',
  'secondStatus',
  'refunded',
  'cancelled',
  'currency',
  'quantity',
  'price',
  'source',
] as const;

export const CLIENTS_ROLES = [
  'manager',
  'birthday',
  'source',
  'potential',
  'traits',
  'manualCategory',
  'leavingReason',
  'winBackCost',
  'doNotContact',
  'snoozedUntil',
  'givenFirstPurchase',
  'givenLastPurchase',
  'givenDeals',
  'givenRevenue',
  'givenProfit',
  'givenInterval',
  'lastCall',
  'lastMeeting',
] as const;

export const CONTACTS_ROLES = [
  'date',
  'type',
  'manager',
  'outcome',
  'nextDay',
  'reason',
  'score',
  'note',
  'callFrom',
  'callTo',
] as const;

export type PeopleRole = (typeof PEOPLE_ROLES)[number];
export type SalesRole = (typeof SALES_ROLES)[number];
export type ClientsRole = (typeof CLIENTS_ROLES)[number];
export type ContactsRole = (typeof CONTACTS_ROLES)[number];

/** What tells columns and rows of a language. */
export interface HeaderRoots {
  people: Readonly<Record<PeopleRole, RoleRoots>>;
  sales: Readonly<Record<SalesRole, RoleRoots>>;
  clients: Readonly<Record<ClientsRole, RoleRoots>>;
  contacts: Readonly<Record<ContactsRole, RoleRoots>>;
  /** Words that say nothing of which column it is: what the table is of, and the small ones. */
  neutral: string;
  /** Phrases that are said beside a header's word: with or without taxes, apiece. */
  asides: string;
  /** Words as people shorten them: `inv` is invoice. */
  abbreviations: Readonly<Record<string, string>>;
  /** Units and currencies in words: `руб` is RUB. */
  currencies: Readonly<Record<string, string>>;
  /** The words for each month, January first. */
  months: readonly string[];
  /** A row that begins with one of these sums up others. */
  totals: string;
  /** As the last word, after what is summed up: `Anna Total`. */
  totalAtEnd: string;
  /** Headers of which two tell a bank statement, a call list. */
  bank: string;
  calls: string;
  /** Headers of which two tell a marketplace's report, which names no buyer. */
  marketplace: string;
  /** Headers of an account's card: what was sold stands in debit, what was paid in credit. */
  accounts: string;
  /** Of a day: it is the record's, not of anything that happened. */
  recordDay: string;
  /** How a pivot table heads its rows and sums. */
  pivot: string;
}

export const HEADER_ROOTS: Readonly<Record<Language, HeaderRoots>> = {
  en: english,
  ru: russian,
};
