import { describe, expect, test } from 'vitest';
import { CLIENT_USUAL, isInFirstFold } from '../../src/schema/computedColumns';
import { texts } from '../../src/texts/texts';
import type { Grid } from '../../workbench/spreadsheet/grid';
import type { ScriptedBook } from '../../workbench/spreadsheet/scriptedBook';
import { openedAddOn, smallBase } from './openedAddOn';

// The columns that explain the others are folded when they are made, and never again.

const SCRIPT = `
  function clients() { return SpreadsheetApp.getActive().getSheetByName('Clients'); }
  function columnsOf(sheet) { return Array.from({ length: sheet.getLastColumn() }, (_, index) => index + 1); }
  function hiddenColumns() { return columnsOf(clients()).filter((each) => clients().isColumnHiddenByUser(each)); }
  function depths() { return columnsOf(clients()).map((each) => clients().getColumnGroupDepth(each)); }
  function openFold() { clients().getDataRange().expandGroups(); }
  function group(a1) { clients().getRange(a1).shiftColumnGroupDepth(1); }
  function freeze(count) { clients().setFrozenColumns(count); }
  function deleteColumns(first, count) { for (let each = 0; each < count; each++) clients().deleteColumn(first); }
  function headers() { return clients().getRange(1, 1, 1, clients().getLastColumn()).getValues()[0]; }
`;

const REST = CLIENT_USUAL.filter((column) => !isInFirstFold(column)).map(
  (column) => texts.en.headers.clients[column],
);

const opened = (grids: Grid[] = smallBase()) => openedAddOn(grids, { script: SCRIPT });

/** The headers of the columns that are hidden. */
function folded(workbench: ScriptedBook): string[] {
  const headers = workbench.run('headers') as string[];
  return (workbench.run('hiddenColumns') as number[]).map(
    (column) => headers[column - 1] as string,
  );
}

/** The small base, its first sheet with more columns. */
function withColumns(...more: string[]): Grid[] {
  const [clients, ...others] = smallBase() as [Grid, ...Grid[]];
  const rows = clients.rows.map((row, index) => [
    ...row,
    ...more.map((header) => (index === 0 ? header : null)),
  ]);
  return [{ ...clients, rows }, ...others];
}

describe('beside the user’s columns', () => {
  test('all that tells why is folded, and nothing of the user’s', async () => {
    const { workbench, setUp, recalculate } = await opened();
    expect(setUp()).toMatchObject({ ok: true });
    expect(folded(workbench)).toEqual(REST);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(folded(workbench)).toEqual(REST);
    expect(new Set(workbench.run('depths') as number[])).toEqual(new Set([0, 1]));
  });

  test('with a column put in before a sheet is read, and after it was asked how far it goes', async () => {
    const { workbench, setUp } = await opened();
    const { calls } = workbench;
    const start = workbench.snapshot();
    setUp();
    const asked = calls.byName.get('Sheet.getDataRange') ?? 0;
    expect(asked).toBeGreaterThan(5);
    for (let turn = 1; turn <= asked; turn++) {
      workbench.restore(start, { keepsScript: true });
      calls.reset();
      const look = (): void => {
        if (calls.byName.get('Sheet.getDataRange') === turn) {
          workbench.byHand('Clients').insertColumnBefore(1);
        } else calls.between(1, look);
      };
      calls.between(1, look);
      expect(setUp()).toMatchObject({ ok: true });
      calls.heal();
      expect([turn, folded(workbench)]).toEqual([turn, REST]);
    }
  });

  test('where no set-up was, the first recalculation folds', async () => {
    const { workbench, recalculate } = await opened();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(folded(workbench)).toEqual(REST);
  });

  test('what the user opened stays open', async () => {
    const { workbench, setUp, recalculate } = await opened();
    setUp();
    workbench.run('openFold');
    recalculate();
    setUp();
    expect(folded(workbench)).toEqual([]);
  });

  test('a later run makes no call for it', async () => {
    const { workbench, setUp, recalculate } = await opened();
    setUp();
    recalculate();
    workbench.calls.reset();
    recalculate();
    const names = [...workbench.calls.byName.keys()];
    expect(names.filter((name) => /Group|Frozen/.test(name))).toEqual([]);
    // For the panel, and anew once the job has the lock.
    expect(workbench.calls.byName.get('Properties.getProperties')).toBe(2);
  });

  test('a column that was deleted and is made again is not folded', async () => {
    const { workbench, setUp, recalculate } = await opened();
    setUp();
    workbench.run('openFold');
    const place = (workbench.run('headers') as string[]).indexOf('ABC') + 1;
    workbench.run('deleteColumns', place, 1);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.run('headers')).toContain('ABC');
    expect(folded(workbench)).toEqual([]);
  });

  test('all deleted and made again, they are folded again', async () => {
    const { workbench, setUp, recalculate } = await opened();
    setUp();
    const first = (workbench.run('headers') as string[]).indexOf('Status') + 1;
    workbench.run('deleteColumns', first, CLIENT_USUAL.length);
    expect(new Set(workbench.run('depths') as number[])).toEqual(new Set([0]));
    recalculate();
    expect(folded(workbench)).toEqual(REST);
  });

  test('a column headed by the user stays in view, though the add-on fills it', async () => {
    const { workbench, setUp } = await opened(withColumns('Loyalty tier', 'Mine'));
    setUp();
    expect(folded(workbench)).toEqual(REST.filter((header) => header !== 'Loyalty tier'));
  });

  test('a group of the user’s is left alone', async () => {
    const { workbench, setUp } = await opened();
    const next = (workbench.run('headers') as string[]).length + 1;
    const letter = String.fromCharCode(64 + next + 12);
    workbench.run('group', `${letter}1`);
    setUp();
    expect(folded(workbench)).toEqual([]);
    expect((workbench.run('depths') as number[]).filter((depth) => depth > 0)).toEqual([1]);
  });

  test('what is frozen is not folded', async () => {
    const { workbench, setUp } = await opened();
    const next = (workbench.run('headers') as string[]).length;
    workbench.run('freeze', next + CLIENT_USUAL.length - REST.length + 3);
    setUp();
    expect(folded(workbench)).toEqual(REST.slice(3));
  });

  test('a sheet that refuses a group is set up all the same', async () => {
    const { workbench, setUp, recalculate } = await opened();
    workbench.calls.failOn('Range.shiftColumnGroupDepth', 'not here');
    const { ok, message } = setUp();
    expect(ok).toBe(true);
    expect(message).toContain('“Clients”: Google refused the group of columns: “not here.”');
    expect(recalculate()).toMatchObject({ ok: true });
    expect(folded(workbench)).toEqual([]);
  });

  test.each(['Range.setValues', 'RangeList.setNote', 'Properties.deleteProperty'])(
    'broken off at %s, the next run folds them once',
    async (call) => {
      const { workbench, setUp, recalculate } = await opened();
      workbench.calls.failOn(call);
      expect(setUp()).toMatchObject({ ok: false });
      workbench.calls.heal();
      expect(recalculate()).toMatchObject({ ok: true });
      expect(folded(workbench)).toEqual(REST);
      expect(Math.max(...(workbench.run('depths') as number[]))).toBe(1);
      workbench.run('openFold');
      recalculate();
      expect(folded(workbench)).toEqual([]);
    },
  );
});

test('on a sheet laid out anew the columns that people fill stay in view', async () => {
  const { workbench, setUp, recalculate } = await opened(smallBase().slice(1));
  expect(setUp()).toMatchObject({ ok: true });
  expect(folded(workbench)).toEqual(REST);
  recalculate();
  const headers = workbench.run('headers') as string[];
  const shown = headers.filter((header) => !REST.includes(header));
  expect(shown.slice(0, 11)).toEqual([
    ...['Client', 'Manager', 'Status', 'Category', 'Last contact', 'Last contact type'],
    ...['Next contact', 'Next contact type', 'Contact state', 'What to do', 'Money at risk a year'],
  ]);
  expect(shown.slice(11)).toContain('Manual category');
});
