/** @module-tag browser */
import { beforeAll, expect, test } from 'vitest';
import { eventually, type Pages, startPages } from './openedPage';

const code = `
  function go() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Data');
    sheet.getRange('A1:B3').setValues([['Month', 'Active'], ['Jan', 10], ['Feb', 10]]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3')).setNumHeaders(1)
      .setOption('title', 'Statuses').setOption('colors', ['#ff0000']).setOption('width', 400).setOption('height', 300).setPosition(6, 2, 0, 0).build());
  }
  function empty() { SpreadsheetApp.getActive().getSheetByName('Data').getRange('B2:B3').setValues([[0], [0]]); }
  function leave() { SpreadsheetApp.getActive().getSheetByName('Other').activate(); }
`;

let pages: Pages;
beforeAll(async () => {
  pages = await startPages();
});

test('a chart is drawn over the sheet, follows it, and goes with it', async () => {
  const { page, cell, colourAt, faults, close } = await pages.open(
    { code, html: {} },
    {
      workbook: ['Data', 'Other'].map((name) => ({ name, rows: [['a']] })),
      locale: 'en_US',
      timeZone: 'Etc/UTC',
      now: '2026-01-01',
      title: 'Charts',
      language: 'en',
    },
  );
  const chart = page.getByRole('img', { name: 'Statuses' });
  const corner = async () => (await page.locator('.charts figure').boundingBox()) ?? { x: 0, y: 0 };
  await page.evaluate(() => window.workbench.run('go'));
  await chart.waitFor();
  const place = await cell('B6');
  const { x, y } = await corner();
  expect([Math.round(x), Math.round(y)]).toEqual([Math.round(place.x), Math.round(place.y)]);

  // The middle of the first column's lower half.
  const bar = () => colourAt(x + 130, y + 200);
  await eventually(bar).toBe('#ff0000');
  await page.evaluate(() => window.workbench.run('empty'));
  await eventually(bar).toBe('#ffffff');

  await page.mouse.move(x + 200, y + 100);
  await page.mouse.wheel(0, 100);
  await eventually(async () => Math.round((await corner()).y)).toBe(Math.round(y - 100));

  // Nothing of it is drawn beside the sheet, as over a panel that is opened.
  const rightOf = (selector: string) =>
    page.evaluate(
      (name) => Math.round(document.querySelector(name)?.getBoundingClientRect().right ?? 0),
      selector,
    );
  const sheetEnd = () => rightOf('canvas[id^=univer-sheet-main-canvas]');
  const beyond = async () => (await rightOf('.charts')) - (await sheetEnd());
  for (const isHidden of [false, true]) {
    const before = await sheetEnd();
    await page.evaluate((hidden) => {
      const sidebar = document.getElementById('sidebar');
      if (sidebar) sidebar.hidden = hidden;
    }, isHidden);
    await eventually(sheetEnd).not.toBe(before);
    await eventually(beyond).toBe(-12);
  }

  await page.evaluate(() => window.workbench.run('leave'));
  await eventually(() => chart.count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});
