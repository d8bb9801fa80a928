import { extractPureTextFromCell } from '@univerjs/core';
import { expect, test } from 'vitest';
import { bench, closedAfterTest } from '../../bench';

test.each([
  ['ru_RU', ['1,5', '7']],
  ['en_US', ['1.5', '7']],
])('a number without a format shows the decimal sign of %s', async (locale, shown) => {
  const workbench = await bench('', [[1.5, 7]], { locale });
  closedAfterTest(workbench);
  const worksheet = workbench.book.sheets()[0]?.worksheet;
  expect([0, 1].map((column) => extractPureTextFromCell(worksheet?.getCell(0, column)))).toEqual(
    shown,
  );
});
