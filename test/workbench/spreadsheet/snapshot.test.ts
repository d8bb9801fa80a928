import { expect, test } from 'vitest';
import { bench, script } from '../bench';

test('a snapshot opens again as the same workbook', async () => {
  const code = `
    ${script(`
      const book = SpreadsheetApp.getActive();
      sheet.getRange('B1').setValue(new Date('2025-05-05T00:00:00Z'));
      sheet.getRange('C1').setFormula('=A1*2').setNote('doubled').setBackground('#abcdef');
      sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
      book.setNamedRange('FIRST', sheet.getRange('A1'));
      const rule = (color) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1=21').setBackground(color).setRanges([sheet.getRange('A1')]).build();
      sheet.setConditionalFormatRules([rule('#ff0000'), rule('#00ff00')]);
      book.insertSheet('Second').getRange('A1').setValue("'007");
      PropertiesService.getDocumentProperties().setProperty('settings', '{}');
    `)}
    function tell() {
      const book = SpreadsheetApp.getActive();
      return [
        sheet().getRange('C1').getFormula(), sheet().getRange('C1').getNote(), sheet().getRange('C1').getBackground(),
        sheet().getRange('A2').getDataValidation().getCriteriaValues()[0], book.getRangeByName('FIRST').getA1Notation(),
        sheet().getConditionalFormatRules().map((rule) => rule.getBooleanCondition().getBackground()),
        book.getSheets().map((one) => one.getName() + one.getSheetId()),
        PropertiesService.getDocumentProperties().getProperties(),
      ];
    }`;
  const first = await bench(code, [[21]]);
  first.run('go');
  await first.settle();
  const snapshot = first.snapshot();
  const told = first.run('tell');
  await first.dispose();

  const second = await bench(code, [], { workbook: snapshot });
  expect(second.run('tell')).toEqual(told);
  expect(second.read('Data')).toEqual([[21, { day: '2025-05-05' }, 42]]);
  expect(second.read('Second')).toEqual([['007']]);
  expect(second.shownBackground('Data', 1, 1)).toBe('#ff0000');
  expect(JSON.stringify(snapshot)).not.toContain(second.snapshot().id);
});

test('a day that is none is refused with its place', async () => {
  await expect(bench('', [['a'], [{ day: '2025-02-30' }]])).rejects.toThrow(
    '“2025-02-30” in row 2, column 1 of the sheet “Data”',
  );
});

test('a sheet that is not there is named among those that are', async () => {
  const bed = await bench('');
  expect(() => bed.read('Deals')).toThrow('There is no sheet “Deals”; there are “Data”.');
});

test('workbenches side by side do not meet', async () => {
  const code = (factor: number) =>
    `/** @customfunction */ function TIMES(n) { return n * ${factor}; }`;
  const [one, two] = await Promise.all([bench(code(2), [[5]]), bench(code(3), [[7]])]);
  expect(await one.evaluate('=TIMES(Data!A1)')).toEqual({ values: [[10]] });
  expect(await two.evaluate('=TIMES(Data!A1)')).toEqual({ values: [[21]] });
});
