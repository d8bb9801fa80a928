import type { Day } from '../day';
import type { SalesLine } from './salesLine';

/** How far from an order's first day its other lines may lie: numbers begin anew every January. */
export const ORDER_SPAN_DAYS = 60;

/** A line of which is known whose it is and of when. */
export type PlacedLine<Line extends SalesLine> = Line & { client: string; day: Day };

/** Lines of one order, by their place in the log. */
export type Order = number[];

export interface Orders<Line extends SalesLine> {
  /**
   * The log's lines, client and day taken from the rest of the order where their own cells are
   * blank.
   */
  lines: Line[];
  /** In order of their first lines; of every line both client and day are known. */
  orders: Order[];
  withoutClient: Line[];
  withoutDay: Line[];
}

/**
 * The lines of a log by order: those of one order number and client within {@link ORDER_SPAN_DAYS}
 * days of the earliest. A line without an order number is an order of its own; a number without a
 * digit («б/н», "n/a") is none.
 *
 * A line without client or day takes that of the nearest line above it in its order, else of the
 * first below: Shopify and others fill them on an order's first line alone.
 */
export function ordersOfLines<Line extends SalesLine>(log: readonly Line[]): Orders<Line> {
  const lines = log.slice();
  const groups: Order[] = [];
  const byNumber = new Map<string, Order | null>();
  for (let place = 0; place < log.length; place++) {
    const number = (log[place] as Line).orderNumber;
    let group = number === null ? null : byNumber.get(number);
    if (group) {
      group.push(place);
      continue;
    }
    group = [place];
    groups.push(group);
    // A number that is none is kept as null, so that it is looked at once.
    if (number !== null && !byNumber.has(number))
      byNumber.set(number, isNumber(number) ? group : null);
  }
  const result: Orders<Line> = { lines, orders: [], withoutClient: [], withoutDay: [] };
  for (const group of groups) splitGroup(group, result);
  return result;
}

function isNumber(orderNumber: string): boolean {
  return /\p{N}/u.test(orderNumber);
}

function splitGroup<Line extends SalesLine>(group: Order, result: Orders<Line>): void {
  const { lines } = result;
  if (isOneOrder(group, lines)) {
    result.orders.push(group);
    return;
  }
  fillClients(group, lines);
  const byClient = new Map<string | null, Order>();
  for (const place of group) {
    const { client } = lines[place] as Line;
    const own = byClient.get(client);
    if (own) own.push(place);
    else byClient.set(client, [place]);
  }
  for (const [client, own] of byClient) {
    if (client !== null) fillDays(own, lines);
    // Once filled, one line of an order has a day where all have.
    const isDated = (lines[own[0] as number] as Line).day !== null;
    if (client !== null && isDated) {
      for (const order of splitByDay(own, lines)) result.orders.push(order);
      continue;
    }
    const leftOut = client === null ? result.withoutClient : result.withoutDay;
    for (const place of own) leftOut.push(lines[place] as Line);
  }
}

function fillClients(group: Order, lines: SalesLine[]): void {
  const at = (place: number) => lines[place] as SalesLine;
  const first =
    group.find((place) => at(place).client !== null) ??
    group.find((place) => at(place).secondClient !== null);
  if (first === undefined) return;
  let named: SalesLine = { ...at(first), client: at(first).client ?? at(first).secondClient };
  for (const place of group) {
    const line = at(place);
    if (line.client !== null) {
      named = line;
      continue;
    }
    const isAnother =
      line.secondClient !== null &&
      named.secondClient !== null &&
      line.secondClient !== named.secondClient;
    const filled = { ...line, client: isAnother ? line.secondClient : named.client };
    lines[place] = filled;
    named = filled;
  }
}

function fillDays(order: Order, lines: SalesLine[]): void {
  const at = (place: number) => lines[place] as SalesLine;
  const dated = order.find((place) => at(place).day !== null);
  if (dated === undefined) return;
  let { day } = at(dated);
  for (const place of order) {
    if (at(place).day === null) lines[place] = { ...at(place), day };
    else day = at(place).day;
  }
}

function splitByDay(order: Order, lines: readonly SalesLine[]): Order[] {
  if (isOneOrder(order, lines)) return [order];
  const dayOf = (place: number) => (lines[place] as SalesLine).day as Day;
  const split: Order[] = [];
  for (const place of [...order].sort((a, b) => dayOf(a) - dayOf(b) || a - b)) {
    const last = split[split.length - 1];
    const isNear = last && dayOf(place) - dayOf(last[0] as number) <= ORDER_SPAN_DAYS;
    if (isNear) last.push(place);
    else split.push([place]);
  }
  return split.map((one) => one.sort((a, b) => a - b));
}

/** Whether lines are one client's, and near each other in time. */
function isOneOrder(order: Order, lines: readonly SalesLine[]): boolean {
  const { client } = lines[order[0] as number] as SalesLine;
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of order) {
    const line = lines[place] as SalesLine;
    if (line.client === null || line.client !== client || line.day === null) return false;
    if (line.day < earliest) earliest = line.day;
    if (line.day > latest) latest = line.day;
  }
  return latest - earliest <= ORDER_SPAN_DAYS;
}
