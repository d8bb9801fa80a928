import { expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { smallBase } from '../jobs/openedAddOn';
import { eventually, openedIn } from './openedPage';
import { startPanels } from './openedPanel';

// The check of the installation, from the menu to the report.

const openPanel = openedIn(startPanels);

it('is chosen in the menu, says what it found, and gives a report to copy', async () => {
  const opened = await openPanel({ language: 'ru', workbook: smallBase() });
  const { page, panel } = opened;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = await opened.selected();
  const { addOn, menu, installation } = texts.ru;
  for (const caption of [addOn, menu.checkInstallation]) {
    await page.getByRole('menuitem', { name: caption, exact: true }).click();
  }
  const words = opened.words.panel.installation;
  await panel.getByRole('heading', { name: words.title }).waitFor();
  await panel.getByText(installation.ofFunction('CRR')).waitFor();
  expect(await opened.violations()).toEqual([]);

  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: words.download }).click();
  expect((await saved).suggestedFilename()).toBe('check.ics');
  await panel.getByRole('button', { name: words.answers.yes, exact: true }).click();

  const report = panel.getByLabel(words.report, { exact: true });
  await eventually(() => report.inputValue()).toContain(
    'calendarDownload: confirmed — answered yes',
  );
  const text = await report.inputValue();
  expect(text.split('\n').slice(0, 3)).toEqual([
    'Retention Sheets 0.1.0',
    '2026-11-22',
    'ru_RU, Etc/UTC',
  ]);
  expect(text).toContain('CRR: confirmed — 90');
  expect(text).toMatch(/roundTrip: confirmed — \d+ ms/);
  await panel.getByRole('button', { name: words.copy }).click();
  await panel.getByText(opened.words.panel.readyText.copied).waitFor();
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

  await panel.getByRole('button', { name: opened.words.setUp.back }).click();
  await panel.getByRole('heading', { name: words.title }).waitFor({ state: 'detached' });
});
