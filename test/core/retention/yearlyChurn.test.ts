import { describe, expect, test } from 'vitest';
import { measuredYearlyChurn } from '../../../src/core/retention/yearlyChurn';
import { on } from '../on';

const AS_OF = on('2025-06-30');

function churn(...clients: string[][]): number | null {
  return measuredYearlyChurn(
    clients.map((dates) => dates.map(on)),
    90,
    AS_OF,
  );
}

describe('of those who bought in the twelve months before last, the share who did not in the last twelve', () => {
  const since = ['2023-01-01'];

  test('worked by hand: four clients, one lost', () => {
    expect(
      churn(
        since,
        ['2023-07-01', '2024-07-01'],
        ['2024-06-30', '2025-06-30'],
        ['2024-01-01', '2025-01-01'],
        ['2024-01-01'],
        ['2025-01-01'], // new in the last twelve months
        ['2023-06-30', '2024-07-01'], // not seen in the twelve before
      ),
    ).toBe(25);
  });

  test('the windows end on the as-of day and a year before it', () => {
    expect(churn(since, ['2024-06-30'])).toBe(100);
    expect(churn(since, ['2024-07-01'])).toBeNull(); // a year later nobody is left to measure by
  });

  test('nobody lost is 0', () => {
    expect(churn(since, ['2024-01-01', '2025-01-01'])).toBe(0);
  });
});

test.each([
  [365, 100],
  [365.25, null],
  [1000, null],
  [null, null],
])('where clients buy every %s days, a year of silence is a churn of %s', (interval, expected) => {
  const bought = ['2023-01-01', '2024-06-30'].map(on);
  expect(measuredYearlyChurn([bought], interval, AS_OF)).toBe(expected);
});

describe('the log must cover two full years', () => {
  test('from the day after the as-of day of two years ago', () => {
    expect(churn(['2023-07-01', '2025-01-01'])).toBe(0);
    expect(churn(['2023-07-02', '2025-01-01'])).toBeNull();
  });

  test('an empty log measures nothing', () => {
    expect(churn()).toBeNull();
    expect(churn([])).toBeNull();
  });

  test('as of 29 February the years are counted to the 28th', () => {
    const days = [on('2022-03-01'), on('2023-03-01')];
    expect(measuredYearlyChurn([days], 90, on('2024-02-29'))).toBe(0);
  });
});
