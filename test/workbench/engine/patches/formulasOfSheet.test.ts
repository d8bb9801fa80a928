import { expect, test, vi } from 'vitest';
import { bench, closedAfterTest, script } from '../../bench';

test('a write looks through no other sheet, and formulas there follow it', async () => {
  const code = `
    ${script(`sheet.getRange('A1:A2').setValues([[input], ['=A1+1']]);`)}
    function refer() { SpreadsheetApp.getActive().getSheetByName('Other').getRange('A1').setFormula('=Data!A2*10'); }
  `;
  const workbench = await bench(code, undefined, {
    workbook: [
      { name: 'Data', rows: [[1]] },
      { name: 'Other', rows: [] },
    ],
  });
  closedAfterTest(workbench);
  const other = workbench.book.sheetNamed('Other')?.worksheet;
  if (!other) throw new Error('No sheet “Other”.');
  workbench.run('refer');
  const looks = vi.spyOn(other, 'getCellMatrix');
  workbench.run('go', 4);
  expect(looks).not.toHaveBeenCalled();
  await workbench.settle();
  expect(workbench.read('Other')).toEqual([[50]]);
  workbench.run('go', 6);
  await workbench.settle();
  expect(workbench.read('Other')).toEqual([[70]]);
});
