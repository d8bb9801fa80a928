import type { MostSaid } from '../core/log/statusWord';
import { unlessUsedUp } from '../sheets/document/documentProperties';
import { readStored, type StoredValue, store } from '../sheets/document/storedValue';

interface Kept extends MostSaid {
  sheetId: number;
}

const STORED: StoredValue<Kept> = {
  key: 'dealStatuses',
  version: 1,
  isValid: (value): value is Kept =>
    typeof value === 'object' &&
    value !== null &&
    'sheetId' in value &&
    'statuses' in value &&
    Array.isArray(value.statuses),
};

/** Keeps the status words of the log that was counted last, so that the panel shows them at once. */
export function keepStatuses(sheetId: number, said: MostSaid): void {
  const kept = { sheetId, ...said };
  const before = readStored(STORED);
  // Most runs find the same, and a log without statuses never had any: no call is made for it.
  const isNew = before ? JSON.stringify(before) !== JSON.stringify(kept) : said.statuses.length > 0;
  if (isNew) unlessUsedUp(() => store(STORED, kept));
}

/** Those of the log on this sheet; null where it was not counted last. */
export function keptStatuses(sheetId: number): MostSaid | null {
  const kept = readStored(STORED);
  return kept?.sheetId === sheetId ? kept : null;
}
