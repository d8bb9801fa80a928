import { unlessUsedUp } from './documentProperties';
import { readStored, type StoredValue, store } from './storedValue';

// Where no answer came, the panel sends a request again; the first may have been carried out, and
// people may have typed since. So the names of the last ones are kept with what was answered.

/** A request that was carried out. */
export interface AnsweredRequest {
  /** Chosen by who asked. */
  id: string;
  /** The sentence; null where it is not kept: it may be long, and it may name a client. */
  message: string | null;
  /** What was answered besides: counts, and whether something was done. */
  values: Readonly<Record<string, number | boolean>>;
}

/** More than panels that are open at once send again. */
const MOST = 12;

/** In letters; all of them together fit into a property, even in Cyrillic ones. */
const LONGEST_MESSAGE = 250;

const STORED: StoredValue<readonly AnsweredRequest[]> = {
  key: 'requests',
  version: 1,
  isValid: (value): value is readonly AnsweredRequest[] =>
    Array.isArray(value) &&
    value.every((each) => typeof each?.id === 'string' && typeof each.values === 'object'),
};

/** A request that was carried out; null where that is not known. */
export function answeredRequest(id: string): AnsweredRequest | null {
  return requests().find((request) => request.id === id) ?? null;
}

/** Keeps that a request was carried out to its end, among the last. */
export function keepAnswered({ id, message, values }: AnsweredRequest): void {
  SpreadsheetApp.flush(); // Google may hold writes back, and what is kept as done is to be written
  const isShort = message !== null && message.length <= LONGEST_MESSAGE;
  const others = requests().filter((each) => each.id !== id);
  keep([...others, { id, message: isShort ? message : null, values }].slice(-MOST));
}

/** Forgets what was said of clients; that their requests were carried out stays known. */
export function forgetMessages(): void {
  const kept = requests();
  if (kept.every(({ message }) => message === null)) return;
  keep(kept.map((request) => ({ ...request, message: null })));
}

function requests(): readonly AnsweredRequest[] {
  return readStored(STORED) ?? [];
}

function keep(kept: readonly AnsweredRequest[]): void {
  unlessUsedUp(() => store(STORED, kept));
}
