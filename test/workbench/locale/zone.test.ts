import { describe, expect, test } from 'vitest';
import { dayOfSerial, serialOfDay, Zone } from '../../../workbench/locale/zone';

describe('zones', () => {
  const newYork = new Zone('America/New_York');
  const serial = (day: string) => serialOfDay(day) as number;

  test('a wall-clock time has its instant on both sides of a clock change', () => {
    expect(newYork.instantOf(serial('2025-03-09'))).toBe(Date.UTC(2025, 2, 9, 5));
    expect(newYork.instantOf(serial('2025-03-10'))).toBe(Date.UTC(2025, 2, 10, 4));
    expect(newYork.instantOf(serial('2025-11-03'))).toBe(Date.UTC(2025, 10, 3, 5));
  });

  test('there and back again is the same, every day of three years, also where midnight is skipped', () => {
    for (const zone of [newYork, new Zone('Europe/Moscow'), new Zone('Africa/Cairo')]) {
      const lost: string[] = [];
      for (let day = serial('2024-01-01'); day < serial('2027-01-01'); day++) {
        if (dayOfSerial(zone.serialAt(zone.instantOf(day))) !== dayOfSerial(day))
          lost.push(dayOfSerial(day));
      }
      expect(lost).toEqual([]);
    }
  });

  test('a name that is no zone is refused', () => {
    expect(() => new Zone('Moscow')).toThrow('“Moscow” is not a time zone');
  });
});

test('days that do not exist have no serial', () => {
  expect(serialOfDay('1899-12-31')).toBe(1);
  expect(serialOfDay('2025-02-29')).toBeNull();
  expect(serialOfDay('2025-2-1')).toBeNull();
});
