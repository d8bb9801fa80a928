import { describe, expect, test } from 'vitest';
import { HOSTS } from '../bench';

const code = `
  const book = () => SpreadsheetApp.getActive();
  function where() {
    return [book().getActiveSheet().getName(), book().getActiveRange().getA1Notation(), book().getCurrentCell().getA1Notation(), SpreadsheetApp.getCurrentCell().getRow()];
  }
  function choose() {
    book().setActiveRange(book().getSheetByName('Other').getRange('B2:C3'));
    const first = where();
    book().setActiveSelection('C4');
    return [first, where()];
  }
  function restructure() {
    const sheet = book().getSheetByName('Data');
    sheet.insertRowsAfter(5, 2);
    sheet.insertColumnBefore(6);
    sheet.deleteRow(6);
  }
  function tabs() {
    book().getSheetByName('Other').activate();
    return book().getActiveSheet().getName();
  }
`;

const workbook = ['Data', 'Other'].map((name) => ({ name, rows: [['a']] }));

describe.each(HOSTS)('%s', (_host, bench) => {
  test('nothing selected is the first cell of the first sheet', async () => {
    const { run } = await bench(code, undefined, { workbook });
    expect(run('where')).toEqual(['Data', 'A1', 'A1', 1]);
  });

  test('rows and columns that come and go by a script leave the selection where it is', async () => {
    const { run, select } = await bench(code, undefined, { workbook });
    run('restructure');
    expect(run('where')).toEqual(['Data', 'A1', 'A1', 1]);
    select('Data', 'B2:C3');
    run('restructure');
    expect(run('where')).toEqual(['Data', 'B2:C3', 'B2', 2]);
  });

  test('a script selects, and follows what a person selects', async () => {
    const { run, select } = await bench(code, undefined, { workbook });
    expect(run('choose')).toEqual([
      ['Other', 'B2:C3', 'B2', 2],
      ['Other', 'C4', 'C4', 4],
    ]);
    select('Data', 'A5:B7');
    expect(run('where')).toEqual(['Data', 'A5:B7', 'A5', 5]);
    expect(run('tabs')).toBe('Other');
  });
});
