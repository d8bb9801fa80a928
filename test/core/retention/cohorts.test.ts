import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodLabel, periodOf } from '../../../src/core/period';
import { cohorts } from '../../../src/core/retention/cohorts';
import { purchaseDays } from '../arbitrary';
import { on } from '../on';

test('worked by hand: who joined when, and bought again after how many months', () => {
  const log = [
    ['2024-01-31', '2024-02-01', '2024-04-30'],
    ['2024-01-01', '2024-01-31'],
    ['2024-03-15', '2024-04-01'],
    [],
  ].map((dates) => dates.map(on));
  const table = cohorts(log, 'month').map(({ period, active }) => [
    periodLabel(period, 'month'),
    active,
  ]);
  expect(table).toEqual([
    ['2024-01', [2, 1, 0, 1]],
    ['2024-02', [0, 0, 0]], // nobody was new
    ['2024-03', [1, 1]],
    ['2024-04', [0]], // and what lies after it is not observed
  ]);
});

test('an empty log has no cohorts', () => {
  expect(cohorts([], 'month')).toEqual([]);
  expect(cohorts([[]], 'month')).toEqual([]);
});

test('cohorts share out all clients, nobody outgrows their cohort, and every buyer of a period is in one', () => {
  fc.assert(
    fc.property(fc.array(purchaseDays, { maxLength: 12 }), (clients) => {
      const table = cohorts(clients, 'month');
      const joined = table.reduce((sum, { active }) => sum + (active[0] ?? 0), 0);
      expect(joined).toBe(clients.filter((days) => days.length > 0).length);
      for (const { active } of table) {
        for (const count of active) expect(count).toBeLessThanOrEqual(active[0] ?? 0);
      }
      table.forEach(({ period }, index) => {
        const buyers = clients.filter((days) =>
          days.some((day) => periodOf(day, 'month') === period),
        ).length;
        const diagonal = table
          .slice(0, index + 1)
          .reduce((sum, { active }, cohort) => sum + (active[index - cohort] ?? 0), 0);
        expect(diagonal).toBe(buyers);
      });
    }),
  );
});
