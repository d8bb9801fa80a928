import { describe, expect, test } from 'vitest';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { openedAddOn, smallBase } from './openedAddOn';

// Rows that are filtered out, hidden or merged are figured like all others, each beside its own
// client; a protected cell stops a job before it has written anything.

/** What every sheet holds, to be compared before and after. */
function everything(workbench: MemoryWorkbench) {
  const { sheets } = workbench.snapshot();
  return Object.values(sheets).map((sheet) => [sheet.name, sheet.cells]);
}

const USERS_OWN = `
  function filterOn() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    sheet.getDataRange().createFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Olga']).build());
    const sales = SpreadsheetApp.getActive().getSheetByName('Sales');
    sales.getDataRange().createFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setVisibleValues(['Cid']).build());
    return [2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));
  }
  function hide() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    sheet.hideRows(3);
    sheet.hideColumns(2, 4);
    SpreadsheetApp.getActive().getSheetByName('Sales').hideColumns(3);
  }
  function merge() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    sheet.getRange('B2:B3').merge();
    const sales = SpreadsheetApp.getActive().getSheetByName('Sales');
    sales.insertRowsBefore(1, 1);
    sales.getRange('A1:C1').merge().setValue('Deals of the year');
  }
`;

describe('included and not shifted', () => {
  const headers = ['Deals', 'Revenue', 'Status', 'Next contact'];

  test.each(['filterOn', 'hide', 'merge'])('%s', async (arrange) => {
    const plain = await openedAddOn(smallBase());
    plain.setUp();
    plain.recalculate();
    const arranged = await openedAddOn(smallBase(), { script: USERS_OWN });
    arranged.setUp();
    arranged.workbench.run(arrange);
    expect(arranged.recalculate()).toMatchObject({ ok: true });
    for (const header of headers) {
      expect(arranged.byClient(header)).toEqual(plain.byClient(header));
    }
  });

  test('a filter stays on, and hides what it hid', async () => {
    const { workbench, setUp, recalculate } = await openedAddOn(smallBase(), { script: USERS_OWN });
    setUp();
    expect(workbench.run('filterOn')).toEqual([2, 3]);
    recalculate();
    const clients = workbench.book.sheetNamed('Clients');
    expect(clients?.filterTexts(1)).toEqual(new Set(['Max']));
    expect([0, 1, 2, 3, 4].filter((row) => clients?.isFilteredOut(row))).toEqual([1, 2]);
  });
});

describe('a protected cell', () => {
  const column = (workbench: MemoryWorkbench, header: string) => {
    const index = workbench.read('Clients')[0]?.indexOf(header) ?? -1;
    return String.fromCharCode(65 + index);
  };

  test('in a computed column stops a recalculation before anything is written, by name', async () => {
    const { workbench, setUp, recalculate } = await openedAddOn(smallBase());
    setUp();
    const letter = column(workbench, 'Status');
    workbench.protect('Clients', `${letter}3`, 'hands off');
    const before = everything(workbench);
    const answer = recalculate();
    expect(answer).toEqual({
      ok: false,
      message:
        "Sheet “Clients”, column “Status”: protected, and you may not edit it (the protection is called “hands off”). Nothing was written. Ask the spreadsheet's owner to let you edit it, under Data → Protect sheets and ranges, and try again.",
    });
    expect(everything(workbench)).toEqual(before);
  });

  test('is said in Russian', async () => {
    const [clients, ...logs] = smallBase();
    const { workbench, setUp, recalculate } = await openedAddOn(
      [{ name: 'Клиенты', rows: clients?.rows ?? [] }, ...logs],
      { locale: 'ru_RU' },
    );
    setUp();
    workbench.protect('Клиенты', null);
    expect(recalculate().message).toMatch(
      /^Лист «Клиенты», столбец «.+»: защищён, и редактировать его вам нельзя\. Ничего не записано\./,
    );
  });

  test.each([
    ['Overview', null, 'Sheet “Overview”:'],
    ['Settings', null, 'Sheet “Settings”, column “AS_OF”:'],
    ['Memory', 'A1:A9', 'Sheet “Memory”:'],
  ])('of a sheet of the add-on’s own stops it too: %s', async (sheet, cells, words) => {
    const { workbench, setUp, recalculate } = await openedAddOn(smallBase());
    setUp();
    recalculate();
    workbench.protect(sheet, cells);
    workbench.setNow('2026-05-01');
    const before = everything(workbench);
    expect(recalculate()).toMatchObject({ ok: false, message: expect.stringContaining(words) });
    expect(everything(workbench)).toEqual(before);
  });

  test('that nobody writes stops nothing', async () => {
    const { workbench, setUp, recalculate, byClient } = await openedAddOn(smallBase());
    setUp();
    workbench.protect('Clients', 'A1:B9');
    workbench.protect('Sales', null);
    workbench.protect('Settings', 'A2:A4');
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Deals').Ann).toBe(3);
  });

  test('stops set-up before it adds a column', async () => {
    const { workbench, setUp } = await openedAddOn(smallBase());
    workbench.protect('Clients', null);
    const before = everything(workbench);
    expect(setUp()).toMatchObject({ ok: false, message: expect.stringContaining('“Clients”') });
    expect(everything(workbench)).toEqual(before);
  });

  test('stops adding clients, and taking an action back', async () => {
    const [, ...logs] = smallBase();
    const { workbench, setUp, recalculate, addClients } = await openedAddOn(logs);
    setUp();
    addClients();
    recalculate();
    workbench.protect('Clients', 'A2:A99');
    workbench.protect('Clients', `${column(workbench, 'Deals')}2:${column(workbench, 'Deals')}9`);
    const before = everything(workbench);
    expect(workbench.callFromSidebar('panelUndo', [])).toMatchObject({
      ok: false,
      message: expect.stringContaining('column “Deals”'),
    });
    expect(addClients()).toMatchObject({ ok: false, message: expect.stringContaining('“Deals”') });
    expect(everything(workbench)).toEqual(before);
  });

  test('among the clients’ names stops adding one', async () => {
    const [clients, ...logs] = smallBase();
    const rows = clients?.rows.slice(0, 3) ?? [];
    const { workbench, setUp, addClients } = await openedAddOn([
      { name: 'Clients', rows },
      ...logs,
    ]);
    setUp();
    workbench.protect('Clients', 'A4:A99');
    const before = everything(workbench);
    expect(addClients()).toMatchObject({
      ok: false,
      message: expect.stringContaining('column “Client”'),
    });
    expect(everything(workbench)).toEqual(before);
  });
});
