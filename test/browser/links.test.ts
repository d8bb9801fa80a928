/** @module-tag browser */
import { expect, it } from 'vitest';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

// The panel's page stands in a sandbox that leads the spreadsheet's own window nowhere: what it links
// to opens beside it, or not at all.

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

it('opens every kind of link without leaving the spreadsheet', async () => {
  opened = await openPanel({ language: 'en' });
  const { page, panel } = opened;
  const context = page.context();
  await context.route(/^https:\/\/(wa|t)\.me\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'a message' }),
  );
  const home = page.url();
  const stays = async () => {
    expect(page.url()).toBe(home);
    await panel.getByRole('tab', { selected: true }).waitFor();
  };

  const today = await opened.goTo('today');
  const call = today.locator('a[href^="tel:"]').first();
  expect(await call.textContent()).toMatch(/\d{3}/);
  await call.click();
  await stays();

  const winBack = await opened.goTo('winBack');
  const text = winBack
    .locator('details.ready')
    .filter({ has: panel.locator('a[href^="https://wa.me/"]') })
    .filter({ has: panel.locator('a[href^="mailto:"]') })
    .first();
  await text.locator('summary').click();
  // The number and the address can be read and copied too.
  expect(await text.innerText()).toMatch(/\d{3}.*, \S+@\S+/s);
  for (const start of ['https://wa.me/', 'https://t.me/']) {
    const beside = context.waitForEvent('page');
    await text.locator(`a[href^="${start}"]`).click();
    const message = await beside;
    await eventually(async () => message.url()).toContain(start);
    await message.close();
    await stays();
  }
  await text.locator('a[href^="mailto:"]').click();
  await stays();
  expect(await panel.locator('a[href]:not([target="_blank"])').count()).toBe(0);
});
