/** @module-tag browser */
import { expect, it } from 'vitest';
import { panelTexts } from '../../src/texts/panelTexts';
import { texts } from '../../src/texts/texts';
import { builtAddOn } from '../builtAddOn';
import { smallBase } from '../jobs/openedAddOn';
import { eventually, openedIn, startPages } from './openedPage';
import { panelFrame } from './panelFrame';
import { violationsInPanel } from './violations';

// The check of the installation, from the menu to the report.

const openPage = openedIn(startPages);

it('is chosen in the menu, says what it found, and gives a report to copy', async () => {
  const opened = await openPage(builtAddOn, {
    workbook: smallBase(),
    locale: 'ru_RU',
    timeZone: 'Etc/UTC',
    now: '2026-11-22',
    title: 'Base',
    language: 'ru',
  });
  const { page } = opened;
  const panel = panelFrame(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = await opened.selected();
  const { addOn, menu, installation } = texts.ru;
  for (const caption of [addOn, menu.checkInstallation]) {
    await page.getByRole('menuitem', { name: caption, exact: true }).click();
  }
  const words = panelTexts.ru.panel.installation;
  await panel.getByRole('heading', { name: words.title }).waitFor();
  await panel.getByText(installation.ofFunction('CRR')).waitFor();
  expect(await violationsInPanel(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: words.download }).click();
  expect((await saved).suggestedFilename()).toBe('check.ics');
  await panel.getByRole('button', { name: words.answers.yes, exact: true }).click();

  const report = panel.getByLabel(words.report, { exact: true });
  await eventually(() => report.inputValue()).toContain(
    `calendarDownload: confirmed — ${words.answers.yes}`,
  );
  const text = await report.inputValue();
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Retention Sheets 0.1.0',
    '2026-11-22',
    'ru_RU, Etc/UTC',
  ]);
  expect(text).toContain('CRR: confirmed — 90');
  expect(text).toMatch(/roundTrip: confirmed — \d+ мс/);
  await panel.getByRole('button', { name: words.copy }).click();
  await panel.getByText(panelTexts.ru.panel.readyText.copied).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  // The trigger's turn is yet to come.
  await panel.getByRole('button', { name: words.lookAgain }).click();
  await eventually(() => report.inputValue()).toContain('triggerFires: unknown');

  const names = await page.evaluate(() =>
    window.univerAPI
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName()),
  );
  expect(names).toEqual(['Clients', 'Sales', 'Contacts']);
  expect(await opened.selected()).toBe(before);

  await panel.getByRole('button', { name: panelTexts.ru.setUp.back }).click();
  await panel.getByRole('heading', { name: words.title }).waitFor({ state: 'detached' });
});
