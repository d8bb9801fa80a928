import type { DueEntry } from './todayList';

/** The money at risk in a year of the clients of a manager on the list. */
export interface ManagerRisk {
  /** As the clients' rows name them; '' where they name nobody. */
  manager: string;
  /** In the sheet's currency. */
  sum: number;
}

/** By manager, the largest sum first; clients of whom no sum is known count for nothing. */
export function riskByManager(
  list: readonly DueEntry[],
  managerOf: (client: string) => string,
): ManagerRisk[] {
  const sums = new Map<string, number>();
  for (const { key, moneyAtRisk } of list) {
    if (moneyAtRisk === null) continue;
    const manager = managerOf(key);
    sums.set(manager, (sums.get(manager) ?? 0) + moneyAtRisk);
  }
  return [...sums].map(([manager, sum]) => ({ manager, sum })).sort((a, b) => b.sum - a.sum);
}
