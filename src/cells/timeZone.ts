import { type Cell, isDate } from './cell';
import { CellFault, filled } from './cellFault';

/**
 * The time zone named in a cell, in the spelling of the zones' own list: `europe/moscow` is
 * `Europe/Moscow`.
 *
 * @returns null for a blank cell
 * @throws CellFault on anything that is not a zone of the list
 */
export function readTimeZone(cell: Cell | null | undefined): string | null {
  const value = filled(cell, 'timeZone');
  if (value === null) return null;
  const name = isDate(value) ? '' : String(value).trim();
  // An offset such as +03:00 is taken by some versions of the language and not by others.
  if (!/^\p{L}/u.test(name)) throw new CellFault('timeZone', 'kind', value);
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new CellFault('timeZone', 'kind', value);
  }
}
