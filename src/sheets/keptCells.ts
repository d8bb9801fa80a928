import type { ClientComputedColumn } from './schema';
import { forget, readStored, type StoredValue, store } from './storedValue';

/**
 * The cells of the add-on's columns that hold a value of the user's: keys of clients, by column. The memory tells them too; here they are kept
 * for a spreadsheet whose memory was deleted.
 */
export type KeptCells = Readonly<Partial<Record<ClientComputedColumn, readonly string[]>>>;

const KEPT: StoredValue<KeptCells> = {
  key: 'keptCells',
  version: 1,
  isValid: (value): value is KeptCells =>
    typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray),
};

export function readKeptCells(): KeptCells {
  return readStored(KEPT) ?? {};
}

/** Keeps them, where they are other than before. So many that a property does not hold them are not kept. */
export function storeKeptCells(kept: KeptCells): void {
  if (JSON.stringify(kept) === JSON.stringify(readKeptCells())) return;
  if (Object.keys(kept).length === 0 || !store(KEPT, kept)) forget(KEPT);
}
