import type { Day } from '../../core/day';
import { dealsOfLines, type LogDeal } from '../../core/log/dealsOfLines';
import { type Deal, isPurchase } from '../../core/log/purchaseHistory';
import type { RepeatedBlock } from '../../core/log/repeatedBlocks';
import { repeatedBlocks } from '../../core/log/repeatedBlocks';
import type { SalesLine } from '../../core/log/salesLine';
import type { SaidStatus } from '../../core/log/statusWord';
import type { Settings } from '../../core/settings';
import type { SalesColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Table } from '../tables/table';
import type { Warning } from '../tables/warnings';
import type { LogLine } from './logLine';
import { readSalesLines } from './salesLines';
import { warnOfDeals, warnOfRepeatedBlocks } from './salesWarnings';

/** A deal and where its first line stands. */
export interface SalesRow extends Deal, LogLine {
  /** Who made the deal, as written; null where the log does not say. */
  manager: string | null;
  /** What was bought, as written, by the deal's greatest line; null where the log does not say. */
  productLine: string | null;
  /** Whether the log itself says what the profit is, and no margin stands in for it. */
  hasOwnProfit: boolean;
}

/** What the sales log comes to. */
export interface SalesLog {
  /** The deals that move a client's figures, in the log's order. */
  sales: SalesRow[];
  /** The same as they were put together from their lines. */
  deals: readonly LogDeal[];
  /** How each status word counts, that of the most deals first. */
  statuses: readonly SaidStatus[];
  /** Rows that stand twice, of which nobody has said whether they count. */
  unansweredBlocks: readonly RepeatedBlock<SalesLine>[];
}

export const NO_SALES: SalesLog = {
  sales: [],
  deals: [],
  statuses: [],
  unansweredBlocks: [],
};

/** What Settings say of how the log is to be read. */
export type LogSettings = Pick<
  Settings,
  'marginPercent' | 'statusMeanings' | 'currencyRates' | 'pastedTwice'
>;

/**
 * The deals of the sales log up to the as-of day, as `dealsOfLines` defines them. What cannot be
 * read, and what is no purchase, is told once a kind.
 *
 * @throws SheetError where nothing of it can be read
 */
export function readSales(
  table: Table<SalesColumn>,
  settings: LogSettings,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): SalesLog {
  const { statusMeanings, currencyRates, pastedTwice, marginPercent } = settings;
  const telling = { texts, warnings };
  const { lines, names, isTotalHeader } = readSalesLines(
    table,
    statusMeanings,
    asOf,
    document,
    telling,
  );
  const blocks = repeatedBlocks(lines);
  const copies = new Set(
    blocks.flatMap(({ fingerprint, below }) =>
      pastedTwice.get(fingerprint) === 'once' ? below : [],
    ),
  );
  const unansweredBlocks = blocks.filter(({ fingerprint }) => !pastedTwice.has(fingerprint));
  warnOfRepeatedBlocks(unansweredBlocks, table, telling);
  const { deals, told, statuses, currency } = dealsOfLines(
    copies.size === 0 ? lines : lines.filter((line) => !copies.has(line)),
    {
      isTotalHeader,
      marginPercent,
      currency: baseCurrency(currencyRates),
      rates: currencyRates,
    },
  );
  warnOfDeals(told, currency, table, telling);
  return {
    sales: deals.flatMap((deal) => salesRow(deal, names, table)),
    deals,
    statuses,
    unansweredBlocks,
  };
}

/** The currency that is worth 1 is the one to compute in; null where Settings name none. */
function baseCurrency(rates: ReadonlyMap<string, number>): string | null {
  for (const [currency, rate] of rates) if (rate === 1) return currency;
  return null;
}

/** A refund whose money is not known moves nothing, and is left out. */
function salesRow(
  deal: LogDeal,
  names: ReadonlyMap<string, string>,
  { columns }: Table<SalesColumn>,
): SalesRow[] {
  const { client, day, amount, profit, hasOwnProfit, isPurchase, manager, paidOn, lines } = deal;
  if (!isPurchase && amount === null) return [];
  const greatest = lines.reduce((one, other) =>
    (other.amount ?? 0) > (one.amount ?? 0) ? other : one,
  );
  return [
    {
      client,
      name: names.get(client) ?? client,
      day,
      row: lines[0]?.row ?? 0,
      amount,
      profit,
      manager,
      productLine: columns.has('productLine') ? greatest.productGroup : greatest.product,
      hasOwnProfit,
      source: lines.find(({ source }) => source !== null)?.source ?? null,
      lines,
      ...(paidOn !== undefined && { paidOn }),
      ...(columns.has('product') || columns.has('productLine') ? productsOf(deal) : {}),
    },
  ];
}

/** By the product of each line, where it has none by its product group; what was returned aside. */
function productsOf({ isPurchase: isBought, lines }: LogDeal): Pick<Deal, 'products'> {
  if (!isBought) return {};
  const products = lines.flatMap((line) =>
    isPurchase(line) ? (line.product ?? line.productGroup ?? []) : [],
  );
  return products.length === 0 ? {} : { products: [...new Set(products)] };
}
