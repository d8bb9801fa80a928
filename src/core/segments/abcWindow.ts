import { addMonths, type Day } from '../day';
import { firstDayOf, lastDayOf, periodOf } from '../period';

/** The stretch of the sales log that ABC classes are measured over. An own date left out is the log's end on that side. */
export type AbcWindow =
  | { kind: 'wholeLog' }
  | { kind: 'last12Months' }
  | { kind: 'lastFullQuarter' }
  | { kind: 'ownDates'; fromDay: Day | null; toDay: Day | null };

export const ABC_WINDOW_KINDS: readonly AbcWindow['kind'][] = [
  'wholeLog',
  'last12Months',
  'lastFullQuarter',
  'ownDates',
];

/** A stretch of days, both ends included; without a first day it reaches back to the log's beginning. */
export interface DaySpan {
  firstDay: Day | null;
  lastDay: Day;
}

/**
 * The days of a window as they stand on one day. The last twelve months end on that day; a quarter is full from its own last day on.
 *
 * @returns null for the whole log
 */
export function abcWindowDays(window: AbcWindow, asOf: Day): DaySpan | null {
  switch (window.kind) {
    case 'wholeLog':
      return null;
    case 'last12Months':
      return { firstDay: addMonths(asOf, -12) + 1, lastDay: asOf };
    case 'lastFullQuarter': {
      const quarter = periodOf(asOf + 1, 'quarter') - 1;
      return { firstDay: firstDayOf(quarter, 'quarter'), lastDay: lastDayOf(quarter, 'quarter') };
    }
    case 'ownDates':
      return { firstDay: window.fromDay, lastDay: Math.min(window.toDay ?? asOf, asOf) };
  }
}

export function isWithin(day: Day, { firstDay, lastDay }: DaySpan): boolean {
  return day <= lastDay && (firstDay === null || day >= firstDay);
}
