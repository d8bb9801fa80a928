import { type Cell, isBlank } from '../../cells/cell';

/** The last line of many a table is neither a client nor a deal. */
const TOTAL = /^(?:grand total|totals?|sum|итого?|всего)\s*(?::.*)?$|^(?:итого|всего)\s/i;

/** Whether the text that leads a row says that it sums up the others. */
export function isTotal(text: string): boolean {
  return TOTAL.test(text.trim());
}

/** In which of a log line's cells it says so: in place of the date or, where there is none, of the client; null where it does not. */
export function totalColumn(date: Cell, client: Cell): 'date' | 'client' | null {
  const says = (cell: Cell) => typeof cell === 'string' && isTotal(cell);
  if (says(date)) return 'date';
  return isBlank(date) && says(client) ? 'client' : null;
}
