import type { Day } from '../day';
import { keyDraw } from '../log/keyDraw';
import type { Category } from '../segments/category';
import type { Settings } from '../settings';

/** The share of silent clients who are left out of win-back. */
const CONTROL_SHARE = 1 / 10;

/** Whether a control group is left out of win-back on a day. */
export function hasControlGroup(
  { controlGroupSince }: Pick<Settings, 'controlGroupSince'>,
  day: Day,
): boolean {
  return controlGroupSince !== null && controlGroupSince <= day;
}

/**
 * Whether a client, should they fall silent, is left out of win-back to show what it adds to the
 * usual contacts: one in ten by a fixed draw from the key, so that nobody chooses and nobody changes
 * sides. A VIP never is: nobody risks a key name for a measurement.
 */
export function isInControlGroup(
  key: string,
  category: Category | null,
  settings: Pick<Settings, 'controlGroupSince'>,
  day: Day,
): boolean {
  return (
    hasControlGroup(settings, day) &&
    category !== 'VIP' &&
    keyDraw(key, 'controlGroup') <= CONTROL_SHARE
  );
}
