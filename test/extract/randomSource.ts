import fc from 'fast-check';
import type { Cell } from '../../src/cells/cell';
import { isoDay } from '../../src/core/day';
import type { SalesSource, SourceColumn } from '../../src/extract/extractQuery';
import type { SalesColumn } from '../../src/schema/userColumns';
import type { SheetDocument } from '../../src/sheets/document/document';
import { pastDay } from '../core/arbitrary';
import { on } from '../core/on';

/** A table in BigQuery, and the same as a sheet would hold it. */
export interface RandomSource {
  source: SalesSource;
  columns: (SourceColumn & { role: SalesColumn | '' })[];
  /** As texts to be cast, for {@link standIn}. */
  rows: (string | null)[][];
}

/** One client in several spellings, others that look alike, and names that need care in JSON. */
const CLIENTS = [
  ...['Анна Ёлкина', 'анна  елкина', 'ООО "Ёлка"', 'ООО «Елка»', 'Bob, Inc.', 'BOB INC'],
  ...['Zoë\u00a0A', 'x"y\\z', "D'Arc", 'tab\there', '🙂', '00123', '=1+1', '', null],
];
const STATUSES = [
  ...[
    'paid',
    'Оплачен',
    'cancelled',
    'Отменён',
    'new',
    'в работе',
    'refunded',
    'Closed and not won',
  ],
  ...['partially refunded', 'Zzyzx', '', null],
];
const PRODUCTS = ['Tea', 'tea', 'Чай «Ёж»', 'a,b;c|d', 'two\nlines', '"quoted"', '', null];

const money = (min: number, max: number) =>
  fc.option(
    fc.oneof(
      fc.integer({ min, max }).map((cents) => (cents / 100).toFixed(2)),
      fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => (tenths / 1000).toFixed(3)),
    ),
  );
const text = (...texts: (string | null)[]) => fc.constantFrom(...texts);
const day = fc.option(pastDay.map(isoDay), { freq: 30 });
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) =>
    date === null ? null : `${date} ${two(hour)}:${two(minute)}:07.25`,
  );
const two = (value: number) => String(value).padStart(2, '0');

type Kind = { type: SourceColumn['type']; value: fc.Arbitrary<string | null>; name: string };

/** What each column may be called, of what type it may be, and what may stand in it. */
const KINDS: Partial<Record<SalesColumn | '', Kind[]>> = {
  date: [
    { name: 'ordered_on', type: 'DATE', value: day },
    { name: 'order date', type: 'DATETIME', value: moment },
    { name: 'created_at', type: 'TIMESTAMP', value: moment },
  ],
  client: [{ name: 'customer', type: 'STRING', value: text(...CLIENTS) }],
  amount: [
    { name: 'amount', type: 'NUMERIC', value: money(-5_000, 50_000) },
    { name: 'Сумма_руб', type: 'FLOAT64', value: money(-5_000, 50_000) },
    { name: 'order_total', type: 'INT64', value: text('40', '50', '50', '-7', '0', null) },
  ],
  profit: [{ name: 'profit', type: 'NUMERIC', value: money(-500, 5_000) }],
  orderNumber: [
    { name: 'order_no', type: 'STRING', value: text('A-1', 'A-2', 'A-3', 'a-3', 'б/н', null) },
    { name: 'order_id', type: 'INT64', value: text('1', '2', '3', '9007199254740993', null) },
  ],
  status: [{ name: 'status', type: 'STRING', value: text(...STATUSES) }],
  secondStatus: [{ name: 'delivery', type: 'STRING', value: text(...STATUSES) }],
  cancelled: [
    { name: 'cancelled_at', type: 'DATE', value: fc.option(pastDay.map(isoDay), { freq: 1 }) },
    { name: 'is_cancelled', type: 'BOOL', value: text('true', 'false', 'false', null) },
  ],
  refunded: [{ name: 'refunded', type: 'NUMERIC', value: text('1.5', '12.25', '-3', null, null) }],
  currency: [{ name: 'currency', type: 'STRING', value: text('RUB', 'USD', '$', '€', null) }],
  quantity: [{ name: 'qty', type: 'INT64', value: text('1', '2', '3', null) }],
  price: [{ name: 'price', type: 'NUMERIC', value: text('0.335', '10', '19.99', null) }],
  product: [{ name: 'product', type: 'STRING', value: text(...PRODUCTS) }],
  productLine: [{ name: 'group', type: 'STRING', value: text('drinks', 'Drinks', null) }],
  contactPerson: [{ name: 'contact', type: 'STRING', value: text('Пётр', 'Ann', null) }],
  email: [{ name: 'email', type: 'STRING', value: text('a@example.com', 'b@example.com', null) }],
  source: [{ name: 'source', type: 'STRING', value: text('ads', '-', null) }],
  manager: [{ name: 'manager', type: 'STRING', value: text('Olga', 'Пётр', null) }],
  paidOn: [
    { name: 'paid_on', type: 'DATE', value: fc.option(pastDay.map(isoDay)) },
    { name: 'paid', type: 'BOOL', value: text('true', 'false', null) },
    { name: 'paid_sum', type: 'NUMERIC', value: money(0, 50_000) },
  ],
  '': [{ name: 'line_no', type: 'INT64', value: text('1', '2', null) }],
};

const REQUIRED: (SalesColumn | '')[] = ['date', 'client'];
const OPTIONAL = (Object.keys(KINDS) as (SalesColumn | '')[]).filter(
  (role) => !REQUIRED.includes(role),
);

/** A table of any of the columns, in any order, with up to so many rows. */
export function randomSource(mostRows: number): fc.Arbitrary<RandomSource> {
  return fc
    .subarray(OPTIONAL)
    .chain((others) =>
      fc.shuffledSubarray([...REQUIRED, ...others], { minLength: others.length + 2 }),
    )
    .chain((roles) =>
      fc.tuple(
        ...roles.map((role) =>
          fc.constantFrom(...(KINDS[role] as Kind[])).map((kind) => ({ ...kind, role })),
        ),
      ),
    )
    .chain((kinds) =>
      fc
        .array(fc.tuple(...kinds.map(({ value }) => value)), { maxLength: mostRows, minLength: 1 })
        .map((rows) => ({
          columns: kinds.map(({ role, name, type }) => ({ role, name, type })),
          rows,
        })),
    )
    .map(({ columns, rows }) => ({ source: sourceOf(columns), columns, rows }));
}

/** The table of these columns, in a spreadsheet in Moscow. */
export function sourceOf(columns: RandomSource['columns']): SalesSource {
  const plain = ({ name, type }: SourceColumn) => ({ name, type });
  return {
    ...{ project: 'shop-2026', dataset: 'sales', table: 'order lines', timeZone: 'Europe/Moscow' },
    columns: Object.fromEntries(
      columns.flatMap((each) => (each.role === '' ? [] : [[each.role, plain(each)]])),
    ),
    tellingApart: columns.filter(({ role }) => role === '').map(plain),
  };
}

/** The offset of the zone that the sheet is in, on every day of these tables. */
const MOSCOW = '+03:00';

/** What a cell of a sheet in Moscow holds where BigQuery has this value. */
export function cellOf(
  value: string | null,
  type: SourceColumn['type'],
  { dateOn }: Pick<SheetDocument, 'dateOn'>,
): Cell {
  if (value === null) return '';
  switch (type) {
    case 'STRING':
      return value;
    case 'BOOL':
      return value === 'true';
    case 'DATE':
      return dateOn(on(value));
    case 'DATETIME':
      return new Date(`${value.replace(' ', 'T')}${MOSCOW}`);
    case 'TIMESTAMP':
      return new Date(`${value.replace(' ', 'T')}Z`);
    case 'INT64':
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    default:
      return Number(value);
  }
}
