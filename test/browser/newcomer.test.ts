/** @module-tag browser */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { panelTexts } from '../../src/texts/panelTexts';
import { type Language, texts } from '../../src/texts/texts';
import { openedWorkbook } from '../../workbench/import/workbookFile';
import { dayWritten } from '../../workbench/locale/region';
import { barWordsIn } from '../../workbench/page/barWords';
import { languagesOf } from '../languagesOf';
import { servedSample } from '../workbench/recalculatedSample';
import { goingPage } from './goingPage';
import { ownWorkbook } from './ownWorkbook';
import { scrolledSheets } from './scrolledSheets';
import { violationsIn, violationsInPanel } from './violations';

// Somebody who has never seen the workbench does ten things by the words on the screen alone.

/** A log of two years in which a few clients buy every month, and one has stopped. */
function dealsIn(language: Language): string {
  const [header, decimal] =
    language === 'ru' ? ['Дата;Клиент;Сумма', ','] : ['Date;Client;Amount', '.'];
  const rows = Array.from({ length: 24 }, (_, month) => {
    const year = 2025 + Math.floor((month - 1) / 12);
    const day = `${year}-${String(((month + 11) % 12) + 1).padStart(2, '0')}-05`;
    const buyers = month < 12 ? ['Anna', 'Boris', 'Clara'] : ['Anna', 'Boris'];
    return buyers.map((client, at) => `${day};${client};${100 * (at + 1)}${decimal}50`);
  });
  return [header, ...rows.flat()].join('\n');
}

describe.each(languagesOf('newcomer'))('a newcomer in %s', (language) => {
  const other: Language = language === 'ru' ? 'en' : 'ru';
  const words = barWordsIn(language);
  const { panel: told, setUp } = panelTexts[language];
  const { sheets, headers, addOn, menu } = texts[language];
  const { currency: currencyTold } = texts[language].overview;
  const at = goingPage(language, () => servedSample(language));
  const { panel, button, names, isReady, going, choose } = at;
  let page: Page;
  beforeAll(() => {
    page = at.page();
  });
  const inPanel = (name: string) => panel().getByRole('button', { name, exact: true });

  it('sees the Overview, the day’s contacts beside it, and how to begin', async () => {
    expect(await page.evaluate(() => window.workbench.selected())).toContain(sheets.overview);
    await panel()
      .getByRole('list', { name: told.today.list })
      .getByRole('button')
      .first()
      .waitFor();
    const steps = page.getByRole('list', { name: words.steps }).getByRole('button');
    expect(await steps.allTextContents()).toEqual([words.myFile, words.sample, words.what]);
  });

  it('reads what this is', async () => {
    await button(words.what).click();
    await page.getByText(words.about[0] ?? '').waitFor();
    await button(words.ok).click();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('finds nothing to complain of, by axe', async () => {
    // The grid is a canvas of Univer's.
    const found = await violationsIn(page, ['#spreadsheet', 'iframe']);
    expect([...found, ...(await violationsInPanel(page))]).toEqual([]);
  });

  it('opens an Excel file with a title, a total and a price list beside the deals, and has the sums right', async () => {
    const { name, bytes, sheets: own, clients, revenue } = ownWorkbook(language);
    await going(() => choose([name, bytes]));
    const deals = panel().getByRole('group', { name: setUp.tables.sales });
    const sheet = deals.getByLabel(setUp.sheet, { exact: true });
    await vi.waitFor(
      async () => expect(await sheet.locator(':checked').textContent()).toBe(own.orders),
      { timeout: 60_000 },
    );
    await inPanel(setUp.save).click();
    await panel().getByRole('heading', { name: told.health.understood }).waitFor();
    const read = (of: string) => page.evaluate((name) => window.workbench.read(name), of);
    const [header = [], ...rows] = await read(sheets.clients);
    expect(rows.map(([client]) => client)).toEqual(expect.arrayContaining([...clients]));
    expect(rows).toHaveLength(clients.length);
    const sum = rows.find(([client]) => client === clients[0])?.[
      header.indexOf(headers.clients.revenue)
    ];
    expect(sum).toBe(revenue);
    // The file's cells are shown in it, and nothing names it.
    const [, [, , currency] = []] = await read(sheets.overview);
    expect(currency).toBe(currencyTold(language === 'ru' ? 'RUB' : '$', false));
    expect(await names()).toContain(own.prices);
    expect(await scrolledSheets(page)).toEqual([]);
  });

  it('opens a CSV file, looks at what was understood, and has whom to contact today', async () => {
    await going(() => choose(['deals.csv', dealsIn(language)]));
    await panel().getByText(setUp.intro).waitFor();
    await inPanel(setUp.save).click();
    const understood = panel().getByRole('heading', { name: told.health.understood });
    await understood.waitFor();
    const toToday = inPanel(told.health.toToday);
    const [above, below] = [await toToday.boundingBox(), await understood.boundingBox()];
    const air = (below?.y ?? 0) - (above ? above.y + above.height : 0);
    expect(air).toBeGreaterThanOrEqual(16);
    await toToday.click();
    await panel().getByRole('heading', { name: told.today.title }).waitFor();
    expect(await names()).toEqual(expect.arrayContaining(['deals', sheets.clients]));
    expect(await page.evaluate(() => window.workbench.selected())).toContain(sheets.overview);
    expect(await scrolledSheets(page)).toEqual([]);
  });

  it('saves all of it as XLSX', async () => {
    const saving = page.waitForEvent('download');
    await button(words.save).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('deals.xlsx');
    const { workbook } = openedWorkbook(await readFile(await saved.path()), 'deals.xlsx', language);
    const found = Object.values(workbook.sheets).map(({ name }) => name);
    expect(found).toEqual(expect.arrayContaining(['deals', sheets.clients, sheets.overview]));
  });

  it('takes the sample, and by the browser’s back button finds their own file as it was left', async () => {
    await going(() => button(words.sample).click());
    expect(await names()).toContain(sheets.sales);
    await going(() => page.goBack());
    expect(await names()).toEqual(expect.arrayContaining(['deals', sheets.clients]));
  });

  it('looks at another day', async () => {
    await page.getByLabel(words.day).fill('2025-12-01');
    await page.locator('.notice', { hasText: addOn }).waitFor();
    await page.getByText(words.otherDay(dayWritten(language, '2025-12-01'))).waitFor();
    const asOf = await page.evaluate(
      (name) => window.workbench.read(name)[1]?.[1],
      sheets.overview,
    );
    expect(JSON.stringify(asOf)).toContain('2025-12-01');
  });

  // The field is the browser's, in whatever language the page is.
  if (language === 'en') {
    it('types a day key by key, and has it calculated once, when it is done with', async () => {
      await page.evaluate(() => {
        const { workbench } = window;
        const set: string[] = [];
        document.documentElement.dataset.set = '';
        const { setNow } = workbench;
        workbench.setNow = (day) => {
          set.push(day);
          document.documentElement.dataset.set = set.join();
          setNow(day);
        };
      });
      const isSet = (days: string) => page.locator(`html[data-set="${days}"]`).waitFor();
      const day = page.getByLabel(words.day);
      const typed = async (keys: string) => {
        await day.focus();
        // Day, month and year stand in the order of the browser's own language.
        await day.evaluate((input: HTMLInputElement) => input.select());
        await page.keyboard.type(keys);
      };
      await typed('12022024');
      expect(await day.inputValue()).toBe('2024-12-02');
      await isSet('');
      await page.keyboard.press('Enter');
      await isSet('2024-12-02');
      await typed('12030202');
      await day.blur();
      expect(await day.inputValue()).toBe('2024-12-02');
      await typed('12042024');
      await day.blur();
      await isSet('2024-12-02,2024-12-04');
      await page.locator('body[aria-busy=false]').waitFor();
    });
  }

  it('goes on in the other language, by a menu that works the moment it is seen', async () => {
    const before = page.url();
    await page.getByLabel(words.language).selectOption(other);
    await page.waitForURL((url) => url.href !== before);
    const { addOn: title, menu: items } = texts[other];
    const item = page.getByRole('menuitem', { name: items.openPanel, exact: true });
    // Where what the page opens by itself folds the menu again, a person opens it again.
    await vi.waitFor(
      async () => {
        if (!(await item.isVisible())) {
          await page.getByRole('menuitem', { name: title, exact: true }).click();
        }
        await item.click({ timeout: 2_000 });
      },
      { timeout: 60_000 },
    );
    expect(menu.openPanel).not.toBe(items.openPanel);
    await isReady();
    await panel().getByRole('tab', { name: panelTexts[other].panel.today.tab }).waitFor();
    // The add-on's sheets are called as its sentences call them; the user's keep their names.
    expect(await names()).toEqual(expect.arrayContaining(['deals', texts[other].sheets.overview]));
  });
});
