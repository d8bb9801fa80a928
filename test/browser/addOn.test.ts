/** @module-tag browser */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { builtAddOn } from '../builtAddOn';
import { servedSample } from '../workbench/recalculatedSample';
import { eventually, type OpenedPage, type Pages, startPages, untilTaken } from './openedPage';
import { panelFrame } from './panelFrame';
import { violationsIn, violationsInPanel } from './violations';

// The built add-on with the sample base, as `npm start` shows it, in the hands of a person.

const words = texts.en;
const { sheets, menu: captions } = words;
const OVERDUE_RED = '#f4c7c3';

let pages: Pages;
let opened: OpenedPage;

beforeAll(async () => {
  pages = await startPages();
  const { runs, shows, ...sample } = await servedSample('en');
  opened = await pages.open(builtAddOn, { ...sample, timeZone: 'America/New_York' });
});

afterAll(async () => {
  await opened.close();
  expect(opened.faults).toEqual([]);
});

const menu = (name: string) => opened.page.getByRole('menuitem', { name, exact: true });
const panel = () => panelFrame(opened.page);

async function choose(caption: string): Promise<void> {
  await menu(words.addOn).click();
  await menu(caption).click();
}

/** The rows of Clients by header: what a person reads off the sheet. */
async function clients(): Promise<Record<string, unknown>[]> {
  const [header = [], ...rows] = await opened.read(sheets.clients);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}

/** Puts a row under a sheet's last, by header, as pasting it in would. */
async function append(sheetName: string, record: Record<string, string | number>): Promise<void> {
  const [header = [], ...rows] = await opened.read(sheetName);
  const cells = header.map((name) => record[String(name)] ?? '');
  await opened.page.evaluate(
    ([name, row, values]) => {
      const sheet = window.univerAPI.getActiveWorkbook()?.getSheetByName(name);
      sheet?.getRange(row, 0, 1, values.length).setValues([values]);
    },
    [sheetName, rows.length + 1, cells] as const,
  );
}

/** A lost client who buys today is active again once the base is recalculated. */
async function lostClientBuys(): Promise<string> {
  const lost = (await clients()).find(({ Status }) => Status === words.words.statuses.lost);
  const client = String(lost?.Client);
  await append(sheets.sales, { Date: '2026-11-22', Client: client, Amount: 100 });
  return client;
}

async function show(sheetName: string): Promise<void> {
  await opened.page.evaluate((name) => {
    const workbook = window.univerAPI.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(name);
    if (sheet) workbook?.setActiveSheet(sheet);
  }, sheetName);
}

const statusOf = async (name: string) =>
  (await clients()).find(({ Client }) => Client === name)?.Status;

describe('the sheet', () => {
  it('shows overdue contacts in red, to the engine and to the eye', async () => {
    const rows = await clients();
    const row = rows.findIndex((client) => Number(client['Days overdue']) > 0) + 2;
    expect(row).toBeGreaterThan(1);
    const shown = await opened.page.evaluate(
      ([name, at]) => window.workbench.shownBackground(name, at, 1),
      [sheets.clients, row] as const,
    );
    expect(shown).toBe(OVERDUE_RED);

    const { x, y, width } = await opened.cell(`A${row}`);
    // Near the upper right corner, where no letter is.
    expect(await opened.colourAt(x + width - 4, y + 4)).toBe(OVERDUE_RED);
  });

  it('hides the marks of its rows', async () => {
    const shown = await opened.page.evaluate((names) => {
      const marks: string[] = [];
      for (const name of names) {
        const sheet = window.workbench.book.sheetNamed(name);
        if (!sheet || sheet.isHidden) continue;
        const { rows, columns } = sheet.size();
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const held = sheet.content(row, column);
            if (typeof held !== 'string' || !held.startsWith('|')) continue;
            marks.push(sheet.shownText(row, column));
          }
        }
      }
      return marks;
    }, Object.values(sheets));
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter(Boolean)).toEqual([]);
  });

  it('leads from a sentence of the Overview to those whom it counts', async () => {
    await show(sheets.overview);
    const link = await opened.page.evaluate((name) => {
      const { rows = 0 } = window.workbench.book.sheetNamed(name)?.size() ?? {};
      for (let row = 1; row <= rows; row++) {
        const formula = window.workbench.formulaAt(name, row, 1) ?? '';
        const [, gid, range] = /#gid=(\d+)&range=([A-Z]+\d+)/.exec(formula) ?? [];
        const to = window.workbench.book.sheets().find(({ number }) => number === Number(gid));
        if (to && to.name !== name) return { cell: `A${row}`, to: `${to.name}!${range}` };
      }
      return null;
    }, sheets.overview);
    const { x, y, height } = await opened.cell(link?.cell ?? '');
    await untilTaken(
      opened.page,
      () => opened.page.mouse.click(x + 40, y + height / 2),
      async () => (await opened.selected()) === link?.to,
    );
    expect(await opened.selected()).toBe(link?.to);
  });

  it('calculates a typed formula and spills a typed table', async () => {
    await opened.page.evaluate((name) => {
      const workbook = window.univerAPI.getActiveWorkbook();
      const before = workbook?.getSheetByName(name);
      if (before) workbook?.deleteSheet(before);
      workbook?.setActiveSheet(workbook.insertSheet(name));
    }, 'Try');
    await opened.type('B2', '=CRR(120;30;100)');
    await opened.type('D2', `=STATUS_SHARE(${sheets.clients}!C2:C)`);
    await eventually(async () => (await opened.read('Try'))[1]?.[1]).toBe(90);
    const { active, sleeping, lost } = words.words.statuses;
    await eventually(async () => (await opened.read('Try')).flat()).toEqual(
      expect.arrayContaining([active, sleeping, lost]),
    );
  });
});

describe('the menu', () => {
  it('recalculates by mouse', async () => {
    const client = await lostClientBuys();
    await choose(captions.recalculate);
    await eventually(() => statusOf(client)).toBe(words.words.statuses.active);
    await opened.page.locator('[role=status] .notice', { hasText: words.addOn }).waitFor();
  });

  it('recalculates by keyboard', async () => {
    const client = await lostClientBuys();
    await opened.page.keyboard.press('F10');
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.press('Enter');
    await eventually(() => statusOf(client)).toBe(words.words.statuses.active);
  });
});

describe('the panel', () => {
  beforeEach(async () => {
    await choose(captions.openPanel);
    await panel().getByRole('tab', { name: words.panel.overview.tab, exact: true }).click();
  });

  const button = () => panel().getByRole('button', { name: words.panel.overview.recalculate });

  it('recalculates and tells what came of it', async () => {
    const client = await lostClientBuys();
    await button().click();
    await eventually(() => statusOf(client)).toBe(words.words.statuses.active);
    await panel().getByRole('status').getByText('recalculated').waitFor();
  });

  it('is accessible, and so is the page around the sheet', async () => {
    await button().click();
    await panel().getByRole('status').getByText('recalculated').waitFor();
    await menu(words.addOn).click();
    const violations = [
      // The grid is a canvas of Univer's.
      ...(await violationsIn(opened.page, ['#spreadsheet', 'iframe'])),
      ...(await violationsInPanel(opened.page)),
    ];
    await opened.page.keyboard.press('Escape');
    expect(violations).toEqual([]);
  });

  it('leads from a name to its row, though that is the last', async () => {
    const names = (await clients()).map(({ Client }) => String(Client));
    await panel().getByRole('tab', { name: words.panel.winBack.tab, exact: true }).click();
    const winBack = panel().getByRole('tabpanel', { name: words.panel.winBack.tab, exact: true });
    await winBack.locator('button.link').first().waitFor();
    for (const fold of await winBack.locator('details:has(button.link) > summary').all()) {
      if (await fold.isVisible()) await fold.click();
    }
    const listed = await winBack.locator('button.link').allInnerTexts();
    const row = Math.max(...listed.map((name) => names.indexOf(name)));
    expect(row).toBeGreaterThan(350);
    await opened.page.evaluate((name) => {
      const workbook = window.univerAPI.getActiveWorkbook();
      const sheet = workbook?.getSheetByName(name);
      if (sheet) workbook?.setActiveSheet(sheet);
      sheet?.scrollToCell(0, 0);
    }, sheets.overview);
    const seen = () =>
      opened.page.evaluate(() => {
        const { startRow = 0, endRow = 0 } =
          window.univerAPI.getActiveWorkbook()?.getActiveSheet().getVisibleRange() ?? {};
        return [startRow, endRow] as const;
      });
    const isSeen = async () => {
      const [first, last] = await seen();
      return first <= row + 1 && row + 1 <= last;
    };
    await winBack
      .getByRole('button', { name: words.panel.showClient(names[row] ?? ''), exact: true })
      .click();
    await eventually(opened.selected).toBe(`${sheets.clients}!A${row + 2}`);
    await eventually(isSeen).toBe(true);
  });

  it('says in a sentence what keeps it from going on', async () => {
    await opened.page.evaluate((name) => {
      const workbook = window.univerAPI.getActiveWorkbook();
      workbook?.getSheetByName(name)?.getRange('A1:H1').setValue('Something');
    }, sheets.sales);
    await button().click();
    // The forecast below it cannot be read either, and says so too.
    const alert = panel().getByRole('alert').first();
    await alert.getByText(sheets.sales).waitFor();
    expect(await alert.textContent()).not.toMatch(/Error|undefined|\bat \w+ \(/);
  });
});
