import { describe, expect, test } from 'vitest';
import type { Health } from '../../../src/jobs/health';
import type { UnderstoodStatus, UnderstoodTable } from '../../../src/jobs/setUp/understood';
import type { Summary } from '../../../src/panel/summary';
import { texts } from '../../../src/texts/texts';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn } from '../openedAddOn';

// How the status words of a log count: seen in set-up, in the panel and in the run report, said
// otherwise with one click, and taken back.

interface Answer extends Health {
  ok: boolean;
  message: string;
  summary: Summary | null;
  statuses: UnderstoodStatus[];
  moreStatuses: number;
  restored: number;
}

const HEADER = ['Date', 'Order no.', 'Client', 'Amount', 'Status', 'Remark'];

function base(): Grid[] {
  const deal = (number: number, client: string, status: string, amount = 100): Cell[] => [
    on(`2026-01-${10 + number}`),
    `K-${number}`,
    client,
    amount,
    status,
    'x',
  ];
  return [
    { name: 'Clients', rows: [['Client'], ['Ann'], ['Bob']] },
    {
      name: 'Sales',
      rows: [
        HEADER,
        deal(1, 'Ann', 'Paid'),
        deal(1, 'Ann', 'Paid', 50),
        deal(2, 'Ann', 'Zork', 30),
        deal(3, 'Bob', 'zork', 20),
        deal(4, 'Bob', 'Cancelled', 900),
        deal(5, 'Bob', 'Draft', 700),
      ],
    },
  ];
}

const SCRIPT = `
  function sheetIdOf(name) { return SpreadsheetApp.getActive().getSheetByName(name).getSheetId(); }
  function setCell(name, a1, value) { SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setValue(value); }
`;

async function opened(locale: 'en_US' | 'ru_RU' = 'en_US') {
  const addOn = await openedAddOn(base(), { locale, script: SCRIPT });
  const { workbench } = addOn;
  const call = (name: string, ...args: unknown[]) =>
    workbench.callFromSidebar(name, args) as Answer;
  const counts = (statuses: readonly UnderstoodStatus[]) =>
    statuses.map(({ word, countsAs, deals }) => [word, countsAs, deals]);
  const sales = (): UnderstoodTable => {
    const found = call('panelHealth').tables.find(({ role }) => role === 'sales')?.understood;
    if (!found) throw new Error('no log of deals');
    return found;
  };
  const say = (word: string, means: string, requestId = 'r1') =>
    call('panelSayOfStatus', { word, means, requestId });
  const { words, settingTables } = texts[locale === 'ru_RU' ? 'ru' : 'en'];
  /** What is filled in of the table beside the settings. */
  const listed = (sheet = 'Settings') => {
    const [header = [], ...rows] = workbench.read(sheet);
    const column = header.indexOf(settingTables.wordMeanings.header[0] ?? '');
    return rows.map((row) => row.slice(column, column + 3)).filter(([cell]) => cell);
  };
  return { ...addOn, call, counts, sales, say, listed, words };
}

const COUNTED = [
  ['Zork', 'unknown', 2],
  ['Paid', 'purchase', 1],
  ['Cancelled', 'notDone', 1],
  ['Draft', 'open', 1],
];

describe('the statuses of a log', () => {
  test('are counted before it is set up, and nothing is written for it', async () => {
    const { call, counts, workbench } = await opened();
    const sheetId = workbench.run('sheetIdOf', 'Sales');
    const headers = { date: 'Date', client: 'Client', orderNumber: 'Order no.', status: 'Status' };
    const { sheets } = workbench.snapshot();
    const found = call('panelStatuses', { sheetId, headers });
    expect(counts(found.statuses)).toEqual(COUNTED);
    expect(found.moreStatuses).toBe(0);
    // Another column is another answer; none at all, none.
    const other = call('panelStatuses', { sheetId, headers: { ...headers, status: 'Remark' } });
    expect(counts(other.statuses)).toEqual([['x', 'unknown', 5]]);
    expect(call('panelStatuses', 'create')).toMatchObject({ ok: true, statuses: [] });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('are told by the first run: in the panel and, with all else, in its report', async () => {
    const { setUp, recalculate, sales, counts, workbench, warnings } = await opened();
    setUp();
    recalculate();
    const { statuses, columns, unused, leftOut } = sales();
    expect(counts(statuses)).toEqual(COUNTED);
    expect(columns.map(({ column, header }) => [column, header])).toContainEqual([
      'orderNumber',
      'Order no.',
    ]);
    expect(unused).toEqual([{ header: 'Remark', values: ['x'], mayBe: [] }]);
    expect(leftOut.map(({ reason, rows, first }) => [reason, rows, first])).toEqual([
      ['notDone', 1, [6]],
      ['open', 1, [7]],
    ]);
    // Once a word with its deals, not row by row.
    const told = (await warnings()).filter(([, , , message]) => /Zork/i.test(String(message)));
    expect(told).toHaveLength(1);
    expect(told[0]?.[3]).toContain('2 deals (rows 4, 5)');
    expect(told[0]?.[3]).toContain('under “Words” in Settings');

    const lines = workbench.read('Run report').map((row) => row.slice(5, 9));
    expect(lines[0]).toEqual(texts.en.tablesUnderstood.header);
    expect(lines.filter(([sheet]) => sheet === 'Sales')).toEqual([
      ['Sales', 'Date', 'Date', '2026-01-11 · 2026-01-12 · 2026-01-13'],
      ['Sales', 'Client', 'Client', 'Ann · Bob'],
      ['Sales', 'Amount', 'Amount', '100 · 50 · 30'],
      ['Sales', 'Order number', 'Order no.', 'K-1 · K-2 · K-3'],
      ['Sales', 'Status', 'Status', 'Paid · Zork · zork'],
      ['Sales', 'not used', 'Remark', 'x'],
      ['Sales', 'status of a deal', 'Zork', 'not known: done · 2 deals'],
      ['Sales', 'status of a deal', 'Paid', 'done · 1 deal'],
      ['Sales', 'status of a deal', 'Cancelled', 'not done · 1 deal'],
      ['Sales', 'status of a deal', 'Draft', 'not done yet · 1 deal'],
      ['Sales', 'left out', 'the deal was cancelled or not done', 'row 6'],
      ['Sales', 'left out', 'the deal is not done yet', 'row 7'],
    ]);
  });
});

describe('what a word means', () => {
  test('is said with one click, kept in Settings, counts from the next run on, and is taken back', async () => {
    const { setUp, recalculate, say, listed, sales, counts, byClient, call } = await opened();
    setUp();
    recalculate();
    expect(byClient('Revenue')).toEqual({ Ann: 180, Bob: 20 });
    // The run has listed what nobody knows.
    expect(listed()).toEqual([['Zork', null, 'status']]);

    expect(say('Zork', 'notDone')).toMatchObject({
      ok: true,
      message: '“Zork” now means “not done”. Recalculate to update the figures.',
    });
    expect(listed()).toEqual([['Zork', 'not done', 'status']]);
    // Sent again since no answer came, it is written once.
    say('Zork', 'notDone');
    expect(counts(sales().statuses)[0]).toEqual(['Zork', 'notDone', 2]);
    say('Draft', 'done', 'r2');
    expect(listed()).toEqual([
      ['Zork', 'not done', 'status'],
      ['Draft', 'done', 'status'],
    ]);
    recalculate();
    expect(byClient('Revenue')).toEqual({ Ann: 150, Bob: 700 });
    expect(counts(sales().statuses)).toContainEqual(['Draft', 'purchase', 1]);

    say('Draft', 'refunded', 'r3');
    expect(call('panelHealth').undoable).toEqual({ kind: 'wordMeaning', count: 1 });
    expect(call('panelUndo', 'r2')).toMatchObject({ ok: true, restored: 0 });
    expect(call('panelUndo', 'r3')).toMatchObject({ ok: true, restored: 1 });
    expect(listed()[1]).toEqual(['Draft', 'done', 'status']);
  });

  test('said before anything is set up, is kept as well; Undo clears the row', async () => {
    const { say, listed, call } = await opened();
    expect(say('Draft', 'done')).toMatchObject({ ok: true });
    expect(listed()).toEqual([['Draft', 'done', 'status']]);
    expect(call('panelUndo', 'r1')).toMatchObject({ ok: true, restored: 1 });
    expect(listed()).toEqual([]);
  });

  test('edited since, is left by Undo', async () => {
    const { say, listed, call, workbench } = await opened();
    say('Draft', 'done');
    const column = workbench.read('Settings')[0]?.indexOf('Words') ?? -1;
    expect(column).toBe(20);
    workbench.run('setCell', 'Settings', 'V2', 'refunded');
    expect(call('panelUndo')).toMatchObject({ ok: true, restored: 0 });
    expect(listed()).toEqual([['Draft', 'refunded', 'status']]);
  });

  test('in Russian', async () => {
    const { setUp, recalculate, say, listed } = await opened('ru_RU');
    setUp();
    recalculate();
    expect(say('Zork', 'open').message).toBe(
      '«Zork» теперь значит «в работе». Пересчитайте, и показатели обновятся.',
    );
    expect(listed('Настройки')).toEqual([['Zork', 'в работе', 'статус']]);
  });
});

test('new deals since the last run are said by the run and by the overview', async () => {
  const { setUp, recalculate, workbench, call } = await opened();
  setUp();
  expect(recalculate()).toMatchObject({ summary: { newDeals: null } });
  const pasted: Cell[] = [on('2026-02-01'), 'K-9', 'Bob', 40, 'Paid', 'x'];
  'ABCDEF'.split('').forEach((letter, index) => {
    const cell = pasted[index];
    const value = cell instanceof Object ? '2026-02-01' : cell;
    workbench.run('setCell', 'Sales', `${letter}8`, value);
  });
  const answer = recalculate();
  expect(answer.message).toContain(' 1 new deal since 2026-03-31.');
  expect(answer).toMatchObject({ summary: { newDeals: { count: 1, since: '2026-03-31' } } });
  expect(call('panelStart').summary?.newDeals).toEqual({ count: 1, since: '2026-03-31' });
  // Nothing is new any more.
  expect(recalculate()).toMatchObject({ summary: { newDeals: null } });
});
