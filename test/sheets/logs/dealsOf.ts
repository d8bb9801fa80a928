import type { Deal } from '../../../src/core/log/purchaseHistory';
import type { Sales } from '../../../src/sheets/logs/sales';

/** The deals of a log as figures take them. */
export function dealsOf({ columns }: Sales): Deal[] {
  return Array.from({ length: columns.length }, (_, row) => columns.at(row));
}
