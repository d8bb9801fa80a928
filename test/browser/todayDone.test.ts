/** @module-tag browser */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { texts } from '../../src/texts/texts';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

const openPanel = openedIn(startPanels);
let opened: OpenedPanel;

/** The lines of the day’s list, once they are there. */
async function linesIn(today: Locator): Promise<Locator> {
  const lines = today.getByRole('list', { name: opened.words.panel.today.list }).locator('> li');
  await lines.first().waitFor();
  return lines;
}

const nameIn = (line: Locator) => line.locator('.link').textContent();

describe.each(languagesOf('todayDone'))('a contact of the day in %s', (language) => {
  const { sheets, words } = texts[language];

  it('is done by keyboard with type, note and outcome, the next client comes up, and Undo brings them back', async () => {
    opened = await openPanel({ language });
    const { panel } = opened.words;
    const lines = await linesIn(await opened.goTo('today'));
    const [first, second] = [await nameIn(lines.nth(0)), await nameIn(lines.nth(1))];
    const before = (await opened.read(sheets.contacts)).length;

    const line = lines.first();
    await line.getByRole('button', { name: `${panel.today.done}: ${first}` }).press('Enter');
    // The note is where one goes on; the type that is due is chosen already.
    await opened.page.keyboard.type('=promised & "thinks"');
    expect(await line.getByRole('radio', { checked: true }).count()).toBe(1);
    await line.getByRole('radio', { name: words.contactTypes.email }).check();
    expect(await opened.violations()).toEqual([]);
    await line.getByRole('button', { name: words.outcomes.offer, exact: true }).press('Enter');
    await eventually(() => nameIn(lines.first())).toBe(second);
    const log = await opened.read(sheets.contacts);
    expect(log.length).toBe(before + 1);
    const said = [first, words.contactTypes.email, words.outcomes.offer, '=promised & "thinks"'];
    expect(log.at(-1)).toEqual(expect.arrayContaining(said));
    expect(
      await lines
        .first()
        .getByRole('button', { name: `${panel.today.done}: ${second}` })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);

    await opened.panel.getByRole('button', { name: panel.client.undo }).press('Enter');
    await eventually(() => nameIn(lines.first())).toBe(first);
    expect((await opened.read(sheets.contacts)).length).toBe(before);
  });

  it('who asks to be called later is asked for the day, and their line goes until it', async () => {
    opened = await openPanel({ language });
    const { today } = opened.words.panel;
    const lines = await linesIn(await opened.goTo('today'));
    const [first, second] = [await nameIn(lines.nth(0)), await nameIn(lines.nth(1))];
    const line = lines.first();
    await line.getByRole('button', { name: `${today.done}: ${first}` }).press('Enter');
    const later = line.getByRole('button', { name: words.outcomes.callLater, exact: true });
    await later.press('Enter');
    const refusal = line.getByText(today.laterWhen);
    await refusal.waitFor();
    const day = line.getByLabel(today.nextDay);
    expect(await day.getAttribute('aria-describedby')).toBe(await refusal.getAttribute('id'));
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await line.getByLabel(today.nextDay).fill('2026-12-01');
    await later.press('Enter');
    await eventually(() => nameIn(lines.first())).toBe(second);
    const rows = await opened.read(sheets.clients);
    expect(rows.find((row) => row[0] === first)).toContainEqual({ day: '2026-12-01' });
  });

  it('is put off by keyboard', async () => {
    opened = await openPanel({ language, colorScheme: 'dark' });
    const { client } = opened.words.panel;
    const lines = await linesIn(await opened.goTo('today'));
    const second = await nameIn(lines.nth(1));
    await lines
      .first()
      .getByRole('button', { name: client.days(14), exact: true })
      .press('Enter');
    await eventually(() => nameIn(lines.first())).toBe(second);
    const rows = (await opened.read(sheets.clients)).flat();
    expect(rows).toContain(words.contactStates.snoozed);
    expect(await opened.violations()).toEqual([]);
  });
});

it('keeps what was typed where the server fails, warns of pressure, and logs it once', async () => {
  opened = await openPanel({
    language: 'en',
    script: `
      var log = panelLogContact;
      var asked = 0;
      panelLogContact = (contact) => {
        asked += 1;
        if (asked === 1) throw new Error('The service is not available.');
        if (contact.isConfirmed) return log(contact);
        return { ok: true, isLogged: false, message: 'Once more may press them.' };
      };
    `,
  });
  const { panel } = opened.words;
  const lines = await linesIn(await opened.goTo('today'));
  const line = lines.first();
  const second = await nameIn(lines.nth(1));
  const before = (await opened.read('Contacts')).length;
  await line.getByRole('button', { name: panel.today.done }).press('Enter');
  const note = line.getByLabel(texts.en.headers.contacts.note);
  await note.fill('wants a discount');
  await line.getByRole('button', { name: 'request', exact: true }).press('Enter');
  await line.getByText(panel.noAnswer).waitFor();
  expect(await note.inputValue()).toBe('wants a discount');
  await line.getByRole('button', { name: panel.retry }).press('Enter');
  await line.getByText('Once more may press them.').waitFor();
  expect((await opened.read('Contacts')).length).toBe(before);
  await line.getByRole('button', { name: panel.client.anyway }).press('Enter');
  await eventually(() => nameIn(lines.first())).toBe(second);
  const log = await opened.read('Contacts');
  expect(log.length).toBe(before + 1);
  expect(log.at(-1)).toContain('wants a discount');
});
