/**
 * A calendar day as the count of days since 1970-01-01. Counting in UTC keeps the sample free of
 * the machine's time zone and of days that last 23 or 25 hours.
 */
export type Day = number;

const MS_IN_UTC_DAY = 86_400_000;

/** Reads `2025-02-01`; anything else, an impossible day included, is refused. */
export function parseDay(iso: string): Day {
  const day = Date.parse(`${iso}T00:00:00Z`) / MS_IN_UTC_DAY;
  if (!Number.isInteger(day) || isoDay(day) !== iso) {
    throw new RangeError(`Not a calendar day like 2025-02-01: ${iso}`);
  }
  return day;
}

/** Writes `2025-02-01`. */
export function isoDay(day: Day): string {
  return new Date(day * MS_IN_UTC_DAY).toISOString().slice(0, 10);
}

/** The day with this year, month (1–12) and day of the month; months may run over either end. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MS_IN_UTC_DAY;
}

/** Year, month (1–12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const utc = new Date(day * MS_IN_UTC_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** Monday to Friday, but not in the first four days of January. */
export function isWorkday(day: Day): boolean {
  const { month, date } = partsOf(day);
  const weekday = new Date(day * MS_IN_UTC_DAY).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !(month === 1 && date <= 4);
}

/** The day itself, or the last working day before it. */
export function workdayBack(day: Day): Day {
  let back = day;
  while (!isWorkday(back)) back--;
  return back;
}

/** The nearest working day that is not after `latest`; of two equally near, the earlier. */
export function workdayNear(day: Day, latest: Day): Day {
  for (let away = 0; away < 10; away++) {
    if (day - away <= latest && isWorkday(day - away)) return day - away;
    if (day + away <= latest && isWorkday(day + away)) return day + away;
  }
  return workdayBack(latest);
}

/** What the whole sample is laid along. */
export interface Period {
  /** The first day of the log. */
  readonly first: Day;
  /** The day the base is looked at; the log ends here. */
  readonly today: Day;
  /**
   * The first day of the bad quarter: prices had gone up, the new carrier was late, and many of
   * those who bought in the quarter before did not come again.
   */
  readonly crisis: Day;
}

/**
 * Two years up to `today`, and a fortnight more, since a yearly churn is measured only where the log covers two years in full. The bad
 * quarter is the third before the running one.
 */
export function periodUpTo(today: Day): Period {
  const { year, month } = partsOf(today);
  const quarterMonth = month - ((month - 1) % 3);
  return { first: today - 745, today, crisis: dayOf(year, quarterMonth - 9, 1) };
}
