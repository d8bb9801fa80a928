import type { conventions as english } from '../en/conventions';
import { writtenFigures } from '../writtenFigures';
import { russianDay } from './day';
import { russianPeriod } from './period';

export const conventions: typeof english = {
  ...writtenFigures('ru'),
  day: russianDay,
  period: russianPeriod,
  dayFormat: 'dd.mm.yyyy',
  decimalMark: ',',
  points: ' п. п.',
  percentSign: '\u00a0%',
};
