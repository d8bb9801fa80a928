import { extractPureTextFromCell } from '@univerjs/core';
import { expect, test } from 'vitest';
import { bench, closedAfterTest, script } from '../../bench';

test.each([
  [';;;', ['', '', '|fubn', '']],
  ['0;-0;;', ['', '5', '|fubn', '']],
  ['0', ['|fubn', '5', '|fubn', 'x']],
  ['0;-0;0;"<"@">"', ['<|fubn>', '5', '|fubn', '<x>']],
])('texts show what the fourth part of the number format %s says', async (format, shown) => {
  const workbench = await bench(
    script(`
      sheet.getRange('A:B').setNumberFormat(input);
      sheet.getRange('D1').setNumberFormat(input);
    `),
    [['|fubn', 5, '|fubn', 'x']],
  );
  closedAfterTest(workbench);
  workbench.callFromSidebar('go', [format]);
  const worksheet = workbench.book.sheets()[0]?.worksheet;
  expect(
    [0, 1, 2, 3].map((column) => extractPureTextFromCell(worksheet?.getCell(0, column))),
  ).toEqual(shown);
  expect(workbench.read('Data')).toEqual([['|fubn', 5, '|fubn', 'x']]);
});
