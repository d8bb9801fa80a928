import { typedNumber } from '../../cells/number';
import type { LineColumns } from '../../core/log/lineColumns';
import { fromMinor } from '../../core/money';
import type { SalesColumn } from '../../schema/userColumns';
import { RowReader, type Table } from '../tables/table';
import type { Telling } from './columnReader';

const LEAST_LINES = 3;
const HIGHEST_SHARE = 100;
/** Of the amounts: so little is left of no trade, where every profit is that small. */
const LEAST_PROFIT_PERCENT = 1;
const EXAMPLES = 3;

/** With fewer, sums may well lie by chance as percentages do. */
const LEAST_TO_COMPARE = 6;
/** Amounts as unlike as this show whether profits go with them. */
const UNLIKE_AMOUNTS = 2;
const LEAST_CORRELATION = 0.3;

interface Told {
  amount: number;
  profit: number;
}

/**
 * A column of profits that holds percentages: 25 of a sale of 10,000 is a share of it, and no sum.
 * Where no profit is above 100 and all of them together come to less than a hundredth of their
 * sales, they are passed over and told of. Where they only do not go with the sums of the sales, as
 * 15, 20 and 25 of anything between 200 and 900, they may be either: they count as they stand, and
 * that is told.
 */
export function passOverShares(
  lines: LineColumns,
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  const told = smallProfits(lines);
  if (told === null || told.length < LEAST_LINES) return;
  const profits = told.reduce((sum, { profit }) => sum + Math.abs(profit), 0);
  const amounts = told.reduce((sum, { amount }) => sum + amount, 0);
  const areShares = profits * 100 < amounts * LEAST_PROFIT_PERCENT;
  if (!areShares && !mayBeShares(told)) return;
  const { profitShares, profitMaybeShares } = texts.salesLog;
  const say = areShares ? profitShares : profitMaybeShares;
  const examples = [...new Set(told.map(({ profit }) => profit))].slice(0, EXAMPLES);
  const shown = examples.map((share) => typedNumber(share, texts.conventions));
  new RowReader(table, texts, warnings).warn(null, 'profit', say(shown));
  if (areShares) lines.profits.clear();
}

/** The profits of sales, with what these came to; null where one is no share of a hundred. */
function smallProfits({ length, amounts, profits }: LineColumns): Told[] | null {
  const told: Told[] = [];
  if (profits.isBlank) return told;
  for (let place = 0; place < length; place++) {
    const [amount, profit] = [amounts.at(place), profits.at(place)];
    if (amount === null || amount <= 0 || !profit) continue;
    if (Math.abs(fromMinor(profit)) > HIGHEST_SHARE) return null;
    told.push({ amount: fromMinor(amount), profit: fromMinor(profit) });
  }
  return told;
}

/** Whether profits do not go with the amounts that they are of. */
function mayBeShares(told: readonly Told[]): boolean {
  if (told.length < LEAST_TO_COMPARE) return false;
  const amounts = told.map(({ amount }) => amount);
  const profits = told.map(({ profit }) => profit);
  const least = amounts.reduce((one, other) => Math.min(one, other));
  const greatest = amounts.reduce((one, other) => Math.max(one, other));
  const areUnlike = greatest >= UNLIKE_AMOUNTS * least;
  return areUnlike && !(correlation(amounts, profits) >= LEAST_CORRELATION);
}

/** Pearson's; NaN where one of the two is always the same. */
function correlation(some: readonly number[], others: readonly number[]): number {
  const deviations = (numbers: readonly number[]) => {
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    return numbers.map((each) => each - mean);
  };
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, each, index) => sum + each * (other[index] as number), 0);
  const [one, other] = [deviations(some), deviations(others)];
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}
