/** The lines of a log client by client, and by day within a client. */
export interface Grouping {
  /**
   * Lines as indexes into the log: all of the first client, then of the next, …; of one day in the
   * order given.
   */
  order: Int32Array;
  /** Where each client's lines begin in `order`; one more for where the last one's end. */
  starts: Int32Array;
}

/**
 * Groups a log by client and sorts each client's lines by day: the one place where that is done.
 *
 * Two counting sorts, by day and then by client, so that its time grows with the log and no faster.
 *
 * @param clients     the number of each line's client, from 0 on
 * @param clientCount how many clients there are
 * @param days        of each line
 */
export function groupedByClient(
  clients: Int32Array,
  clientCount: number,
  days: Int32Array,
): Grouping {
  const asGiven = new Int32Array(days.length);
  let [firstDay, lastDay] = [days[0] ?? 0, days[0] ?? 0];
  for (let line = 0; line < days.length; line++) {
    const day = days[line] as number;
    asGiven[line] = line;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  const byDay = countingSort(asGiven, days, firstDay, lastDay - firstDay + 1).order;
  return countingSort(byDay, clients, 0, clientCount);
}

/**
 * Sorts items by the whole number that each has, from `least` on; those of one number keep their
 * order.
 */
function countingSort(
  items: Int32Array,
  numberOf: Int32Array,
  least: number,
  numbers: number,
): Grouping {
  const starts = new Int32Array(numbers + 1);
  for (let item = 0; item < numberOf.length; item++) {
    const number = (numberOf[item] as number) - least;
    starts[number + 1] = (starts[number + 1] as number) + 1;
  }
  for (let number = 0; number < numbers; number++) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  const next = starts.slice();
  const order = new Int32Array(items.length);
  for (let place = 0; place < items.length; place++) {
    const item = items[place] as number;
    const number = (numberOf[item] as number) - least;
    const at = next[number] as number;
    order[at] = item;
    next[number] = at + 1;
  }
  return { order, starts };
}
