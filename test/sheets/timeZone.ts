/** Minutes by which a zone is ahead of UTC at an instant, by the platform's own database. */
export function offsetMinutes(instant: Date, zone: string): number {
  return Math.round(offsetMs(instant, zone) / 60_000);
}

/** The same in milliseconds: once, zones were ahead by odd seconds. */
export function offsetMs(instant: Date, zone: string): number {
  const local = clock(zone)
    .formatToParts(instant)
    .reduce<Record<string, number>>((parts, { type, value }) => {
      parts[type] = Number(value);
      return parts;
    }, {});
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = local;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(instant.getTime() / 1_000) * 1_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  let made = clocks.get(timeZone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, made);
  }
  return made;
}

/** The ISO date that a zone's calendar shows at an instant. */
export function dateShownIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}
