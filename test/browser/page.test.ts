/** @module-tag browser */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, type OpenedPage, type Pages, startPages } from './openedPage';
import { panelFrame } from './panelFrame';
import { scrolledSheets } from './scrolledSheets';

/** A script of a few lines, for what the page does with any add-on. */
const CODE = `
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Retention')
    .addItem('Recalculate', 'recalculate')
    .addItem('Open panel', 'openPanel')
    .addSeparator()
    .addItem('Fail', 'fail')
    .addToUi();
}
function recalculate() {
  var runs = SpreadsheetApp.getActive().getSheetByName('Clients').getRange('D1');
  runs.setValue(Number(runs.getValue()) + 1);
  SpreadsheetApp.getActive().toast('Run ' + runs.getValue(), 'Recalculated');
  return { runs: runs.getValue() };
}
function groupColumns() {
  SpreadsheetApp.getActive().getSheetByName('Clients').getRange('B1:C1').shiftColumnGroupDepth(1).collapseGroups();
}
function wrap() {
  var sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
  sheet.getRange('A3:A4').setValues([['Boris and sons, wholesale and retail'], ['Vera']]).setWrap(true);
  sheet.setRowHeight(4, 60);
}
function grow() {
  ['Clients', 'Sales'].forEach(function (name) {
    var sheet = SpreadsheetApp.getActive().getSheetByName(name);
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 30);
    sheet.insertRowsAfter(sheet.getMaxRows(), 200);
  });
}
function point() {
  SpreadsheetApp.getActive().getSheetByName('Sales').getRange('A300').activate();
}
function openPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Panel'));
}
function fail() {
  throw new Error('There is no column Date on the sheet Sales.');
}
/**
 * Twice a number.
 *
 * @param {number} values Numbers to double.
 * @return {number} The doubles.
 * @customfunction
 */
function TWICE(values) {
  return [].concat(values).map(function (row) {
    return [].concat(row).map(function (value) {
      if (typeof value !== 'number') throw new Error('TWICE needs numbers, got "' + value + '".');
      return value * 2;
    });
  });
}
/**
 * A block with a blank.
 *
 * @customfunction
 */
function GAPS() {
  return [[1, null, 0]];
}
`;

const SIDEBAR = `<!doctype html>
<html><body>
  <button id="go">Recalculate</button><button id="bad">Fail</button><button id="date">Date</button>
  <button id="close">Close</button>
  <p id="said"></p>
  <script>
    var say = function (text) { document.getElementById('said').textContent = text; };
    var on = function (id, does) { document.getElementById(id).addEventListener('click', does); };
    var run = google.script.run.withUserObject('mine').withFailureHandler(function (error, user) {
      say([error instanceof Error, error.message, user].join('|'));
    });
    on('go', function () {
      run.withSuccessHandler(function (value, user) { say('runs ' + value.runs + '|' + user); }).recalculate();
    });
    on('bad', function () { run.fail(); });
    on('date', function () {
      try { run.recalculate({ when: [new Date(0)] }); } catch (error) { say(error.name + '|' + error.message); }
    });
    on('close', function () { google.script.host.close(); });
  </script>
</body></html>`;

/** As high as Univer's scroll bar, in pixels. */
const SCROLL_BAR = 12;

let pages: Pages;
let opened: OpenedPage;

beforeAll(async () => {
  pages = await startPages();
});

/** One page for all tests of a part: each leaves it as the next may find it. */
function onOnePage(): void {
  beforeAll(async () => {
    opened = await openedPage();
  });
  afterAll(async () => {
    await opened.close();
    expect(opened.faults).toEqual([]);
  });
}

const openedPage = () =>
  pages.open(
    { code: CODE, html: { Sidebar: SIDEBAR } },
    {
      workbook: [
        {
          name: 'Clients',
          rows: [
            ['Client', 'Deals', 'Last', null],
            ['Anna', 1, { day: '2026-11-01' }],
            ['Boris', 2, { day: '2026-11-02' }, null, '05.11.2026'],
            ['Vera', 3, { day: '2026-11-03' }],
          ],
        },
        { name: 'Sales', rows: [['Client', 'Date', 'Amount']] },
      ],
      locale: 'en_US',
      timeZone: 'America/New_York',
      now: '2026-11-22',
      title: 'Client base',
      language: 'en',
    },
  );

/** How often the menu's or the sidebar's button has run the script on this page. */
const runs = async () => Number((await opened.read('Clients'))[0]?.[3] ?? 0);

const menu = (name: string) => opened.page.getByRole('menuitem', { name, exact: true });
const notice = (text: string) => opened.page.locator('.notice', { hasText: text });

describe('the sheet', () => {
  onOnePage();

  it('opens in its language, with the day it takes for today', async () => {
    expect(await opened.page.title()).toBe('Client base');
    expect(await opened.page.locator('html').getAttribute('lang')).toBe('en');
    await opened.page.getByText('as of 2026-11-22').waitFor();
  });

  it('calculates a typed formula with semicolons', async () => {
    await opened.type('F2', '=SUM(B2;B3;10)');
    await eventually(async () => (await opened.read('Clients'))[1]?.[5]).toBe(13);
  });

  it('opens and folds a group of columns by a button, by keyboard as by mouse', async () => {
    const { page } = opened;
    const bar = page.getByRole('group', { name: 'Column groups' });
    expect(await bar.isVisible()).toBe(false);
    await page.evaluate(() => window.workbench.run('groupColumns'));
    const button = bar.getByRole('button');
    const seen = async () => [
      await button.textContent(),
      await button.getAttribute('aria-expanded'),
      await page.evaluate(() =>
        [0, 1, 2, 3].filter((column) =>
          window.workbench.book.activeSheet().worksheet.getColVisible(column),
        ),
      ),
    ];
    await eventually(seen).toEqual(['+ 2 columns (B–C)', 'false', [0, 3]]);
    await button.focus();
    await page.keyboard.press('Enter');
    await eventually(seen).toEqual(['− Fold 2 columns (B–C)', 'true', [0, 1, 2, 3]]);
    await page.keyboard.press('Enter');
    await eventually(seen).toEqual(['+ 2 columns (B–C)', 'false', [0, 3]]);
    await button.click();
    await eventually(seen).toEqual(['− Fold 2 columns (B–C)', 'true', [0, 1, 2, 3]]);
    expect((await opened.read('Clients'))[1]?.slice(0, 2)).toEqual(['Anna', 1]);
  });

  it('makes rows as high as what wraps in them, and no lower than they were set', async () => {
    const heights = () =>
      opened.page.evaluate(() =>
        [1, 2, 3].map((row) => window.workbench.book.activeSheet().worksheet.getRowHeight(row)),
      );
    const [plain = 0] = await heights();
    await opened.page.evaluate(() => window.workbench.run('wrap'));
    await eventually(async () => ((await heights())[1] ?? 0) > plain + 10).toBe(true);
    expect(await heights()).toEqual([plain, expect.any(Number), 60]);
  });

  it('spills what a custom function returns', async () => {
    await opened.type('F2', '=TWICE(B2:B4)');
    await eventually(async () =>
      (await opened.read('Clients')).slice(1, 4).map((row) => row[5]),
    ).toEqual([2, 4, 6]);
  });

  it('leaves the blanks of a spilled block blank', async () => {
    await opened.type('F2', '=GAPS()');
    await eventually(async () => (await opened.read('Clients'))[1]?.slice(5)).toEqual([1, null, 0]);
    const shown = await opened.page.evaluate(() =>
      window.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange('F2:H2').getDisplayValues(),
    );
    expect(shown).toEqual([['1', '', '0']]);
  });

  it('explains a custom function while it is typed', async () => {
    const { x, y } = await opened.cell('F2');
    await opened.page.mouse.click(x + 5, y + 5);
    await opened.page.keyboard.type('=TWICE(');
    await opened.page.getByText('Numbers to double.').first().waitFor({ state: 'attached' });
    await opened.page.keyboard.press('Escape');
  });

  it('tells why a cell shows #ERROR!: selected, or with the pointer on it', async () => {
    await opened.type('F2', '=TWICE(A2)');
    await eventually(async () => (await opened.read('Clients'))[1]?.[5]).toBe('#ERROR!');
    const { x, y } = await opened.cell('F2');
    await opened.page.mouse.click(x + 5, y + 5);
    await opened.page.getByText('TWICE needs numbers, got "Anna".').first().waitFor();
    const other = await opened.cell('B2');
    await opened.page.mouse.click(other.x + 5, other.y + 5);
    await opened.page.locator('#cell-message').waitFor({ state: 'hidden' });
    await opened.page.mouse.move(x + 5, y + 5);
    await opened.page.getByText('TWICE needs numbers, got "Anna".').first().waitFor();
  });

  it('takes a day that is written as text for no error, as Google does', async () => {
    const { page } = opened;
    const marks = await page.evaluate(
      () => window.workbench.book.activeSheet().worksheet.getCell(2, 4)?.markers,
    );
    expect(marks).toBeUndefined();
    await page.evaluate(() => {
      const { dataset } = document.documentElement;
      dataset.seen = '';
      new MutationObserver(() => {
        if (document.body.innerText.includes('forceStringInfo')) dataset.seen = 'told';
      }).observe(document.body, { childList: true, subtree: true });
    });
    // The alert of a true error, which comes after, tells that this one would have come.
    for (const a1 of ['E3', 'F2']) {
      const { x, y } = await opened.cell(a1);
      await page.mouse.move(x + 5, y + 5);
      await page.mouse.move(x + 8, y + 8);
      await page.waitForTimeout(600);
    }
    await page.getByText('TWICE needs numbers, got "Anna".').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.seen)).toBe('');
  });

  it('is not scrolled by what a script inserts, on the sheet that is seen and on another', async () => {
    await opened.page.evaluate(() => window.workbench.run('grow'));
    expect(await scrolledSheets(opened.page)).toEqual([]);
  });

  it('shows the whole of the row that a script points at, and a few below it', async () => {
    await opened.page.evaluate(() => window.workbench.run('point'));
    expect(await opened.selected()).toBe('Sales!A300');
    expect(await above(302)).toBeGreaterThan(0);
    expect(await above(300)).toBeLessThan(640);
    const [first, then] = await opened.page.evaluate(() => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getActiveSheet();
      const top = () => sheet?.getScrollState().sheetViewStartRow ?? 0;
      const before = top();
      const row = before - 2;
      const cells = window.workbench.book.activeSheet();
      cells.select({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
      return [row, top()];
    });
    expect(then).toBe(first);
  });

  /** How far a row ends above the scroll bar at the bottom, in pixels. */
  const above = async (row: number) => {
    const canvas = await opened.page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox();
    const scroll = await opened.page.evaluate(() =>
      window.univerAPI.getActiveWorkbook()?.getActiveSheet().getScrollState(),
    );
    const { sheetViewStartRow = 0, offsetY = 0 } = scroll ?? {};
    const top = (await opened.cell(`A${sheetViewStartRow + 1}`)).y + offsetY;
    const { y, height } = await opened.cell(`A${row}`);
    const end = y + height - top + (await opened.cell('A1')).y;
    return (canvas?.y ?? 0) + (canvas?.height ?? 0) - SCROLL_BAR - end;
  };
});

describe('the menu', () => {
  onOnePage();

  it('runs an item by mouse', async () => {
    const before = await runs();
    await menu('Retention').click();
    await menu('Recalculate').click();
    await notice(`Run ${before + 1}`).waitFor();
    expect(await runs()).toBe(before + 1);
    expect(await menu('Recalculate').isVisible()).toBe(false);
  });

  it('runs what is chosen the moment it is seen', async () => {
    await opened.page.reload({ waitUntil: 'commit' });
    await menu('Retention').click();
    await menu('Recalculate').click();
    await notice('Run 1').waitFor();
    await opened.page.locator('html[data-ready=true]').waitFor();
  });

  it('runs an item by keyboard alone', async () => {
    const before = await runs();
    await opened.page.keyboard.press('F10');
    await opened.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Recalculate');
    await opened.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Fail');
    await opened.page.keyboard.press('r');
    expect(await focused()).toBe('Recalculate');
    await opened.page.keyboard.press('Enter');
    await notice(`Run ${before + 1}`).waitFor();
  });

  it('closes on Escape and on a click elsewhere', async () => {
    await menu('Retention').click();
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('Escape');
    expect(await menu('Recalculate').isVisible()).toBe(false);
    expect(await focused()).toBe('Retention');
    await menu('Retention').click();
    await opened.page.mouse.click(700, 400);
    expect(await menu('Recalculate').isVisible()).toBe(false);
  });

  it('tells of a failure in words and leaves the page usable', async () => {
    const before = await runs();
    await menu('Retention').click();
    await menu('Fail').click();
    await notice('There is no column Date on the sheet Sales.').waitFor();
    await menu('Retention').click();
    await menu('Recalculate').click();
    await notice(`Run ${before + 1}`).waitFor();
  });

  const focused = () => opened.page.evaluate(() => document.activeElement?.textContent);
});

describe('the sidebar', () => {
  onOnePage();

  const frame = () => panelFrame(opened.page);
  const said = () => frame().locator('#said');

  beforeEach(async () => {
    await menu('Retention').click();
    await menu('Open panel').click();
    await frame().locator('#go').waitFor();
  });

  it('is 300 pixels wide and has its title', async () => {
    expect((await opened.page.locator('#sidebar').boundingBox())?.width).toBe(300);
    await opened.page.getByRole('heading', { name: 'Panel' }).waitFor();
  });

  it('folds no menu by taking the keyboard itself, but where somebody clicks in it', async () => {
    await menu('Retention').click();
    await frame()
      .locator('#go')
      .evaluate((button) => button.focus());
    expect(await menu('Recalculate').isVisible()).toBe(true);
    await frame().locator('#date').click();
    await menu('Recalculate').waitFor({ state: 'hidden' });
    await opened.page.mouse.click(500, 400);
    await opened.page.keyboard.press('F10');
    await opened.page.keyboard.press('ArrowDown');
    await frame()
      .locator('#go')
      .evaluate((button) => button.focus());
    await opened.page.waitForFunction(() => document.activeElement?.textContent === 'Recalculate');
    await opened.page.keyboard.press('Escape');
  });

  it('runs the script and gets its answer', async () => {
    const before = await runs();
    await frame().locator('#go').click();
    await said()
      .getByText(`runs ${before + 1}|mine`)
      .waitFor();
    expect(await runs()).toBe(before + 1);
  });

  it('gets a failure as an Error with its message', async () => {
    await frame().locator('#bad').click();
    await said().getByText('true|There is no column Date on the sheet Sales.|mine').waitFor();
  });

  it('may not send a date', async () => {
    await frame().locator('#date').click();
    await said().getByText('TypeError|Failed due to illegal value in property: 0.when.0').waitFor();
  });

  it('is closed by its own button and by the page', async () => {
    await frame().locator('#close').click();
    await opened.page.locator('#sidebar').waitFor({ state: 'hidden' });
    await menu('Retention').click();
    await menu('Open panel').click();
    await opened.page.locator('#sidebar').getByRole('button', { name: 'Close' }).click();
    await opened.page.locator('#sidebar').waitFor({ state: 'hidden' });
  });
});
