import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, calendarDate, type Day, dayOf } from '../../../src/core/day';
import { dealLog, type LoggedClient } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';
import {
  dateOf,
  missedSeasons,
  nextSeason,
  type Season,
  seasonalDealsPerMonth,
  seasonOf,
} from '../../../src/core/rhythm/season';
import { onlineRetail } from '../../fixtures/publicLogs';
import { on } from '../on';

const days = (...dates: string[]) => dates.map(on);
const shown = (season: Season | null) =>
  season &&
  [season.first, season.last]
    .map(dateOf)
    .map(({ month, dayOfMonth }) => `${dayOfMonth}.${month}`)
    .join('–');

const SCHOOL = days('2023-08-21', '2024-08-20', '2024-08-28', '2025-08-25', '2025-09-01');

describe('a school that buys every August', () => {
  const season = seasonOf(SCHOOL, on('2026-04-10')) as Season;
  const last = on('2025-09-01');

  test('has a season, from the earliest date to the latest', () => {
    expect(shown(season)).toBe('20.8–1.9');
    expect(season.seasons).toBe(3);
  });

  test('has missed none in April, nor before the last day of the next, and one on it', () => {
    expect(missedSeasons(season, last, on('2026-04-10'))).toBe(0);
    expect(missedSeasons(season, last, on('2026-08-31'))).toBe(0);
    expect(missedSeasons(season, last, on('2026-09-01'))).toBe(1);
    expect(missedSeasons(season, last, on('2028-09-02'))).toBe(3);
  });

  test('is expected on its first day', () => {
    expect(nextSeason(season, last)).toBe(on('2026-08-20'));
    expect(nextSeason(season, on('2025-11-03'))).toBe(on('2026-08-20'));
  });

  test('makes as many deals a month as its seasons have', () => {
    const log = dealLog(
      ['2023-08-21', '2023-08-21', '2024-08-20', '2024-08-28', '2025-03-01', '2025-09-01'].map(
        (date) => ({ client: 'a', day: on(date), amount: asMinor(100), profit: null }),
      ),
    );
    const client = log.clients.get('a') as LoggedClient;
    expect(seasonalDealsPerMonth(log, client, season)).toBeCloseTo(5 / 3 / 12, 12);
  });

  test('is told after two full years, and not a day before', () => {
    expect(seasonOf(SCHOOL, on('2025-08-20'), 3)).toBeNull();
    expect(shown(seasonOf(SCHOOL, on('2025-08-21'), 3))).toBe('20.8–28.8');
  });
});

describe('a window', () => {
  const asOf = on('2030-06-30');
  test.each<[string, string | null, Day[]]>([
    ['two seasons within 20 days', '1.5–20.5', days('2023-05-01', '2024-05-20')],
    ['two seasons, 21 days apart', null, days('2023-05-01', '2024-05-21')],
    ['three within 60', '1.5–29.6', days('2023-05-01', '2024-06-29', '2025-05-30')],
    ['three, 61 days apart', null, days('2023-05-01', '2024-06-30', '2025-05-30')],
    ['four within 120', '1.5–28.8', days('2023-05-01', '2024-08-28', '2025-05-30', '2026-07-01')],
    ['four, 121 days apart', null, days('2023-05-01', '2024-08-29', '2025-05-30', '2026-07-01')],
    ['one season alone', null, days('2024-05-01', '2024-05-03')],
    ['a season left out', null, days('2023-05-01', '2024-05-02', '2026-05-03')],
    ['over New Year', '28.12–4.1', days('2023-12-28', '2025-01-04', '2025-12-30')],
    ['a leap day', '29.2–3.3', days('2024-02-29', '2025-03-03', '2026-03-01')],
    ['nothing bought', null, []],
  ])('%s', (_, expected, bought) => {
    expect(shown(seasonOf(bought, asOf))).toBe(expected);
  });

  test('lets one purchase in ten stray, and no more', () => {
    const august = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
      days(`${year}-08-10`, `${year}-08-20`),
    );
    const withStray = (...dates: string[]) => [...august, ...days(...dates)].sort((a, b) => a - b);
    expect(shown(seasonOf(withStray('2024-02-01'), asOf))).toBe('10.8–20.8');
    expect(seasonOf(withStray('2024-02-01', '2025-02-01'), asOf)).toBeNull();
  });

  test('that a purchase strayed after is not missed', () => {
    const season = seasonOf(SCHOOL, on('2026-04-10')) as Season;
    expect(missedSeasons(season, on('2026-11-05'), on('2026-11-20'))).toBe(0);
  });
});

/** Every window of the year is tried, and every purchase counted by its own calendar date. */
function byTrying(bought: readonly Day[], asOf: Day): string | null {
  if (bought.length < 2) return null;
  const first = calendarDate(bought[0] as Day);
  const twoYears = first.month === 2 && first.dayOfMonth === 29 ? 28 : first.dayOfMonth;
  if (dayOf(first.year + 2, first.month, twoYears) > asOf) return null;
  const dates = bought.map((day) => calendarDate(day));
  const leap = Array.from({ length: 366 }, (_, place) => dateOf(place));
  const placeOf = ({ month, dayOfMonth }: { month: number; dayOfMonth: number }) =>
    leap.findIndex((date) => date.month === month && date.dayOfMonth === dayOfMonth);
  const places = dates.map(placeOf);
  for (let length = 1; length <= 120; length++) {
    const fitting = leap.flatMap((_, begin) => {
      const seasons = places.flatMap((place, index) => {
        const after = (place - begin + 366) % 366;
        const { year } = dates[index] as (typeof dates)[number];
        return after < length ? [place >= begin ? year : year - 1] : [];
      });
      const strays = bought.length - seasons.length;
      const all = new Set(seasons);
      if (strays > bought.length / 10 || all.size < 2) return [];
      for (let year = Math.min(...all); year <= Math.max(...all); year++) {
        if (!all.has(year)) return [];
      }
      const longest = all.size === 2 ? 20 : all.size === 3 ? 60 : 120;
      return length <= longest ? [{ begin, strays }] : [];
    });
    fitting.sort((a, b) => a.strays - b.strays || a.begin - b.begin);
    const [best] = fitting;
    if (best)
      return shown({ first: best.begin, last: (best.begin + length - 1) % 366, seasons: 0 });
  }
  return null;
}

const seasonalDays = fc
  .record({
    begin: fc.nat(365),
    width: fc.constantFrom(3, 15, 25, 55, 70, 115, 130),
    years: fc.integer({ min: 1, max: 6 }),
    perYear: fc.integer({ min: 1, max: 4 }),
    strays: fc.constantFrom(0, 0, 1, 2),
    seeds: fc.infiniteStream(fc.nat(1_000)),
  })
  .map(({ begin, width, years, perYear, strays, seeds }) => {
    const next = () => seeds.next().value as number;
    const bought = Array.from({ length: years * perYear }, (_, index) => {
      const year = 2019 + Math.floor(index / perYear);
      return dayOf(year, 1, 1) + begin + Math.floor((next() * width) / 1_001);
    });
    for (let stray = 0; stray < strays; stray++) bought.push(dayOf(2019, 1, 1) + next() * 2);
    return [...new Set(bought)].sort((a, b) => a - b).map(asDay);
  });

test('is what trying every window of the year finds', () => {
  let found = 0;
  fc.assert(
    fc.property(seasonalDays, fc.nat(900), (bought, later) => {
      const asOf = asDay((bought[bought.length - 1] as Day) + later);
      const season = shown(seasonOf(bought, asOf));
      if (season !== null) found += 1;
      expect(season).toBe(byTrying(bought, asOf));
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(5);
});

test('Online Retail II: thirteen clients have a season, as trying all windows finds', () => {
  const asOf = on('2011-12-09');
  const { purchaseDays } = dealLog(onlineRetail());
  const seasons = purchaseDays.map((bought) => shown(seasonOf(bought, asOf)));
  expect(seasons.filter((season) => season !== null)).toHaveLength(13);
  purchaseDays.forEach((bought, index) => {
    // To try all windows takes long: every second client is enough.
    if (index % 2 === 0 && bought.length < 12) expect(seasons[index]).toBe(byTrying(bought, asOf));
  });
});
