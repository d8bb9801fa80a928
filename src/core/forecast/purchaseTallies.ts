import type { PurchaseTimes } from './purchaseSummary';

/** Clients of the same frequency, recency and age, who are equally likely. */
export interface Tally extends PurchaseTimes {
  clients: number;
}

/** Clients put together by their times; sorted, so that sums do not depend on their order. */
export function tallied(clients: readonly PurchaseTimes[]): Tally[] {
  const sorted = [...clients].sort(
    (p, q) => p.frequency - q.frequency || p.recency - q.recency || p.age - q.age,
  );
  const tallies: Tally[] = [];
  for (const { frequency, recency, age } of sorted) {
    const last = tallies[tallies.length - 1];
    if (last?.frequency === frequency && last.recency === recency && last.age === age) {
      last.clients += 1;
    } else {
      tallies.push({ frequency, recency, age, clients: 1 });
    }
  }
  return tallies;
}
