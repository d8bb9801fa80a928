import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../workbench/spreadsheet/grid';
import type { ScriptedBook } from '../../../workbench/spreadsheet/scriptedBook';
import { callsUpTo, tried } from '../../faults/tried';
import { openedAddOn, purchases, setUpAddOn, stoppedAt } from '../openedAddOn';
import { silentBase } from '../silentBase';

// What users put beside, below and into the sheets of lists. In the queue stand Dan, Bob and Eve,
// in rows 8 to 10.

const USER = `
  function cellsOf(name, row, column, rows, columns) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    const missing = column - sheet.getMaxColumns();
    if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
    return sheet.getRange(row, column, rows || 1, columns || 1);
  }
  function type(name, row, column, value) { cellsOf(name, row, column).setValue(value); }
  function dress(name, row, column) { cellsOf(name, row, column).setBackground('#ffff00').setNumberFormat('0.000').setNote('a note'); }
  function seen(name, row, column) {
    const cell = cellsOf(name, row, column);
    return [cell.getFormula() || cell.getValue(), cell.getBackground(), cell.getNumberFormat(), cell.getNote()];
  }
  function formula(name, row, column) { return cellsOf(name, row, column).getFormula(); }
  function copyCells(name, row, column, to) { cellsOf(name, to, column, 1, 8).setValues(cellsOf(name, row, column, 1, 8).getValues()); }
  function sortBy(name, column, width) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    sheet.getRange(8, 1, sheet.getLastRow() - 7, width).sort({ column, ascending: false });
  }
  function insertColumn(name, column) { SpreadsheetApp.getActive().getSheetByName(name).insertColumnBefore(column); }
  function deleteRow(name, row) { SpreadsheetApp.getActive().getSheetByName(name).deleteRow(row); }
  function mergeCells(name, row, column) { cellsOf(name, row, column, 1, 2).merge(); }
  function forgetMarks(name, last) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    sheet.deleteColumn(last);
  }
`;

const TEXTS = {
  en_US: {
    queue: 'Win-back',
    plan: 'Contact plan',
    client: 'Client',
    unlisted: 'Notes on clients who are not listed now',
  },
  ru_RU: {
    queue: 'Возврат',
    plan: 'План контактов',
    client: 'Клиент',
    unlisted: 'Заметки о клиентах, которых сейчас нет в списке',
  },
} as const;

async function opened(locale: keyof typeof TEXTS = 'en_US') {
  const { clients, sales } = silentBase();
  const addOn = await setUpAddOn([clients, sales], { locale, script: USER });
  const { workbench, planAhead } = addOn;
  expect(planAhead()).toMatchObject({ ok: true });
  const words = TEXTS[locale];
  const salesRows = sales.rows.length;
  return {
    ...addOn,
    words,
    plan: () => expect(planAhead()).toMatchObject({ ok: true }),
    /** What a user types. */
    type: (sheet: string, row: number, column: number, value: Cell) =>
      workbench.run('type', sheet, row, column, value),
    /** The first column right of the lists, counted from 1. */
    beside: (sheet: string = words.queue) => lastMark(workbench.read(sheet)) + 2,
    /** What stands beside each client: the cells right of the lists, by the name in a column. */
    notes: (sheet: string = words.queue) => {
      const rows = workbench.read(sheet);
      const column = (rows[6] ?? []).indexOf(words.client);
      const from = lastMark(rows) + 1;
      return rows.slice(7).flatMap((cells) => {
        const beside = cells.slice(from).filter((cell) => cell !== null);
        return beside.length > 0 ? [[cells[column] ?? null, ...beside]] : [];
      });
    },
    names: (sheet: string = words.queue) => {
      const rows = workbench.read(sheet);
      const column = (rows[6] ?? []).indexOf(words.client);
      return rows.slice(7).map((cells) => cells[column] ?? null);
    },
    /** Bob buys, and is active. */
    bobLeaves: () => {
      ['2026-03-31', 'Bob', 100, 40].forEach((cell, index) => {
        workbench.run('type', sales.name, salesRows + 1, index + 1, cell);
      });
    },
    bobReturns: () => workbench.run('deleteRow', sales.name, salesRows + 1),
    /** Another falls silent, and stands before Bob. */
    zoeComes: () => {
      ['Zoe', 'Max', 'VIP'].forEach((cell, index) => {
        workbench.run('type', 'Clients', clients.rows.length + 1, index + 1, cell);
      });
      purchases('Zoe', [300, 90], '2025-06-01', '2025-07-01').forEach((row, line) => {
        row.forEach((cell, index) => {
          const day = typeof cell === 'object' && cell && 'day' in cell ? cell.day : cell;
          workbench.run('type', sales.name, salesRows + 2 + line, index + 1, day);
        });
      });
    },
  };
}

function lastMark(rows: readonly Cell[][]): number {
  const header = rows[6] ?? [];
  return header.reduce<number>(
    (last, cell, index) => (typeof cell === 'string' && cell.startsWith('|') ? index : last),
    -1,
  );
}

/** The sheet without what stands in the gaps, which shows nothing. */
function shown(workbench: ScriptedBook, sheet: string): Cell[][] {
  return workbench
    .read(sheet)
    .map((cells) =>
      cells.map((cell) => (typeof cell === 'string' && cell.startsWith('|') ? null : cell)),
    );
}

describe.each(['en_US', 'ru_RU'] as const)('notes beside a list, %s', (locale) => {
  test('go along with their clients as the list grows and shrinks, and wait below it for those who left', async () => {
    const { type, beside, notes, names, plan, words, zoeComes, bobLeaves, bobReturns, workbench } =
      await opened(locale);
    const column = beside();
    type(words.queue, 8, column, 'of Dan');
    type(words.queue, 9, column + 1, 'of Bob');
    type(words.queue, 10, column, 'of Eve');
    bobLeaves();
    plan();
    expect(notes()).toEqual([
      ['Dan', 'of Dan'],
      ['Eve', 'of Eve'],
      ['Bob', 'of Bob'],
    ]);
    expect(names()).toEqual(['Dan', 'Eve', null, words.unlisted, 'Bob']);
    zoeComes();
    plan();
    expect(names().slice(0, 3)).toEqual(['Zoe', 'Dan', 'Eve']);
    expect(notes()).toEqual([
      ['Dan', 'of Dan'],
      ['Eve', 'of Eve'],
      ['Bob', 'of Bob'],
    ]);
    bobReturns();
    plan();
    expect(names()).toEqual(['Zoe', 'Dan', 'Bob', 'Eve']);
    expect(notes()).toEqual([
      ['Dan', 'of Dan'],
      ['Bob', 'of Bob'],
      ['Eve', 'of Eve'],
    ]);
    const before = workbench.read(words.queue);
    plan();
    expect(workbench.read(words.queue)).toEqual(before);
  });

  test('what was written over a cell is kept beside its client, and told once', async () => {
    const { type, notes, plan, words, workbench, bobLeaves, warnings } = await opened(locale);
    const before = workbench.read(words.queue);
    type(words.queue, 9, 5, 'ask Max');
    type(words.queue, 10, 4, '=1+1');
    type(words.queue, 8, 16, "'=1+1");
    plan();
    // No formula is calculated here.
    expect(notes()).toEqual([
      ['Dan', '=1+1'],
      ['Bob', 'ask Max'],
    ]);
    const column = lastMark(before) + 2;
    expect(workbench.run('formula', words.queue, 10, column)).toBe('=1+1');
    expect(workbench.run('formula', words.queue, 8, column)).toBe('');
    const width = lastMark(before);
    const lists = (rows: Cell[][]) => rows.map((cells) => cells.slice(0, width + 1));
    expect(lists(workbench.read(words.queue))).toEqual(lists(before));
    const report = locale === 'en_US' ? 'Run report' : 'Отчёт о расчёте';
    const told = (await warnings(report)).filter(([sheet]) => sheet === words.queue);
    expect(told.map(([, , header, message]) => [header, message])).toEqual(
      expect.arrayContaining([[before[6]?.[4], expect.stringContaining('ask Max')]]),
    );
    expect(told).toHaveLength(3);
    bobLeaves();
    plan();
    expect(notes().at(-1)).toEqual(['Bob', 'ask Max']);
    expect((await warnings(report)).filter(([sheet]) => sheet === words.queue)).toHaveLength(3);
  });
});

test('a formula, a look and a note go along, a formula with its row', async () => {
  const { type, beside, plan, workbench, bobLeaves } = await opened();
  const column = beside();
  type('Win-back', 10, column, '=A10*2');
  type('Win-back', 10, column + 1, "'=A10*2");
  workbench.run('dress', 'Win-back', 10, column);
  bobLeaves();
  plan();
  expect(workbench.run('seen', 'Win-back', 9, column)).toEqual([
    '=A9*2',
    '#ffff00',
    '0.000',
    'a note',
  ]);
  expect(workbench.run('formula', 'Win-back', 9, column + 1)).toBe('');
  expect(workbench.read('Win-back')[8]?.[column]).toBe('=A10*2');
  expect(workbench.run('seen', 'Win-back', 10, column)).toEqual([
    '',
    '#ffffff',
    expect.anything(),
    '',
  ]);
});

test('rows below a list stay below it', async () => {
  const { type, beside, plan, workbench, zoeComes } = await opened();
  type('Win-back', 11, 1, 'our own');
  type('Win-back', 12, 2, 'Zed');
  type('Win-back', 12, beside(), 'of Zed');
  workbench.run('dress', 'Win-back', 12, 2);
  plan();
  expect(
    workbench
      .read('Win-back')
      .slice(10, 12)
      .map(([a, b]) => [a, b]),
  ).toEqual([
    ['our own', null],
    [null, 'Zed'],
  ]);
  zoeComes();
  plan();
  const rows = workbench.read('Win-back');
  expect(rows.slice(7).map(([, name]) => name)).toEqual([
    'Zoe',
    'Dan',
    'Bob',
    'Eve',
    null,
    null,
    'Zed',
  ]);
  expect(rows[12]?.[0]).toBe('our own');
  expect(rows[13]?.[beside() - 1]).toBe('of Zed');
  expect(workbench.run('seen', 'Win-back', 14, 2)).toEqual(['Zed', '#ffff00', '0.000', 'a note']);
  plan();
  expect(workbench.read('Win-back')).toEqual(rows);
});

test('what stands above the lists, and over what is said there, is kept', async () => {
  const { type, beside, plan, workbench } = await opened();
  type('Win-back', 3, 4, '=COUNTA(B8:B99)');
  type('Win-back', 3, 3, 'in all:');
  const said = workbench.read('Win-back')[1]?.[0];
  type('Win-back', 2, 1, 'my headline');
  type('Win-back', 7, 3, 'Class');
  plan();
  expect(workbench.run('formula', 'Win-back', 3, 4)).toBe('=COUNTA(B8:B99)');
  const rows = workbench.read('Win-back');
  expect([rows[1]?.[0], rows[1]?.[beside() - 1]]).toEqual([said, 'my headline']);
  expect([rows[6]?.[2], rows[6]?.[beside() - 1]]).toEqual(['Category', 'Class']);
});

test('a list sorted by hand, with one cell written over, is still known', async () => {
  const { type, plan, notes, workbench } = await opened();
  const before = shown(workbench, 'Win-back');
  const width = lastMark(workbench.read('Win-back'));
  type('Win-back', 9, 5, 'ask Max');
  workbench.run('sortBy', 'Win-back', 2, width);
  expect(
    workbench
      .read('Win-back')
      .slice(7)
      .map(([, name]) => name),
  ).toEqual(['Eve', 'Dan', 'Bob']);
  plan();
  expect(notes()).toEqual([['Bob', 'ask Max']]);
  expect(shown(workbench, 'Win-back').map((cells) => cells.slice(0, width))).toEqual(
    before.map((cells) => cells.slice(0, width)),
  );
});

test('a column of the user’s between those of the list is kept to the right of it', async () => {
  const { type, plan, notes, workbench, beside } = await opened();
  const column = beside();
  type('Win-back', 8, column, 'of Dan');
  workbench.run('insertColumn', 'Win-back', 3);
  type('Win-back', 9, 3, 'of Bob');
  plan();
  expect(notes()).toEqual([
    ['Dan', 'of Dan'],
    ['Bob', 'of Bob'],
  ]);
  expect(workbench.read('Win-back')[6]?.slice(0, 4)).toEqual([
    'Place',
    'Client',
    'Category',
    'Status',
  ]);
  const after = workbench.read('Win-back');
  plan();
  expect(workbench.read('Win-back')).toEqual(after);
});

test('a sheet that an earlier version wrote keeps what stands beside and below it', async () => {
  const { type, plan, notes, workbench, beside, bobLeaves } = await opened();
  const column = beside();
  workbench.run('forgetMarks', 'Win-back', column - 1);
  type('Win-back', 9, column - 1, 'of Bob');
  type('Win-back', 12, 2, 'below');
  bobLeaves();
  plan();
  expect(notes()).toEqual([['Bob', 'of Bob']]);
  expect(workbench.read('Win-back').map(([, name]) => name)).toContain('below');
});

test('of two lists of clients, a note is of the one it stands nearest to', async () => {
  const { type, plan, notes, workbench, beside, words } = await opened();
  const rows = workbench.read('Contact plan');
  const header = rows[6] ?? [];
  const [left, right] = [header.indexOf('Client'), header.lastIndexOf('Client')];
  const of = (place: number) => rows.slice(7).map((cells) => cells[place] ?? null);
  const inBoth = of(right).filter((name) => name !== null).length;
  expect(inBoth).toBeGreaterThan(0);
  expect(of(left).filter((name) => name !== null).length).toBeGreaterThan(inBoth);
  const column = beside('Contact plan');
  type('Contact plan', 8, column, 'right');
  type('Contact plan', 8 + inBoth, column, 'left');
  const names = [of(right)[0], of(left)[inBoth]];
  plan();
  const found = workbench
    .read('Contact plan')
    .slice(7)
    .flatMap((cells) => {
      const note = cells[column - 1];
      return note ? [[note, cells[right] ?? cells[left]]] : [];
    });
  expect(found).toEqual([
    ['right', names[0]],
    ['left', names[1]],
  ]);
  expect(notes(words.plan).length).toBe(2);
});

test('cells that cannot be moved along stop the lists, not the notes', async () => {
  const { type, beside, planAhead, workbench, bobLeaves, call } = await opened();
  type('Win-back', 10, beside(), 'of Eve');
  bobLeaves();
  workbench.calls.failOn('Range.sort', 'You can’t sort a range with merged cells');
  const answer = planAhead();
  workbench.calls.heal();
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('merged cells') });
  expect(workbench.read('Win-back')[9]?.slice(0, 2)).toEqual([3, 'Eve']);
  expect(call('panelPlanAhead')).toMatchObject({ ok: true });
  expect(workbench.read('Win-back')[8]?.[beside() - 1]).toBe('of Eve');
});

test('notes that stay where they are take one call', async () => {
  const { type, beside, plan, workbench } = await opened();
  plan();
  workbench.calls.reset();
  plan();
  const calls = workbench.calls.data;
  type('Win-back', 9, beside(), 'of Bob');
  workbench.calls.reset();
  plan();
  // The formulas are looked for.
  expect(workbench.calls.data).toBe(calls + 1);
});

test('killed at any data call, it loses nothing and ends in the same', async () => {
  const { type, beside, notes, plan, planAhead, workbench, bobLeaves, zoeComes } = await opened();
  const column = beside();
  type('Win-back', 8, column, 'of Dan');
  type('Win-back', 9, column, 'of Bob');
  type('Win-back', 10, column, 'of Eve');
  type('Win-back', 10, 5, 'ask Max');
  type('Win-back', 14, 2, 'below');
  bobLeaves();
  zoeComes();
  const begun = workbench.snapshot();
  workbench.calls.reset();
  plan();
  const calls = workbench.calls.data;
  const kept = [
    ['Dan', 'of Dan'],
    ['Eve', 'of Eve', 'ask Max'],
    ['Bob', 'of Bob'],
  ];
  expect(notes()).toEqual(kept);
  for (const call of tried(callsUpTo(calls))) {
    workbench.restore(begun, { keepsScript: true });
    stoppedAt(workbench, call, planAhead);
    plan();
    expect([call, notes()]).toEqual([call, kept]);
    expect(workbench.read('Win-back').map(([, name]) => name)).toContain('below');
  }
});

describe('the lists of other sheets', () => {
  test('what stands below a list that is beside the clients’ stays there, and gives way to it alone', async () => {
    const { type, plan, workbench, beside } = await opened();
    const header = workbench.read('Second purchase')[6] ?? [];
    const curve = header.findIndex((cell) => typeof cell === 'string' && cell.startsWith('|')) + 1;
    type('Second purchase', 30, curve + 1, 'my own curve');
    type('Segments', 9, beside('Segments'), 'a note');
    const noted = workbench.read('Segments')[8]?.[0];
    plan();
    expect(workbench.read('Second purchase')[29]?.[curve]).toBe('my own curve');
    const row = workbench.read('Segments').find((cells) => cells.includes('a note'));
    expect(row?.[0]).toBe(noted);
  });

  test('a contact that is added to the month’s list by hand is taken over once', async () => {
    const { plan, workbench } = await opened();
    const read = () => workbench.read('Contact plan');
    const header = read()[6] ?? [];
    const first = header.indexOf('Fixed on');
    const listed = () =>
      read()
        .slice(7)
        .filter((cells) => cells[first] !== null).length;
    const before = listed();
    workbench.run('copyCells', 'Contact plan', 8, first + 1, 8 + before);
    workbench.run('type', 'Contact plan', 8 + before, first + 3, 'Cid');
    plan();
    expect(listed()).toBe(before + 1);
    plan();
    expect(listed()).toBe(before + 1);
  });
});

/** What stands right of the lists, by sheet. */
function besideLists({ book, read }: ScriptedBook): [string, Cell[]][] {
  return book.sheets().flatMap(({ name, isHidden }): [string, Cell[]][] => {
    const rows = read(name);
    const header = rows.find((cells) => cells.some(isMark)) ?? [];
    const last = header.reduce<number>((at, cell, index) => (isMark(cell) ? index : at), -1);
    if (last < 0 || isHidden) return [];
    const beside = rows.flatMap((cells) => cells.slice(last + 1));
    return [[name, beside.filter((cell) => cell !== null)]];
  });
}

test('nothing of its own is taken for the user’s: the sample, day after day', async () => {
  const addOn = await openedAddOn([{ name: 'Sheet1', rows: [[null]] }]);
  const { workbench, call, planAhead, recalculate } = addOn;
  expect(call('panelCreateSample', true)).toMatchObject({ ok: true });
  for (const day of ['2026-03-31', '2026-04-01', '2026-04-09']) {
    workbench.setNow(day);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(planAhead()).toMatchObject({ ok: true });
    const beside = besideLists(workbench);
    expect(beside).toHaveLength(9);
    expect(beside.flatMap(([, cells]) => cells)).toEqual([]);
  }
});

test('nothing of its own is taken for the user’s where formulas are calculated', async () => {
  const { clients, sales } = silentBase();
  const { workbench, planAhead, recalculate } = await setUpAddOn([clients, sales], {
    host: 'engine',
    locale: 'ru_RU',
  });
  for (let time = 0; time < 2; time++) {
    expect(recalculate()).toMatchObject({ ok: true });
    expect(planAhead()).toMatchObject({ ok: true });
    await workbench.settle();
  }
  const beside = besideLists(workbench);
  expect(beside).toHaveLength(9);
  expect(beside.flatMap(([, cells]) => cells)).toEqual([]);
});

function isMark(cell: Cell): boolean {
  return typeof cell === 'string' && cell.startsWith('|');
}
