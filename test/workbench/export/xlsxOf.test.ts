import { expect, test } from 'vitest';
import { sheetNamesOf } from '../../../workbench/export/sheetNames';
import { xlsxOf } from '../../../workbench/export/xlsxOf';
import { openedWorkbook } from '../../../workbench/import/workbookFile';
import { bench, memoryBench } from '../bench';

// What is saved is opened again by the workbench itself, which reads XLSX by another's reader.

const CODE = `
function dress() {
  var sheet = SpreadsheetApp.getActive().getSheetByName('Sales');
  sheet.getRange('A1:D1').setFontWeight('bold').setBackground('#d2e3fc').setWrap(true);
  sheet.getRange('C2').setNumberFormat('#,##0.00').setFontColor('#8c1d18');
  sheet.getRange('D2').setFormula('=C2*2');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 231);
  sheet.hideColumns(4);
}`;

test('a saved file holds what the cells show, and how', async () => {
  const workbench = await bench(CODE, undefined, {
    workbook: [
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Sum', 'Twice'],
          [{ day: '2026-03-31' }, 'Fish & "Chips" <Ltd>\u0001', 1234.5],
          [{ day: '2026-04-01' }, '=not a formula', true],
        ],
      },
      { name: 'A name longer than Excel takes it: 1/2', rows: [['x']] },
      { name: 'A name longer than Excel takes it: 1/3', rows: [] },
    ],
  });
  workbench.run('dress');
  await workbench.settle();
  const saved = xlsxOf(workbench.book);
  const bytes = Buffer.from(saved.bytes);
  await workbench.dispose();

  const { workbook, leftOut } = openedWorkbook(bytes, 'saved.xlsx', 'en');
  expect(leftOut).toBeNull();
  expect(saved.renamed).toEqual([
    ['A name longer than Excel takes it: 1/2', 'A name longer than Excel takes '],
    ['A name longer than Excel takes it: 1/3', 'A name longer than Excel ta 2'],
  ]);
  expect(saved.cutOff).toEqual([]);
  const sheets = workbook.sheetOrder.map((id) => workbook.sheets[id]);
  expect(sheets.map((sheet) => sheet?.name)).toEqual([
    'Sales',
    'A name longer than Excel takes ',
    'A name longer than Excel ta 2',
  ]);
  const [sales] = sheets;
  const cell = (row: number, column: number) => sales?.cellData?.[row]?.[column];
  const look = (row: number, column: number) => workbook.styles[String(cell(row, column)?.s)];
  expect([0, 1, 2, 3].map((column) => cell(1, column)?.v)).toEqual([
    46112,
    'Fish & "Chips" <Ltd>',
    1234.5,
    2469,
  ]);
  expect([cell(2, 1)?.v, cell(2, 1)?.f, cell(2, 2)?.v]).toEqual(['=not a formula', undefined, 1]);
  expect(look(1, 0)?.n?.pattern).toMatch(/y/);
  expect(look(1, 2)).toMatchObject({ n: { pattern: '#,##0.00' }, cl: { rgb: '#8c1d18' } });
  expect(look(0, 1)).toMatchObject({ bl: 1, bg: { rgb: '#d2e3fc' }, tb: 3 });
  expect(sales?.freeze).toMatchObject({ ySplit: 1, xSplit: 0 });
  // How wide a character is, a reader guesses; how much wider one column is than another, it does not.
  const [date = 0, client = 0] = [0, 1].map((column) => sales?.columnData?.[column]?.w ?? 0);
  expect(client / date).toBeCloseTo(231 / 88, 1);
  expect(sales?.columnData?.[3]?.hd).toBe(1);
});

test('names that Excel refuses become such as it takes, and it is said', () => {
  expect(sheetNamesOf(['History', 'HISTORY', "'Sales'", "Anna's", 'Журнал', "'", 'Sales'])).toEqual(
    ['History 2', 'HISTORY 3', '’Sales’', "Anna's", 'Журнал', '’', 'Sales'],
  );
  // An apostrophe that only the cutting brings to the end.
  expect(sheetNamesOf([`${'x'.repeat(30)}'s`])).toEqual([`${'x'.repeat(30)}’`]);
  const { book } = memoryBench('', undefined, { workbook: [{ name: 'History', rows: [['x']] }] });
  const { bytes, renamed } = xlsxOf(book);
  expect(renamed).toEqual([['History', 'History 2']]);
  const { workbook } = openedWorkbook(Buffer.from(bytes), 'saved.xlsx', 'en');
  expect(Object.values(workbook.sheets).map(({ name }) => name)).toEqual(['History 2']);
});

test('a text is cut off where Excel takes no more of it, and it is said where', () => {
  const most = 32_767;
  const rows = [['x'.repeat(most)], [null, 'y'.repeat(most + 1)], [`${'z'.repeat(most - 1)}😀`]];
  const { book } = memoryBench('', rows);
  const { bytes, cutOff } = xlsxOf(book);
  expect(cutOff).toEqual(['Data!B2', 'Data!A3']);
  const { workbook } = openedWorkbook(Buffer.from(bytes), 'saved.xlsx', 'en');
  const [sheet] = Object.values(workbook.sheets);
  const length = (row: number, column: number) =>
    String(sheet?.cellData?.[row]?.[column]?.v).length;
  // Half a sign is none.
  expect([length(0, 0), length(1, 1), length(2, 0)]).toEqual([most, most, most - 1]);
});
