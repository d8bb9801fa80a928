import type { Cells } from '../cells/cell';
import type { Day } from '../core/day';
import { clientKey } from '../core/log/clientKey';
import { type DealLog, dealLog } from '../core/log/dealLog';
import type { SheetDocument } from '../sheets/document/document';
import { day, text } from './argument';
import { rowsOf } from './ranges';

/** A log given as two ranges, of whose deals the money is not known. */
export function logOf(
  clients: Cells,
  dates: Cells,
  document: SheetDocument,
  upTo = Number.POSITIVE_INFINITY,
): DealLog {
  const rows = rowsOf<[string, Day]>([text('clients', clients), day('dates', dates)], document);
  return dealLog(
    rows
      .filter(([, bought]) => bought <= upTo)
      .map(([name, bought]) => ({
        client: clientKey(name),
        day: bought,
        amount: null,
        profit: null,
      })),
  );
}
