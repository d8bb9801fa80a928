import { forget, readStored, type StoredValue, store } from './storedValue';

/** The add-on's own sheets that were hidden when it was taken out of the user's. */
export interface PutAway {
  sheetIds: readonly number[];
  /** Whether nothing of it is left in the user's sheets. */
  isOut: boolean;
  /** Whether its own sheets were deleted for good. */
  isDeleted?: boolean;
}

export const PUT_AWAY: StoredValue<PutAway> = {
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
  return readStored(PUT_AWAY);
}

export function keepPutAway(putAway: PutAway): void {
  store(PUT_AWAY, putAway);
}

export function forgetPutAway(): void {
  forget(PUT_AWAY);
}
