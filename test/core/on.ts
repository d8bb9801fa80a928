import { asDay, type Day } from '../../src/core/day';

/** The day of an ISO date, by the platform's own calendar rather than the one under test. */
export function on(isoDate: string): Day {
  return asDay(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000);
}
