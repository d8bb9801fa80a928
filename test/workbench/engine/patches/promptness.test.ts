import { ICommandService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import { expect, test } from 'vitest';
import { bench, script } from '../../bench';

const RULES = `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1>1')
  .setBackground('#ff0000').setRanges([sheet.getRange('A1:B1')]).build()`;

test('without a screen, formulas and rules follow a script at once', async () => {
  const workbench = await bench(
    script(`
      sheet.setConditionalFormatRules([${RULES}]);
      sheet.getRange('A1:B1').setValues([[input, '=A1*10']]);
    `),
  );
  const { injector } = workbench.book;
  let calculations = 0;
  let judged = 0;
  injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) calculations += 1;
  });
  injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(() => {
    judged += 1;
  });
  workbench.run('go', 4);
  expect(judged).toBeGreaterThan(0);
  expect(calculations).toBe(0);
  // However slow the machine, what is due earlier comes first; Univer's own would be due at 100 ms.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calculations).toBe(1);
  await workbench.settle();
  expect(workbench.read('Data')).toEqual([[4, 40]]);
  expect(workbench.shownBackground('Data', 1, 2)).toBe('#ff0000');
});
