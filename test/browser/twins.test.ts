/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { openedAddOn } from '../jobs/openedAddOn';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

// Likely twins, in the hands of a person.

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

const NAMES = {
  en: { header: ['Client', 'Phone'], first: 'Acme Ltd', other: 'Acme, Inc.', form: 'LLC' },
  ru: { header: ['Клиент', 'Телефон'], first: 'ООО «Ромашка»', other: 'Ромашка', form: 'ООО' },
} as const;

describe.each(languagesOf('twins'))('likely twins in %s', (language) => {
  const { sheets, run } = texts[language];
  const { header, first, other, form } = NAMES[language];

  it('are shown with their rows, joined in one click and taken apart by Undo', async () => {
    const pairs = Array.from({ length: 10 }, (_, index) => [`X ${index}`, `X ${index} ${form}`]);
    const { workbench, setUp, recalculate } = await openedAddOn(
      [
        {
          name: sheets.clients,
          rows: [
            [...header],
            [first, '+7 916 123-45-67'],
            [other, null],
            [`${first} — ${'long '.repeat(20)}`, '8 (916) 1234567'],
            ...pairs.flat().map((name) => [name, null]),
          ],
        },
      ],
      { locale: language === 'ru' ? 'ru_RU' : 'en_US', now: '2026-11-20' },
    );
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    opened = await openPanel({ language, workbook: workbench.snapshot() });
    const health = await opened.goTo('health');
    const { twins, undo } = opened.words.panel.health;
    const list = health.getByRole('list', { name: twins.title });
    const pair = list.getByRole('listitem').filter({ hasText: other }).first();
    await pair.waitFor();
    await health.getByText(twins.more('2')).waitFor();
    expect(await opened.violations()).toEqual([]);

    await pair.getByRole('button').filter({ hasText: other }).first().press('Enter');
    await eventually(opened.selected).toMatch(new RegExp(`^${sheets.clients}!A`));

    const join = twins.ofPair(twins.say(true), other, first);
    await list.getByRole('button', { name: join }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.joined(other, first)).waitFor();
    await list.getByRole('button', { name: join }).waitFor({ state: 'hidden' });
    expect((await opened.read(sheets.settings)).flat()).toContain(other);

    await health.getByRole('button', { name: undo.alias('1') }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.undone.alias()).waitFor();
    const apart = twins.ofPair(twins.say(false), other, first);
    await list.getByRole('button', { name: apart }).press('Enter');
    await opened.panel.getByRole('status').getByText(run.keptApart(other, first)).waitFor();
    await list.getByRole('button', { name: apart }).waitFor({ state: 'hidden' });
  });
});
