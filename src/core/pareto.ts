/** A point of the curve: so many percent of the clients, the largest first, hold so many percent of the total. */
export interface ParetoPoint {
  clientsPercent: number;
  valuePercent: number;
}

/** The curve is drawn through every twentieth of the clients. */
const STEPS = 20;

/**
 * The Pareto curve: how much of the positive total the largest clients hold together.
 *
 * @param values revenue or profit per client; who brought nothing is a client as well
 * @returns from 0 to 100 % of the clients; between two clients the curve is straight; empty where no value is positive
 */
export function paretoCurve(values: readonly number[]): ParetoPoint[] {
  const descending = values.map((value) => Math.max(0, value)).sort((a, b) => b - a);
  const accumulated = [0];
  for (const value of descending) {
    accumulated.push((accumulated[accumulated.length - 1] as number) + value);
  }
  const total = accumulated[descending.length] as number;
  if (total === 0) return [];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const position = (descending.length * step) / STEPS;
    const whole = Math.floor(position);
    const below = accumulated[whole] as number;
    const above = accumulated[Math.min(whole + 1, descending.length)] as number;
    return {
      clientsPercent: (step * 100) / STEPS,
      valuePercent: ((below + (above - below) * (position - whole)) * 100) / total,
    };
  });
}
