import type { Contact } from '../contacts/lastContacts';
import { groupedByClient } from './groupedByClient';
import { WordColumn } from './wordColumn';

/** A contact log grouped by client, made once and read by every figure. */
export interface ContactLog<Row extends Contact = Contact> {
  /** The contacts as they were given. */
  rows: readonly Row[];
  /**
   * Each client's, by key, in order of first appearance: ascending by day, of one day in the order
   * given.
   */
  byClient: ReadonlyMap<string, readonly Row[]>;
}

/** Groups a contact log by client, in whatever order its contacts are given. */
export function contactLog<Row extends Contact>(rows: readonly Row[]): ContactLog<Row> {
  const clients = new WordColumn(rows.length);
  const days = new Int32Array(rows.length);
  rows.forEach(({ client, day }, row) => {
    clients.set(row, client);
    days[row] = day;
  });
  const keys = clients.words;
  const { order, starts } = groupedByClient(clients.numbers(rows.length), keys.length, days);
  const byClient = new Map<string, readonly Row[]>();
  keys.forEach((key, place) => {
    const own = order.subarray(starts[place], starts[place + 1]);
    byClient.set(
      key,
      Array.from(own, (row) => rows[row] as Row),
    );
  });
  return { rows, byClient };
}
