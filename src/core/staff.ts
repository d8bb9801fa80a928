/** What Settings say of someone who answers for clients. Null stands for "not said". */
export interface Manager {
  /** Known as a client is: spaces, letter case and ё/е do not count. */
  key: string;
  name: string;
  email: string | null;
  /** How many contacts they have time for on a working day. */
  contactsPerDay: number | null;
}
