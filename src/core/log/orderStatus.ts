import { combinedStatus, type DealStatus } from './dealStatus';
import type { SalesLine } from './salesLine';

/**
 * How each line of an order counts: by its own status, a blank one by its order's first filled,
 * column by column. A day on which a line was cancelled is a status; lines that say nothing at all
 * share that of the first.
 *
 * @param order in the log's order
 * @returns null where neither the line nor its order says anything
 */
export function statusesOfOrder(order: readonly SalesLine[]): (DealStatus | null)[] {
  const [first] = order;
  if (first === undefined) return [];
  if (order.length === 1) {
    return [first.cancelledOn === null ? combinedStatus(first.statuses) : 'notDone'];
  }
  const filled = first.statuses.map(
    (_, column) => order.find(({ statuses }) => statuses[column])?.statuses[column] ?? null,
  );
  return order.map(({ statuses, cancelledOn }) => {
    const saysNothing = combinedStatus(statuses) === null;
    if (cancelledOn !== null || (saysNothing && first.cancelledOn !== null)) return 'notDone';
    return combinedStatus(filled.map((others, column) => statuses[column] ?? others));
  });
}
