import { unlessUsedUp } from '../sheets/document/documentProperties';
import { readStored, type StoredValue, store } from '../sheets/document/storedValue';
import type { Summary } from './summary';

/** Kept with the document, so that the panel shows the last figures at once and to everybody. */
const STORED: StoredValue<Summary> = {
  key: 'lastSummary',
  version: 12,
  isValid: isSummary,
  migrations: {
    3: (value) => (isSummary(value) ? { ...value, yearlyChurn: null } : value),
    4: (value) => (isSummary(value) ? { ...value, baseIntervalDays: null } : value),
    5: (value) => (isSummary(value) ? { ...value, newDeals: null } : value),
    6: (value) => (isSummary(value) ? { ...value, isByOwnChance: false } : value),
    7: (value) => (isSummary(value) ? { ...value, lapse: null } : value),
    9: (value) => (isSummary(value) ? { ...value, currency: null } : value),
    11: (value) => (isSummary(value) ? { ...value, chosenWeight: null } : value),
    10: (value) => (isSummary(value) ? { ...value, buyers: null } : value),
    // The quarters were words of one language: those of the next recalculation are shown.
    8: (value) => (isSummary(value) ? { ...value, retention: [] } : value),
  },
};

/** Where it is too long to be kept, which rows were left out is kept for the first of each alone. */
export function rememberSummary(summary: Summary): void {
  unlessUsedUp(() => {
    if (store(STORED, summary)) return;
    const shorter = summary.leftOut.map((rows) => ({ ...rows, first: rows.first.slice(0, 1) }));
    store(STORED, { ...summary, leftOut: shorter });
  });
}

/**
 * Undo has taken the figures back: the money at risk is not known to be by each client's own chance,
 * nor the statuses by a weight that the past has chosen.
 */
export function forgetForeseen(): void {
  const summary = lastSummary();
  if (summary?.isByOwnChance || summary?.chosenWeight) {
    rememberSummary({ ...summary, isByOwnChance: false, chosenWeight: null });
  }
}

/** The last recalculation's summary; null where there was none, or it cannot be read any more. */
export function lastSummary(): Summary | null {
  return readStored(STORED);
}

function isSummary(value: unknown): value is Summary {
  return (
    typeof value === 'object' &&
    value !== null &&
    'asOf' in value &&
    'statuses' in value &&
    'leftOut' in value
  );
}
