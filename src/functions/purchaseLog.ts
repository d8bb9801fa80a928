import type { Cells } from '../cells/cell';
import type { Day } from '../core/day';
import { clientKey } from '../core/log/clientKey';
import { purchaseHistories } from '../core/log/purchaseHistory';
import type { SheetDocument } from '../sheets/document/document';
import { day, text } from './argument';
import { rowsOf } from './ranges';

/** The purchase days of each client of a log given as two ranges, by client key. */
export function purchaseDaysByClient(
  clients: Cells,
  dates: Cells,
  document: SheetDocument,
  upTo = Number.POSITIVE_INFINITY,
): Map<string, readonly Day[]> {
  const rows = rowsOf<[string, Day]>([text('clients', clients), day('dates', dates)], document);
  const deals = rows
    .filter(([, bought]) => bought <= upTo)
    .map(([name, bought]) => ({
      client: clientKey(name),
      day: bought,
      amount: null,
      profit: null,
    }));
  const days = new Map<string, readonly Day[]>();
  for (const [key, history] of purchaseHistories(deals)) days.set(key, history.purchaseDays);
  return days;
}
