/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/texts/texts';
import { texts } from '../../src/texts/texts';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, SCHEMES, startPanels } from './openedPanel';

// How the add-on stands, in the hands of a person, on the sample base.

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

async function openHealth(language: Language, script = '') {
  opened = await openPanel({ language, script });
  return { health: await opened.goTo('health'), words: opened.words.panel.health };
}

describe.each(languagesOf('health'))('set-up and health in %s', (language) => {
  const { sheets, run, headers } = texts[language];

  it('shows the tables and under which headers their columns were found', async () => {
    const { health } = await openHealth(language);
    const summary = health.locator('summary', { hasText: sheets.sales });
    await summary.press('Enter');
    const row = health.locator('dl > div', { hasText: headers.sales.productLine }).first();
    await row.getByText(headers.sales.productLine).first().waitFor();
  });

  it('leads from a warning to its row, and to the run report, by keyboard', async () => {
    const { health, words } = await openHealth(language);
    const link = health.getByRole('listitem').getByRole('button').first();
    expect((await link.boundingBox())?.width).toBeGreaterThan(50);
    const [, row] = /(\d+)/.exec((await link.textContent()) ?? '') ?? [];
    await link.press('Enter');
    await eventually(opened.selected).toBe(`${sheets.sales}!A${row}`);
    await health.getByRole('button', { name: words.openReport }).press('Enter');
    await eventually(opened.selected).toContain(sheets.report);
  });

  it('adds who stands in the deals alone in one click, and takes it back', async () => {
    const { health, words } = await openHealth(language);
    const names = async () => (await opened.read(sheets.clients)).map(([name]) => name);
    const before = (await names()).filter((name) => name !== null).length;
    await health.getByRole('button', { name: words.add }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.clientsAdded(1)).waitFor();
    expect((await names()).filter((name) => name !== null)).toHaveLength(before + 1);
    await health.getByText(words.onlyInSales(1)).waitFor({ state: 'hidden' });

    await health.getByRole('button', { name: words.undo.addedClients('1') }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.undone.addedClients(1)).waitFor();
    expect((await names()).filter((name) => name !== null)).toHaveLength(before);
    await health.getByText(words.onlyInSales(1)).waitFor();
  });

  it('says settings in a form, each refusal at its field, and takes them back', async () => {
    const { health } = await openHealth(language);
    const { panel } = opened.words;
    const [margin = ''] = texts[language].settings.marginPercent;
    const cell = async () =>
      (await opened.read(sheets.settings)).find(([label]) => label === margin)?.[1];
    const before = await cell();
    await health.getByText(panel.settings.open).click();
    const save = health.getByRole('button', { name: panel.settings.save });
    await save.waitFor();
    // The advanced ones are there to be unfolded.
    const advanced = health.locator('#setting-steadyingWeight');
    expect(await advanced.isVisible()).toBe(false);
    await health.getByText(texts[language].settingGroups.advanced).click();
    await advanced.fill('many');
    await health.getByText(texts[language].settingGroups.advanced).click();
    await save.click();
    // What is refused stands beside its field, which is unfolded and gone to.
    const refusal = health.locator('#setting-steadyingWeight-fault');
    await refusal.waitFor();
    expect(await advanced.getAttribute('aria-invalid')).toBe('true');
    expect(await advanced.getAttribute('aria-describedby')).toContain(
      await refusal.getAttribute('id'),
    );
    await eventually(() => advanced.evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    expect(await opened.violations()).toEqual([]);

    await advanced.fill('4');
    await health.locator('#setting-marginPercent').fill('25');
    await save.click();
    await opened.panel.getByRole('status').getByText(run.settingsSaid(2)).waitFor();
    expect(await cell()).toBe(25);
    await opened.panel.getByRole('status').getByRole('button', { name: panel.client.undo }).click();
    await eventually(cell).toBe(before);
  });

  it('says before what Undo takes back, and after it which cells it left', async () => {
    const { health } = await openHealth(language);
    const header = (await opened.read(sheets.clients))[0]?.indexOf(headers.clients.status) ?? 0;
    const range = opened.workbench.byHand(sheets.clients).getRange(2, header + 1);
    range.setValue('mine');
    const cell = range.getA1Notation();
    const { undo, editedSince } = opened.words.panel.health;
    const [caption = ''] = undo.recalculation('').split('(');
    await health.getByRole('button', { name: caption }).press('Enter');
    await eventually(() => health.getByText(editedSince).textContent()).toMatch(
      new RegExp(`\\b${cell}\\b`),
    );
    expect((await opened.read(sheets.clients))[1]?.[header]).toBe('mine');
  });

  it('switches the daily run on and off by keyboard, and says how it stands', async () => {
    const { health, words } = await openHealth(language);
    const { daily } = texts[language];
    await health.getByText(daily.off).waitFor();
    await health.getByRole('button', { name: words.daily.switchOn, exact: true }).press('Enter');
    await health.getByText(daily.never).waitFor();
    await health.getByRole('button', { name: words.daily.switchOff, exact: true }).press('Enter');
    await health.getByText(daily.off).waitFor();
  });

  it('says why it could not look, and looks again', async () => {
    const { health, words } = await openHealth(language, FAILS_ONCE);
    const { signIn, retry } = opened.words.panel;
    await health.getByRole('alert').getByText(signIn).waitFor();
    expect(await opened.violations()).toEqual([]);
    await health.getByRole('button', { name: retry }).press('Enter');
    await health.getByText(words.lastRun).waitFor();
    expect(await health.getByRole('alert').getByText(signIn).count()).toBe(0);
  });

  it('is accessible', async () => {
    opened = await openPanel({ language, colorScheme: SCHEMES[language] });
    const health = await opened.goTo('health');
    await health.locator('summary').first().click();
    await health.getByRole('listitem').first().waitFor();
    expect(await opened.violations()).toEqual([]);
  });
});

/** As Google answers a panel of somebody who is signed in to several accounts. */
const FAILS_ONCE = `
  var panelHealthOnce = panelHealth;
  panelHealth = function () {
    panelHealth = panelHealthOnce;
    throw new Error('We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.');
  };
`;
