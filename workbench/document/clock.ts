import { serialOfDay, type Zone } from '../locale/zone';

const NOON = 12 * 60;

/**
 * The one clock of a workbench: `new Date()` of the script, and TODAY() and NOW() in cells and in
 * formatting rules. It stands still until it is set or advanced, so that a run can be repeated to
 * the letter.
 */
export class Clock {
  #instant = 0;

  constructor(
    readonly zone: Zone,
    now: string,
  ) {
    this.set(now);
  }

  /**
   * Sets the clock to a day (at noon) or a minute, read on a clock hanging in the spreadsheet's
   * time zone.
   */
  set(now: string): void {
    this.#instant = this.instantAt(now);
  }

  /** The instant of a day (at noon) or a minute, as {@link set} reads it. */
  instantAt(now: string): number {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(now);
    const day = match?.[1] === undefined ? null : serialOfDay(match[1]);
    const minutes = match?.[2] === undefined ? NOON : Number(match[2]) * 60 + Number(match[3]);
    if (day === null || minutes >= 24 * 60) {
      throw new Error(`The clock cannot be set to “${now}”: give 2026-11-22 or 2026-11-22T23:59.`);
    }
    return this.zone.instantOf(day + minutes / (24 * 60));
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.#instant += milliseconds;
  }

  /** Now, in milliseconds since 1970 (UTC). */
  get instant(): number {
    return this.#instant;
  }

  /**
   * Now, as the spreadsheet's serial: whole days since 30 December 1899 and the time as a fraction.
   */
  get serial(): number {
    return this.zone.serialAt(this.#instant);
  }
}
