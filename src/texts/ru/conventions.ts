import type { conventions as english } from '../en/conventions';
import { russianDay } from './day';
import { russianPeriod } from './period';

export const conventions: typeof english = {
  day: russianDay,
  period: russianPeriod,
  dayFormat: 'dd.mm.yyyy',
  decimalMark: ',',
  points: ' п. п.',
};
