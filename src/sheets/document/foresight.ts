import type { Foresight } from '../../core/prediction/foresight';
import { unlessUsedUp } from './documentProperties';
import { readStored, type StoredValue, store } from './storedValue';

// To learn it takes longer than all other figures together, and it is good for a month.

const STORED: StoredValue<Foresight> = {
  key: 'foresight',
  version: 4,
  isValid,
  // About 9 kB of figures: it is cut into as many properties as it takes.
  mostBytes: 24_000,
};

/** What was learnt last of the base's past; null where nothing is kept. */
export function keptForesight(): Foresight | null {
  return readStored(STORED);
}

/**
 * Keeps what was learnt, for every figure until the next time.
 *
 * @returns it as it is kept; null where there was no room for it
 */
export function keepForesight(foresight: Foresight): Foresight | null {
  const shorter = rounded(foresight);
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

function isValid(value: unknown): value is Foresight {
  const kept = value as Partial<Foresight> | null;
  return (
    Number.isInteger(kept?.untilDay) &&
    typeof kept?.checkSum === 'string' &&
    typeof kept.recommendation?.score === 'string' &&
    Array.isArray(kept.warnings) &&
    Array.isArray(kept.outlook?.months)
  );
}
