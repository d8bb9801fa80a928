/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { TAB_NAMES } from '../../src/sidebar/tabName';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

const focused = () =>
  opened.panel.locator('body').evaluate(() => document.activeElement?.textContent);

describe.each(languagesOf('tabs'))('the panel’s tabs in %s', (language) => {
  it('begin with the day, and a name in it opens the card of that client', async () => {
    opened = await openPanel({ language });
    const { panel } = opened.words;
    const selected = opened.panel.getByRole('tab', { selected: true });
    expect(await selected.textContent()).toBe(panel.today.tab);
    const first = opened.panel
      .getByRole('list', { name: panel.today.list })
      .locator('.link')
      .first();
    const name = (await first.textContent()) ?? '';
    await first.press('Enter');
    await eventually(() => selected.textContent()).toBe(panel.client.tab);
    const card = opened.panel.getByRole('tabpanel', { name: panel.client.tab, exact: true });
    await card.locator('.link', { hasText: name }).first().waitFor();
    expect(await opened.violations()).toEqual([]);
  });

  it('are gone through with the arrow keys, Home and End', async () => {
    opened = await openPanel({ language });
    const names = TAB_NAMES.map((name) => opened.words.panel[name].tab);
    const [first, second] = names;
    const last = names[names.length - 1];
    await opened.panel.getByRole('tab', { name: first as string, exact: true }).focus();
    for (const [key, name] of [
      ['ArrowRight', second],
      ['ArrowLeft', first],
      ['ArrowLeft', last],
      ['ArrowRight', first],
      ['End', last],
      ['Home', first],
    ] as const) {
      await opened.page.keyboard.press(key);
      await eventually(focused).toBe(name);
      const selected = opened.panel.getByRole('tab', { selected: true });
      await eventually(() => selected.textContent()).toBe(name);
      await opened.panel.getByRole('tabpanel', { name: name as string, exact: true }).waitFor();
    }
  });

  it('keep what was done in them while another one is open', async () => {
    opened = await openPanel({ language });
    const health = await opened.goTo('health');
    await health.getByRole('button', { name: opened.words.panel.health.setUp }).click();
    const profit = health
      .getByRole('group', { name: opened.words.setUp.tables.sales })
      .getByLabel(opened.words.headers.sales.profit, { exact: true });
    await profit.selectOption('');
    await opened.goTo('overview');
    await opened.goTo('health');
    expect(await profit.inputValue()).toBe('');
  });

  it('fit into 300 pixels, are accessible, and white as the sheet is where the system is dark', async () => {
    opened = await openPanel({ language, colorScheme: 'dark' });
    for (const tab of TAB_NAMES) {
      await opened.goTo(tab);
      expect([tab, await opened.violations()]).toEqual([tab, []]);
      const body = await opened.panel.locator('body').evaluate((element) => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth - clientWidth, getComputedStyle(element).backgroundColor];
      });
      expect([tab, ...body]).toEqual([tab, 0, 'rgb(255, 255, 255)']);
    }
  });
});
