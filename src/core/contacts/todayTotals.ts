import { type DueEntry, FIRST } from './todayList';

/** How far a day has got. */
export interface DayProgress {
  /** Clients who were contacted today, or tried. */
  done: number;
  /** Ten, or all there are where those are fewer; more once more were done. */
  all: number;
}

/**
 * @param waiting how many are still on the day's list
 * @param done    clients contacted today, or tried
 */
export function dayProgress(waiting: number, done: number): DayProgress {
  return { done, all: Math.max(dayGoal(waiting, done), done) };
}

/** How many are to be done on a day: the same number from its first contact to its last. */
export function dayGoal(waiting: number, done: number): number {
  return Math.min(FIRST, waiting + done);
}

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
