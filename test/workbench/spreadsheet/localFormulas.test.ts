import { IFunctionService } from '@univerjs/engine-formula';
import { expect, test } from 'vitest';
import { RUSSIAN_FUNCTIONS } from '../../../workbench/locale/russianFunctions';
import { bench, script } from '../bench';

// A formula is written, calculated and read back as Google does it in the spreadsheet's locale.

const CODE = `
  ${script('sheet.getRange(input[0]).setValue(input[1])')}
  function set(a1, formula) { sheet().getRange(a1).setFormula(formula); }
  function formulas(a1) { return sheet().getRange(a1).getFormulas(); }
  function insertRow(row) { sheet().insertRowsBefore(row, 1); }
  /** @customfunction */
  function TIMES(number, times) { return number * times; }
`;

const ROWS = [[1], [2], [3]];

const benchIn = (locale: string) => bench(CODE, ROWS, { locale });

test('a Russian formula is calculated, and moves as one when a row is inserted', async () => {
  const bed = await benchIn('ru_RU');
  bed.run('go', ['B1', '=СУММ(A1:A3; 0,5)']);
  bed.run('set', 'C1', 'ЕСЛИ(A2>1,5;TIMES(A3;1,5);"a,b")');
  await bed.settle();
  expect(bed.read('Data')[0]).toEqual([1, 6.5, 4.5]);
  bed.run('insertRow', 2);
  await bed.settle();
  expect(bed.read('Data')[0]).toEqual([1, 6.5, 4.5]);
  expect(bed.run('formulas', 'B1:C1')).toEqual([
    ['=SUM(A1:A4; 0,5)', '=IF(A3>1,5;TIMES(A4;1,5);"a,b")'],
  ]);
});

test.each(['ru_RU', 'de_DE', 'en_US'])(
  'English names and “;” do everywhere: %s',
  async (locale) => {
    const bed = await benchIn(locale);
    bed.run('set', 'B1', '=IF(COUNT(A1:A)=3;SUM(A1:A;{1;2});"")');
    await bed.settle();
    expect(bed.read('Data')[0]).toEqual([1, 9]);
  },
);

test.each([
  ['ru_RU', '=СУММ({1\\2;3\\4})', 10],
  ['de_DE', '=SUM({1\\2;3\\4};0,5)', 10.5],
  ['en_US', '=SUM({1,2;3,4},0.5)', 10.5],
])('in %s the columns of an array: %s', async (locale, formula, value) => {
  const bed = await benchIn(locale);
  expect(await bed.evaluate(formula)).toEqual({ values: [[value]] });
});

test.each(['ru_RU', 'de_DE'])('a comma between arguments is #ERROR! in %s', async (locale) => {
  const bed = await benchIn(locale);
  bed.run('go', ['B1', '=SUM(A1,A2)']);
  bed.run('set', 'B2', '=TIMES(A2, 0.5)');
  bed.edit('Data', 'B3', [['=SUM(A1;A2)']]);
  await bed.settle();
  expect(bed.read('Data').map(([, cell]) => cell)).toEqual(['#ERROR!', '#ERROR!', 3]);
  expect(bed.errorAt('Data', 1, 2)).toBe('Formula parse error.');
  expect(bed.run('formulas', 'B1:B3')).toEqual([
    ['=SUM(A1,A2)'],
    ['=TIMES(A2, 0.5)'],
    ['=SUM(A1;A2)'],
  ]);
  expect(await bed.evaluate('=SUM(1,2,3)')).toEqual({ error: '#ERROR! Formula parse error.' });
  bed.run('set', 'B1', '=A1');
  await bed.settle();
  expect(bed.errorAt('Data', 1, 2)).toBeNull();
});

test('in America “;” becomes a comma, as Google writes it', async () => {
  const bed = await benchIn('en_US');
  bed.run('set', 'B1', '=SUM(A1;A2)');
  bed.run('set', 'B2', '=SUM(A1,0.5)');
  await bed.settle();
  expect(bed.run('formulas', 'B1:B2')).toEqual([['=SUM(A1,A2)'], ['=SUM(A1,0.5)']]);
  expect(bed.read('Data').map(([, cell]) => cell)).toEqual([3, 1.5, null]);
});

test('a workbook is the same in another locale', async () => {
  const russian = await benchIn('ru_RU');
  russian.run('set', 'B1', '=СУММ(A1;{1\\0,5})');
  russian.run('set', 'B2', '=SUM(A1,A2)');
  const german = await bench(CODE, ROWS, { locale: 'de_DE', workbook: russian.snapshot() });
  expect(german.run('formulas', 'B1:B2')).toEqual([['=SUM(A1;{1\\0,5})'], ['=SUM(A1,A2)']]);
  expect(german.read('Data').map(([, cell]) => cell)).toEqual([2.5, '#ERROR!', null]);
});

test('each Russian name is one of a function there is', async () => {
  const bed = await benchIn('ru_RU');
  const known = bed.book.injector.get(IFunctionService).getExecutors();
  expect(Object.keys(RUSSIAN_FUNCTIONS).filter((name) => !known.has(name))).toEqual([]);
});
