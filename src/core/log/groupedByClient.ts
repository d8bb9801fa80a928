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
 * Two counting sorts, by day and then by client, so that its time grows with the log and no faster;
 * of a log that stands client by client already, as an extract does, each client's lines alone.
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
  const starts = startsOf(clients, clientCount);
  if (starts !== null) return { order: sortedWithin(starts, days), starts };
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

/** Where each client's lines begin in a log that stands client by client; null in any other. */
function startsOf(clients: Int32Array, clientCount: number): Int32Array | null {
  const starts = new Int32Array(clientCount + 1);
  let before = -1;
  for (let line = 0; line < clients.length; line++) {
    const client = clients[line] as number;
    if (client < before) return null;
    for (; before < client; before++) starts[before + 1] = line;
  }
  starts.fill(clients.length, before + 1);
  return starts;
}

/** So many lines are sorted by hand; what sorts more takes longer to begin. */
const FEW = 24;

/** The lines of each client by day; of one day in the order given. */
function sortedWithin(starts: Int32Array, days: Int32Array): Int32Array {
  const order = new Int32Array(days.length);
  for (let client = 0; client + 1 < starts.length; client++) {
    const [from, to] = [starts[client] as number, starts[client + 1] as number];
    for (let place = from; place < to; place++) order[place] = place;
    if (to - from > FEW) {
      order
        .subarray(from, to)
        .sort((one, other) => (days[one] as number) - (days[other] as number) || one - other);
      continue;
    }
    for (let place = from + 1; place < to; place++) {
      const day = days[place] as number;
      let at = place;
      for (; at > from && (days[order[at - 1] as number] as number) > day; at--) {
        order[at] = order[at - 1] as number;
      }
      order[at] = place;
    }
  }
  return order;
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
