/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { on, openedAddOn } from '../jobs/openedAddOn';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, SCHEMES, startPanels } from './openedPanel';

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

const select = (sheet: string, a1: string) => opened.workbench.select(sheet, a1);

const logged = async (sheet: string) => {
  const rows = await opened.read(sheet);
  return rows.filter((row) => row.some((cell) => cell !== null && cell !== ''));
};

describe.each(languagesOf('client'))('a client’s card in %s', (language) => {
  const { sheets, words: common } = texts[language];

  it('is of the selected row, and accessible', async () => {
    opened = await openPanel({ language, colorScheme: SCHEMES[language] });
    const client = await opened.goTo('client');
    const words = opened.words.panel.client;
    await client.getByText(words.choose).waitFor();
    const shown = client.locator('header .link');
    for (const row of [3, 30]) {
      select(sheets.clients, `B${row}`);
      const name = (await opened.read(sheets.clients))[row - 1]?.[0];
      await eventually(() => shown.textContent()).toBe(name);
    }
    await client.getByRole('img').first().waitFor();
    await client.locator('details:not(.ready) > summary').press('Enter');
    expect(await opened.violations()).toEqual([]);
    const sideways = await opened.panel
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(sideways).toBe(0);
  });

  it('logs a contact, takes it back, puts one off and keeps what is known, by keyboard', async () => {
    opened = await openPanel({ language });
    const client = await opened.goTo('client');
    const words = opened.words.panel.client;
    const { contacts, clients } = opened.words.headers;
    select(sheets.clients, 'A4');
    const before = await logged(sheets.contacts);

    await client.getByRole('combobox', { name: contacts.type }).press('ArrowDown');
    await client.getByLabel(contacts.note, { exact: true }).focus();
    await opened.page.keyboard.type('=1+1 <b>asked</b>');
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    const undo = opened.panel.getByRole('button', { name: words.undo });
    await undo.waitFor();
    const [last] = (await logged(sheets.contacts)).slice(-1);
    expect(last?.slice(1, 3)).toEqual([
      (await opened.read(sheets.clients))[3]?.[0],
      common.contactTypes.meeting,
    ]);
    expect(last).toContain('=1+1 <b>asked</b>');
    expect(await client.getByLabel(contacts.note, { exact: true }).inputValue()).toBe('');

    await undo.press('Enter');
    await eventually(() => logged(sheets.contacts)).toEqual(before);

    await client.getByRole('button', { name: words.days(14) }).press('Enter');
    await undo.waitFor();
    await client.locator('details:not(.ready) > summary').press('Enter');
    await client.getByLabel(clients.manualCategory).press('End');
    await client.getByLabel(texts[language].words.traits.promising).press('Space');
    await client.getByRole('button', { name: words.save }).press('Enter');
    const header = (await opened.read(sheets.clients))[0] ?? [];
    const cellUnder = async (title: string) =>
      (await opened.read(sheets.clients))[3]?.[header.indexOf(title)];
    await eventually(() => cellUnder(clients.manualCategory)).toBe('C');
    expect(await cellUnder(clients.traits)).toContain(texts[language].words.traits.promising);
    expect(await cellUnder(clients.snoozedUntil)).toEqual({ day: '2026-12-06' });
  });
});

it('keeps what is typed when another row is selected, and when the call fails', async () => {
  opened = await openPanel({
    language: 'en',
    script: `
      var answer = panelLogContact;
      panelLogContact = (contact) => {
        panelLogContact = answer;
        throw new Error('PERMISSION_DENIED');
      };
    `,
  });
  const client = await opened.goTo('client');
  const { panel, headers } = opened.words;
  const note = client.getByLabel(headers.contacts.note, { exact: true });
  const shown = client.locator('header .link');
  select('Clients', 'A4');
  await note.fill('asks for a discount');
  const name = await shown.textContent();

  select('Clients', 'A5');
  await client.getByRole('button', { name: panel.client.open }).waitFor();
  expect(await shown.textContent()).toBe(name);
  await client.getByRole('button', { name: panel.client.open }).press('Enter');
  await eventually(() => shown.textContent()).not.toBe(name);
  expect(await note.inputValue()).toBe('');
  select('Clients', 'A4');
  await eventually(() => shown.textContent()).toBe(name);
  expect(await note.inputValue()).toBe('asks for a discount');

  const before = await logged('Contacts');
  await client.getByRole('button', { name: panel.client.submit }).press('Enter');
  await client.getByText(panel.signIn).waitFor();
  expect(await note.inputValue()).toBe('asks for a discount');
  await client.getByRole('button', { name: panel.retry }).press('Enter');
  const undo = opened.panel.getByRole('button', { name: panel.client.undo });
  await undo.waitFor();
  expect(await logged('Contacts')).toHaveLength(before.length + 1);

  select('Clients', 'A5');
  await eventually(() => shown.textContent()).not.toBe(name);
  expect(await undo.isVisible()).toBe(true);
  await opened.panel.getByRole('button', { name: panel.dismiss }).press('Enter');
  await undo.waitFor({ state: 'detached' });
});

/** Names as nobody should have them. */
const HOSTILE = [
  '<img src=x onerror="alert(1)">',
  `"O'Neil" & ООО «Рога» 🦄`,
  'שלום ‮olleh‬',
  'Long'.repeat(75),
];

it('shows names literally, warns before a third touch, and says that a row is gone', async () => {
  const { workbench, setUp, recalculate } = await openedAddOn(
    [
      { name: 'Clients', rows: [['Client'], ...HOSTILE.map((name) => [name])] },
      {
        name: 'Contacts',
        rows: [
          ['Date', 'Client', 'Type', 'Outcome', 'Reason', 'Score', 'Note'],
          ...HOSTILE.flatMap((name) => [
            [on('2026-11-21'), name, 'call', '', name, 4, name],
            [on('2026-11-20'), name],
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
    script: `function dropRow() { SpreadsheetApp.getActive().getSheetByName('Clients').deleteRow(5); }`,
  });
  const client = await opened.goTo('client');
  const { panel } = opened.words;
  for (const [index, name] of HOSTILE.entries()) {
    select('Clients', `A${index + 2}`);
    await eventually(() => client.locator('header .link').textContent()).toBe(name);
    await eventually(() => client.textContent()).toContain(`reached · 4/10 · ${name} · ${name}`);
  }
  expect(await opened.violations()).toEqual([]);

  const before = await logged('Contacts');
  await client.getByRole('button', { name: panel.client.submit }).press('Enter');
  const anyway = client.getByRole('button', { name: panel.client.anyway });
  await anyway.waitFor();
  expect(await logged('Contacts')).toEqual(before);
  await anyway.press('Enter');
  const undo = opened.panel.getByRole('button', { name: panel.client.undo });
  await undo.waitFor();
  const sideways = await opened.panel
    .locator('.toast')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(sideways).toBe(0);
  expect(await logged('Contacts')).toHaveLength(before.length + 1);
  expect(await opened.violations()).toEqual([]);
  await client.getByRole('button', { name: panel.client.submit }).press('Enter');
  await anyway.waitFor();
  expect(await undo.count()).toBe(0);

  opened.workbench.run('dropRow');
  await client.getByRole('button', { name: panel.client.days(7) }).press('Enter');
  await client.getByText('has no row on “Clients” any more').first().waitFor();
});
