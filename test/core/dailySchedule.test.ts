import { describe, expect, test } from 'vitest';
import { isRunMissed } from '../../src/core/dailySchedule';
import { on } from './on';

const TODAY = on('2026-03-01');
const missed = (hour: number, lastDay: string, nowHour: number) =>
  isRunMissed(hour, on(lastDay), { day: TODAY, hour: nowHour });

describe('a daily run is missed', () => {
  test('two hours after the one that it is due in, and not before', () => {
    expect(missed(6, '2026-02-28', 5)).toBe(false);
    expect(missed(6, '2026-02-28', 7)).toBe(false);
    expect(missed(6, '2026-02-28', 8)).toBe(true);
    expect(missed(6, '2026-03-01', 23)).toBe(false);
  });

  test('in the morning only where yesterday’s was', () => {
    expect(missed(6, '2026-02-27', 0)).toBe(true);
    expect(missed(6, '2026-02-28', 0)).toBe(false);
  });

  test('past midnight, where it is due late in the evening', () => {
    expect(missed(23, '2026-02-27', 0)).toBe(false);
    expect(missed(23, '2026-02-27', 1)).toBe(true);
    expect(missed(22, '2026-02-27', 0)).toBe(true);
    expect(missed(23, '2026-02-28', 12)).toBe(false);
  });
});
