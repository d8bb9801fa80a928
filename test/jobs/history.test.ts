import { describe, expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

type Opened = Awaited<ReturnType<typeof openedAddOn>>;

/**
 * The days of History and, of each, how many clients were active, sleeping, lost, and where that
 * comes from.
 */
function days({ column }: Opened) {
  const isoDay = (cell: unknown) =>
    typeof cell === 'object' && cell !== null && 'day' in cell ? cell.day : cell;
  const [days, ...rest] = ['As-of day', 'Active', 'Sleeping', 'Lost', 'Source'].map((header) =>
    column('History', header),
  );
  return (days ?? []).map((day, row) => [isoDay(day), ...rest.map((cells) => cells[row])]);
}

/** What a person does on the sheet. */
const BY_HAND = `
  function history() { return SpreadsheetApp.getActive().getSheetByName('History'); }
  function setCell(a1, value) { history().getRange(a1).setValue(value); }
  function deleteRow(row) { history().deleteRow(row); }
  function widths() {
    const sheet = history();
    return JSON.stringify(sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0]
      .map((header, at) => [header, sheet.getColumnWidth(at + 1)]));
  }
  function insertColumn(before) { history().insertColumnBefore(before); }
  function sortDescending() {
    history().getRange(2, 1, history().getLastRow() - 1, history().getLastColumn()).sort({ column: 1, ascending: false });
  }
`;

async function recalculated() {
  const opened = await openedAddOn(smallBase(), { script: BY_HAND });
  opened.setUp();
  expect(opened.recalculate()).toMatchObject({ ok: true });
  return opened;
}

const LOG = 'computed from the logs';
const RECORDED = 'recorded that day';

describe('History', () => {
  test('has past month ends by the log up to each on the first day, and the day itself', async () => {
    const found = days(await recalculated());
    expect(found.slice(0, 3)).toEqual([
      // Cid has bought once, and nobody twice: no interval, no status.
      ['2025-06-30', 0, 0, 0, LOG],
      ['2025-07-31', 0, 1, 0, LOG],
      ['2025-08-31', 0, 1, 0, LOG],
    ]);
    expect(found[found.length - 1]).toEqual(['2026-03-31', 1, 1, 1, RECORDED]);
    expect(found).toHaveLength(10);
  });

  test('has room for nine digits of money, and for where a record comes from', async () => {
    const { workbench } = await recalculated();
    const widths = new Map<string, number>(JSON.parse(String(workbench.run('widths'))));
    expect(widths.get('As-of day')).toBeLessThan(130);
    for (const header of ['Revenue of A', 'Revenue of the month from new clients']) {
      expect(widths.get(header)).toBeGreaterThanOrEqual(130);
    }
    expect(widths.get('Source')).toBeGreaterThanOrEqual(180);
  });

  test('does not say who was overdue before the first logged contact; of the day itself it does', async () => {
    const figures = async (base = smallBase()) => {
      const opened = await openedAddOn(base);
      opened.setUp();
      opened.recalculate();
      const column = (header: string) => opened.column('History', header);
      return [column('Overdue contacts'), column('Contact compliance, %')];
    };
    const unknown = new Array(9).fill(null);
    // The contacts of the small base are of March, so February's end is before them.
    expect(await figures()).toEqual([
      [...unknown, 1], // of two: Cid is lost, and let go
      [...unknown, 50],
    ]);
    // Set-up makes an empty log where there is none.
    expect(await figures(smallBase().slice(0, 2))).toEqual([
      [...unknown, 2],
      [...unknown, 0],
    ]);
  });

  test('a later run of the day takes the row’s place; the next day has a row of its own', async () => {
    const opened = await recalculated();
    const before = days(opened);
    opened.recalculate();
    expect(days(opened)).toEqual(before);
    opened.workbench.setNow('2026-04-02');
    opened.recalculate();
    expect(days(opened).slice(0, -1)).toEqual(before);
    expect(days(opened).pop()?.[0]).toBe('2026-04-02');
  });

  test('days and months that were missed leave no gap of a month', async () => {
    const opened = await recalculated();
    opened.workbench.setNow('2026-06-10');
    opened.recalculate();
    expect(
      days(opened)
        .slice(-4)
        .map(([day]) => day),
    ).toEqual(['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-10']);
  });

  test('edited by hand: a past day stays as it was typed, the day itself is computed again', async () => {
    const opened = await recalculated();
    opened.workbench.run('setCell', 'C3', 77);
    opened.workbench.run('setCell', 'C11', 88);
    opened.recalculate();
    expect(opened.column('History', 'Active')[1]).toBe(77);
    expect(opened.column('History', 'Active')[9]).toBe(1);
  });

  test('sorted, and with columns of the user’s in between: nothing of theirs is touched', async () => {
    const opened = await recalculated();
    opened.workbench.run('sortDescending');
    opened.workbench.run('insertColumn', 3);
    opened.workbench.run('setCell', 'C1', 'Note');
    opened.workbench.run('setCell', 'C2', 'a good day');
    const before = days(opened);
    opened.recalculate();
    expect(days(opened)).toEqual(before);
    opened.workbench.setNow('2026-04-01');
    opened.recalculate();
    expect(days(opened).slice(0, -1)).toEqual(before);
    expect(days(opened).pop()?.[0]).toBe('2026-04-01');
    expect(opened.column('History', 'Note').slice(0, 2)).toEqual(['a good day', null]);
  });

  test('a month whose row was deleted is told by the logs again, and just once', async () => {
    const opened = await recalculated();
    const before = days(opened);
    opened.workbench.run('deleteRow', 3);
    opened.recalculate();
    opened.recalculate();
    const sorted = [...days(opened)].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(sorted).toEqual(before);
  });

  test('a column of another header is the user’s; the add-on’s comes back behind the others', async () => {
    const opened = await recalculated();
    opened.workbench.run('setCell', 'C1', 'Live ones');
    opened.recalculate();
    expect(opened.column('History', 'Live ones')[1]).toBe(0);
    expect(opened.column('History', 'Active')[9]).toBe(1);
  });

  test('a row of no day is the user’s', async () => {
    const opened = await recalculated();
    opened.workbench.run('setCell', 'A4', 'the month of the fair');
    opened.recalculate();
    expect(days(opened)[2]?.[0]).toBe('the month of the fair');
  });
});
