import { expect, it } from 'vitest';
import { localeOf } from '../../workbench/locale/region';
import { bench } from '../workbench/bench';
import { eventually, type OpenedPage, openedIn, startPages } from './openedPage';

// What a person types is read in the spreadsheet's locale, and numbers are shown in it.

const SHEET = 'Data';

const openPage = openedIn(startPages);
let opened: OpenedPage;

/**
 * A sheet with a plain number, a number with two decimals, one with one, a day, and a cell of
 * texts.
 */
async function openIn(language: 'ru' | 'en'): Promise<void> {
  const locale = localeOf(language);
  const row = [1.5, 172831752.34, 2.25, { day: '2025-02-01' }, null];
  const workbench = await bench('', undefined, {
    locale,
    workbook: [{ name: SHEET, rows: [row] }],
  });
  for (const [column, pattern] of [
    [1, '#,##0.00'],
    [2, '0.0'],
    [4, '@'],
  ] as const) {
    const area = { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
    workbench.book.sheets()[0]?.dress(area, () => ({ format: pattern }));
  }
  opened = await openPage(
    { code: '', html: {} },
    {
      workbook: workbench.snapshot(),
      locale,
      timeZone: 'Etc/UTC',
      now: '2026-03-31',
      title: 'Base',
      language,
    },
  );
  await workbench.dispose();
}

const shown = (range: string) =>
  opened.page.evaluate(
    (a1) =>
      window.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(a1).getDisplayValues()[0],
    range,
  );

const TYPED = ['01.02.2025', '2/1/2025', '2025-02-01', '1,5', '1.5', '25%', '1/2', '7', "'7"];

it.each([
  {
    language: 'ru' as const,
    held: [
      { day: '2025-02-01' },
      '2/1/2025',
      { day: '2025-02-01' },
      1.5,
      '1.5',
      0.25,
      '1/2',
      7,
      '7',
    ],
    display: ['01.02.2025', '2/1/2025', '01.02.2025', '1,5', '1.5', '25%', '1/2', '7', '7'],
  },
  {
    language: 'en' as const,
    held: [
      '01.02.2025',
      { day: '2025-02-01' },
      { day: '2025-02-01' },
      '1,5',
      1.5,
      0.25,
      '1/2',
      7,
      '7',
    ],
    display: ['01.02.2025', '2025-02-01', '2025-02-01', '1,5', '1.5', '25%', '1/2', '7', '7'],
  },
])('what is typed is read in $language', async ({ language, held, display }) => {
  await openIn(language);
  for (const [at, text] of TYPED.entries()) await opened.type(`A${at + 3}`, text);
  await opened.type('A12', '=SUM(2;3)');
  const read = async () => (await opened.read(SHEET)).slice(2).map(([cell]) => cell);
  await eventually(read).toEqual([...held, 5]);
  for (const [at, text] of display.entries()) {
    expect(await shown(`A${at + 3}:A${at + 3}`)).toEqual([text]);
  }
});

it.each([
  { language: 'ru' as const, numbers: ['1,5', '172 831 752,34', '2,3', '01.02.2025'] },
  { language: 'en' as const, numbers: ['1.5', '172,831,752.34', '2.3', '2025-02-01'] },
])('numbers are shown in $language, and opening a cell changes nothing', async (each) => {
  await openIn(each.language);
  const plain = async () => (await shown('A1:D1'))?.map((text) => text.replaceAll('\u00a0', ' '));
  expect(await plain()).toEqual(each.numbers);
  const before = await opened.read(SHEET);
  for (const a1 of ['A1', 'B1', 'C1', 'D1']) {
    const { x, y, width, height } = await opened.cell(a1);
    await opened.page.mouse.dblclick(x + width / 2, y + height / 2);
    await opened.page.keyboard.press('Enter');
  }
  expect(await opened.read(SHEET)).toEqual(before);
  expect(await plain()).toEqual(each.numbers);
});

it('a formula is typed, shown and read in Russian', async () => {
  await openIn('ru');
  const formulaIn = (row: number) =>
    opened.page.evaluate((at) => window.workbench.formulaAt('Data', at, 1), row);
  const results = async () => (await opened.read(SHEET)).slice(2).map(([cell]) => cell);

  await opened.type('A3', '=СУММ(A1;0,05;{1\\2})');
  await opened.type('A4', '=SUM(A1,2)');
  await opened.type('A5', '=если(A1>1,25;"a;b";0)');
  await eventually(results).toEqual([4.55, '#ERROR!', 'a;b']);
  expect(await formulaIn(3)).toBe('=СУММ(A1;0,05;{1\\2})');
  expect(await formulaIn(4)).toBe('=SUM(A1,2)');
  expect(await formulaIn(5)).toBe('=ЕСЛИ(A1>1,25;"a;b";0)');

  // Whoever opens the cell goes on from what they see there.
  const { x, y, width, height } = await opened.cell('A3');
  await opened.page.mouse.dblclick(x + width / 2, y + height / 2);
  await opened.page.keyboard.type('+1');
  await opened.page.keyboard.press('Enter');
  await eventually(() => formulaIn(3)).toBe('=СУММ(A1;0,05;{1\\2})+1');
  await eventually(results).toEqual([5.55, '#ERROR!', 'a;b']);
});

it('a day typed over a number is a day, and a cell of texts keeps its texts', async () => {
  await openIn('ru');
  await opened.type('B1', '05.03.2025');
  await opened.type('D1', '06.03.2025');
  await opened.type('E1', '01.02.2025');
  expect((await opened.read(SHEET))[0]?.slice(1)).toEqual([
    { day: '2025-03-05' },
    2.25,
    { day: '2025-03-06' },
    '01.02.2025',
  ]);
});
