import { expect, test } from 'vitest';
import { churnSignal } from '../../src/core/churnSignal';

const signs = (
  status: 'active' | 'sleeping' | 'lost' | null,
  missedCycles: number | null,
  slowdown: number | null,
) => churnSignal({ status, missedCycles, slowdown }, 1.5);

test('the first missed cycle is a signal, and stronger than a slowdown', () => {
  expect(signs('sleeping', 1, null)).toBe('firstMissedCycle');
  expect(signs('sleeping', 1, 3)).toBe('firstMissedCycle');
});

test('a slowdown is one from the warning on, while the client is active', () => {
  expect(signs('active', 0, 1.5)).toBe('slowdown');
  expect(signs('active', 0, 1.49)).toBe(null);
  expect(signs('active', 0, null)).toBe(null);
  expect(signs('sleeping', 2, 3)).toBe(null);
});

test('one who is lost, or never bought, is not about to leave', () => {
  expect(signs('lost', 3, 9)).toBe(null);
  // With thresholds of one's own a client may be lost after a single cycle.
  expect(signs('lost', 1, null)).toBe(null);
  expect(signs(null, null, null)).toBe(null);
});
