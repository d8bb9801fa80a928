import { describe, expect, test } from 'vitest';
import { memoryBench, script } from '../bench';

const CODE = `
  let runs = 0;
  ${script(`
    runs++;
    const book = SpreadsheetApp.getActive();
    sheet.getRange('A1').setValue(new Date('2025-05-05T00:00:00Z')).setBackground('#abcdef').setNote('day');
    sheet.getRange('B1').setFormula('=A1*2');
    sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('red').setRanges([sheet.getRange('A1')]).build()]);
    sheet.setColumnWidth(1, 50); sheet.hideRows(5); sheet.setFrozenRows(1); sheet.insertRowsAfter(3, 2);
    sheet.getRange('A9:B9').merge();
    sheet.getRange('C1:C3').createFilter();
    sheet.getRange('D1').shiftColumnGroupDepth(1).collapseGroups();
    sheet.getRange('A4').protect();
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B3')).build());
    book.setNamedRange('FIRST', sheet.getRange('A1'));
    PropertiesService.getDocumentProperties().setProperty('k', 'v');
    ScriptApp.newTrigger('go').timeBased().everyDays(1).create();
    sheet.setName('Renamed').hideSheet();
    book.insertSheet('Second').getRange('B2').activate();
  `)}
  function ran() { return runs; }
`;

describe('a snapshot', () => {
  test('brings everything back, as often as it is asked for, and the script begins anew', () => {
    const bed = memoryBench(CODE, [[1]]);
    const [before, empty] = [bed.state(), bed.snapshot()];
    bed.run('go');
    const [after, full] = [bed.state(), bed.snapshot()];
    expect(after).not.toEqual(before);
    for (let time = 0; time < 2; time++) {
      bed.restore(empty);
      expect(bed.state()).toEqual(before);
      expect(bed.run('ran')).toBe(0);
      bed.setNow('2025-07-01');
      bed.run('go');
      bed.restore(full);
      expect(bed.state()).toEqual(after);
    }
    expect(bed.snapshot()).toEqual(full);
  });

  test('opens as a workbook of its own', () => {
    const bed = memoryBench(CODE, [[1]]);
    bed.run('go');
    const again = memoryBench(CODE, [], { workbook: bed.snapshot() });
    expect(again.state()).toEqual(bed.state());
    again.edit('Second', 'A1', [['only here']]);
    expect(bed.read('Second')).toEqual([]);
  });

  test('keeps the script as it is where that is asked for', () => {
    const bed = memoryBench(CODE, [[1]]);
    const snapshot = bed.snapshot();
    bed.run('go');
    bed.restore(snapshot, { keepsScript: true });
    expect(bed.run('ran')).toBe(1);
  });
});

test('a day that is none is refused with its place', () => {
  expect(() => memoryBench('', [['a'], [{ day: '2025-02-30' }]])).toThrow(
    '“2025-02-30” in row 2, column 1 of the sheet “Data”',
  );
});

test('a formula is a text, and empty but for what can be read off it', () => {
  const bed = memoryBench(
    script(
      `sheet.getRange('A1:C1').setFormulas([['=1+1', '=HYPERLINK("#gid=0";7)', '="x"']]); return sheet.getRange('A1:C1').getValues();`,
    ),
  );
  expect(bed.run('go')).toEqual([['', 7, 'x']]);
  expect(bed.read('Data')).toEqual([[null, 7, 'x']]);
  expect(bed.formulaAt('Data', 1, 1)).toBe('=1+1');
});
