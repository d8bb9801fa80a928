import { expect, test } from 'vitest';
import { readFormula } from '../../../workbench/memory/readFormula';

test.each([
  ['=HYPERLINK("#gid=1&range=A5",5)', 5],
  ['=HYPERLINK("https://example.com", "a ""link""")', 'a "link"'],
  ['="text"', 'text'],
  ['=TRUE', true],
  ['=-1.5', -1.5],
  ['=A1', null],
  ['=HYPERLINK("#gid=1",A1)', null],
  ['=1+1', null],
  ['="a"&"b"', null],
])('%s can be read as %j', (formula, value) => {
  expect(readFormula(formula)).toBe(value);
});
