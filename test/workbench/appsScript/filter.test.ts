import { describe, expect, test } from 'vitest';
import { HOSTS, script } from '../bench';

const ROWS = [
  ['Client', 'Manager'],
  ['Ann', 'Olga'],
  ['Bob', 'Max'],
  ['Cid', null],
];

describe.each(HOSTS)('%s', (_host, bench) => {
  test('a filter hides rows by value; values are read and written all the same', async () => {
    const bed = await bench(
      script(`
      const filter = sheet.getRange('A1:B4').createFilter();
      const hidden = () => [2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));
      const steps = [hidden()];
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Max', '']).build());
      steps.push(hidden(), sheet.getDataRange().getValues().length, sheet.isRowHiddenByUser(3));
      sheet.getRange('A2:A4').setValues([['a'], ['b'], ['c']]);
      steps.push(sheet.getFilter().getRange().getA1Notation(), filter.getColumnFilterCriteria(2).getHiddenValues(), filter.getColumnFilterCriteria(1));
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setVisibleValues(['Max']).build());
      steps.push(hidden());
      filter.removeColumnFilterCriteria(2);
      steps.push(hidden());
      filter.remove();
      steps.push(sheet.getFilter());
      return steps;
    `),
      ROWS,
    );
    expect(bed.run('go')).toEqual([
      [],
      ...[[3, 4], 4, false],
      ...['A1:B4', ['Max', ''], null],
      [2, 4],
      [],
      null,
    ]);
    expect(bed.read('Data').map(([client]) => client)).toEqual(['Client', 'a', 'b', 'c']);
  });

  test('a second filter on a sheet is refused', async () => {
    const bed = await bench(
      script("sheet.getRange('A1:B4').createFilter(); sheet.getRange('A1:A2').createFilter();"),
      ROWS,
    );
    expect(() => bed.run('go')).toThrow(
      "can't create a filter in a sheet that already has a filter",
    );
  });

  test('rows and columns a person has hidden are told from filtered ones', async () => {
    const { run } = await bench(
      script(`
      sheet.hideRows(2, 2);
      sheet.hideColumns(1);
      const seen = () => [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row)).concat(sheet.isColumnHiddenByUser(1), sheet.isColumnHiddenByUser(2), sheet.isRowHiddenByFilter(2));
      const before = seen();
      sheet.showRows(2, 2);
      sheet.showColumns(1);
      return [before, seen().some(Boolean), sheet.getDataRange().getValues().length];
    `),
      ROWS,
    );
    expect(run('go')).toEqual([[false, true, true, false, true, false, false], false, 4]);
  });
});
