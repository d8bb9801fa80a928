/** @module-tag browser */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { on, openedAddOn } from '../jobs/openedAddOn';
import { languagesOf } from '../languagesOf';
import { openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

describe.each(languagesOf('winBack'))('win-back in %s', (language) => {
  it('lists the queue, class C folded away, accessible', async () => {
    opened = await openPanel({ language });
    const winBack = await opened.goTo('winBack');
    const words = opened.words.panel.winBack;
    const list = winBack.getByRole('list', { name: words.title });
    await list.getByRole('button').first().waitFor();
    const badges = await list.locator('.badge').allTextContents();
    const ranks = badges.map((category) => ['VIP', 'A', 'B'].indexOf(category));
    expect(badges.length).toBeGreaterThan(5);
    expect(ranks).toEqual([...ranks].sort());
    const folded = winBack.locator('details:not(.ready)').getByRole('list');
    expect(await folded.count()).toBe(0);
    await winBack.locator('details:not(.ready) > summary').press('Enter');
    await folded.waitFor();
    expect(await opened.violations()).toEqual([]);
  });

  it('saves the contacts of a manager for their calendar, by keyboard', async () => {
    opened = await openPanel({ language });
    const today = await opened.goTo('today');
    const { panel } = opened.words;
    await today.getByLabel(panel.manager).press('ArrowDown');
    const manager = await today.getByLabel(panel.manager).inputValue();
    expect(manager).not.toBe('');

    const winBack = await opened.goTo('winBack');
    await winBack.getByLabel(panel.winBack.planOf).waitFor();
    // Whose clients were looked at in Today, theirs are looked at here.
    expect(await winBack.getByLabel(panel.manager).first().inputValue()).toBe(manager);
    expect(await winBack.getByLabel(panel.winBack.planOf).inputValue()).toBe(manager);
    const saved = opened.page.waitForEvent('download');
    await winBack.getByRole('button', { name: panel.winBack.save }).press('Enter');
    const file = await saved;
    expect(file.suggestedFilename()).toBe(`${manager}.ics`);
    const calendar = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8')));
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
  });
});

describe('a text to send', () => {
  it('is changed, copied, and opened in a program that a person sends it from', async () => {
    opened = await openPanel({ language: 'en' });
    await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { readyText } = opened.words.panel;
    const winBack = await opened.goTo('winBack');
    const text = winBack
      .locator('details.ready')
      .filter({ has: opened.panel.locator('a[href^="https://wa.me/"]') })
      .first();
    await text.locator('summary').press('Enter');
    const field = text.getByRole('textbox');
    expect(await field.inputValue()).toMatch(/^Hello.*\?$/s);
    const written = '“Tea” & coffee?\n5 % off 🙂';
    await field.fill(written);
    const link = text.getByRole('link', { name: readyText.programs.whatsApp });
    const href = new URL((await link.getAttribute('href')) ?? '');
    expect(href.searchParams.get('text')).toBe(written);
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');

    await text.getByRole('button', { name: readyText.copy }).click();
    await text.getByText(readyText.copied).waitFor();
    expect(await opened.page.evaluate(() => navigator.clipboard.readText())).toBe(written);
    expect(await opened.violations()).toEqual([]);
  });

  it('is selected, and says so, where the browser refuses to copy it', async () => {
    opened = await openPanel({ language: 'en' });
    const { readyText } = opened.words.panel;
    const winBack = await opened.goTo('winBack');
    const text = winBack.locator('details.ready').first();
    await text.locator('summary').press('Enter');
    const field = text.getByRole('textbox');
    await field.evaluate((element) => {
      const frame = element.ownerDocument;
      const clipboard = { writeText: () => Promise.reject(new Error('not allowed')) };
      Object.defineProperty(frame.defaultView?.navigator, 'clipboard', { value: clipboard });
      frame.execCommand = () => false;
    });
    await text.getByRole('button', { name: readyText.copy }).click();
    await text.getByText(readyText.notCopied).waitFor();
    expect(await text.getByText(readyText.copied, { exact: true }).count()).toBe(0);
    const selected = await field.evaluate((element) => {
      const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe(await field.inputValue());
  });
});

it('saves a segment’s mailing list as a file', async () => {
  opened = await openPanel({ language: 'ru' });
  const winBack = await opened.goTo('winBack');
  const words = opened.words.panel.winBack;
  await winBack.getByLabel(words.mailingTo).selectOption('wake');
  const saved = opened.page.waitForEvent('download');
  await winBack.getByRole('button', { name: words.saveMailing }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`${words.groups.wake}.csv`);
  const bytes = await readFile(await file.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').split('\r\n').length).toBeGreaterThan(5);
});

/** Names as nobody should have them: each of a client who bought twice, long ago. */
const HOSTILE = [
  '<img src=x onerror="alert(1)">',
  `"O'Neil" & ООО «Рога» 🦄`,
  'שלום ‮olleh‬',
  `${'Long'.repeat(75)}`,
];

it('shows names literally, fails in a sentence and tries again', async () => {
  const { workbench, setUp, recalculate } = await openedAddOn(
    [
      {
        name: 'Clients',
        rows: [['Client', 'Manual category'], ...HOSTILE.map((name) => [name, 'A'])],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount'],
          ...HOSTILE.flatMap((name) => [
            [on('2025-06-01'), name, 100],
            [on('2025-07-01'), name, 100],
          ]),
        ],
      },
    ],
    { now: '2026-11-20' },
  );
  setUp();
  expect(recalculate()).toMatchObject({ ok: true });
  opened = await openPanel({
    language: 'en',
    workbook: workbench.snapshot(),
    script: `
      var answer = panelWinBack;
      panelWinBack = (manager) => {
        panelWinBack = answer;
        throw new Error('The service is not available.');
      };
    `,
  });
  const { panel } = opened.words;
  const winBack = await opened.goTo('winBack');
  await winBack.getByText(panel.noAnswer).waitFor();
  await winBack.getByRole('button', { name: panel.retry }).press('Enter');
  const names = winBack.getByRole('list', { name: panel.winBack.title }).locator('.link');
  await names.first().waitFor();
  expect((await names.allTextContents()).sort()).toEqual([...HOSTILE].sort());
  expect(await opened.violations()).toEqual([]);

  // The figures are two days old; recalculated, they are not.
  await winBack.getByRole('button', { name: panel.overview.recalculate }).press('Enter');
  await winBack.getByText(`${panel.overview.asOf} 2026-11-22`).waitFor();
  expect(await winBack.getByRole('button', { name: panel.overview.recalculate }).count()).toBe(0);
});
