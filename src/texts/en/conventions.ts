import { isoDay } from '../../core/day';
import { writtenFigures } from '../writtenFigures';
import { englishPeriod } from './period';

/** How days and figures are written. */
export const conventions = {
  ...writtenFigures('en'),
  day: isoDay,
  /** A month, a quarter or a year, as people say it. */
  period: englishPeriod,
  /** The number format of a cell that holds a day. */
  dayFormat: 'yyyy-mm-dd',
  decimalMark: '.',
  /** Points of a rate, behind the figure. */
  points: ' pp',
  /** Percent, behind the figure. */
  percentSign: '%',
};
