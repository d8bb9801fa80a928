import type { KeptFit } from '../../core/forecast/forecast';
import { unlessUsedUp } from './documentProperties';
import { readStored, type StoredValue, store } from './storedValue';

// A fit takes as long as all other figures together, and is good for a month.

const STORED: StoredValue<KeptFit> = { key: 'forecastFit', version: 1, isValid };

/** The fit of the last forecast; null where none is kept. */
export function keptFit(): KeptFit | null {
  return readStored(STORED);
}

/** Keeps the fit of a forecast for the next one. */
export function keepFit(fit: KeptFit): void {
  unlessUsedUp(() => store(STORED, fit));
}

function isValid(value: unknown): value is KeptFit {
  const fit = value as Partial<KeptFit> | null;
  const parameters = Object.values(fit?.model ?? {});
  return (
    Number.isInteger(fit?.untilDay) &&
    typeof fit?.checkSum === 'string' &&
    (fit.model === null ? typeof fit.refusal?.reason === 'string' : fit.refusal === null) &&
    parameters.length === (fit.model === null ? 0 : 4) &&
    parameters.every((each) => typeof each === 'number' && each > 0)
  );
}
