import { type Cell, isBlank } from '../../cells/cell';
import { isTotal } from '../../recognition/totals';

/**
 * In which of a log line's cells it says that it sums up others: in place of the date or, where
 * there is none, of the client; null where it does not.
 */
export function totalColumn(date: Cell, client: Cell): 'date' | 'client' | null {
  const says = (cell: Cell) => typeof cell === 'string' && isTotal(cell);
  if (says(date)) return 'date';
  return isBlank(date) && says(client) ? 'client' : null;
}
