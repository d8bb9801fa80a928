/** @module-tag browser */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/day';
import { periodOf } from '../../src/core/period';
import { texts } from '../../src/texts/texts';
import { localeOf } from '../../workbench/locale/region';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { openedDaily } from '../jobs/daily/openedDaily';
import { on, purchases } from '../jobs/openedAddOn';
import { languagesOf } from '../languagesOf';
import { eventually, openedIn } from './openedPage';
import { type OpenedPanel, startPanels } from './openedPanel';

// A week of two managers, and what their head sees of it: ticks on the sheet, contacts in the panel,
// mails, and the month's plan beside what was done.

const openPanel = openedIn(startPanels);

/** Lines of the log that the base begins with, its header among them. */
const LOGGED_BEFORE = 9;

function isDay(cell: unknown, day: string): boolean {
  return JSON.stringify(cell) === JSON.stringify(on(day));
}

/**
 * On 2 November Ann is late with a call since 30 October and Bob's is due. Of Max's clients Dee is
 * due on the 3rd and Cid on the 9th. All buy every month; Eve is new.
 */
function base({ call, meeting }: Record<'call' | 'meeting', string>) {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Manual category'],
        ['Ann', 'Olga', 'B'],
        ['Bob', 'Olga', 'A'],
        ['Cid', 'Max', 'B'],
        ['Dee', 'Max', 'VIP'],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', 'Manager'],
        ...purchases('Ann', [100], '2026-07-18', '2026-08-18', '2026-09-18', '2026-10-18'),
        ...purchases('Bob', [400], '2026-07-20', '2026-08-20', '2026-09-20', '2026-10-20'),
        ...purchases('Cid', [200], '2026-07-22', '2026-08-22', '2026-09-22', '2026-10-22'),
        ...purchases('Dee', [300], '2026-07-24', '2026-08-24', '2026-09-24', '2026-10-24'),
        ...purchases('Ann', [100], '2026-11-18'),
        ...purchases('Dee', [300], '2026-11-24'),
        [on('2026-11-10'), 'Eve', 500, 'Max'],
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Manager', 'Outcome', 'Next contact', 'Note'],
        ...['Ann', 'Bob', 'Cid'].map((name) => [on('2026-10-01'), name, meeting]),
        [on('2026-09-30'), 'Ann', call, 'Olga'],
        [on('2026-10-19'), 'Bob', call, 'Olga'],
        [on('2026-10-10'), 'Cid', call, 'Max'],
        [on('2026-10-27'), 'Dee', call, 'Max'],
        [on('2026-10-20'), 'Dee', meeting, 'Max'],
      ],
    },
  ];
}

/** What a message says between a title and the blank line after it. */
function section(text: string, title: string): string[] {
  const lines = text.split('\n');
  const from = lines.indexOf(title.toUpperCase());
  if (from < 0) return [];
  return lines.slice(from + 1, lines.indexOf('', from));
}

describe.each(languagesOf('managersWeek'))('a week of two managers in %s', (language) => {
  const { conventions, digest, planAndFact, sheets, words } = texts[language];
  const month = digest.month(conventions.period(periodOf(dayOf(2026, 11, 1), 'month'), 'month'));
  let opened: OpenedPanel;

  const type = (sheetName: string, a1: string, value: Cell) =>
    opened.workbench.edit(sheetName, a1, [[value]]);

  /** The daily run of a morning, and the messages it sends, by receiver. */
  function morning(day: string): Map<string, { subject: string; text: string }> {
    const { workbench } = opened;
    workbench.setNow(`${day}T06:30`);
    const before = workbench.mail.sent.length;
    const trigger = workbench.triggers.all.find(({ handler }) => handler === 'dailyRun');
    workbench.triggers.fire(trigger?.id ?? '');
    workbench.setNow(`${day}T10:00`);
    return new Map(workbench.mail.sent.slice(before).map(({ to, ...mail }) => [to, mail]));
  }

  const lines = async () => (await opened.read(sheets.today)).slice(2).filter((row) => row[1]);
  const todayClients = async () => (await lines()).map((row) => row[1]);
  const logged = async () => (await opened.read('Contacts')).slice(LOGGED_BEFORE);

  /** Ticks a client's line of the sheet, which says then that it is logged. */
  function tick(client: string): void {
    const read = () => opened.workbench.read(sheets.today);
    const row = read().findIndex((line, index) => index > 1 && line[1] === client);
    type(sheets.today, `A${row + 1}`, true);
    expect(read()[row]?.[14]).toBeTruthy();
  }

  it('is worked through on the sheet and in the panel, and the head sees what was kept', async () => {
    const { workbench } = await openedDaily(base(words.contactTypes), {
      locale: localeOf(language) as 'en_US' | 'ru_RU',
      now: '2026-11-02T05:00',
    });
    opened = await openPanel({ language, workbook: workbench.snapshot(), now: '2026-11-02' });
    const { read, panel: frame } = opened;
    const { panel } = opened.words;
    const call = (name: string, ...args: unknown[]) => opened.workbench.callFromSidebar(name, args);
    expect(call('panelPlanAhead')).toMatchObject({ ok: true });
    expect(call('panelSwitchDaily', true)).toMatchObject({ ok: true });

    // Monday. The month is fixed; the head types what is to be sold.
    const monday = morning('2026-11-02');
    expect([...monday.keys()].sort()).toEqual(['head@example.com', 'olga@example.com']);
    expect(monday.get('olga@example.com')?.subject).toBe(digest.manager.subject(2));
    expect(await todayClients()).toEqual(['Bob', 'Ann']);
    type(sheets.plans, 'I6', 400);
    type(sheets.plans, 'I7', 500);
    type(sheets.plans, 'L5', 1000);

    // Olga calls Ann and ticks her on the sheet; Bob does not answer, which she says in the panel.
    type(sheets.today, 'F4', 'wants a discount');
    tick('Ann');
    expect(await logged()).toEqual([
      [
        on('2026-11-02'),
        'Ann',
        words.contactTypes.call,
        'Olga',
        words.outcomes.reached,
        null,
        'wants a discount',
        '2026-11-02/ann',
      ],
    ]);
    await frame.getByRole('tab', { name: panel.today.tab }).click();
    const list = frame.getByRole('list', { name: panel.today.list }).locator('> li');
    await list.first().waitFor();
    expect(await list.locator('.link').allTextContents()).toEqual(['Bob']);
    await frame.getByRole('button', { name: `${panel.today.done}: Bob` }).click();
    await frame.getByRole('button', { name: words.outcomes.noAnswer, exact: true }).click();
    await eventually(async () => (await logged()).length).toBe(2);
    expect((await logged())[1]).toEqual(
      expect.arrayContaining([on('2026-11-02'), 'Bob', words.outcomes.noAnswer]),
    );

    // Tuesday. A try has kept nothing: Bob is a day late. Both managers tick theirs.
    const tuesday = morning('2026-11-03');
    expect(tuesday.get('olga@example.com')?.subject).toBe(digest.manager.subject(1));
    expect(tuesday.get('max@example.com')?.subject).toBe(digest.manager.subject(1));
    expect(section(tuesday.get('head@example.com')?.text ?? '', month)).toEqual([
      `- Olga: ${digest.kept(4, 1, 3, 0)}`,
      `- Max: ${digest.kept(6, 0, 6, 0)}`,
    ]);
    expect(await todayClients()).toEqual(['Dee', 'Bob']);
    tick('Dee');
    tick('Bob');
    expect((await logged()).slice(2).map((row) => row.slice(0, 5))).toEqual([
      [on('2026-11-03'), 'Dee', words.contactTypes.call, 'Max', words.outcomes.reached],
      [on('2026-11-03'), 'Bob', words.contactTypes.call, 'Olga', words.outcomes.reached],
    ]);

    // A week on Cid gets a message where a call was due, and nobody sees to Dee.
    morning('2026-11-10');
    expect((await todayClients()).sort()).toEqual(['Cid', 'Dee']);
    const cid = (await read(sheets.today)).findIndex((row) => row[1] === 'Cid') + 1;
    type(sheets.today, `D${cid}`, words.contactTypes.message);
    tick('Cid');
    expect((await logged())[4]?.slice(1, 3)).toEqual(['Cid', words.contactTypes.message]);

    // The month is over.
    const monthEnd = morning('2026-12-01');
    expect(section(monthEnd.get('head@example.com')?.text ?? '', month)).toEqual([
      `- Olga: ${digest.kept(4, 2, 2, 0)}`,
      `- Max: ${digest.kept(6, 1, 5, 1)}`,
    ]);
    const plans = (await read(sheets.plans)).slice(4, 7).map((row) => row.slice(1, 14));
    const fixedOn = on('2026-11-02');
    expect(plans).toEqual([
      [
        planAndFact.everybody,
        10,
        3,
        30,
        7,
        1,
        fixedOn,
        null,
        400,
        (400 * 100) / 900,
        1000,
        500,
        50,
      ],
      ['Max', 6, 1, 100 / 6, 5, 1, fixedOn, 400, 300, 75, null, 500, null],
      ['Olga', 4, 2, 50, 2, 0, fixedOn, 500, 100, 20, null, 0, null],
    ]);
    const [header = [], ...rows] = (await read(sheets.contactPlan)).slice(6);
    const first = header.indexOf(planAndFact.contacts.fixedOn);
    const notDone = rows
      .map((row) => row.slice(first))
      .filter(([day, , , , , , , left]) => isDay(day, '2026-11-02') && Number(left) > 0)
      .map(([, manager, client, type, , planned, done, left]) => [
        manager,
        client,
        type,
        planned,
        done,
        left,
      ]);
    const { call: aCall, meeting } = words.contactTypes;
    expect(notDone).toEqual([
      ['Max', 'Dee', aCall, 4, 1, 3],
      ['Max', 'Cid', aCall, 1, 0, 1],
      ['Max', 'Dee', meeting, 1, 0, 1],
      ['Olga', 'Bob', aCall, 3, 1, 2],
    ]);
  });
});
