import type { Day } from '../day';

/** The lines of a log client by client, and by day within a client. */
export interface Grouping {
  /** The place of each client by key, in order of first appearance. */
  places: ReadonlyMap<string, number>;
  /**
   * Lines as indexes into the log: all of the client at place 0, then of the one at place 1, …; of
   * one day in the order given.
   */
  order: Int32Array;
  /** Where each client's lines begin in `order`; one more for where the last one's end. */
  starts: Int32Array;
}

/**
 * Groups a log by client and sorts each client's lines by day: the one place where that is done.
 *
 * Two counting sorts, by day and then by client, so that its time grows with the log and no faster.
 */
export function groupedByClient(lines: readonly { client: string; day: Day }[]): Grouping {
  const places = new Map<string, number>();
  const clients = new Int32Array(lines.length);
  const days = new Int32Array(lines.length);
  let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let line = 0; line < lines.length; line++) {
    const { client, day } = lines[line] as { client: string; day: Day };
    let place = places.get(client);
    if (place === undefined) {
      place = places.size;
      places.set(client, place);
    }
    clients[line] = place;
    days[line] = day;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  if (lines.length === 0) return { places, order: clients, starts: Int32Array.of(0) };
  for (let line = 0; line < days.length; line++) days[line] = (days[line] as number) - firstDay;
  const asGiven = days.map((_, line) => line);
  const byDay = countingSort(asGiven, days, lastDay - firstDay + 1).order;
  return { places, ...countingSort(byDay, clients, places.size) };
}

/** Sorts items by the small whole number that each has; those of one number keep their order. */
function countingSort(
  items: Int32Array,
  numberOf: Int32Array,
  numbers: number,
): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(numbers + 1);
  for (const number of numberOf) starts[number + 1] = (starts[number + 1] as number) + 1;
  for (let number = 0; number < numbers; number++) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  const next = starts.slice();
  const order = new Int32Array(items.length);
  for (const item of items) {
    const number = numberOf[item] as number;
    const at = next[number] as number;
    order[at] = item;
    next[number] = at + 1;
  }
  return { order, starts };
}
