import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../workbench/spreadsheet/grid';
import { on } from '../openedAddOn';
import { dueBase, openedToday } from './openedToday';

describe('the sheet Today', () => {
  test('has a line a contact, with what a seller needs before what nobody reads', async () => {
    const { workbench, lines, clients, cell } = await openedToday(dueBase(), {
      host: 'engine',
    });
    await workbench.settle();
    const [title, header] = workbench.read('Today');
    expect(title?.slice(0, 3)).toEqual([
      'Today',
      'Done: 0 · 3 left',
      '2026-03-30: 3 clients to contact. Tick a line, and it is in the contact log.',
    ]);
    expect(header?.slice(0, 8)).toEqual([
      ...['Done', 'Client', 'Why', 'Type', 'Outcome', 'Note', 'Next contact', 'Phone'],
    ]);
    expect(clients()).toEqual(['Ann', 'Bob', 'Cid']);
    expect(lines()[0]?.slice(0, 10)).toEqual([
      null,
      'Ann',
      'call · 14 days late · order expected soon: remind',
      'call',
      null,
      null,
      null,
      '+7 912 345-67-00',
      'https://wa.me/79123456700',
      'Last on 2026-03-02: call, reached',
    ]);
    expect(cell('Ann', 'Last order')).toEqual(on('2026-03-21'));
    expect(cell('Bob', 'Manager')).toBe('Max');
  });

  test('has the money at risk as Clients have it', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Client ${index}`);
    const base = dueBase(names);
    const months = Array.from({ length: 14 }, (_, month) => new Date(Date.UTC(2025, month, 20)));
    const bought = (index: number) =>
      // Half of them stopped for half a year, so that the past tells of leaving.
      months.filter((_, month) => index % 2 === 0 || month < 4 || month > 9);
    base[1]?.rows.push(
      ...names.flatMap((name, index) =>
        bought(index).map((day): Cell[] => [
          on(day.toISOString().slice(0, 10)),
          name,
          100 * (index + 1),
        ]),
      ),
    );
    const { workbench, call, lines, byClient, clients } = await openedToday(base);
    const inClients = byClient('Money at risk a year');
    const shown = lines().map((row) => row[12]);
    expect(shown).toEqual(clients().map((name) => inClients[String(name)]));
    expect(shown.filter((sum) => typeof sum === 'number' && sum > 0).length).toBeGreaterThan(3);
    const { today } = call<{ today: { atRisk: { manager: string; sum: number }[] } }>(
      'panelToday',
      '',
    );
    const [olga, max] = today.atRisk;
    const inWords = (sum = 0) => `$${Math.round(sum).toLocaleString('en')}`;
    expect([olga, max].map((each) => each?.manager).sort()).toEqual(['Max', 'Olga']);
    expect(workbench.read('Today')[0]?.[2]).toMatch(
      ` At risk a year: ${olga?.manager} ${inWords(olga?.sum)}; ${max?.manager} ${inWords(max?.sum)}.`,
    );
    const sumOf = (manager: string) =>
      lines().reduce((sum, row) => (row[13] === manager ? sum + Number(row[12]) : sum), 0);
    expect(olga?.sum).toBeCloseTo(sumOf(olga?.manager ?? ''), 6);
  });

  test('offers check boxes, words and days beside its lines, and none below', async () => {
    const { workbench } = await openedToday();
    const rule = (a1: string) => workbench.run('validation', 'Today', a1);
    expect(['A3', 'D3', 'E3', 'G3', 'F3', 'A6'].map(rule)).toEqual([
      ...['CHECKBOX', 'VALUE_IN_LIST', 'VALUE_IN_LIST', 'DATE_IS_VALID_DATE', null, null],
    ]);
  });

  test('begins with the same ten as the panel, and goes on in the list’s order', async () => {
    const names = Array.from(
      { length: 14 },
      (_, index) => `Client ${String.fromCharCode(65 + index)}`,
    );
    const { clients, call } = await openedToday(dueBase(names));
    const { today } = call<{ today: { entries: { name: string; isFirst: boolean }[] } }>(
      'panelToday',
      '',
    );
    const named = (isFirst: boolean) =>
      today.entries.filter((entry) => entry.isFirst === isFirst).map(({ name }) => name);
    expect(named(true)).toHaveLength(10);
    expect(clients()).toEqual([...named(true), ...named(false)]);
  });

  test('counts what is done as the panel does, by a formula that needs no run', async () => {
    const names = Array.from({ length: 13 }, (_, index) => `Client ${index}`);
    const { workbench, tick, type, recalculate, call, cell } = await openedToday(dueBase(names), {
      host: 'engine',
    });
    const onSheet = async () => {
      await workbench.settle();
      return workbench.read('Today')[0]?.[1];
    };
    const inPanel = () => call<{ today: { progress: string } }>('panelToday', '').today.progress;
    const both = async () => [await onSheet(), inPanel()];
    const said = (done: number, left: number) =>
      ['Done', 'Done today'].map((what) => `${what}: ${done} · ${left} left`);
    expect(await both()).toEqual(said(0, 13));
    tick('Client 0');
    tick('Client 12');
    expect(await both()).toEqual(said(2, 11));
    // Somebody else calls, and the list is filled anew.
    workbench.edit('Contacts', 'A17:C17', [[on('2026-03-30'), 'Client 5', 'call']]);
    recalculate();
    expect(await both()).toEqual(said(3, 10));
    tick('Client 12', false);
    expect(cell('Client 12', 'What was logged')).toMatch(/^Taken back/);
    expect(await both()).toEqual(said(2, 11));
    type('Client 3', 'Outcome', 'no answer');
    for (const number of [1, 2, 3, 4, 6, 7, 8, 9, 10]) tick(`Client ${number}`);
    expect(await both()).toEqual(said(11, 2));
    recalculate();
    expect(await both()).toEqual(said(11, 2));
    workbench.setNow('2026-03-31T09:00');
    recalculate();
    expect(await onSheet()).toMatch(/^Done: 0 · \d+ left$/);
  });

  test('keeps what was typed in a line until it is ticked, whatever is recalculated', async () => {
    const { type, cell, recalculate, workbench, clients } = await openedToday();
    type('Bob', 'Note', '=not a formula?');
    type('Bob', 'Note', 'ask for Eve');
    type('Bob', 'Outcome', 'offer');
    type('Bob', 'Type', 'meeting');
    type('Bob', 'Next contact', on('2026-04-09'));
    const typed = () =>
      ['Note', 'Outcome', 'Type', 'Next contact'].map((header) => cell('Bob', header));
    const before = ['ask for Eve', 'offer', 'meeting', on('2026-04-09')];
    recalculate();
    expect(typed()).toEqual(before);
    // Somebody else has spoken to Bob meanwhile.
    workbench.edit('Contacts', 'A5:C5', [[on('2026-03-30'), 'Bob', 'call']]);
    recalculate();
    expect(clients()).toEqual(['Ann', 'Cid', 'Bob']);
    expect(cell('Bob', 'Why')).toBe('no longer on the list; tick it, or clear what you wrote');
    expect(typed()).toEqual(before);
    for (const header of ['Note', 'Outcome', 'Next contact']) type('Bob', header, null);
    recalculate();
    expect(clients()).toEqual(['Ann', 'Cid']);
  });

  test('the day after, has the type that is due then, and the note still', async () => {
    const { type, cell, recalculate, workbench } = await openedToday();
    type('Bob', 'Note', 'ask for Eve');
    type('Bob', 'Type', 'meeting');
    workbench.setNow('2026-03-31T09:00');
    recalculate();
    expect([cell('Bob', 'Note'), cell('Bob', 'Type')]).toEqual(['ask for Eve', 'call']);
  });

  test('is the same after a second run', async () => {
    const { recalculate, workbench } = await openedToday();
    const before = workbench.read('Today');
    recalculate();
    expect(workbench.read('Today')).toEqual(before);
  });

  test('says that nobody waits, where nobody does', async () => {
    const { workbench, lines } = await openedToday(dueBase(), { now: '2026-03-03' });
    expect(lines()).toEqual([]);
    await workbench.settle();
    expect(workbench.read('Today')[0]?.slice(1, 3)).toEqual([
      null,
      '2026-03-03: nobody is due for a contact.',
    ]);
  });

  test('does without check boxes where a Table refuses them, and says so', async () => {
    const { workbench, recalculate, tick, logged, warnings } = await openedToday();
    workbench.calls.failOn(
      'Range.setDataValidations',
      'This operation is not allowed on typed columns.',
    );
    expect(recalculate().ok).toBe(true);
    expect(await warnings()).toContainEqual([
      'Today',
      null,
      null,
      expect.stringMatching(/^Google Sheets refused .* Write “yes” or “x” under “Done”/),
    ]);
    tick('Ann', 'да');
    tick('Bob', 'x');
    tick('Cid', 'no');
    expect(logged().map((row) => row[1])).toEqual(['Ann', 'Bob']);
  });

  test('gives the log a column for its lines when it is filled, and makes none where it cannot', async () => {
    const { workbench } = await openedToday();
    expect(workbench.read('Contacts')[0]?.slice(7)).toEqual(['Today line']);
    const withoutLog = await openedToday(dueBase().slice(0, 2));
    expect(withoutLog.workbench.read('Today').length).toBeGreaterThan(2);
  });

  test('is in Russian where the add-on is', async () => {
    const { workbench, tick, cell, logged } = await openedToday(dueBase(), {
      host: 'engine',
      locale: 'ru_RU',
    });
    expect(workbench.read('Сегодня')[1]?.slice(0, 5)).toEqual([
      ...['Готово', 'Клиент', 'Почему', 'Тип', 'Итог'],
    ]);
    tick('Ann');
    await workbench.settle();
    expect(workbench.read('Сегодня')[0]?.[1]).toBe('Сделано 1 · осталось 2');
    expect(cell('Ann', 'Что записано')).toBe('Записано в 14:05: звонок, разговор.');
    expect(logged()).toHaveLength(1);
  });
});
