import { type Cell, isDate } from './cell';
import { CellFault, filled } from './cellFault';

/**
 * One address and nothing else: no name before it, no second one, nothing that would begin a new
 * line of a message.
 */
const ADDRESS = /^[^\s@,;:<>()[\]"]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** RFC 5321: no address that mail can be sent to is longer. */
const MAX_ADDRESS_CHARACTERS = 254;

/**
 * The e-mail address in a cell. Whether anybody reads it is not known; that it is one is.
 *
 * @returns null for a blank cell
 * @throws CellFault on anything else
 */
export function readEmail(cell: Cell | null | undefined): string | null {
  const value = filled(cell, 'email');
  if (value === null) return null;
  const address = isDate(value) ? '' : String(value).trim();
  if (address.length > MAX_ADDRESS_CHARACTERS || !ADDRESS.test(address)) {
    throw new CellFault('email', 'kind', value);
  }
  return address;
}
