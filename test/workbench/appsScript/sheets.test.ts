import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

describe.each(HOSTS)('%s', (_host, bench) => {
  test('sheets are inserted, found, renamed, moved, hidden and deleted', async () => {
    const { run } = await bench(
      script(`
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const names = () => book.getSheets().map((one) => one.getName()).join();
      const first = book.insertSheet('First', 0);
      const last = book.insertSheet('Last');
      const steps = [names(), book.getActiveSheet().getName(), last.getIndex(), last.getMaxRows()];
      last.setName('End');
      book.setActiveSheet(last);
      book.moveActiveSheet(1);
      steps.push(names(), book.getSheetById(last.getSheetId()).getName(), book.getSheetByName('Last'));
      first.hideSheet();
      steps.push(first.isSheetHidden(), sheet.isSheetHidden());
      book.deleteSheet(first);
      steps.push(names(), book.getSheetById(first.getSheetId()), last.getSheetId() !== sheet.getSheetId(), sheet.getParent().getId() === book.getId());
      return steps;
    `),
    );
    expect(run('go')).toEqual([
      ...['First,Data,Last', 'Last', 3, 1000],
      ...['End,First,Data', 'End', null],
      ...[true, false],
      ...['End,Data', null, true, true],
    ]);
  });

  test('a second sheet of the same name is refused', async () => {
    const bed = await bench(script("SpreadsheetApp.getActive().insertSheet('Data')"));
    expect(() => bed.run('go')).toThrow('A sheet with the name "Data" already exists.');
  });

  test('rows and columns are inserted and deleted with their cells', async () => {
    const bed = await bench(
      script(`
      sheet.getRange('C1').setFormula('=A3');
      sheet.insertRowsAfter(1, 2);
      sheet.insertColumnBefore(1);
      sheet.insertColumnsAfter(2, 1);
      sheet.deleteRow(2);
      sheet.appendRow(['end']);
      return [sheet.getRange('E1').getFormula(), sheet.getMaxRows(), sheet.getMaxColumns()];
    `),
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
    );
    const [formula, rows, columns] = bed.run('go') as [string, number, number];
    expect([formula, rows, columns]).toEqual(['=B4', 1001, 42]);
    // Without the column of the formula, which not every host works out.
    expect(bed.read('Data').map((row) => row.slice(0, 4))).toEqual([
      [null, 'a', null, 1],
      [null, null, null, null],
      [null, 'b', null, 2],
      [null, 'c', null, 3],
      ['end', null, null, null],
    ]);
  });

  test('panes, widths and the active range', async () => {
    const { run } = await bench(
      script(`
      sheet.setFrozenRows(1);
      sheet.setFrozenColumns(2);
      sheet.setColumnWidth(1, 150).setColumnWidths(2, 2, 80).setTabColor('#ff0000');
      sheet.getRange('B2:C3').activate();
      return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(1), sheet.getColumnWidth(3),
        SpreadsheetApp.getActiveRange().getA1Notation(), sheet.getFilter(), sheet.getProtections()];
    `),
    );
    expect(run('go')).toEqual([1, 2, 150, 80, 'B2:C3', null, []]);
  });

  test('ranges are named in every way Google knows', async () => {
    const { run } = await bench(
      script(`
      const book = SpreadsheetApp.getActive();
      const say = (range) => range.getA1Notation();
      return [say(sheet.getRange(2, 3)), say(sheet.getRange(2, 3, 4)), say(sheet.getRange(2, 3, 4, 2)), say(sheet.getRange('B2:C')),
        say(sheet.getRange('2:3')), say(book.getRange("'Data'!AA1")), say(sheet.getRange('B2:C3').offset(1, 1)), say(sheet.getRange('B2:C3').offset(0, 0, 1, 1)),
        sheet.getRange('B2:C3').getCell(2, 2).getA1Notation(), sheet.getRange('C4').getRow(), sheet.getRange('C4:D9').getLastColumn()];
    `),
    );
    expect(run('go')).toEqual([
      ...['C2', 'C2:C5', 'C2:D5', 'B2:C1000', 'A2:AN3', 'AA1', 'C3:D4', 'B2', 'C3', 4, 4],
    ]);
  });
});
