import { addDays, type Day, later } from '../day';
import type { Settings } from '../settings';
import { nextWorkingDay } from '../workingDay';
import type { ContactType, PressureLimit } from './cadence';
import type { ContactRecord } from './contactRecord';
import { nextAllowedTouch } from './nextTouch';

/** After so many tries in a row another channel is better. */
const TRIES_ENOUGH = 3;
/** So long a client who was not reached is left alone at most, days. */
const LONGEST_WAIT_DAYS = 14;

/** What answers better where somebody cannot be reached so. */
const OTHER_CHANNEL: Readonly<Record<ContactType, ContactType>> = {
  call: 'message',
  meeting: 'call',
  email: 'call',
  message: 'call',
};

/** When and how a client who was not reached is to be tried again. */
export interface NextTry {
  day: Day;
  /** Another than before after three tries in a row. */
  type: ContactType;
}

/**
 * When a client who could not be reached is tried again: on the next working day that the pressure
 * guard allows. After three tries in a row through another channel, and not before the rule's days
 * are over, or fourteen.
 *
 * @param type      of the contact that is due
 * @param touchDays days of all contacts and tries
 * @param ruleDays  between two contacts of the type, by the rules; null where there is no rule
 * @returns null where nobody tried since the last contact
 */
export function nextTry(
  { tries, lastTry }: Pick<ContactRecord, 'tries' | 'lastTry'>,
  type: ContactType,
  touchDays: readonly Day[],
  ruleDays: number | null,
  settings: PressureLimit & Pick<Settings, 'daysOff' | 'holidays'>,
): NextTry | null {
  if (tries === 0 || lastTry === null) return null;
  const isEnough = tries >= TRIES_ENOUGH;
  const wait = isEnough ? Math.min(ruleDays ?? LONGEST_WAIT_DAYS, LONGEST_WAIT_DAYS) : 1;
  const from = later(
    addDays(lastTry, wait),
    nextAllowedTouch(touchDays, addDays(lastTry, 1), settings),
  );
  return {
    day: nextWorkingDay(from, settings),
    type: isEnough ? OTHER_CHANNEL[type] : type,
  };
}
