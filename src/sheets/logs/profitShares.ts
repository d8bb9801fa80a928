import type { SalesLine } from '../../core/log/salesLine';
import { fromMinor } from '../../core/money';
import type { SalesColumn } from '../../schema/userColumns';
import { RowReader, type Table } from '../tables/table';
import type { Telling } from './columnReader';

const LEAST_LINES = 3;
const HIGHEST_SHARE = 100;
/** Of the amounts: so little is left of no trade, where every profit is that small. */
const LEAST_PROFIT_PERCENT = 1;
const EXAMPLES = 3;

/**
 * A column of profits that holds percentages is passed over and told of: 25 of a sale of 10,000 is
 * a share of it, and no sum. It is one where no profit is above 100 and all of them together come
 * to less than a hundredth of their sales.
 */
export function passOverShares(
  lines: readonly SalesLine[],
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  const told = lines.flatMap(({ amount, profit }) =>
    amount !== null && amount > 0 && profit
      ? [{ amount: fromMinor(amount), profit: fromMinor(profit) }]
      : [],
  );
  if (told.length < LEAST_LINES) return;
  const isAnySum = told.some(({ profit }) => Math.abs(profit) > HIGHEST_SHARE);
  const profits = told.reduce((sum, { profit }) => sum + Math.abs(profit), 0);
  const amounts = told.reduce((sum, { amount }) => sum + amount, 0);
  if (isAnySum || profits * 100 >= amounts * LEAST_PROFIT_PERCENT) return;
  const examples = [...new Set(told.map(({ profit }) => profit))].slice(0, EXAMPLES);
  new RowReader(table, texts, warnings).warn(
    null,
    'profit',
    texts.salesLog.profitShares(
      examples.map((share) => String(share).replace('.', texts.conventions.decimalMark)),
    ),
  );
  for (const line of lines) line.profit = null;
}
