import { readStored, type StoredValue, store } from './storedValue';

/**
 * The sheets of clients that hold a sample, by id. Kept so that its history is not taken for that
 * of the user's own base.
 */
const STORED: StoredValue<readonly number[]> = {
  key: 'samples',
  version: 1,
  isValid: (value): value is readonly number[] =>
    Array.isArray(value) && value.every((id) => typeof id === 'number'),
};

export type HistoryRole = 'history' | 'sampleHistory';

export function rememberSample(sheetId: number): void {
  store(STORED, [...(readStored(STORED) ?? []), sheetId]);
}

/** Where the history of the base on this sheet of clients is kept. */
export function historyRole(sheetId: number): HistoryRole {
  return readStored(STORED)?.includes(sheetId) ? 'sampleHistory' : 'history';
}
