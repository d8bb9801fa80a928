import { asMinor, type Minor } from '../money';
import type { LineColumns } from './lineColumns';
import type { PlaceLists } from './placeLists';
import type { SalesLine } from './salesLine';

/** "Nearly every" order of several lines. */
const NEARLY_EVERY = 0.9;

/** Which sums of a log are an order's, said again on each of its lines, and not the line's own. */
export interface RepeatedOnLines {
  amount: boolean;
  profit: boolean;
  refunded: boolean;
  paidSum: boolean;
}

/**
 * Whether a log says an order's sums on every line of it, judged by all its orders of several
 * lines: nearly every one bears one sum. That alone says little of amounts, which equal items
 * share, so that their header must mean a total; a refund or a payment must be above the amount of
 * a line.
 *
 * @param orders        without copies
 * @param isTotalHeader whether the header of amounts means a total of the order
 */
export function repeatedOnLines(
  orders: PlaceLists,
  lines: LineColumns,
  isTotalHeader: boolean,
): RepeatedOnLines {
  const isRepeated = (sumAt: (place: number) => Minor | null, isAlsoAboveALine = false) => {
    let bearing = 0;
    let withOne = 0;
    for (let order = 0; order < orders.length; order++) {
      if (orders.sizeAt(order) === 1) continue;
      let first: Minor | null = null;
      let filled = 0;
      let isOne = true;
      let isAboveALine = !isAlsoAboveALine;
      for (const place of orders.at(order)) {
        const sum = sumAt(place);
        if (sum === null || sum === 0) continue;
        filled += 1;
        first ??= sum;
        isOne = isOne && sum === first;
        const amount = lines.amounts.at(place);
        isAboveALine = isAboveALine || (amount !== null && sum > amount);
      }
      if (filled < 2) continue;
      bearing += 1;
      if (isOne && isAboveALine) withOne += 1;
    }
    return bearing > 0 && withOne / bearing >= NEARLY_EVERY;
  };
  const amount = isTotalHeader && isRepeated((place) => positive(lines.amounts.at(place)));
  return {
    amount,
    profit: amount && isRepeated((place) => lines.profits.at(place)),
    refunded: isRepeated((place) => refundedSum({ refunded: lines.refunded.at(place) }), !amount),
    paidSum: isRepeated((place) => paidSum({ payment: lines.payments.at(place) }), !amount),
  };
}

/** What a column says was given back, never below 0. */
export function refundedSum({ refunded }: Pick<SalesLine, 'refunded'>): Minor | null {
  return refunded === null ? null : asMinor(Math.abs(refunded));
}

/** What was paid, where the log says a sum. */
export function paidSum({ payment }: Pick<SalesLine, 'payment'>): Minor | null {
  return payment?.kind === 'sum' ? payment.amount : null;
}

// A negative line beside a repeated total is its refund.
function positive(amount: Minor | null): Minor | null {
  return amount !== null && amount > 0 ? amount : null;
}
