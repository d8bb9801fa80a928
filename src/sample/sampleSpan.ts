import { addDays, addMonths, calendarDate, type Day, dayOf } from '../core/day';

/** What the whole sample is laid along. */
export interface SampleSpan {
  /** The first day of the log. */
  readonly first: Day;
  /** The day the base is looked at; the log ends here. */
  readonly today: Day;
  /**
   * The first day of the bad quarter: prices had gone up, the new carrier was late, and many of
   * those who bought in the quarter before did not come again.
   */
  readonly crisis: Day;
}

/**
 * Two years up to `today`, and a fortnight more, since a yearly churn is measured only where the
 * log covers two years in full. The bad quarter is the third before the running one.
 */
export function spanUpTo(today: Day): SampleSpan {
  const { year, month } = calendarDate(today);
  const quarterMonth = month - ((month - 1) % 3);
  return {
    first: addDays(today, -745),
    today,
    crisis: addMonths(dayOf(year, quarterMonth, 1), -9),
  };
}
