import { describe, expect, test } from 'vitest';
import { CLIENT_USUAL } from '../../src/schema/computedColumns';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn, smallBase } from './openedAddOn';

// The add-on's columns each by itself among the user's, which is the most that a recalculation has
// to write in pieces.

const USER = `
  function clients() { return SpreadsheetApp.getActive().getSheetByName('Clients'); }
  function scatter() {
    const sheet = clients();
    for (let column = sheet.getLastColumn(); column > 2; column--) {
      sheet.insertColumnBefore(column);
      sheet.getRange(1, column, 3, 1).setValues([['Mine ' + column], [column % 2 ? 'x' : new Date(2026, 0, column)], [0]]);
      sheet.getRange(4, column).setFormula('=1+' + column).setNumberFormat('0.000');
    }
  }
  function usersCells() {
    const range = clients().getDataRange();
    const [values, formulas, formats] = [range.getValues(), range.getFormulas(), range.getNumberFormats()];
    const mine = values[0].map((header, index) => (String(header).startsWith('Mine') ? index : -1)).filter((index) => index >= 0);
    return JSON.stringify(mine.map((index) => values.map((row, at) => [row[index], formulas[at][index], formats[at][index]])));
  }
  function junk() {
    const sheet = clients();
    for (let column = 4; column <= sheet.getLastColumn(); column += 2) sheet.getRange(2, column, 3, 1).setValue('junk');
    SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActive().getSheetByName('Memory'));
  }
`;

/**
 * Reads and writes of cells, formats, rules and properties; neither places, nor the lock, nor
 * sheets and charts.
 */
function dataCalls({ calls }: Awaited<ReturnType<typeof openedAddOn>>['workbench']): number {
  const others = [
    ...['Sheet.getDataRange', 'Sheet.getMaxRows', 'Sheet.getMaxColumns', 'Sheet.insertRowsAfter'],
    ...['Spreadsheet.getNamedRanges', 'Spreadsheet.getSheets', 'Sheet.getType'],
    ...['Lock.tryLock', 'Lock.releaseLock', 'Spreadsheet.getProtections'],
    ...['Spreadsheet.insertSheet', 'Sheet.hideSheet'],
    ...['Sheet.insertChart', 'Sheet.updateChart', 'Sheet.getCharts'],
  ];
  return others.reduce((count, name) => count - (calls.byName.get(name) ?? 0), calls.data);
}

describe('computed columns scattered among the user’s', () => {
  test('take no more than 66 data calls, and the user’s columns stay as they are', async () => {
    const { setUp, recalculate, workbench, byClient } = await openedAddOn(smallBase(), {
      script: USER,
    });
    setUp();
    workbench.run('scatter');
    await workbench.settle();
    const before = workbench.run('usersCells');
    for (const prepare of [() => {}, () => workbench.run('junk')]) {
      prepare();
      workbench.calls.reset();
      expect(recalculate()).toMatchObject({ ok: true });
      expect(dataCalls(workbench)).toBeLessThanOrEqual(66);
      expect(byClient('Status')).toEqual({ Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' });
    }
    // The last of them had every column to write, and the sheets of the add-on's own.
    const told = CLIENT_USUAL.filter((column) =>
      Object.values(byClient(texts.en.headers.clients[column])).some((cell) => cell !== null),
    );
    expect(workbench.calls.byName.get('Range.setValues')).toBeGreaterThan(told.length);
    // Once for each time that it is looked whether rows were moved.
    expect(workbench.calls.byName.get('RangeList.clearContent')).toBeLessThanOrEqual(3);

    workbench.calls.reset();
    recalculate();
    expect(workbench.calls.data).toBeLessThanOrEqual(48);
    await workbench.settle();
    expect(workbench.run('usersCells')).toEqual(before);
  });

  test('are headed, noted and formatted in few calls where their headers stood there empty', async () => {
    const { recalculate, workbench, byClient } = await openedAddOn(templateAmongOthers(), {
      script: USER,
    });
    const header = workbench.read('Clients')[0];
    workbench.calls.reset();
    expect(recalculate()).toMatchObject({ ok: true });
    const { byName } = workbench.calls;
    // Three of them on the sheet Today, which is made.
    expect(byName.get('RangeList.setNumberFormat')).toBe(8);
    expect(byName.get('RangeList.setNote')).toBeLessThan(13);
    expect(workbench.read('Clients')[0]?.slice(0, header?.length)).toEqual(header);
    expect(byClient('Status')).toEqual({ Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' });
    expect(byClient('Last purchase').Ann).toEqual(on('2026-03-30'));
    expect(byClient('Mine 3')).toEqual({ Ann: 'x', Bob: null, Cid: 3 });
  });
});

function templateAmongOthers(): Grid[] {
  const base = smallBase();
  const headers = CLIENT_USUAL.map((column) => texts.en.headers.clients[column]);
  const row = (name: string, mine: Cell): Cell[] => [name, ...headers.flatMap(() => [null, mine])];
  base[0] = {
    name: 'Clients',
    rows: [
      ['Client', ...headers.flatMap((header, index) => [header, `Mine ${index}`])],
      row('Ann', 'x'),
      row('Bob', null),
      row('Cid', 3),
    ],
  };
  return base;
}
