import { extractPureTextFromCell } from '@univerjs/core';
import { expect, test } from 'vitest';
import { bench, closedAfterTest, script } from '../../bench';

test('spilled days show as days, as the one does that the formula stands in', async () => {
  const code = `${script(`sheet.getRange('A1').setFormula('=DAYS_OF()');`)}
    /** @customfunction */ function DAYS_OF() { return [[new Date(2025, 0, 2)], [new Date(2025, 1, 1)]]; }`;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const workbench = await bench(code, [[null]], { timeZone });
  closedAfterTest(workbench);
  workbench.run('go');
  await workbench.settle();
  const worksheet = workbench.book.sheets()[0]?.worksheet;
  const shown = [0, 1].map((row) => extractPureTextFromCell(worksheet?.getCell(row, 0)));
  expect(shown).toEqual(['2025-01-02', '2025-02-01']);
});
