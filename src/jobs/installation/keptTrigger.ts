import { readStored, type StoredValue, store } from '../../sheets/document/storedValue';
import type { Finding } from '../../sheets/installation/finding';

/** The run by the clock that a check has asked for, and what it has found. */
export interface KeptTrigger {
  /** When it was asked for, in milliseconds since 1970. */
  askedAt: number;
  /** Null until it has fired. */
  findings: readonly Finding[] | null;
}

const STORED: StoredValue<KeptTrigger> = {
  key: 'installationCheckTrigger',
  version: 1,
  isValid: (value): value is KeptTrigger => {
    const { askedAt, findings } = (value ?? {}) as Partial<KeptTrigger>;
    return typeof askedAt === 'number' && (findings === null || Array.isArray(findings));
  },
};

export function readKeptTrigger(): KeptTrigger | null {
  return readStored(STORED);
}

export function keepTrigger(kept: KeptTrigger): void {
  store(STORED, kept);
}
