import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { eventually } from './openedPage';
import { type OpenedPanel, type Panels, startPanels } from './openedPanel';

// Likely twins, in the hands of a person, on the sample base with two spellings put in.

let panels: Panels;
let opened: OpenedPanel;

beforeAll(async () => {
  panels = await startPanels();
});
afterAll(() => panels.close());
afterEach(async () => {
  await opened.close();
  expect(opened.faults).toEqual([]);
});

const place = () =>
  opened.page.evaluate(() => {
    const workbook = window.univerAPI.getActiveWorkbook();
    const sheet = workbook?.getActiveSheet();
    return `${sheet?.getSheetName()}!${sheet?.getActiveRange()?.getA1Notation()}`;
  });

describe.each(['en', 'ru'] as const)('likely twins in %s', (language) => {
  const { sheets, run } = texts[language];
  const first = language === 'ru' ? 'ООО «Ромашка»' : 'Acme Ltd';
  const other = language === 'ru' ? 'Ромашка' : 'Acme, Inc.';

  it('are shown with their rows, joined in one click and taken apart by Undo', async () => {
    opened = await panels.open({ language });
    await opened.page.evaluate(
      ([sheet, ...names]) => {
        const found = window.univerAPI.getActiveWorkbook()?.getSheetByName(sheet as string);
        names.forEach((name, index) => {
          found?.getRange(index + 1, 0).setValue(name as string);
        });
      },
      [sheets.clients, first, other],
    );
    const health = await opened.goTo('health');
    const { twins, undo } = opened.words.panel.health;
    const pair = health.getByRole('listitem').filter({ hasText: twins.reasons.name });
    await pair.getByRole('button', { name: other }).first().waitFor();
    expect(await opened.violations()).toEqual([]);

    await pair.getByRole('button').filter({ hasText: other }).press('Enter');
    await eventually(place).toBe(`${sheets.clients}!A3`);

    const join = twins.ofPair(twins.say(true), other, first);
    await pair.getByRole('button', { name: join }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.joined(other, first)).waitFor();
    await pair.waitFor({ state: 'hidden' });
    expect((await opened.read(sheets.settings)).flat()).toContain(other);

    await health.getByRole('button', { name: undo.alias('1') }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.undone.alias()).waitFor();
    await pair.waitFor();
    const apart = twins.ofPair(twins.say(false), other, first);
    await pair.getByRole('button', { name: apart }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.keptApart(other, first)).waitFor();
    await pair.waitFor({ state: 'hidden' });
  });
});
