import { addMonths, asDay, calendarDate, DAYS_PER_YEAR, type Day, dayOf } from '../day';
import type { DealLog, Places } from '../log/dealLog';

/** A place in the year: days since 1 January of a leap year, 0–365. */
export type YearDay = number;

/**
 * The window of the year in which a seasonal client buys, both ends included; it crosses New Year
 * where `last` is before `first`.
 */
export interface Season {
  first: YearDay;
  last: YearDay;
  /** From the first season they bought in to the last. */
  seasons: number;
}

/** How long a window may be after so many seasons, days: what fewer tell may be chance. */
const LONGEST_AFTER = [0, 0, 20, 60, 120] as const;
const LONGEST = 120;
const LEAP_YEAR_DAYS = 366;
const MONTHS_TO_TELL = 24;
/** So long they are at the least, and a day more at the most: the calendar is asked in between. */
const LEAST_DAYS_TO_TELL = 2 * 365;
/** One in so many purchases may be out of season. */
const PURCHASES_PER_STRAY = 10;

/**
 * The season of a client who buys once a year: over two full years or more there is a window of the
 * year that holds all but at most one in ten of their purchase days, and at least one in every
 * season from the first to the last; at most 20 days long after two seasons, 60 after three, 120
 * from four on. Of several it is the shortest; of these the one that holds the most, then the first
 * of the year.
 *
 * A year is one of 366 days here, so that a date is in the same place each year.
 *
 * @param purchaseDays distinct days, ascending
 * @param known        how many of them are not after `asOf`
 * @returns null for a client who is not seasonal, or of whom two years are not known yet
 */
export function seasonOf(
  purchaseDays: readonly Day[],
  asOf: Day,
  known = purchaseDays.length,
): Season | null {
  if (!mayBeSeasonal(purchaseDays, asOf, known)) return null;
  const dates = Array.from({ length: known }, (_, index) => yearAndDay(purchaseDays[index] as Day));
  const places = [...new Set(dates.map(({ place }) => place))].sort((a, b) => a - b);
  const strays = Math.floor(known / PURCHASES_PER_STRAY);
  const least = known - strays;
  if (strays === 0 && longestGap(places) < LEAP_YEAR_DAYS - LONGEST) return null;
  const windows = places.flatMap((first) =>
    places.flatMap((last) => {
      const days = lengthOf({ first, last });
      if (days > LONGEST) return [];
      const held = dates.filter(({ place }) => isWithin({ first, last }, place)).length;
      return held < least ? [] : [{ first, last, days, held }];
    }),
  );
  windows.sort((a, b) => a.days - b.days || b.held - a.held || a.first - b.first);
  for (const { first, last, days } of windows) {
    const years = new Set(
      dates.flatMap(({ year, place }) =>
        isWithin({ first, last }, place) ? [place >= first ? year : year - 1] : [],
      ),
    );
    const seasons = Math.max(...years) - Math.min(...years) + 1;
    const isEverySeason = years.size === seasons;
    if (isEverySeason && days <= longestAfter(seasons)) return { first, last, seasons };
  }
  return null;
}

/** The longest way round the year from one place to the next, days. */
function longestGap(places: readonly YearDay[]): number {
  let before = (places[places.length - 1] as YearDay) - LEAP_YEAR_DAYS;
  let longest = 0;
  for (const place of places) {
    longest = Math.max(longest, place - before);
    before = place;
  }
  return longest;
}

const PARTS = 12;
const PARTS_PER_DAY = PARTS / DAYS_PER_YEAR;

/** How long a window may be after so many seasons at most. */
function longestAfter(seasons: number): number {
  return LONGEST_AFTER[seasons] ?? LONGEST;
}

/** How many parts a window touches at most: leap days may move it into one more. */
function partsOf(windowDays: number): number {
  return Math.ceil(windowDays * PARTS_PER_DAY) + 2;
}

/** Of each set of parts, as bits, whether one window of so many parts may touch them all. */
function setsWithin(parts: number): Uint8Array {
  const window = 2 ** parts - 1;
  return Uint8Array.from({ length: 2 ** PARTS }, (_, touched) => {
    for (let first = 0; first < PARTS; first++) {
      const turned = window << first;
      if ((touched & ~(turned | (turned >> PARTS))) === 0) return 1;
    }
    return 0;
  });
}

/** By how many seasons there may be. */
const FITS_SEASON = LONGEST_AFTER.map((days) => setsWithin(partsOf(days)));

const perPart = new Uint32Array(PARTS);

/**
 * Whether it is worth looking closer: few clients of a large base are, and a window is dear to look
 * for. Nobody who is seasonal is passed over.
 */
function mayBeSeasonal(purchaseDays: readonly Day[], asOf: Day, known: number): boolean {
  if (known < 2) return false;
  const [first, last] = [purchaseDays[0] as Day, purchaseDays[known - 1] as Day];
  if (last - first < DAYS_PER_YEAR - LONGEST || !isTellable(first, asOf)) return false;
  // Two seasons are a year apart but for the length of a window.
  const seasons = Math.min(4, Math.floor((last - first + LONGEST) / 365) + 1);
  const fits = FITS_SEASON[seasons] as Uint8Array;
  const strays = Math.floor(known / PURCHASES_PER_STRAY);
  let touched = 0;
  perPart.fill(0);
  for (let index = 0; index < known; index++) {
    const part = Math.floor(((purchaseDays[index] as Day) - first) * PARTS_PER_DAY) % PARTS;
    touched |= 1 << part;
    if (strays === 0 && fits[touched] === 0) return false;
    perPart[part] = (perPart[part] as number) + 1;
  }
  return strays === 0 || densest(partsOf(longestAfter(seasons))) >= known - strays;
}

/** Whether it can be told by a day if a client has a season: two years after they bought first. */
export function isTellable(firstPurchase: Day, asOf: Day): boolean {
  const days = asOf - firstPurchase;
  if (days !== LEAST_DAYS_TO_TELL) return days > LEAST_DAYS_TO_TELL;
  return addMonths(firstPurchase, MONTHS_TO_TELL) <= asOf;
}

/** How many purchases the densest stretch of so many parts holds. */
function densest(parts: number): number {
  let held = 0;
  for (let part = 0; part < parts; part++) held += perPart[part] as number;
  let most = held;
  for (let from = 1; from < PARTS; from++) {
    held += (perPart[(from + parts - 1) % PARTS] as number) - (perPart[from - 1] as number);
    if (held > most) most = held;
  }
  return most;
}

/**
 * How many seasons have passed without a purchase since the last one. As with any cycle, the day on
 * which a season is up counts as one missed.
 */
export function missedSeasons(season: Season, lastPurchase: Day, asOf: Day): number {
  let missed = 0;
  for (let year = nextYear(season, lastPurchase); endOf(season, year) <= asOf; year++) missed += 1;
  return missed;
}

/** The first day of the next season after a purchase: when the next order is expected. */
export function nextSeason(season: Season, lastPurchase: Day): Day {
  return dayIn(nextYear(season, lastPurchase), season.first);
}

/**
 * Deals a month of a seasonal client.
 *
 *     deals a month = deals in their seasons / seasons / 12
 */
export function seasonalDealsPerMonth(
  { days, amounts }: Pick<DealLog, 'days' | 'amounts'>,
  { from, to }: Places,
  season: Season,
): number {
  let deals = 0;
  for (let deal = from; deal < to; deal++) {
    const isRefund = (amounts[deal] as number) < 0;
    if (!isRefund && isWithin(season, yearAndDay(asDay(days[deal] as number)).place)) deals += 1;
  }
  return deals / season.seasons / 12;
}

/** The date of a place in the year: month 1–12, day of month. */
export function dateOf(place: YearDay): { month: number; dayOfMonth: number } {
  return calendarDate(asDay(LEAP_YEAR + place));
}

const LEAP_YEAR = dayOf(2024, 1, 1);
const LEAP_DAY = dayOf(2024, 2, 29) - LEAP_YEAR;

function yearAndDay(day: Day): { year: number; place: YearDay } {
  const { year, month, dayOfMonth } = calendarDate(day);
  return { year, place: dayOf(2024, month, dayOfMonth) - LEAP_YEAR };
}

/** The day of a place in some year; of 29 February, where the year has none, the day after. */
function dayIn(year: number, place: YearDay): Day {
  const begins = dayOf(year, 1, 1);
  const isLeap = dayOf(year + 1, 1, 1) - begins === LEAP_YEAR_DAYS;
  return asDay(begins + place - (place > LEAP_DAY && !isLeap ? 1 : 0));
}

type Window = Pick<Season, 'first' | 'last'>;

function isWithin({ first, last }: Window, place: YearDay): boolean {
  return first <= last ? place >= first && place <= last : place >= first || place <= last;
}

function lengthOf({ first, last }: Window): number {
  return ((last - first + LEAP_YEAR_DAYS) % LEAP_YEAR_DAYS) + 1;
}

/** The last day of the season that begins in a year. */
function endOf(season: Season, year: number): Day {
  return dayIn(season.last < season.first ? year + 1 : year, season.last);
}

/** The year in which the first season after a purchase begins. */
function nextYear(season: Season, lastPurchase: Day): number {
  const { year } = calendarDate(lastPurchase);
  return dayIn(year, season.first) > lastPurchase ? year : year + 1;
}
