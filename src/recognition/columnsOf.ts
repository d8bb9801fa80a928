import type { Cell } from '../cells/cell';
import {
  CLIENTS_ROLES,
  type ClientsRole,
  CONTACTS_ROLES,
  type ContactsRole,
  PEOPLE_ROLES,
  type PeopleRole,
  SALES_ROLES,
  type SalesRole,
} from '../texts/headerRoots';
import { type ColumnValues, type ValuesAt, valuesUnder } from './columnValues';
import { headerRanks, type RoleGroup } from './headerRank';
import { type HeaderWords, headerWords } from './headerWords';
import { dayShare, tellsApart, valueRank } from './valueRank';

export type TableName = 'sales' | 'clients' | 'contacts';

/** Who a row is of. */
type WhoseRole = 'client' | 'contactPerson' | 'firstName' | 'lastName' | 'email' | 'phone';

/** Every role that a table's column may have. */
export interface TableRoles {
  sales: WhoseRole | Exclude<SalesRole, 'paid'> | 'isPaid';
  clients: WhoseRole | ClientsRole;
  contacts: WhoseRole | ContactsRole;
}

/** A column that was taken for a role. */
export interface RecognisedColumn {
  index: number;
  /** A weak one was borne out by what stands in it, and is worth being shown to the user. */
  strength: 'strong' | 'weak';
  /** Other columns that might be meant, likeliest first. */
  others: readonly number[];
}

/** A column that no role was found for. */
export interface UnusedColumn<Role extends string> {
  index: number;
  /** What it might be, likeliest first; empty where nothing is known of it. */
  mayBe: readonly Role[];
}

/** What each column of a table is. */
export interface RecognisedColumns<Table extends TableName> {
  columns: ReadonlyMap<TableRoles[Table], RecognisedColumn>;
  unused: readonly UnusedColumn<TableRoles[Table]>[];
  /** The currency that the amount's header names: «Стоимость, RUB»; null where it names none. */
  currency: string | null;
}

type Candidate = { role: string; index: number; score: number; strength: 'strong' | 'weak' };

/**
 * How who bought is told, surest first: by name, by the company or who asks for it, else by where
 * they are reached, else by number.
 */
const CLIENT_KINDS = [
  ...['customer', 'company', 'contactPerson', 'firstName', 'lastName', 'name'],
  ...['email', 'phone', 'customerId'],
] as const satisfies readonly PeopleRole[];

/** Where so few rows name a company, a shop sells to people. */
const RARE = 0.3;
/** Below this a header says too little. */
const LEAST_SCORE = 2;
/** No sheet's table is wider; one stray cell far to the right makes none. */
const WIDEST = 2000;

/**
 * Tells what each column of a table is, by its header and by what stands in it.
 *
 * @param header the header row; of a header of two rows, both joined
 * @param rows the rows under it; without any, headers alone decide
 * @param valuesAt what stands in each column, where it is known already
 */
export function columnsOf<Table extends TableName>(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  table: Table,
  valuesAt: ValuesAt = valuesUnder(header, rows),
): RecognisedColumns<Table> {
  const headers = header.slice(0, WIDEST).map(headerWords);
  const candidates = [
    ...candidatesOf('people', PEOPLE_ROLES, headers, valuesAt, table),
    ...candidatesOf(table, ROLES[table], headers, valuesAt, table),
  ].sort((a, b) => b.score - a.score || a.index - b.index);

  const taken = new Map<number, string>();
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { role, index, score } = candidate;
    if (score < LEAST_SCORE || taken.has(index) || chosen.has(role)) continue;
    chosen.set(role, candidate);
    taken.set(index, role);
  }
  const columns = new Map<string, RecognisedColumn>();
  for (const [role, { index, strength }] of chosen) {
    const others = candidates
      .filter((each) => each.role === role && each.index !== index && each.score >= LEAST_SCORE)
      .map((each) => each.index);
    columns.set(role, { index, strength, others: [...new Set(others)] });
  }
  nameProduct(columns, chosen, valuesAt, table);
  nameClient(columns, chosen, valuesAt);
  if (table === 'clients') nameLastVisit(columns, candidates);
  if (table === 'sales') {
    nameAmount(columns, headers);
    nameDate(columns, valuesAt);
  }
  const amount = columns.get('amount')?.index;
  return {
    columns: columns as unknown as RecognisedColumns<Table>['columns'],
    unused: unusedColumns(header, columns, candidates) as RecognisedColumns<Table>['unused'],
    currency: amount === undefined ? null : (headers[amount]?.currency ?? null),
  };
}

const ROLES: Readonly<Record<TableName, readonly string[]>> = {
  sales: SALES_ROLES,
  clients: CLIENTS_ROLES,
  contacts: CONTACTS_ROLES,
};

/** «Оплачено» is a day, a sum or a yes by what stands in it. */
const PAID_ROLES = ['paidOn', 'paidAmount', 'isPaid'] as const;

function candidatesOf(
  group: RoleGroup,
  roles: readonly string[],
  headers: readonly HeaderWords[],
  valuesAt: ValuesAt,
  table: TableName,
): Candidate[] {
  const found: Candidate[] = [];
  headers.forEach((header, index) => {
    const ranks = headerRanks(group, header);
    if (ranks.size === 0) return;
    for (const role of roles) {
      const said = ranks.get(role);
      if (!said) continue;
      const held = valuesAt(index);
      // Of a client much is said that is not their name; without rows nothing shows which this is.
      const isGuess = said.unexplained > 0 || (role === 'company' && said.strength === 'weak');
      if (group === 'people' && isGuess && held.rows === 0) continue;
      const meant = role === 'paid' ? PAID_ROLES : [role];
      for (const each of meant) {
        const borneOut = valueRank(each, held, said.strength, table, role === 'paid');
        if (borneOut === null) continue;
        found.push({
          role: each,
          index,
          score: said.rank + borneOut.rank,
          strength: borneOut.isProof ? 'strong' : said.strength,
        });
      }
    }
  });
  return found;
}

/** Beside quantities and prices, a column of names that nothing else tells is of what was sold. */
function nameProduct(
  columns: Map<string, RecognisedColumn>,
  chosen: Map<string, Candidate>,
  valuesAt: ValuesAt,
  table: TableName,
): void {
  const name = columns.get('name');
  if (!name || table !== 'sales') return;
  const isOfLines = columns.has('quantity') || columns.has('price');
  const hasClient = CLIENT_KINDS.some(
    (kind) => kind !== 'name' && isUsable(columns.get(kind), valuesAt),
  );
  if (columns.has('product') || (!isOfLines && !hasClient)) return;
  if (isOfLines) columns.set('product', name);
  columns.delete('name');
  chosen.delete('name');
}

/**
 * Takes the surest of the columns that say who bought for the client, and the person to speak to
 * for a second where it is a company.
 */
function nameClient(
  columns: Map<string, RecognisedColumn>,
  chosen: Map<string, Candidate>,
  valuesAt: ValuesAt,
): void {
  const hasWholeName = columns.has('firstName') && columns.has('lastName');
  const found = [
    // «Имя» alone may be the whole name; a surname alone is the last to tell anyone by.
    ...CLIENT_KINDS.filter((kind) => columns.has(kind) && (hasWholeName || kind !== 'lastName')),
    ...(columns.has('lastName') && !hasWholeName ? (['lastName'] as const) : []),
  ];
  const usable = found.filter((kind) => isUsable(columns.get(kind), valuesAt));
  const telling = usable.filter((kind) => {
    const held = valuesOf(columns.get(kind), valuesAt);
    return held !== null && tellsApart(held);
  });
  const named = (kinds: readonly PeopleRole[]) => {
    const sure = kinds.filter((kind) => !isDoubtful(kind, chosen) && !isRare(kind));
    return sure[0] ?? kinds[0];
  };
  const isRare = (kind: PeopleRole) => {
    const held = valuesOf(columns.get(kind), valuesAt);
    return kind === 'company' && held !== null && held.filled < held.rows * RARE;
  };
  const kind = named(telling) ?? named(usable) ?? named(found);
  const client = kind && columns.get(kind);
  const [first, last, person] = [
    columns.get('firstName'),
    columns.get('lastName'),
    columns.get('contactPerson'),
  ];
  for (const each of [
    'customer',
    'company',
    'name',
    'customerId',
    'contactPerson',
    'firstName',
    'lastName',
  ]) {
    columns.delete(each);
  }
  if (!kind || !client) return;
  if (kind === 'firstName' || kind === 'lastName') {
    // A name in two columns is one name.
    if (first && last) columns.set('firstName', first).set('lastName', last);
    else columns.set('client', client);
    return;
  }
  columns.set('client', client);
  if (kind !== 'company' && kind !== 'customer') return;
  if (person) columns.set('contactPerson', person);
  if (first && last) columns.set('firstName', first).set('lastName', last);
}

function isDoubtful(kind: PeopleRole, chosen: Map<string, Candidate>): boolean {
  return (chosen.get(kind)?.score ?? 0) < 5 && (kind === 'customer' || kind === 'company');
}

function isUsable(column: RecognisedColumn | undefined, valuesAt: ValuesAt): boolean {
  const held = valuesOf(column, valuesAt);
  return held !== null && (held.filled > 0 || held.rows === 0);
}

function valuesOf(column: RecognisedColumn | undefined, valuesAt: ValuesAt): ColumnValues | null {
  return column ? valuesAt(column.index) : null;
}

/**
 * Who sells by appointment calls a purchase a visit: the last one is the last purchase, as the
 * first is the first.
 */
function nameLastVisit(
  columns: Map<string, RecognisedColumn>,
  candidates: readonly Candidate[],
): void {
  const visit = columns.get('lastMeeting');
  const sellsByVisits = ['givenFirstPurchase', 'givenDeals', 'givenRevenue'].some((role) =>
    columns.has(role),
  );
  if (!visit || !sellsByVisits || columns.has('givenLastPurchase')) return;
  const isPurchase = candidates.some(
    ({ role, index }) => role === 'givenLastPurchase' && index === visit.index,
  );
  if (!isPurchase) return;
  columns.set('givenLastPurchase', visit);
  columns.delete('lastMeeting');
}

/**
 * A price is the amount where nothing is counted, and where a tax of its own stands beside it:
 * `item-price` beside `item-tax`.
 */
function nameAmount(columns: Map<string, RecognisedColumn>, headers: readonly HeaderWords[]): void {
  const price = columns.get('price');
  if (columns.has('amount') || !price) return;
  const [first] = headers[price.index]?.words ?? [];
  const hasTax = headers.some(
    ({ words }) => words[0] === first && words[1] === 'tax' && words.length === 2,
  );
  if (!hasTax && columns.has('quantity')) return;
  columns.set('amount', price);
  columns.delete('price');
}

/** A payment's day is the day of the purchase where no other is known. */
function nameDate(columns: Map<string, RecognisedColumn>, valuesAt: ValuesAt): void {
  const paid = columns.get('paidOn');
  const held = valuesOf(paid, valuesAt);
  if (columns.has('date') || !paid || (held && held.rows > 0 && dayShare(held) < 0.5)) return;
  columns.set('date', paid);
  columns.delete('paidOn');
}

function unusedColumns(
  header: readonly Cell[],
  columns: ReadonlyMap<string, RecognisedColumn>,
  candidates: readonly Candidate[],
): { index: number; mayBe: string[] }[] {
  const used = new Set([...columns.values()].map(({ index }) => index));
  return header.slice(0, WIDEST).flatMap((cell, index) => {
    if (used.has(index) || headerWords(cell).words.length === 0) return [];
    const roles = candidates
      .filter((each) => each.index === index && each.score > 0)
      .map(({ role }) =>
        CLIENT_KINDS.includes(role as never) && !KEPT.has(role) ? 'client' : role,
      );
    return [{ index, mayBe: [...new Set(roles)] }];
  });
}

const KEPT = new Set(['email', 'phone', 'firstName', 'lastName', 'contactPerson']);
