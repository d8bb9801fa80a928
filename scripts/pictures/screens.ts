import { ownLog, ownName } from './ownLog';
import type { Screen } from './screen';

/**
 * Every picture of the documents, in the order in which they are taken: each goes on from the one
 * before, in one window.
 */
export const SCREENS: readonly Screen[] = [
  {
    name: 'start',
    takes: 'window',
    cells: { columns: 6, rows: 20 },
    async show({ panel, panelTexts }) {
      await panel.getByRole('list', { name: panelTexts.panel.today.list }).waitFor();
    },
  },
  {
    name: 'today',
    takes: 'panel',
    async show({ panel, panelTexts }) {
      const { done, list, cancel } = panelTexts.panel.today;
      const lines = panel.getByRole('list', { name: list });
      await lines.getByRole('button', { name: done }).first().click();
      await panel.getByRole('button', { name: cancel }).waitFor();
    },
  },
  {
    name: 'client',
    takes: 'window',
    cells: { columns: 8, rows: 23 },
    async show({ goTo, showSheet, panel, texts }) {
      await showSheet(texts.sheets.clients, 'A9');
      await goTo('client');
      await panel.getByRole('img').first().waitFor();
    },
  },
  {
    name: 'winback',
    takes: 'window',
    cells: { columns: 8, rows: 23 },
    async show({ goTo, showSheet, panel, texts, panelTexts }) {
      await showSheet(texts.sheets.winBack, 'A3');
      await goTo('winBack');
      await panel.getByRole('heading', { name: panelTexts.panel.winBack.title }).waitFor();
    },
  },
  {
    name: 'phone',
    takes: 'sheet',
    cells: { columns: 7, rows: 10 },
    async show({ showSheet, texts }) {
      await showSheet(texts.sheets.today, 'A3');
    },
  },
  {
    name: 'abc',
    takes: 'panel',
    height: 1130,
    async show({ goTo, panel, panelTexts }) {
      await goTo('abc');
      await panel.getByRole('heading', { name: panelTexts.panel.abc.moves }).waitFor();
    },
  },
  {
    name: 'forecast',
    takes: 'panel',
    height: 1170,
    async show({ goTo, panel, panelTexts }) {
      await goTo('overview');
      const { attempt, title } = panelTexts.panel.foresight;
      await panel.getByRole('button', { name: attempt }).click();
      await panel.getByRole('img').nth(1).waitFor();
      await panel.getByRole('heading', { name: title }).evaluate((it) => it.scrollIntoView());
    },
  },
  {
    name: 'overview',
    takes: 'window',
    cells: { columns: 5, rows: 22 },
    async show({ page, run, goTo, showSheet, texts, panel, panelTexts }) {
      await run('menuRecalculate');
      await run('menuOpenPanel');
      const rows = await page.evaluate(
        (name) => window.workbench.read(name).map(([first]) => first),
        texts.sheets.overview,
      );
      const top = rows.indexOf(texts.foresight.title) + 1;
      await showSheet(texts.sheets.overview, `A${top}`, top);
      await goTo('overview');
      await panel.getByRole('heading', { name: panelTexts.panel.foresight.title }).waitFor();
    },
  },
  {
    name: 'setup',
    takes: 'panel',
    height: 1100,
    async show({ page, panel, language, texts, panelTexts, barWords }) {
      const rows = await page.evaluate((name) => window.workbench.read(name), texts.sheets.sales);
      const before = page.url();
      await page.getByLabel(barWords.myFile).setInputFiles(ownLog(rows, language));
      await page.waitForURL((url) => url.href !== before);
      await page.locator('html[data-ready=true]').waitFor();
      await panel.getByText(panelTexts.setUp.intro).waitFor();
    },
  },
  {
    name: 'understood',
    takes: 'panel',
    height: 760,
    async show({ panel, panelTexts, language }) {
      const { understood, columns } = panelTexts.panel.health;
      await panel.getByRole('button', { name: panelTexts.setUp.save }).click();
      await panel.getByRole('heading', { name: understood }).waitFor();
      await panel.getByText(`${ownName(language)} · ${columns(4)}`).click();
    },
  },
];
