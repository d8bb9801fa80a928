import { describe, expect, test } from 'vitest';
import { type SeenTable, understood } from '../../../src/jobs/setUp/understood';
import type { LeftOutRows } from '../../../src/sheets/tables/warnings';

const SALES: SeenTable = {
  sheet: 'January',
  alsoOn: ['February'],
  layout: 'rows',
  headers: [
    { header: 'Paid at', samples: ['2026-01-10', '2026-01-20'] },
    { header: 'Buyer', samples: ['Ann'] },
    { header: 'Net', samples: ['70'] },
    { header: 'Remark', samples: [] },
  ],
  columns: { date: 'Paid at', client: 'Buyer', amount: null, profit: undefined },
  unused: [
    { header: 'Net', mayBe: ['amount', 'profit'] },
    { header: 'Remark', mayBe: [] },
  ],
};

const NOTHING = { leftOut: [], said: null };

describe('what was understood of a table', () => {
  test('each column with its header and values; one said not to be there is none', () => {
    expect(understood(SALES, NOTHING)).toEqual({
      sheet: 'January',
      alsoOn: ['February'],
      layout: 'rows',
      columns: [
        { column: 'date', header: 'Paid at', values: ['2026-01-10', '2026-01-20'] },
        { column: 'client', header: 'Buyer', values: ['Ann'] },
      ],
      unused: [
        { header: 'Net', values: ['70'], mayBe: ['amount', 'profit'] },
        { header: 'Remark', values: [], mayBe: [] },
      ],
      leftOut: [],
      statuses: [],
      moreStatuses: 0,
    });
  });

  test('of the rows left out those of its own sheets, all of one log', () => {
    const of = (sheet: string): LeftOutRows => ({ sheet, reason: 'total', rows: 1, first: [9] });
    const leftOut = ['January', 'Clients', 'February'].map(of);
    expect(understood(SALES, { ...NOTHING, leftOut }).leftOut).toEqual([
      of('January'),
      of('February'),
    ]);
  });

  test('how each status counts; one that nobody knows is told as such', () => {
    const said = {
      statuses: [
        { word: 'Paid', status: 'done', deals: 9 },
        { word: 'Draft', status: 'open', deals: 4 },
        { word: 'Void', status: 'notDone', deals: 3 },
        { word: 'Back', status: 'refunded', deals: 2 },
        { word: 'Half back', status: 'partlyRefunded', deals: 2 },
        { word: 'Zork', status: null, deals: 1 },
      ],
      moreStatuses: 5,
    } as const;
    const { statuses, moreStatuses } = understood(SALES, { ...NOTHING, said });
    expect(statuses.map(({ word, countsAs, deals }) => [word, countsAs, deals])).toEqual([
      ['Paid', 'purchase', 9],
      ['Draft', 'open', 4],
      ['Void', 'notDone', 3],
      ['Back', 'refunded', 2],
      ['Half back', 'partlyRefunded', 2],
      ['Zork', 'unknown', 1],
    ]);
    expect(moreStatuses).toBe(5);
  });

  test('plain values alone, for the panel: nothing of what was seen is handed on', () => {
    const seen = structuredClone(SALES);
    const told = understood(seen, NOTHING);
    told.columns[0]?.values.push('mine');
    told.unused[0]?.mayBe.push('mine');
    told.alsoOn.push('mine');
    expect(seen).toEqual(SALES);
  });
});
