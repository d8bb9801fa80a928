import { clientKey } from '../../core/log/clientKey';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { unlessUsedUp } from '../document/documentProperties';
import { forget, readStored, type StoredValue, store } from '../document/storedValue';

/**
 * The cells of the add-on's columns that hold a value of the user's: keys of clients, by column.
 * The memory tells them too; here they are kept for a spreadsheet whose memory was deleted.
 */
export type UserValues = Readonly<Partial<Record<ClientComputedColumn, readonly string[]>>>;

const KEPT: StoredValue<UserValues> = {
  key: 'userValues',
  version: 1,
  // Some 15,000 cells. With all that is kept besides, it stays below the 500 KB that Google takes.
  mostBytes: 300_000,
  isValid: (value): value is UserValues =>
    typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray),
};

export function readUserValues(): UserValues {
  const kept = Object.entries(readStored(KEPT) ?? {});
  return Object.fromEntries(kept.map(([column, keys]) => [column, keys.map(clientKey)]));
}

/**
 * Keeps them, where they are other than before. More than can be kept are not: then the memory alone
 * tells them.
 */
export function storeUserValues(kept: UserValues): void {
  if (JSON.stringify(kept) === JSON.stringify(readUserValues())) return;
  unlessUsedUp(() => {
    if (Object.keys(kept).length === 0 || !store(KEPT, kept)) forget(KEPT);
  });
}
