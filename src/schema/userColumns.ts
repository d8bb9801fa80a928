import type { ColumnKind } from './kinds';
import type { TableRole } from './sheets';

// The columns that are the user's: read, and written only where they say something in the panel.
// Their headers are in the texts.

type Columns = Readonly<Record<string, ColumnKind>>;

/** What people know of a client, and may say of them in the panel. */
const CLIENT_KNOWN = {
  client: 'text',
  manager: 'text',
  contactPerson: 'text',
  phone: 'text',
  email: 'text',
  birthday: 'day',
  potential: 'word',
  traits: 'words',
  manualCategory: 'word',
  leavingReason: 'text',
  winBackCost: 'money',
  doNotContact: 'word',
  snoozedUntil: 'day',
  source: 'text',
} as const satisfies Columns;

/** What they keep of purchases in the client's row, read where no log lists them. */
const CLIENT_PURCHASES = {
  givenFirstPurchase: 'day',
  givenLastPurchase: 'day',
  givenDeals: 'count',
  givenRevenue: 'money',
  givenProfit: 'money',
  givenInterval: 'decimal',
} as const satisfies Columns;

/** The columns of each table, and what they hold. */
export const USER_COLUMNS = {
  clients: { ...CLIENT_KNOWN, ...CLIENT_PURCHASES, lastCall: 'day', lastMeeting: 'day' },
  sales: {
    date: 'day',
    client: 'text',
    amount: 'money',
    profit: 'money',
    orderNumber: 'text',
    status: 'word',
    secondStatus: 'word',
    cancelled: 'day',
    refunded: 'money',
    currency: 'text',
    quantity: 'decimal',
    price: 'money',
    product: 'text',
    productLine: 'text',
    contactPerson: 'text',
    firstName: 'text',
    lastName: 'text',
    email: 'text',
    phone: 'text',
    source: 'text',
    manager: 'text',
    paidOn: 'day',
  },
  contacts: {
    date: 'day',
    client: 'text',
    type: 'word',
    manager: 'text',
    outcome: 'word',
    nextDay: 'day',
    reason: 'text',
    score: 'count',
    note: 'text',
    entryId: 'text',
  },
} as const satisfies Record<TableRole, Columns>;

/** Columns without which a sheet cannot be used. */
export const REQUIRED = {
  clients: ['client'],
  sales: ['date', 'client'],
  contacts: ['date', 'client'],
} as const satisfies { [Role in TableRole]: readonly (keyof (typeof USER_COLUMNS)[Role])[] };

/** The user's tables, and what their columns may be. */
export type TableColumns = { [Role in TableRole]: keyof (typeof USER_COLUMNS)[Role] & string };

export type ClientKnownColumn = keyof typeof CLIENT_KNOWN;
export type ClientUserColumn = TableColumns['clients'];
export type SalesColumn = TableColumns['sales'];
export type ContactsColumn = TableColumns['contacts'];

const namesOf = <Column extends string>(columns: Readonly<Record<Column, ColumnKind>>) =>
  Object.keys(columns) as Column[];

export const CLIENT_USER_COLUMNS = namesOf(CLIENT_KNOWN);
export const CLIENT_GIVEN_PURCHASES = namesOf(CLIENT_PURCHASES);

/** Sales as the add-on lays it out anew; an export may have any of the others besides. */
export const SALES_TEMPLATE: readonly SalesColumn[] = [
  'date',
  'client',
  'amount',
  'profit',
  'productLine',
  'orderNumber',
  'manager',
  'paidOn',
];

/**
 * Columns of a log that are the add-on's own: it makes them where it needs them, and knows them by
 * their very headers. Nobody is asked where they are.
 */
export const OWN_LOG_COLUMNS: ReadonlySet<string> = new Set(['entryId']);

/** The columns of a table that a user may be asked for. */
export function askedColumns<Role extends TableRole>(role: Role): TableColumns[Role][] {
  const columns = Object.keys(USER_COLUMNS[role]) as TableColumns[Role][];
  return columns.filter((column) => !OWN_LOG_COLUMNS.has(column));
}

export const CONTACTS_COLUMNS: readonly ContactsColumn[] = askedColumns('contacts');
