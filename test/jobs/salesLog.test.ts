import { expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn } from './openedAddOn';

// What a recalculation keeps and asks of a sales log, besides its figures.

const base = (header: string[], rows: Cell[][]) => [
  { name: 'Clients', rows: [['Client'], ['Ann']] },
  { name: 'Sales', rows: [header, ...rows] },
];

const ROWS: Cell[][] = [10, 20, 30].map((amount) => [on('2026-03-10'), 'Ann', amount]);

test('rows that stand twice are listed in Settings, and the answer there holds', async () => {
  const { setUp, recalculate, byClient, workbench } = await openedAddOn(
    base(['Date', 'Client', 'Amount'], [...ROWS, ...ROWS]),
  );
  setUp();
  recalculate();
  expect(byClient('Deals').Ann).toBe(6);
  recalculate();
  const settings = workbench.read('Settings');
  const column = settings[0]?.indexOf('Rows that stand twice') ?? -1;
  const listed = settings.slice(1).map((cells) => cells[column]);
  expect(listed.filter(Boolean)).toEqual(['Sales: rows 5–7 as 2–4']);
});

test('a status that nobody knows is listed in Settings once', async () => {
  const rows = ROWS.map((row) => [...row, 'Flurgled']);
  const { setUp, recalculate, workbench } = await openedAddOn(
    base(['Date', 'Client', 'Amount', 'Status'], rows),
  );
  setUp();
  recalculate();
  recalculate();
  const settings = workbench.read('Settings');
  const column = settings[0]?.indexOf('Words') ?? -1;
  expect(settings.slice(1).flatMap((cells) => cells[column] || [])).toEqual(['Flurgled']);
});

test('a log none of whose days can be read is refused in one sentence', async () => {
  const { setUp, recalculate } = await openedAddOn(
    base(
      ['Date', 'Client', 'Amount'],
      [1, 2, 3].map((each) => [`some day ${each}`, 'Ann', 5]),
    ),
  );
  setUp();
  const { ok, message } = recalculate();
  expect(ok).toBe(false);
  expect(message).toContain('“some day 1”');
});
