/** @module-tag browser */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeOf } from '../../workbench/locale/region';
import { languagesOf } from '../languagesOf';
import { bench } from '../workbench/bench';
import { eventually, type OpenedPage, type Pages, startPages } from './openedPage';

// What a person types is read in the spreadsheet's locale, and numbers are shown in it.

const LANGUAGES = languagesOf('typing');

let pages: Pages;
let opened: OpenedPage;
let sheet = '';

beforeAll(async () => {
  pages = await startPages();
});

/** A page in a language. */
function openedIn(language: 'ru' | 'en', sheets: readonly string[]): void {
  beforeAll(async () => {
    opened = await opening(language, sheets);
  });
  afterAll(async () => {
    await opened.close();
    expect(opened.faults).toEqual([]);
  });
}

/** Each test types into a sheet of its own. */
async function goTo(name: string): Promise<void> {
  sheet = name;
  await opened.page.evaluate((wanted) => {
    const workbook = window.univerAPI.getActiveWorkbook();
    const next = workbook?.getSheetByName(wanted);
    if (next) workbook?.setActiveSheet(next);
  }, name);
}

/**
 * Sheets, each with a plain number, a number with two decimals, one with one, a day, and a cell of
 * texts.
 */
async function opening(language: 'ru' | 'en', sheets: readonly string[]): Promise<OpenedPage> {
  const locale = localeOf(language);
  const row = [1.5, 172831752.34, 2.25, { day: '2025-02-01' }, null];
  const workbench = await bench('', undefined, {
    locale,
    workbook: sheets.map((name) => ({ name, rows: [row] })),
  });
  for (const each of workbench.book.sheets()) {
    for (const [column, pattern] of [
      [1, '#,##0.00'],
      [2, '0.0'],
      [4, '@'],
    ] as const) {
      const area = { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
      each.dress(area, () => ({ format: pattern }));
    }
  }
  const page = await pages.open(
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
  return page;
}

const shown = (range: string) =>
  opened.page.evaluate(
    (a1) =>
      window.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(a1).getDisplayValues()[0],
    range,
  );

const TYPED = ['01.02.2025', '2/1/2025', '2025-02-01', '1,5', '1.5', '25%', '1/2', '7', "'7"];

async function isRead(held: readonly unknown[], display: readonly string[]): Promise<void> {
  await goTo('Typed');
  for (const [at, text] of TYPED.entries()) await opened.type(`A${at + 3}`, text);
  await opened.type('A12', '=SUM(2;3)');
  const read = async () => (await opened.read(sheet)).slice(2).map(([cell]) => cell);
  await eventually(read).toEqual([...held, 5]);
  for (const [at, text] of display.entries()) {
    expect(await shown(`A${at + 3}:A${at + 3}`)).toEqual([text]);
  }
}

async function isShown(numbers: readonly string[]): Promise<void> {
  await goTo('Shown');
  const plain = async () => (await shown('A1:D1'))?.map((text) => text.replaceAll('\u00a0', ' '));
  expect(await plain()).toEqual(numbers);
  const before = await opened.read(sheet);
  for (const a1 of ['A1', 'B1', 'C1', 'D1']) {
    const { x, y, width, height } = await opened.cell(a1);
    await opened.page.mouse.dblclick(x + width / 2, y + height / 2);
    await opened.page.keyboard.press('Enter');
  }
  expect(await opened.read(sheet)).toEqual(before);
  expect(await plain()).toEqual(numbers);
}

if (LANGUAGES.includes('ru'))
  describe('in Russian', () => {
    openedIn('ru', ['Typed', 'Shown', 'Formulas', 'Over']);

    it('what is typed is read', () =>
      isRead(
        [{ day: '2025-02-01' }, '2/1/2025', { day: '2025-02-01' }, 1.5, '1.5', 0.25, '1/2', 7, '7'],
        ['01.02.2025', '2/1/2025', '01.02.2025', '1,5', '1.5', '25%', '1/2', '7', '7'],
      ));

    it('numbers are shown, and opening a cell changes nothing', () =>
      isShown(['1,5', '172 831 752,34', '2,3', '01.02.2025']));

    it('a formula is typed, shown and read', async () => {
      await goTo('Formulas');
      const formulaIn = (row: number) =>
        opened.page.evaluate(([name, at]) => window.workbench.formulaAt(name, at, 1), [
          sheet,
          row,
        ] as const);
      const results = async () => (await opened.read(sheet)).slice(2).map(([cell]) => cell);

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
      await goTo('Over');
      await opened.type('B1', '05.03.2025');
      await opened.type('D1', '06.03.2025');
      await opened.type('E1', '01.02.2025');
      expect((await opened.read(sheet))[0]?.slice(1)).toEqual([
        { day: '2025-03-05' },
        2.25,
        { day: '2025-03-06' },
        '01.02.2025',
      ]);
    });
  });

if (LANGUAGES.includes('en'))
  describe('in English', () => {
    openedIn('en', ['Typed', 'Shown']);

    it('what is typed is read', () =>
      isRead(
        [
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
        ['01.02.2025', '2025-02-01', '2025-02-01', '1,5', '1.5', '25%', '1/2', '7', '7'],
      ));

    it('numbers are shown, and opening a cell changes nothing', () =>
      isShown(['1.5', '172,831,752.34', '2.3', '2025-02-01']));
  });
