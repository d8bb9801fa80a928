import { groupedBy } from '../groupedBy';
import { isSameLine, type LineInLog, lineKey } from './salesLine';

/** An order without the lines that stand in the log once more than they were made. */
export interface OrderCopies<Line extends LineInLog> {
  /** The lines that count: of each, the lowest. */
  kept: readonly Line[];
  /** The others. */
  copies: readonly Line[];
  /**
   * `pasted` where a newer export was pasted below an older one; `equalLines` where an order is
   * nothing but equal lines next to each other, which two equal items would be as well. Null where
   * there are no copies.
   */
  kind: 'pasted' | 'equalLines' | null;
}

/**
 * What stands twice in an order: every line of it as often as the others or a multiple of that,
 * twice or more, status, refunded and paid cells aside. Equal lines beside others that stand once
 * are items, and so are lines next to each other that a cell without a role tells apart.
 *
 * @param order in the log's order
 */
export function orderCopies<Line extends LineInLog>(order: readonly Line[]): OrderCopies<Line> {
  const none: OrderCopies<Line> = { kept: order, copies: [], kind: null };
  const [first, ...others] = order as [Line, ...Line[]];
  if (!others.some((line) => isSameLine(first, line))) return none;
  const isTogether = (order[order.length - 1] as Line).place - first.place === order.length - 1;
  const byKey = groupedBy(order, (line) =>
    isTogether ? `${lineKey(line)}\u0000${line.otherCells ?? ''}` : lineKey(line),
  );
  let times = 0;
  for (const { length } of byKey.values()) times = commonDivisor(times, length);
  if (times === 1) return none;
  const copies = new Set<Line>();
  for (const same of byKey.values()) {
    for (const line of same.slice(0, same.length - same.length / times)) copies.add(line);
  }
  return {
    kept: order.filter((line) => !copies.has(line)),
    copies: order.filter((line) => copies.has(line)),
    kind: byKey.size === 1 && isTogether ? 'equalLines' : 'pasted',
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
