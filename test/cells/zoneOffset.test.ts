import { expect, test } from 'vitest';
import { zoneOffset } from '../../src/cells/zoneOffset';

const HOUR = 3_600_000;

// From the IANA time zone database: the last second before a change, and the change.
test.each([
  ['Europe/Moscow', '2011-03-26T22:59:59Z', 3, 4],
  ['Europe/Moscow', '2014-10-25T21:59:59Z', 4, 3],
  ['America/New_York', '2025-03-09T06:59:59Z', -5, -4],
  ['America/New_York', '2025-11-02T05:59:59Z', -4, -5],
  ['Australia/Lord_Howe', '2025-04-05T14:59:59Z', 11, 10.5],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', -10, 14],
  ['America/Sao_Paulo', '2018-11-04T02:59:59Z', -3, -2],
  ['Asia/Kathmandu', '1985-12-31T18:29:59Z', 5.5, 5.75],
])('%s after %s goes from %d to %d hours', (zone, last, before, after) => {
  const offset = zoneOffset(zone);
  const time = new Date(last).getTime();
  expect(offset?.(new Date(time + 999))).toBe(before * HOUR);
  expect(offset?.(new Date(time + 1_000))).toBe(after * HOUR);
});

test('of years before our era it is that of the zone’s beginning', () => {
  expect(zoneOffset('Etc/UTC')?.(new Date(Date.UTC(-2024, 5, 1)))).toBe(0);
});

test('a zone that the language does not know has none', () => {
  expect(zoneOffset('Moscow')).toBeNull();
});
