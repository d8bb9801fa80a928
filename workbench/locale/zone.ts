const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Day 0 of a spreadsheet, 30 December 1899, as a UTC instant. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * A time zone, between instants (milliseconds since 1970, UTC) and serials: the numbers a
 * spreadsheet keeps for its days and times, which are wall-clock readings and know no zone.
 */
export class Zone {
  readonly #format: Intl.DateTimeFormat;
  /**
   * Asking Intl is slow and a column of dates asks for the same few offsets; they change on quarter
   * hours only.
   */
  readonly #offsets = new Map<number, number>();

  constructor(readonly name: string) {
    try {
      this.#format = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      throw new Error(
        `“${name}” is not a time zone; give an IANA name such as Europe/Moscow or America/New_York.`,
      );
    }
  }

  /** The wall-clock reading at an instant, as a serial. */
  serialAt(instant: number): number {
    return (instant + this.#offsetAt(instant) - SERIAL_EPOCH) / DAY;
  }

  /**
   * The instant of a wall-clock reading. One that a clock change skips becomes the time an hour
   * later.
   */
  instantOf(serial: number): number {
    const wall = Math.round(SERIAL_EPOCH + serial * DAY);
    const guess = wall - this.#offsetAt(wall);
    const refined = wall - this.#offsetAt(guess);
    return refined === guess ? guess : Math.max(refined, wall - this.#offsetAt(refined));
  }

  #offsetAt(instant: number): number {
    const slot = Math.floor(instant / (15 * MINUTE));
    let offset = this.#offsets.get(slot);
    if (offset === undefined) {
      offset = this.#measure(slot * 15 * MINUTE);
      this.#offsets.set(slot, offset);
    }
    return offset;
  }

  #measure(instant: number): number {
    const part: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  }
}

/** `2025-02-01` as a serial, or null where it is no calendar day. */
export function serialOfDay(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const instant = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(instant).toISOString().startsWith(day) ? (instant - SERIAL_EPOCH) / DAY : null;
}

/**
 * Whether a serial lies in the years 1 to 9999; spreadsheets show no other as a day, whatever its
 * format.
 */
export function isCalendarSerial(serial: number): boolean {
  return serial >= -693_593 && serial < 2_958_466;
}

/** The calendar day a serial falls on, as `2025-02-01`. */
export function dayOfSerial(serial: number): string {
  return new Date(SERIAL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** The time of day a serial falls on, as `13:45:00`, with milliseconds where it has any. */
export function timeOfSerial(serial: number): string {
  const time = new Date(Math.round((serial - Math.floor(serial)) * DAY) % DAY);
  return time
    .toISOString()
    .slice(11, -1)
    .replace(/\.000$/, '');
}
