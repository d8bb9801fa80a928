const MS_PER_SECOND = 1_000;
/** No date before is ever used; those before our era have the numbers of its years. */
const EARLIEST = Date.UTC(1900, 0, 1);

/**
 * How far a time zone is ahead of UTC at an instant, in milliseconds, by the language's own list of
 * zones, which costs no call of Google's.
 *
 * @returns null where the language knows no such zone, or no zones at all
 */
export function zoneOffset(timeZone: string): Clock | null {
  const known = CLOCKS.get(timeZone);
  if (known !== undefined) return known;
  const clock = clockOf(timeZone);
  CLOCKS.set(timeZone, clock);
  return clock;
}

type Clock = (instant: Date) => number;

/** To make one takes as long as to read some hundred instants by it. */
const CLOCKS = new Map<string, Clock | null>();

const MOST_REMEMBERED = 20_000;

function clockOf(timeZone: string): Clock | null {
  const format = wallClock(timeZone);
  if (!format) return null;
  // Most instants of a log are midnights that come again.
  const told = new Map<number, number>();
  return (instant) => {
    const time = Math.max(instant.getTime(), EARLIEST);
    const offset = told.get(time) ?? offsetAt(format, time);
    if (told.size < MOST_REMEMBERED) told.set(time, offset);
    return offset;
  };
}

function offsetAt(format: Intl.DateTimeFormat, time: number): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(time)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(time / MS_PER_SECOND) * MS_PER_SECOND;
}

function wallClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
