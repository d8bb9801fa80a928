import fc from 'fast-check';
import {
  type DealsOfLines,
  dealsOfLines,
  type LogDeal,
  type LogOptions,
} from '../../../src/core/log/dealsOfLines';
import { lineColumns } from '../../../src/core/log/lineColumns';
import type { SalesLine } from '../../../src/core/log/salesLine';
import { branded, type Plain } from '../plain';

/** What a test says of a line, in plain numbers. */
export type KnownLine = Partial<Plain<SalesLine>>;

/** A line of which is known what the test says; where it stands is its place in the log. */
export function line(known: KnownLine): SalesLine {
  return branded<SalesLine>({
    row: 0,
    client: 'a',
    secondClient: null,
    day: 100,
    amount: null,
    profit: null,
    orderNumber: null,
    statuses: [],
    statusWords: [],
    cancelledOn: null,
    refunded: null,
    currency: null,
    quantity: null,
    unitPrice: null,
    product: null,
    productGroup: null,
    source: null,
    manager: null,
    payment: undefined,
    otherCells: null,
    ...known,
  });
}

/** A log of lines, numbered from the second row on. */
export function logOf(lines: readonly KnownLine[]): SalesLine[] {
  return lines.map((known, index) => line({ ...known, row: index + 2 }));
}

export const PLAIN: LogOptions = {
  isTotalHeader: false,
  marginPercent: null,
  currency: null,
  rates: new Map(),
};

/** All that a log comes to. */
export function allOf(
  log: readonly SalesLine[],
  options: Partial<LogOptions> = {},
): DealsOfLines & { deals: LogDeal[] } {
  const deals: LogDeal[] = [];
  const besides = dealsOfLines(lineColumns(log), { ...PLAIN, ...options }, (deal) => {
    deals.push(deal);
  });
  return { ...besides, deals };
}

/** What tells a deal and what was told, without the lines themselves. */
export function dealsOf(lines: readonly KnownLine[], options: Partial<LogOptions> = {}) {
  const log = logOf(lines);
  const { deals, told, currency } = allOf(log, options);
  return {
    currency,
    deals: deals.map(({ lines: own, ...deal }) => ({ ...deal, rows: own.map(({ row }) => row) })),
    told: Object.fromEntries(
      told.map(({ places, deals: count, kind, ...about }) => [
        [kind, ...Object.values(about)].join(' '),
        { deals: count, rows: places.map((place) => log[place]?.row) },
      ]),
    ),
  };
}

const statuses = fc.tuple(
  fc.constantFrom('done', 'open', 'notDone', 'refunded', 'partlyRefunded'),
) satisfies fc.Arbitrary<SalesLine['statuses']>;

/**
 * A whole log of orders, each line with all its own cells filled and a product that no other line
 * of the order has.
 */
export const filledLog: fc.Arbitrary<SalesLine[]> = fc
  .array(
    fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      day: fc.integer({ min: 0, max: 400 }),
      orderNumber: fc.option(fc.integer({ min: 1, max: 12 }).map(String)),
      statuses,
      items: fc.array(
        fc.record({
          amount: fc.integer({ min: -2_000, max: 9_000 }),
          profit: fc.integer({ min: -500, max: 900 }),
          refunded: fc.option(fc.integer({ min: 0, max: 3_000 })),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { maxLength: 15 },
  )
  .map((orders) =>
    logOf(
      orders.flatMap(({ items, ...order }, index) =>
        items.map((item, place) => ({ ...order, ...item, product: `${index}-${place}` })),
      ),
    ),
  );
