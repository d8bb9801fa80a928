import { expect, test } from 'vitest';
import { isDatePattern } from '../../../workbench/locale/datePattern';

test.each([
  ['yyyy-mm-dd', true],
  ['dd.mm.yyyy hh:mm', true],
  ['0.00', false],
  ['General', false],
  ['#,##0 "days"', false],
  ['[Red]0', false],
  ['@', false],
])('the format %s shows days: %s', (pattern, answer) => {
  expect(isDatePattern(pattern)).toBe(answer);
});
