import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { parseCommandLine } from '../../workbench/commandLine';
import { inputGrids } from '../../workbench/inputGrids';
import { bench } from '../workbench/bench';
import { startPages } from './openedPage';

it('shots', async () => {
  const built = (name: string) => readFile(join(import.meta.dirname, '../../dist', name), 'utf8');
  const addOn = { code: await built('Code.js'), sidebarHtml: await built('Sidebar.html') };
  const pages = await startPages();
  for (const [language, scheme] of [['en', 'light'], ['ru', 'dark'], ['ru', 'light'], ['en', 'dark']] as const) {
    const locale = language === 'en' ? 'en_US' : 'ru_RU';
    const { grids } = await inputGrids(parseCommandLine(['--locale', language, '--as-of', '2026-11-22'], {}, ''));
    const workbench = await bench('', undefined, { locale, workbook: grids });
    const opened = await pages.open(addOn, { workbook: workbench.snapshot(), locale, timeZone: 'Etc/UTC', now: '2026-11-22', title: 'Base', language });
    await workbench.dispose();
    await opened.page.emulateMedia({ colorScheme: scheme });
    const { addOn: name, menu, panel: words, setUp } = texts[language];
    for (const caption of [name, menu.openPanel]) await opened.page.getByRole('menuitem', { name: caption, exact: true }).click();
    const panel = opened.page.frameLocator('#sidebar iframe');
    await panel.getByText(words.notComputed).waitFor();
    const shot = (n: string) => opened.page.locator('#sidebar').screenshot({ path: `/tmp/shots/${language}-${scheme}-${n}.png` });
    await shot('0start');
    await panel.getByRole('button', { name: words.setUp }).press('Enter');
    await panel.getByRole('button', { name: setUp.save }).waitFor();
    await shot('1setup');
    await opened.page.setViewportSize({ width: 1360, height: 2400 });
    const table = (n: string) => panel.getByRole('group', { name: n });
    if (scheme === 'dark') {
      await panel.locator('summary').first().click();
      await table(setUp.tables.sales).getByLabel(setUp.sheet, { exact: true }).selectOption('none');
      await table(setUp.tables.contacts).getByLabel(setUp.sheet, { exact: true }).selectOption('create');
      const c = table(setUp.tables.clients);
      await c.locator('select').nth(1).selectOption('');
      await c.locator('select').nth(2).focus();
    }
    await shot('2tall');
    await opened.page.setViewportSize({ width: 1360, height: 820 });
    if (scheme === 'light') {
      await panel.getByRole('button', { name: setUp.save }).click();
      await panel.getByText(words.statuses).waitFor();
      await opened.page.setViewportSize({ width: 1360, height: 1100 });
      await shot('3done');
    }
    await opened.close();
  }
  await pages.close();
}, 240_000);
