import type { Day } from '../day';
import type { LineColumns } from './lineColumns';
import { PlaceLists } from './placeLists';
import type { LineInLog, SalesLine } from './salesLine';

/** How far from an order's first day its other lines may lie: numbers begin anew every January. */
export const ORDER_SPAN_DAYS = 60;

/** A line of an order: of it is known whose it is and of when. */
export type PlacedLine = LineInLog & { client: string; day: Day };

/** Lines of one order, by their place in the log. */
export type Order = number[];

export interface Orders {
  /** In order of their first lines; of every line both client and day are known. */
  orders: PlaceLists;
  /** Client and day taken from the rest of its order where its own cells are blank. */
  lineAt: (place: number) => PlacedLine;
  /** The client of a line of an order. */
  clientAt: (place: number) => string;
  /** Lines left out, by their place. */
  withoutClient: number[];
  withoutDay: number[];
}

/**
 * The lines of a log by order: those of one order number and client within {@link ORDER_SPAN_DAYS}
 * days of the earliest. A line without an order number is an order of its own; a number without a
 * digit («б/н», "n/a") is none.
 *
 * A line without client or day takes that of the nearest line above it in its order, else of the
 * first below: Shopify and others fill them on an order's first line alone.
 */
export function ordersOfLines(log: LineColumns): Orders {
  const lines = new FilledLines(log);
  const groups = sameNumbers(log);
  const result: Orders = {
    orders: new PlaceLists(log.length),
    lineAt: (place) => {
      const [line, filled] = [log.at(place), lines.filledAt(place)];
      return (filled ? Object.assign(line, filled) : line) as PlacedLine;
    },
    clientAt: (place) => lines.clientAt(place) as string,
    withoutClient: [],
    withoutDay: [],
  };
  for (let index = 0; index < groups.length; index++) splitGroup(groups.at(index), lines, result);
  return result;
}

/** Lines of one number each, as the log first names them. */
function sameNumbers({ length, orderNumbers }: LineColumns): PlaceLists {
  // Of each number its lines; null where it is none.
  const lists = orderNumbers.words.map((word): Order | null => (/\p{N}/u.test(word) ? [] : null));
  const listOf = (place: number) => {
    const number = orderNumbers.numberAt(place);
    return number < 0 ? null : (lists[number] as Order | null);
  };
  for (let place = 0; place < length; place++) listOf(place)?.push(place);
  const groups = new PlaceLists(length);
  for (let place = 0; place < length; place++) {
    const list = listOf(place);
    if (list === null) groups.add([place]);
    else if (list[0] === place) groups.add(list);
  }
  return groups;
}

/** Whose a line is and of when. */
type Placing = Pick<SalesLine, 'client' | 'secondClient' | 'day'>;

/** The lines of a log, of which some are filled by others of their order. */
class FilledLines {
  private readonly filled = new Map<number, Partial<Placing>>();

  constructor(private readonly log: LineColumns) {}

  at(place: number): Placing {
    const { clients, secondClients, days } = this.log;
    return {
      client: clients.at(place),
      secondClient: secondClients.at(place),
      day: days.at(place),
      ...this.filledAt(place),
    };
  }

  clientAt(place: number): string | null {
    const filled = this.filledAt(place)?.client;
    return filled === undefined ? this.log.clients.at(place) : filled;
  }

  dayAt(place: number): Day | null {
    return this.filledAt(place)?.day ?? this.log.days.at(place);
  }

  filledAt(place: number): Partial<Placing> | undefined {
    return this.filled.size === 0 ? undefined : this.filled.get(place);
  }

  fill(place: number, values: Partial<Placing>): void {
    this.filled.set(place, { ...this.filledAt(place), ...values });
  }
}

function splitGroup(group: Order, lines: FilledLines, result: Orders): void {
  if (isOneOrder(group, lines)) {
    result.orders.add(group);
    return;
  }
  fillClients(group, lines);
  const byClient = new Map<string | null, Order>();
  for (const place of group) {
    const client = lines.clientAt(place);
    const own = byClient.get(client);
    if (own) own.push(place);
    else byClient.set(client, [place]);
  }
  for (const [client, own] of byClient) {
    if (client !== null) fillDays(own, lines);
    // Once filled, one line of an order has a day where all have.
    const isDated = lines.dayAt(own[0] as number) !== null;
    if (client !== null && isDated) {
      for (const order of splitByDay(own, lines)) result.orders.add(order);
      continue;
    }
    const leftOut = client === null ? result.withoutClient : result.withoutDay;
    for (const place of own) leftOut.push(place);
  }
}

function fillClients(group: Order, lines: FilledLines): void {
  const first =
    group.find((place) => lines.clientAt(place) !== null) ??
    group.find((place) => lines.at(place).secondClient !== null);
  if (first === undefined) return;
  const { client, secondClient } = lines.at(first);
  let named = { client: client ?? secondClient, secondClient };
  for (const place of group) {
    const line = lines.at(place);
    if (line.client !== null) {
      named = line;
      continue;
    }
    const isAnother =
      line.secondClient !== null &&
      named.secondClient !== null &&
      line.secondClient !== named.secondClient;
    lines.fill(place, { client: isAnother ? line.secondClient : named.client });
    named = lines.at(place);
  }
}

function fillDays(order: Order, lines: FilledLines): void {
  const dated = order.find((place) => lines.dayAt(place) !== null);
  if (dated === undefined) return;
  let day = lines.dayAt(dated);
  for (const place of order) {
    const own = lines.dayAt(place);
    if (own === null) lines.fill(place, { day });
    else day = own;
  }
}

function splitByDay(order: Order, lines: FilledLines): Order[] {
  if (isOneOrder(order, lines)) return [order];
  const dayOf = (place: number) => lines.dayAt(place) as Day;
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
function isOneOrder(order: Order, lines: FilledLines): boolean {
  const client = lines.clientAt(order[0] as number);
  if (client === null) return false;
  let [earliest, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of order) {
    const day = lines.dayAt(place);
    if (day === null || lines.clientAt(place) !== client) return false;
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
  }
  return latest - earliest <= ORDER_SPAN_DAYS;
}
