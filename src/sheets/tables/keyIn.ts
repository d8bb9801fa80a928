import type { Cell } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readText } from '../../cells/text';
import { clientKey } from '../../core/log/clientKey';

/** The key of the client a cell names; null where it names none. */
export function keyIn(cell: Cell): string | null {
  const name = understood(() => readText(cell));
  return name === null ? null : clientKey(name);
}
