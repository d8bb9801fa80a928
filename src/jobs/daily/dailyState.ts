import type { Day } from '../../core/day';
import { keepOnlyProperties } from '../../sheets/document/documentProperties';
import { PUT_AWAY } from '../../sheets/document/putAway';
import { asKept, readStored, type StoredValue, store } from '../../sheets/document/storedValue';
import type { HeadFigures } from './headFigures';

// What of the daily run is kept with the document.

/** When it takes place, and by which trigger. */
export interface Schedule {
  triggerId: string;
  hour: number;
  timeZone: string;
  /** The day it was switched on, in that zone. */
  sinceDay: Day;
}

/** How far the run of a day has come, so that it can go on from there. */
export interface RunState {
  /** The as-of day, whatever day it has become since. */
  day: Day;
  /** How often it was begun. */
  attempts: number;
  /** What was told of the base; null until it has been recalculated. */
  figures: HeadFigures | null;
  mails: MailState;
  isDone: boolean;
  /** Why it stopped, as a sentence; null where it did not. */
  problem: string | null;
  /** Whether somebody at the spreadsheet has been told of the problem. */
  isTold: boolean;
}

/** Mails go out in a fixed order, so the last one says which were before it. */
export interface MailState {
  /** The key of the last that was handed over; '' before the first. */
  last: string;
  /** The last one included, before it is known what becomes of it. */
  sent: number;
  /** Refused by the mail service. */
  failed: number;
  /** Not sent for want of quota. */
  unsent: number;
  /** Who was being written to when the run was cut off: nobody knows whether it was sent. */
  unsure?: readonly string[];
  /** Who is being written to. */
  underway?: string;
}

const SCHEDULE: StoredValue<Schedule | 'off'> = {
  key: 'dailySchedule',
  version: 1,
  isValid: isSchedule,
};
const STATE: StoredValue<RunState> = {
  key: 'dailyRun',
  version: 2,
  isValid: isRunState,
  // Its figures named their quarters: they are worked out again, and no mail is sent twice.
  migrations: { 1: (value) => (isRunState(value) ? { ...value, figures: null } : value) },
};

/** `off`: switched off by somebody; null: never switched on. */
export function readSchedule(): Schedule | 'off' | null {
  return readStored(SCHEDULE);
}

export function keepSchedule(schedule: Schedule | 'off'): void {
  store(SCHEDULE, schedule);
}

/**
 * Forgets all that is kept with the document but that the daily run is off, by which a colleague's
 * trigger ends itself, and that the add-on was removed, by which a panel that is still open makes
 * nothing anew.
 */
export function keepNothingButOff(): void {
  const removed = { sheetIds: [], isOut: true, isDeleted: true };
  keepOnlyProperties({ ...asKept(SCHEDULE, 'off'), ...asKept(PUT_AWAY, removed) });
}

/** The last run, or the one under way; null where there was none. */
export function readRunState(): RunState | null {
  return readStored(STATE);
}

export function keepRunState(state: RunState): void {
  store(STATE, state);
}

/**
 * A day's run before it has done anything; what stopped the one before is not forgotten before it
 * comes to an end.
 */
export function newRunState(day: Day, before: RunState | null): RunState {
  return {
    day,
    attempts: 0,
    figures: null,
    mails: { last: '', sent: 0, failed: 0, unsent: 0 },
    isDone: false,
    problem: before?.problem ?? null,
    isTold: before?.isTold ?? false,
  };
}

function isSchedule(value: unknown): value is Schedule | 'off' {
  if (value === 'off') return true;
  return typeof value === 'object' && value !== null && 'triggerId' in value && 'hour' in value;
}

function isRunState(value: unknown): value is RunState {
  return typeof value === 'object' && value !== null && 'day' in value && 'mails' in value;
}
