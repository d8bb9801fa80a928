import type { conventions as english } from '../en/conventions';
import { russianDay } from './day';

export const conventions: typeof english = {
  day: russianDay,
  dayFormat: 'dd.mm.yyyy',
  decimalMark: ',',
  points: ' п. п.',
};
