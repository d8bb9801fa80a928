import type { Day } from '../../core/day';
import type { Aliases } from '../../core/identity/aliases';
import { DealColumns } from '../../core/log/dealColumns';
import { dealsOfLines, type LogDeal } from '../../core/log/dealsOfLines';
import { PlaceLists } from '../../core/log/placeLists';
import { type Deal, isPurchase } from '../../core/log/purchaseHistory';
import { type RepeatedBlock, repeatedBlocks } from '../../core/log/repeatedBlocks';
import type { SalesLine } from '../../core/log/salesLine';
import type { SaidStatus } from '../../core/log/statusWord';
import type { Settings } from '../../core/settings';
import type { SalesColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Table } from '../tables/table';
import type { Warning } from '../tables/warnings';
import { currencyWorthOne } from './baseCurrency';
import { NO_SALES, Sales } from './sales';
import { readSalesLines } from './salesLines';
import {
  type StandingBlock,
  standingBlock,
  warnOfDeals,
  warnOfRepeatedBlocks,
} from './salesWarnings';

/** What the sales log comes to. */
export interface SalesLog {
  sales: Sales;
  /** How each status word counts, that of the most deals first. */
  statuses: readonly SaidStatus[];
  /** Rows that stand twice, of which nobody has said whether they count. */
  unansweredBlocks: readonly StandingBlock[];
  /** In which the money is; null where nothing names one. */
  currency: string | null;
}

export const NO_LOG: SalesLog = {
  sales: NO_SALES,
  statuses: [],
  unansweredBlocks: [],
  currency: null,
};

/** What Settings say of how the log is to be read. */
export type LogSettings = Pick<
  Settings,
  'marginPercent' | 'statusMeanings' | 'currencyRates' | 'pastedTwice' | 'aliases'
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
  const { statusMeanings, currencyRates, pastedTwice, marginPercent, aliases } = settings;
  const telling = { texts, warnings };
  const read = readSalesLines(table, statusMeanings, currencyRates.keys(), asOf, document, telling);
  const blocks = repeatedBlocks(read.lines);
  const isOnce = ({ fingerprint }: RepeatedBlock) => pastedTwice.get(fingerprint) === 'once';
  const copies = new Set(blocks.filter(isOnce).flatMap(({ below }) => below));
  const unansweredBlocks = blocks
    .filter(({ fingerprint }) => !pastedTwice.has(fingerprint))
    .map((block) => standingBlock(block, read.lines));
  warnOfRepeatedBlocks(unansweredBlocks, table, telling);
  const lines = copies.size === 0 ? read.lines : read.lines.without(copies);
  const columns = new DealColumns(lines.length);
  const counted = new PlaceLists(lines.length);
  const { told, statuses, currency, lineAt, clientAt } = dealsOfLines(
    lines,
    {
      isTotalHeader: read.isTotalHeader,
      marginPercent,
      currency: currencyWorthOne(currencyRates),
      rates: currencyRates,
    },
    (deal) => {
      // A refund whose money is not known moves nothing.
      if (!deal.isPurchase && deal.amount === null) return;
      columns.add(dealOf(deal, aliases));
      counted.add(deal.lines.map(({ place }) => place));
    },
  );
  warnOfDeals(told, currency, lines, table, telling);
  const { names } = read;
  const hasProductLines = table.columns.has('productLine');
  return {
    sales: new Sales(columns, { log: lines, counted, lineAt, clientAt, names, hasProductLines }),
    statuses,
    unansweredBlocks,
    currency,
  };
}

/** A deal as the figures take it. */
function dealOf(
  { client, day, amount, profit, hasOwnProfit, isPurchase, paidOn, manager, lines }: LogDeal,
  { clientOf }: Aliases,
): Deal {
  return {
    client: clientOf.get(client)?.key ?? client,
    day,
    amount,
    profit,
    hasOwnProfit,
    ...(paidOn !== undefined && { paidOn }),
    manager,
    source: lines.find(({ source }) => source !== null)?.source ?? null,
    products: isPurchase ? productsIn(lines) : [],
    lines,
  };
}

/** By the product of each line, where it has none by its product group; what was returned aside. */
function productsIn(lines: readonly SalesLine[]): readonly string[] {
  let named: Set<string> | null = null;
  for (const line of lines) {
    const product = line.product ?? line.productGroup;
    if (product === null || !isPurchase(line)) continue;
    named ??= new Set();
    named.add(product);
  }
  return named === null ? NO_PRODUCTS : [...named];
}

const NO_PRODUCTS: readonly string[] = [];
