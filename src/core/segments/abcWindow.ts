import { addDays, addMonths, type Day } from '../day';
import { type DealLog, type Places, placesWithin } from '../log/dealLog';
import { firstDayOf, lastDayOf, lastFullPeriod } from '../period';

/**
 * The stretch of the sales log that ABC classes are measured over. An own date left out is the
 * log's end on that side.
 */
export type AbcWindow = 'wholeLog' | 'last12Months' | 'lastFullQuarter' | 'ownDates';

export const ABC_WINDOWS: readonly AbcWindow[] = [
  'wholeLog',
  'last12Months',
  'lastFullQuarter',
  'ownDates',
];

/** A window, and the own dates, which count for that of own dates alone. */
export interface AbcWindowSettings {
  abcWindow: AbcWindow;
  abcFrom: Day | null;
  abcTo: Day | null;
}

/**
 * A stretch of days, both ends included; without a first day it reaches back to the log's
 * beginning.
 */
export interface DaySpan {
  firstDay: Day | null;
  lastDay: Day;
}

/**
 * The days of a window as they stand on one day. The last twelve months end on that day; a quarter
 * is full from its own last day on.
 *
 * @returns null for the whole log
 */
export function abcWindowDays(
  { abcWindow, abcFrom, abcTo }: AbcWindowSettings,
  asOf: Day,
): DaySpan | null {
  switch (abcWindow) {
    case 'wholeLog':
      return null;
    case 'last12Months':
      return { firstDay: addDays(addMonths(asOf, -12), 1), lastDay: asOf };
    case 'lastFullQuarter': {
      const quarter = lastFullPeriod(asOf, 'quarter');
      return { firstDay: firstDayOf(quarter, 'quarter'), lastDay: lastDayOf(quarter, 'quarter') };
    }
    case 'ownDates':
      return { firstDay: abcFrom, lastDay: abcTo === null || abcTo > asOf ? asOf : abcTo };
  }
}

/** Which of a client's deals are within the days of a window. */
export function placesInSpan(
  deals: Pick<DealLog, 'days'>,
  client: Places,
  { firstDay, lastDay }: DaySpan,
): Places {
  return placesWithin(deals, client, firstDay ?? Number.NEGATIVE_INFINITY, lastDay);
}
