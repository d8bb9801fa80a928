import type { Order } from './orders';
import { isSameLine, lineKey, type SalesLine } from './salesLine';

/** An order without the lines that stand in the log once more than they were made. */
export interface OrderCopies {
  /** The lines that count: of each, the lowest. */
  kept: Order;
  /** The others. */
  copies: Order;
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
 */
export function orderCopies(order: Order, lines: readonly SalesLine[]): OrderCopies {
  const none: OrderCopies = { kept: order, copies: [], kind: null };
  const at = (place: number) => lines[place] as SalesLine;
  const [first, ...others] = order as [number, ...number[]];
  if (!others.some((place) => isSameLine(at(first), at(place)))) return none;
  const isTogether = (order[order.length - 1] as number) - first === order.length - 1;
  const byKey = new Map<string, Order>();
  for (const place of order) {
    const key = isTogether
      ? `${lineKey(at(place))}\u0000${at(place).otherCells ?? ''}`
      : lineKey(at(place));
    const same = byKey.get(key);
    if (same) same.push(place);
    else byKey.set(key, [place]);
  }
  let times = 0;
  for (const { length } of byKey.values()) times = commonDivisor(times, length);
  if (times === 1) return none;
  const kept: Order = [];
  const copies: Order = [];
  for (const same of byKey.values()) {
    const copied = same.length - same.length / times;
    for (const place of same.slice(0, copied)) copies.push(place);
    for (const place of same.slice(copied)) kept.push(place);
  }
  return {
    kept: kept.sort((a, b) => a - b),
    copies: copies.sort((a, b) => a - b),
    kind: byKey.size === 1 && isTogether ? 'equalLines' : 'pasted',
  };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
