import { isoDay } from '../../core/day';

/** How days and figures are written. */
export const conventions = {
  day: isoDay,
  /** The number format of a cell that holds a day. */
  dayFormat: 'yyyy-mm-dd',
  decimalMark: '.',
  /** Points of a rate, behind the figure. */
  points: ' pp',
};
