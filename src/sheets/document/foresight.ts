import type { Day } from '../../core/day';
import type { Foresight } from '../../core/prediction/foresight';
import { unlessUsedUp } from './documentProperties';
import { readStored, type StoredValue, store } from './storedValue';

// To learn it takes longer than all other figures together, and it is good for a month.

/** What was learnt, and of the base on which sheet of clients. */
export interface KeptForesight {
  foresight: Foresight;
  clientsSheetId: number;
  /** Since when statuses go by the weight that it chose; null where they went by no other before. */
  weightSince: Day | null;
}

const STORED: StoredValue<KeptForesight> = {
  key: 'foresight',
  version: 5,
  isValid,
  // About 9 kB of figures: it is cut into as many properties as it takes.
  mostBytes: 24_000,
};

/** What was learnt last of a base's past; null where nothing is kept. */
export function keptForesight(): KeptForesight | null {
  return readStored(STORED);
}

/**
 * Keeps what was learnt, for every figure until the next time.
 *
 * @returns it as it is kept; null where there was no room for it
 */
export function keepForesight({ foresight, ...its }: KeptForesight): KeptForesight | null {
  const shorter = { foresight: rounded(foresight), ...its };
  let isKept = false;
  unlessUsedUp(() => {
    isKept = store(STORED, shorter);
  });
  return isKept ? shorter : null;
}

/** Enough that no figure shown is another one. */
const DIGITS = 9;

/** Fewer digits take less than half of the room. */
export function rounded(foresight: Foresight): Foresight {
  const text = JSON.stringify(foresight, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value)
      ? Number(value.toPrecision(DIGITS))
      : value,
  );
  return JSON.parse(text) as Foresight;
}

function isValid(value: unknown): value is KeptForesight {
  const { foresight, clientsSheetId, weightSince } = (value ?? {}) as Partial<KeptForesight>;
  const kept: Partial<Foresight> | undefined = foresight;
  return (
    Number.isInteger(clientsSheetId) &&
    (weightSince === null || Number.isInteger(weightSince)) &&
    Number.isInteger(kept?.untilDay) &&
    typeof kept?.checkSum === 'string' &&
    typeof kept.settings === 'object' &&
    typeof kept.steadyingWeight === 'number' &&
    typeof kept.recommendation?.score === 'string' &&
    Array.isArray(kept.warnings) &&
    Array.isArray(kept.outlook?.months)
  );
}
