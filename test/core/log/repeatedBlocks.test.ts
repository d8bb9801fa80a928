import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineColumns } from '../../../src/core/log/lineColumns';
import { repeatedBlocks } from '../../../src/core/log/repeatedBlocks';
import { type KnownLine, logOf } from './salesLines';

function rowsOf(lines: readonly KnownLine[]): [number[], number[]][] {
  const log = lineColumns(logOf(lines));
  const rows = (places: readonly number[]) => places.map((place) => log.rowAt(place));
  return repeatedBlocks(log).map(({ above, below }) => [rows(above), rows(below)]);
}

const [A, B, C, D, E] = [10, 20, 30, 40, 50].map((amount) => ({ amount }));
const [first, second, third, fourth, fifth] = [A, B, C, D, E] as [
  KnownLine,
  KnownLine,
  KnownLine,
  KnownLine,
  KnownLine,
];

describe('a block that stands above already', () => {
  test('is found as long as it goes, whatever stands between and after', () => {
    const log = [first, second, third, fourth, fifth, second, third, fourth, first];
    expect(rowsOf(log)).toEqual([
      [
        [3, 4, 5],
        [7, 8, 9],
      ],
    ]);
  });

  test('is found again at each paste', () => {
    const export1 = [first, second, third];
    expect(rowsOf([...export1, ...export1, fourth, ...export1])).toEqual([
      [
        [2, 3, 4],
        [5, 6, 7],
      ],
      [
        [2, 3, 4],
        [9, 10, 11],
      ],
    ]);
  });

  test('may have other statuses, refunds and payments', () => {
    const log = [first, second, third].map((each) => ({ ...each, statuses: ['open' as const] }));
    const newer = log.map((each) => ({
      ...each,
      statuses: ['done' as const],
      refunded: 1,
      payment: { kind: 'day', day: 7 } as const,
    }));
    expect(rowsOf([...log, ...newer])).toHaveLength(1);
  });
});

test.each<[string, KnownLine[]]>([
  ['two lines', [first, second, third, first, second]],
  ['another order of lines', [first, second, third, third, second, first]],
  ['another product', [first, second, third, first, second, { ...third, product: 'jug' }]],
  ['lines that run into themselves', [first, second, first, second, first]],
  ['one line said again and again', Array.from({ length: 9 }, () => first)],
  [
    'lines with an order number, which their orders look after',
    [first, second, third, first, second, third].map((each) => ({ ...each, orderNumber: '1' })),
  ],
])('%s: no block', (_, log) => {
  expect(rowsOf(log)).toEqual([]);
});

test('the fingerprint is the same for the same lines, so that an answer is kept', () => {
  const fingerprints = (lines: readonly KnownLine[]) =>
    repeatedBlocks(lineColumns(logOf(lines))).map(({ fingerprint }) => fingerprint);
  const paste = [first, second, third, fourth, first, second, third];
  expect(fingerprints([fifth, ...paste])).toEqual(fingerprints(paste));
  expect(fingerprints([first, second, fourth, third, first, second, fourth])).not.toEqual(
    fingerprints(paste),
  );
});

const distinctLines = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 40 })
  .map((amounts) => amounts.map((amount) => ({ amount })));

test('of a log whose lines are all different nothing is asked; of its every part pasted below, once', () => {
  fc.assert(
    fc.property(distinctLines, fc.nat(), fc.nat(), (lines, from, length) => {
      expect(rowsOf(lines)).toEqual([]);
      const start = from % (lines.length - 2);
      const part = lines.slice(start, start + 3 + (length % lines.length));
      const [block, ...more] = rowsOf([...lines, ...part]);
      expect(more).toEqual([]);
      expect(block?.[0]).toEqual(part.map((_, index) => start + index + 2));
      expect(block?.[1]).toEqual(part.map((_, index) => lines.length + index + 2));
    }),
  );
});
