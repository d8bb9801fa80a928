import type { SampleCell, SampleTable } from '../../src/sample/sampleBase';

/** A deal as a careful reader of the Sales sheet would take it. */
export interface ReadDeal {
  client: string;
  day: number;
  amount: number;
}

/** The key of a client: what is left when spelling slips are forgiven. */
export function keyOf(cell: SampleCell | undefined): string {
  return typeof cell === 'string' ? cell.trim().toLowerCase().replaceAll('ё', 'е') : '';
}

/** Days since 1970-01-01 of a date cell; null for anything else. */
export function dayIn(cell: SampleCell | undefined): number | null {
  return typeof cell === 'object' && cell !== null ? cell.day : null;
}

/** The deals that can be read and are not after `today`. */
export function readDeals(sales: SampleTable<string>, today: number): ReadDeal[] {
  return sales.rows.flatMap(([date, name, amount]) => {
    const client = keyOf(name);
    const day = dayIn(date);
    if (client === '' || day === null || day > today || typeof amount !== 'number') return [];
    return [{ client, day, amount }];
  });
}

/** The days each client bought on, in order. */
export function purchaseDays(deals: readonly ReadDeal[]): Map<string, number[]> {
  const days = new Map<string, Set<number>>();
  for (const { client, day, amount } of deals) {
    if (amount >= 0) days.set(client, (days.get(client) ?? new Set()).add(day));
  }
  return new Map([...days].map(([client, set]) => [client, [...set].sort((a, b) => a - b)]));
}

/** Days between neighbouring purchases. */
export function gapsOf(days: readonly number[]): number[] {
  return days.slice(1).map((day, i) => day - (days[i] ?? day));
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** How many clients have missed no cycle, one or two, three and more. */
export function statusCounts(
  bought: ReadonlyMap<string, readonly number[]>,
  today: number,
): { active: number; sleeping: number; lost: number } {
  const own = [...bought.values()]
    .filter((days) => days.length > 1)
    .map((days) => mean(gapsOf(days)));
  const typical = own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? Number.NaN;
  const counts = { active: 0, sleeping: 0, lost: 0 };
  for (const days of bought.values()) {
    const interval = days.length > 1 ? mean(gapsOf(days)) : typical;
    const missed = Math.floor((today - (days.at(-1) ?? today)) / interval);
    counts[missed < 1 ? 'active' : missed < 3 ? 'sleeping' : 'lost']++;
  }
  return counts;
}
