/** Managers by key, the clients of nobody last. */
export function nobodyLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}

/** What Settings say of someone who answers for clients. Null stands for "not said". */
export interface Manager {
  /** Known as a client is: spaces, letter case and ё/е do not count. */
  key: string;
  name: string;
  email: string | null;
  /** How many contacts they have time for on a working day. */
  contactsPerDay: number | null;
}
