import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatusWord } from '../../../src/core/log/statusWord';
import { allOf, type KnownLine, logOf } from './salesLines';

const PAID: StatusWord = { word: 'Оплачен', status: 'done' };
const NEW: StatusWord = { word: 'Новый', status: 'open' };
const MARS: StatusWord = { word: 'на Марсе', status: null };

const bearing = (...words: StatusWord[]): KnownLine => ({
  amount: 100,
  statuses: words.map(({ status }) => status ?? 'done'),
  statusWords: words,
});
const saidOf = (lines: readonly KnownLine[]) =>
  allOf(logOf(lines)).statuses.map(({ word, status, deals }) => [word, status, deals]);

describe('the status words of a log', () => {
  test('are counted once a deal, whatever number of lines bears them, the most said first', () => {
    expect(
      saidOf([
        { orderNumber: '1', product: 'a', ...bearing(NEW) },
        { orderNumber: '2', product: 'a', ...bearing(PAID) },
        { orderNumber: '2', product: 'b', ...bearing(PAID) },
        { orderNumber: '2', product: 'c', ...bearing(PAID) },
        { orderNumber: '3', ...bearing(PAID) },
        { orderNumber: null, ...bearing(MARS) },
      ]),
    ).toEqual([
      ['Оплачен', 'done', 2],
      ['Новый', 'open', 1],
      ['на Марсе', null, 1],
    ]);
  });

  test('of two columns, or of the lines of one deal, count each', () => {
    expect(
      saidOf([
        { orderNumber: '1', product: 'a', ...bearing(PAID, NEW) },
        { orderNumber: '1', product: 'b', ...bearing(MARS, NEW) },
      ]),
    ).toEqual([
      ['Оплачен', 'done', 1],
      ['Новый', 'open', 1],
      ['на Марсе', null, 1],
    ]);
  });

  test('an order pasted twice bears what its lowest copy says', () => {
    expect(
      saidOf([
        { orderNumber: '1', product: 'a', ...bearing(NEW) },
        { orderNumber: '1', product: 'b', ...bearing(NEW) },
        { orderNumber: '1', product: 'a', ...bearing(PAID) },
        { orderNumber: '1', product: 'b', ...bearing(PAID) },
      ]),
    ).toEqual([['Оплачен', 'done', 1]]);
  });

  test('that nobody can place, without a client or a day, are of no deal', () => {
    expect(saidOf([{ client: null, ...bearing(PAID) }])).toEqual([]);
  });

  test('of lines without order numbers come to the number of lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(PAID, NEW, MARS)), (words) => {
        const said = saidOf(words.map((word) => bearing(word)));
        expect(said.reduce((sum, [, , deals]) => sum + Number(deals), 0)).toBe(words.length);
        for (const { word } of words) expect(said.map(([each]) => each)).toContain(word);
      }),
    );
  });
});
