import { describe, expect, test } from 'vitest';
import { sharesMonthsAgo, statusDynamics } from '../../../src/core/overview/statusDynamics';
import { on } from '../on';

const AS_OF = on('2026-03-20');

function counts(day: string, active: number, sleeping = 0, lost = 0) {
  return { day: on(day), counts: { active, sleeping, lost } };
}

describe('shares of the statuses by month', () => {
  test('the last day of each month, ascending, as shares of all who have a status', () => {
    const found = statusDynamics(
      [
        counts('2026-03-20', 1, 1, 2),
        counts('2026-02-27', 9),
        counts('2026-02-28', 3, 1, 0),
        counts('2026-03-01', 4),
      ],
      AS_OF,
    );
    expect(found).toEqual([
      { day: on('2026-02-28'), shares: { active: 75, sleeping: 25, lost: 0 } },
      { day: on('2026-03-20'), shares: { active: 25, sleeping: 25, lost: 50 } },
    ]);
  });

  test('thirteen months, so that the running one stands beside its own a year ago', () => {
    const months = ['2025-02-28', '2025-03-31', '2025-04-30', '2026-03-20'];
    const found = statusDynamics(
      months.map((day) => counts(day, 1)),
      AS_OF,
    );
    expect(found.map(({ day }) => day)).toEqual(months.slice(1).map(on));
  });

  test('days to come and days of nobody are passed over', () => {
    expect(statusDynamics([counts('2026-03-21', 5), counts('2026-03-19', 0)], AS_OF)).toEqual([]);
  });

  test('the month so many months ago, if it is known', () => {
    const found = statusDynamics([counts('2025-03-31', 1, 1), counts('2026-02-28', 1)], AS_OF);
    expect(sharesMonthsAgo(found, AS_OF, 12)?.active).toBe(50);
    expect(sharesMonthsAgo(found, AS_OF, 1)?.active).toBe(100);
    expect(sharesMonthsAgo(found, AS_OF, 2)).toBeNull();
  });
});
