import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinedStatus, type DealStatus } from '../../../src/core/log/dealStatus';
import { shuffled } from '../arbitrary';

test.each<[(DealStatus | null)[], DealStatus | null]>([
  [[], null],
  [[null, null], null],
  [[null, 'open'], 'open'],
  [['open', 'done'], 'done'],
  [['done', 'partlyRefunded'], 'partlyRefunded'],
  [['refunded', 'partlyRefunded'], 'refunded'],
  [['refunded', 'notDone', 'done'], 'notDone'],
])('%j: %s', (statuses, expected) => {
  expect(combinedStatus(statuses)).toBe(expected);
});

test('which column stands first does not matter', () => {
  const statuses = fc.array(
    fc.constantFrom('done', 'open', 'notDone', 'refunded', 'partlyRefunded', null),
  );
  fc.assert(
    fc.property(shuffled<DealStatus | null>(statuses), ([one, other]) => {
      expect(combinedStatus(one)).toBe(combinedStatus(other));
    }),
  );
});
