/**
 * A point of the curve: so many percent of the clients, the largest first, hold so many percent of
 * the total.
 */
export interface ParetoPoint {
  clientsPercent: number;
  valuePercent: number;
}

const STEPS = 20;

/**
 * The Pareto curve: how much of the positive total the largest clients hold together.
 *
 * @param values revenue or profit per client; who brought nothing is a client as well
 * @param counts after how many of the largest clients there is a point, from 0 to all of them; left
 * out, after every twentieth of the clients
 * @returns a point per count; between two clients the curve is straight; empty where no value is
 * positive
 */
export function paretoCurve(
  values: readonly number[],
  counts: readonly number[] = everyTwentieth(values.length),
): ParetoPoint[] {
  const descending = values.map((value) => Math.max(0, value)).sort((a, b) => b - a);
  const accumulated = [0];
  for (const value of descending) {
    accumulated.push((accumulated[accumulated.length - 1] as number) + value);
  }
  const total = accumulated[descending.length] as number;
  if (total === 0) return [];
  return counts.map((count) => {
    const whole = Math.floor(count);
    const below = accumulated[whole] as number;
    const above = accumulated[Math.min(whole + 1, descending.length)] as number;
    return {
      clientsPercent: (count * 100) / descending.length,
      valuePercent: ((below + (above - below) * (count - whole)) * 100) / total,
    };
  });
}

function everyTwentieth(clients: number): number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => (clients * step) / STEPS);
}
