import type { NumberRange } from '../../schema/settings';
import type { Texts } from '../../texts/texts';

/**
 * What is wrong with a number; null where nothing is. A fraction for a percentage is most likely a
 * cell formatted as 25 %, which holds 0.25.
 */
export function numberNeed(
  range: NumberRange,
  value: number,
  { settingFaults }: Texts,
): string | null {
  const { from, to, isWhole, unit } = range;
  if (unit === 'percent' && value > 0 && value < 1) return settingFaults.percentage;
  const isRight = value >= from && value <= to && !(isWhole && !Number.isInteger(value));
  return isRight ? null : rangeNeed(range, { settingFaults });
}

/** In words, which numbers a setting may hold. */
export function rangeNeed(
  { from, to, isWhole }: NumberRange,
  { settingFaults }: Pick<Texts, 'settingFaults'>,
): string {
  return isWhole ? settingFaults.whole(from, to) : settingFaults.number(from, to);
}
