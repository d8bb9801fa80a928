/** Minutes by which a zone is ahead of UTC at an instant, by the platform's own database. */
export function offsetMinutes(instant: Date, zone: string): number {
  const local = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
    .formatToParts(instant)
    .reduce<Record<string, number>>((parts, { type, value }) => {
      parts[type] = Number(value);
      return parts;
    }, {});
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = local;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((shown - instant.getTime()) / 60_000);
}

/** The ISO date that a zone's calendar shows at an instant. */
export function dateShownIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}
