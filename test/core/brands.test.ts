import { expect, expectTypeOf, test } from 'vitest';
import { addDays, type Day, later } from '../../src/core/day';
import { asMinor, type Minor, toMinor } from '../../src/core/money';
import { on } from './on';

test('a count of days is no day, and an amount of the sheet no money in minor units', () => {
  expectTypeOf<number>().not.toExtend<Day>();
  expectTypeOf<number>().not.toExtend<Minor>();
  expectTypeOf<Minor>().not.toExtend<Day>();
  expectTypeOf<Day>().not.toExtend<Minor>();
  expectTypeOf(toMinor).returns.toEqualTypeOf<Minor | null>();
});

test('a day and a length make a day, two days a length', () => {
  expect(addDays(on('2024-02-28'), 2)).toBe(on('2024-03-01'));
  expect(addDays(on('2024-03-01'), -1)).toBe(on('2024-02-29'));
  expect(later(on('2024-03-01'), on('2024-02-29'))).toBe(on('2024-03-01'));
  expectTypeOf(on('2024-03-01')).toEqualTypeOf<Day>();
});

test('what is not known becomes no money', () => {
  expect(toMinor(null)).toBeNull();
  expect(toMinor(10.01)).toBe(asMinor(1001));
});
