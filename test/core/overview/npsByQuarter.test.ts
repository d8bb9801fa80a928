import fc from 'fast-check';
import { expect, test } from 'vitest';
import { npsByQuarter } from '../../../src/core/overview/npsByQuarter';
import { periodLabel } from '../../../src/core/period';
import { on } from '../on';

const scored = fc.record({
  day: fc.integer({ min: on('2025-01-01'), max: on('2025-08-10') }).map((day) => day as never),
  score: fc.option(fc.integer({ min: 0, max: 10 })),
});

test('NPS by quarter is that of the scores between its first and last day', () => {
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 30 }), (contacts) => {
      const between = (first: string, last: string) => {
        const scores = contacts
          .filter(({ day }) => day >= on(first) && day <= on(last))
          .flatMap(({ score }) => score ?? []);
        const share = (is: (score: number) => boolean) =>
          (scores.filter(is).length / scores.length) * 100;
        const nps = share((score) => score > 8) - share((score) => score < 7);
        return { scores: scores.length, nps: scores.length === 0 ? null : Math.round(nps * 1e6) };
      };
      const found = npsByQuarter(contacts, on('2025-08-10'));
      const shown = [found.running, found.lastFull, found.before].map((quarter) => {
        const { scores = 0, netPromoterScore: nps = null } = quarter ?? {};
        return { scores, nps: nps === null ? null : Math.round(nps * 1e6) };
      });
      expect(shown).toEqual([
        between('2025-07-01', '2025-08-10'),
        between('2025-04-01', '2025-06-30'),
        between('2025-01-01', '2025-03-31'),
      ]);
    }),
  );
});

test('on its last day a quarter is over, and none is running', () => {
  const { running, lastFull } = npsByQuarter([], on('2025-06-30'));
  expect(running).toBeNull();
  expect(periodLabel(lastFull.period, 'quarter')).toBe('2025-Q2');
  expect(lastFull).toMatchObject({ scores: 0, netPromoterScore: null });
});
