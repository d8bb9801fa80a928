import { expect, test } from 'vitest';
import { toUniver } from '../../../../workbench/engine/patches/dialect';

test.each([
  ['=SUM(A1;B1)', '=SUM(A1,B1)'],
  ['=F(A2:A;"a;b";\'my;sheet\'!B2:B)', '=F(A2:A10000000,"a;b",\'my;sheet\'!B2:B10000000)'],
  ['=F({1;2})', '=F({1;2})'],
  ['=F($A$2:$C)', '=F($A$2:$C$10000000)'],
  ['=F(A2:B3;A:A)', '=F(A2:B3,A:A)'],
  ['=F("say ""hi;"""; 1)', '=F("say ""hi;""", 1)'],
  ['=DATA1:B', '=DATA1:B'],
])('the formula %s is read as %s', (written, read) => {
  expect(toUniver(written)).toBe(read);
});
