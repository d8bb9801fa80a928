// What the sheets hold, by role. Their names and headers, in the user's words, are in the texts.

export type SheetRole =
  | 'clients'
  | 'sales'
  | 'contacts'
  | 'settings'
  | 'overview'
  | 'history'
  | 'sampleHistory'
  | 'report'
  | 'memory'
  | 'winBack'
  | 'winBackResults'
  | 'contactPlan'
  | 'secondPurchase'
  | 'segments'
  | 'whatIf';

/** Columns that are the user's: read, never written. */
export const CLIENT_USER_COLUMNS = [
  'client',
  'manager',
  'phone',
  'email',
  'birthday',
  'potential',
  'traits',
  'manualCategory',
  'leavingReason',
  'winBackCost',
  'doNotContact',
  'snoozedUntil',
] as const;

/** The user's too: what he keeps of purchases in the client's row, read where no log lists them. */
export const CLIENT_GIVEN_PURCHASES = [
  'givenFirstPurchase',
  'givenLastPurchase',
  'givenDeals',
  'givenRevenue',
  'givenProfit',
  'givenInterval',
] as const;

/** The same of purchases and contacts. */
const CLIENT_GIVEN_COLUMNS = [...CLIENT_GIVEN_PURCHASES, 'lastCall', 'lastMeeting'] as const;

export const SALES_COLUMNS = [
  'date',
  'client',
  'amount',
  'profit',
  'productLine',
  'orderNumber',
  'manager',
  'paidOn',
] as const;

export const CONTACTS_COLUMNS = [
  'date',
  'client',
  'type',
  'manager',
  'outcome',
  'reason',
  'score',
  'note',
] as const;

/** What people know of a client, and may say of him in the panel. */
export type ClientKnownColumn = (typeof CLIENT_USER_COLUMNS)[number];
export type ClientUserColumn = ClientKnownColumn | (typeof CLIENT_GIVEN_COLUMNS)[number];
export type SalesColumn = (typeof SALES_COLUMNS)[number];
export type ContactsColumn = (typeof CONTACTS_COLUMNS)[number];

/** How a computed column is shown. */
export type ColumnFormat = 'text' | 'day' | 'money' | 'count' | 'decimal';

/** The columns of Clients that the add-on computes, in the order of a new sheet: what to do first, then why. */
export const CLIENT_COMPUTED_COLUMNS = {
  status: 'text',
  category: 'text',
  nextContact: 'day',
  contactType: 'text',
  contactState: 'text',
  daysOverdue: 'count',
  recommendedStep: 'text',
  churnSignal: 'text',
  signalHitRate: 'decimal',
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
  categoryRule: 'text',
  winBackValue: 'money',
  winBackDecision: 'text',
  winBackReason: 'text',
  loyaltyTier: 'text',
  expectedPurchases: 'decimal',
} as const satisfies Record<string, ColumnFormat>;

export type ClientComputedColumn = keyof typeof CLIENT_COMPUTED_COLUMNS;

export const CLIENT_COMPUTED = Object.keys(CLIENT_COMPUTED_COLUMNS) as ClientComputedColumn[];

/** Clients as the add-on lays it out anew: who, what was computed, then what people know. */
export const CLIENTS_TEMPLATE: readonly (ClientKnownColumn | ClientComputedColumn)[] = [
  'client',
  'manager',
  ...CLIENT_COMPUTED,
  ...CLIENT_USER_COLUMNS.slice(2),
];

/** Columns without which a sheet cannot be used. */
export const REQUIRED = {
  clients: ['client'],
  sales: ['date', 'client'],
  contacts: ['date', 'client'],
} as const satisfies Partial<Record<SheetRole, readonly string[]>>;

/** A contact that falls due within so many days is shown as coming up. */
export const DUE_SOON_DAYS = 3;

/** The named range of the as-of day, which formulas may point at. */
export const AS_OF_NAME = 'AS_OF';

/** The user's tables, and what their columns may be. */
export interface TableColumns {
  clients: ClientUserColumn;
  sales: SalesColumn;
  contacts: ContactsColumn;
}

export type TableRole = keyof TableColumns;

export const TABLE_ROLES: readonly TableRole[] = ['clients', 'sales', 'contacts'];
