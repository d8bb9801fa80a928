import type { Day } from '../core/day';
import { newDealsSince, rememberDeals } from '../core/log/newDeals';
import { unlessUsedUp } from '../sheets/document/documentProperties';
import { readStored, type StoredValue, store } from '../sheets/document/storedValue';
import type { Sales } from '../sheets/logs/sales';

/** Deals that the log did not have at the last recalculation. */
export interface NewDealsOfLog {
  count: number;
  /** The day of that recalculation. */
  since: Day;
}

interface RememberedLog {
  sheetId: number;
  asOf: Day;
  deals: string;
}

const STORED: StoredValue<RememberedLog> = {
  key: 'rememberedDeals',
  version: 1,
  isValid: (value): value is RememberedLog =>
    typeof value === 'object' &&
    value !== null &&
    'sheetId' in value &&
    'asOf' in value &&
    'deals' in value &&
    typeof value.deals === 'string',
};

/**
 * What is new in the log since it was last remembered, and remembers it as it is now.
 *
 * @returns null where nothing is, the log is another one, or was never remembered
 */
export function newDealsOfLog(
  sheetId: number,
  sales: Pick<Sales, 'known'>,
  asOf: Day,
): NewDealsOfLog | null {
  const known = readStored(STORED);
  const found =
    known?.sheetId === sheetId && known.asOf <= asOf
      ? newDealsSince(known.deals, sales.known())
      : null;
  unlessUsedUp(() => store(STORED, { sheetId, asOf, deals: rememberDeals(sales.known()) }));
  return known && found && found.count > 0 ? { count: found.count, since: known.asOf } : null;
}
