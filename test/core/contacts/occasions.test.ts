import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextAnniversary, occasions } from '../../../src/core/contacts/occasions';
import { addDays, asDay, type Day, isoDay } from '../../../src/core/day';
import { on } from '../on';

const next = (of: string, from: string) => {
  const found = nextAnniversary(on(of), on(from));
  return found && [isoDay(found.day), found.years];
};

describe('the next anniversary', () => {
  test.each([
    ['1985-07-20', '2026-03-02', '2026-07-20', 41],
    ['1985-03-02', '2026-03-02', '2026-03-02', 41], // today
    ['1985-03-01', '2026-03-02', '2027-03-01', 42],
    ['2025-12-31', '2026-01-01', '2026-12-31', 1],
    ['2026-01-01', '2026-12-31', '2027-01-01', 1],
    ['2024-02-29', '2025-02-28', '2025-02-28', 1],
    ['2024-02-29', '2025-03-01', '2026-02-28', 2],
    ['2024-02-29', '2028-02-28', '2028-02-29', 4],
    ['2024-02-29', '2028-02-29', '2028-02-29', 4],
    ['1996-02-29', '2100-02-01', '2100-02-28', 104],
  ])('of %s, from %s on: %s, %d years', (of, from, day, years) => {
    expect(next(of, from)).toEqual([day, years]);
  });

  test('of today, or of a day to come: none', () => {
    expect(next('2026-03-02', '2026-03-02')).toBeNull();
    expect(next('2027-01-01', '2026-03-02')).toBeNull();
  });

  test('comes within a year and a day, on the same date', () => {
    const day = fc.integer({ min: on('1920-01-01'), max: on('2100-12-31') }).map(asDay);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (of, later) => {
        const from = addDays(of, later);
        const found = nextAnniversary(of, from) as { day: Day; years: number };
        expect(found.day).toBeGreaterThanOrEqual(from);
        expect(found.day - from).toBeLessThan(367);
        const [date, wanted] = [isoDay(found.day).slice(5), isoDay(of).slice(5)];
        expect(wanted === '02-29' ? ['02-28', '02-29'] : [wanted]).toContain(date);
      }),
    );
  });
});

test('occasions of the coming week, today among them, by day', () => {
  const client = (
    key: string,
    birthday: string | null,
    firstPurchase: string | null,
    known = {},
  ) => ({
    key,
    birthday: birthday === null ? null : on(birthday),
    firstPurchase: firstPurchase === null ? null : on(firstPurchase),
    doNotContact: false,
    ...known,
  });
  const found = occasions(
    [
      client('b', '1990-03-09', '2024-03-02'),
      client('a', '1980-03-09', null),
      client('too late', '1980-03-10', '2024-03-10'),
      client('just over', '1980-03-01', null),
      client('not to be contacted', '1980-03-05', null, { doNotContact: true }),
      client('nothing known', null, null),
      client('new today', null, '2026-03-02'),
    ],
    on('2026-03-02'),
    7,
  );
  expect(found.map(({ client: key, kind, day, years }) => [key, kind, isoDay(day), years])).toEqual(
    [
      ['b', 'anniversary', '2026-03-02', 2],
      ['a', 'birthday', '2026-03-09', 46],
      ['b', 'birthday', '2026-03-09', 36],
    ],
  );
});
