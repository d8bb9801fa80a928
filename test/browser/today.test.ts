/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

describe.each(languagesOf('today'))('the day’s contacts in %s', (language) => {
  it('are listed and accessible', async () => {
    opened = await openPanel({ language });
    const today = await opened.goTo('today');
    const words = opened.words.panel.today;
    const list = today.getByRole('list', { name: words.list });
    await list.getByRole('button').first().waitFor();
    expect(await list.getByRole('listitem').count()).toBeGreaterThan(5);
    expect(await opened.violations()).toEqual([]);
  });

  it('say by what they are ordered, as long as they are', async () => {
    opened = await openPanel({ language });
    const today = await opened.goTo('today');
    const { sort } = opened.words.panel.today;
    const sentence = today.getByText(texts[language].foresight.byStateChance);
    await sentence.waitFor();
    await today.getByLabel(sort).selectOption('name');
    await sentence.waitFor({ state: 'detached' });
    await today.getByLabel(sort).selectOption('list');
    await sentence.waitFor();
  });

  it('are narrowed to one manager by keyboard', async () => {
    opened = await openPanel({ language });
    const today = await opened.goTo('today');
    const words = opened.words.panel.today;
    const names = today.getByRole('list', { name: words.list }).getByRole('button');
    await names.first().waitFor();
    const counted = () => today.locator('h2 ~ p').first().textContent();
    const everybody = await counted();
    await today.getByLabel(opened.words.panel.manager).focus();
    await opened.page.keyboard.press('ArrowDown');
    await eventually(async () => (await counted()) !== everybody).toBe(true);
  });
});
