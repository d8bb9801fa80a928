import { addMonths, DAYS_PER_YEAR, type Day } from '../day';

/**
 * Yearly churn measured by the log: of the clients who bought in the twelve months before last, the
 * share who did not buy in the last twelve. The windows end on the as-of day, so that a running
 * calendar year is not mistaken for a whole one.
 *
 * @param purchaseDaysByClient distinct days up to `asOf`, ascending, per client
 * @param baseIntervalDays     the base's median interval, days; of who buys once in a year or less,
 * a year of silence says nothing
 * @returns percentage; null where the log covers less than two full years, or the interval is not
 * below one
 */
export function measuredYearlyChurn(
  purchaseDaysByClient: Iterable<readonly Day[]>,
  baseIntervalDays: number | null,
  asOf: Day,
): number | null {
  if (baseIntervalDays === null || baseIntervalDays >= DAYS_PER_YEAR) return null;
  const yearAgo = addMonths(asOf, -12);
  const twoYearsAgo = addMonths(asOf, -24);
  let logBegins = Number.POSITIVE_INFINITY;
  let before = 0;
  let kept = 0;
  for (const purchaseDays of purchaseDaysByClient) {
    logBegins = Math.min(logBegins, purchaseDays[0] ?? logBegins);
    if (!purchaseDays.some((day) => day > twoYearsAgo && day <= yearAgo)) continue;
    before += 1;
    if (purchaseDays.some((day) => day > yearAgo)) kept += 1;
  }
  return logBegins > twoYearsAgo + 1 || before === 0 ? null : ((before - kept) * 100) / before;
}
