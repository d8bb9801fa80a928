import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormulaDialect, KEPT, translated } from '../../../workbench/locale/formulaDialect';
import {
  formulaForScripts,
  keptFormula,
  shownFormula,
  unreadFormula,
} from '../../../workbench/locale/keptFormula';
import { localeNamed } from '../../../workbench/locale/locale';
import { RUSSIAN_FUNCTIONS } from '../../../workbench/locale/russianFunctions';

const RUSSIAN = localeNamed('ru_RU').formulas;
const GERMAN = localeNamed('de_DE').formulas;
const AMERICAN = localeNamed('en_US').formulas;

test.each([
  ['=SUM(A1,B1)', '=СУММ(A1;B1)'],
  ['=WINBACK_VALUE(1500, 0.5, 20)', '=WINBACK_VALUE(1500; 0,5; 20)'],
  ['=IF(A1>.5,TRUE,FALSE)', '=ЕСЛИ(A1>,5;ИСТИНА;ЛОЖЬ)'],
  ['=TRUE()', '=ИСТИНА()'],
  ['={1,2.5;3,4}', '={1\\2,5;3\\4}'],
  ['=ABC({SUM(1,2),3;4,5},1)', '=ABC({СУММ(1;2)\\3;4\\5};1)'],
  ['=1.5E-3+2', '=1,5E-3+2'],
  ['="a,b;c.d"&SUM(1,2)', '="a,b;c.d"&СУММ(1;2)'],
  ['=F("say ""1,5;""",1)', '=F("say ""1,5;""";1)'],
  ["=SUM('my;sheet, 1.5'!A1,'it''s'!B2:B)", "=СУММ('my;sheet, 1.5'!A1;'it''s'!B2:B)"],
  ['=ЕСЛИ!A1+TRUE!A1', '=ЕСЛИ!A1+TRUE!A1'],
  ['=IFERROR(#N/A,#DIV/0!)', '=ЕСЛИОШИБКА(#N/A;#DIV/0!)'],
  ['=SUM ($A$1:A10,2:2)', '=СУММ ($A$1:A10;2:2)'],
  ['=ERROR.TYPE(A1)', '=ТИП.ОШИБКИ(A1)'],
  ['=CUSTOMER_STATUS(SUMMA,IF)', '=CUSTOMER_STATUS(SUMMA;IF)'],
])('the formula %s is %s in Russian', (kept, written) => {
  expect(translated(kept, KEPT, RUSSIAN)).toBe(written);
  expect(translated(written, RUSSIAN, KEPT)).toBe(kept);
});

test.each([
  ['English names are understood in Russian', '=SUM(A1;0,5)', RUSSIAN, '=SUM(A1,0.5)'],
  ['and names in small letters', '=сумм(1;2)', RUSSIAN, '=SUM(1,2)'],
  ['“;” is understood in America', '=SUM(A1;B1)', AMERICAN, '=SUM(A1,B1)'],
  ['and starts a row there too', '=F({1,2;3,4};1)', AMERICAN, '=F({1,2;3,4},1)'],
  ['German signs, English names', '=SUM({1\\2,5};0,5)', GERMAN, '=SUM({1,2.5},0.5)'],
  ['a decimal comma where one may expect two', '=SUM(1,5)', RUSSIAN, '=SUM(1.5)'],
])('%s: %s', (_, written, dialect, kept) => {
  expect(translated(written, dialect, KEPT)).toBe(kept);
});

test.each([
  '=SUM(A1,B1)',
  '=SUM(1, 2)',
  '=SUM(1,2,3)',
  '=IF(A1,"a","b")',
  '={1,A1}',
  '=A1*0.5',
  '=SUM(1;"a",2)',
])('where the decimal sign is a comma nobody can read %s', (written) => {
  for (const dialect of [RUSSIAN, GERMAN]) {
    expect(translated(written, dialect, KEPT)).toBeNull();
    const kept = keptFormula(written, dialect);
    expect(unreadFormula(kept)).toBe(written);
    expect(shownFormula(kept, dialect)).toBe(written);
    expect(formulaForScripts(kept, dialect)).toBe(written);
  }
});

test('a script reads the signs of the locale and English names', () => {
  const kept = keptFormula('=ЕСЛИ(A1>0,5;СУММ(B1;{1\\2});"a,b")', RUSSIAN);
  expect(kept).toBe('=IF(A1>0.5,SUM(B1,{1,2}),"a,b")');
  expect(formulaForScripts(kept, RUSSIAN)).toBe('=IF(A1>0,5;SUM(B1;{1\\2});"a,b")');
  expect(formulaForScripts(kept, AMERICAN)).toBe(kept);
  expect(unreadFormula(kept)).toBeNull();
});

test('no two functions have one Russian name', () => {
  const names = Object.values(RUSSIAN_FUNCTIONS);
  expect(new Set(names).size).toBe(names.length);
});

describe('whatever the formula', () => {
  const number = fc
    .tuple(fc.nat(9999), fc.option(fc.nat(999)))
    .map(([whole, part]) => (part === null ? String(whole) : `${whole}.${part}`));
  const text = fc.string().map((inner) => `"${inner.replaceAll('"', '""')}"`);
  const sheet = fc.string({ minLength: 1 }).map((name) => `'${name.replaceAll("'", "''")}'!B2:B`);
  const name = fc.constantFrom('SUM', 'IF', 'ERROR.TYPE', 'FILTER', 'LTV', 'TRUE', 'N');
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(number, text, sheet, fc.constantFrom('$A$1', 'A2:A', 'TRUE', 'AS_OF', '#N/A')),
      fc
        .tuple(name, fc.array(tie('expression'), { maxLength: 3 }), fc.constantFrom(',', ' , '))
        .map(([called, given, comma]) => `${called}(${given.join(comma)})`),
      fc
        .array(fc.array(tie('expression'), { minLength: 1, maxLength: 3 }), { minLength: 1 })
        .map((rows) => `{${rows.map((row) => row.join(',')).join(';')}}`),
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '&', '<>', ' * '), tie('expression'))
        .map((parts) => parts.join('')),
    ),
  }));

  test.each<[string, FormulaDialect]>([
    ['Russian', RUSSIAN],
    ['German', GERMAN],
    ['American', AMERICAN],
  ])('there and back it is itself in %s', (_, dialect) => {
    fc.assert(
      fc.property(expression, (inner) => {
        const formula = `=${inner}`;
        const there = translated(formula, KEPT, dialect);
        expect(there).not.toBeNull();
        expect(translated(there ?? '', dialect, KEPT)).toBe(formula);
      }),
    );
  });

  test('what cannot be read is kept as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (inner) => {
        const written = `=SUM(A1,${inner})`;
        const kept = keptFormula(written, RUSSIAN);
        expect(shownFormula(kept, RUSSIAN)).toBe(written);
      }),
    );
  });
});
