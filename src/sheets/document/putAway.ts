import { forget, readStored, type StoredValue, store } from './storedValue';

/** The add-on's own sheets that were hidden when it was taken out of the user's. */
export interface PutAway {
  sheetIds: readonly number[];
  /** Whether nothing of it is left in the user's sheets. */
  isOut: boolean;
}

const STORED: StoredValue<PutAway> = {
  key: 'putAway',
  version: 1,
  isValid: (value): value is PutAway => {
    const { sheetIds, isOut } = (value ?? {}) as Partial<PutAway>;
    return (
      typeof isOut === 'boolean' &&
      Array.isArray(sheetIds) &&
      sheetIds.every((id) => typeof id === 'number')
    );
  },
};

/** Null where the add-on is in use. */
export function readPutAway(): PutAway | null {
  return readStored(STORED);
}

export function keepPutAway(putAway: PutAway): void {
  store(STORED, putAway);
}

export function forgetPutAway(): void {
  forget(STORED);
}
