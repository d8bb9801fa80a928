import type { Minor } from '../money';
import type { Status } from '../rhythm/lifecycle';
import type { Category } from '../segments/category';
import type { ClientBaseFigures } from './clientBase';
import { hasBought } from './clientPurchases';

/**
 * Where a client stands on one day: what is counted day by day, and compared with an earlier one.
 */
export interface ClientSnapshot {
  /** Null for one who has not bought. */
  status: Status | null;
  /** Null where there is nothing to class them by. */
  category: Category | null;
  /** All they have brought by that day, refunds taken off; null where not known. */
  revenue: Minor | null;
  /** Null where no contact is asked for, or where contacts of that day are not known. */
  daysOverdue: number | null;
}

/**
 * Where everybody stands in a computed base: all who have dealt with us or were contacted. A row
 * that nothing has happened to yet says nothing of the base.
 *
 * @param contacted keys of the clients with a contact
 */
export function clientSnapshots(
  base: ClientBaseFigures,
  contacted: ReadonlySet<string>,
): Map<string, ClientSnapshot> {
  const found = new Map<string, ClientSnapshot>();
  for (const [key, figures] of base.clients) {
    const hasDealt = base.log.clients.has(key) || hasBought(figures) || (figures.revenue ?? 0) < 0;
    if (!hasDealt && !contacted.has(key)) continue;
    found.set(key, {
      status: figures.status,
      category: figures.category,
      revenue: figures.revenue,
      daysOverdue: figures.daysOverdue,
    });
  }
  return found;
}
