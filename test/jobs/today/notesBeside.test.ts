import { describe, expect, test } from 'vitest';
import { callsUpTo, tried } from '../../faults/tried';
import { stoppedAt } from '../openedAddOn';
import { dueBase, openedToday } from './openedToday';

/** The first free column: behind the lines and their marks. */
const BESIDE = 'U';

async function withNotes(locale: 'en_US' | 'ru_RU' = 'en_US') {
  const opened = await openedToday(dueBase(['Ann', 'Bob', 'Cid']), { locale });
  const { workbench, rowOf, sheet, recalculate } = opened;
  for (const name of ['Ann', 'Bob', 'Cid']) {
    workbench.run('put', sheet, `${BESIDE}${rowOf(name)}`, `of ${name}`);
  }
  return {
    ...opened,
    run: () => expect(recalculate()).toMatchObject({ ok: true }),
    notes: () =>
      Object.fromEntries(
        workbench
          .read(sheet)
          .slice(2)
          .flatMap((row) => (row[20] === null ? [] : [[row[1], row[20]]])),
      ),
  };
}

const ALL = { Ann: 'of Ann', Bob: 'of Bob', Cid: 'of Cid' };

describe.each([
  ['en_US', 'Notes on clients who are not listed now'],
  ['ru_RU', 'Заметки о клиентах, которых сейчас нет в списке'],
] as const)('notes beside the lines of Today, %s', (locale, heading) => {
  test('go along with their clients, and wait below the lines for those who left', async () => {
    const { notes, run, tick, workbench, clients, lines } = await withNotes(locale);
    tick('Ann');
    run();
    expect(clients()).toEqual(['Bob', 'Cid', 'Ann']);
    expect(notes()).toEqual(ALL);
    const name = workbench.read('Clients')[2]?.[0] ?? null;
    workbench.run('put', 'Clients', 'A3', '');
    run();
    expect(clients()).toEqual(['Cid', 'Ann', heading, name]);
    expect(notes()).toEqual(ALL);
    const before = lines();
    run();
    expect(lines()).toEqual(before);
    workbench.run('put', 'Clients', 'A3', name);
    run();
    expect(clients()).toEqual(['Bob', 'Cid', 'Ann']);
    expect(notes()).toEqual(ALL);
  });
});

test('lines sorted by hand take up their notes where they stand', async () => {
  const { run, workbench, rowOf, sheet } = await withNotes();
  workbench.run('sortLines', sheet, 2);
  const beside = () =>
    Object.fromEntries(
      ['Ann', 'Bob', 'Cid'].map((name) => [name, workbench.read(sheet)[rowOf(name) - 1]?.[20]]),
    );
  const seen = beside();
  run();
  expect(beside()).toEqual(seen);
});

test('a cell written over and a row below the lines are kept', async () => {
  const { run, workbench, rowOf, cell, sheet, warnings, notes } = await withNotes();
  const phone = cell('Bob', 'Phone');
  workbench.run('put', sheet, `H${rowOf('Bob')}`, 'call his wife');
  workbench.run('put', sheet, 'B6', 'Zed, of whom I was told');
  run();
  expect(cell('Bob', 'Phone')).toBe(phone);
  const row = workbench.read(sheet)[rowOf('Bob') - 1] ?? [];
  expect(row.slice(20, 22)).toEqual(['of Bob', 'call his wife']);
  expect(workbench.read(sheet)[5]?.[1]).toBe('Zed, of whom I was told');
  const told = (await warnings()).filter(([name]) => name === sheet);
  expect(told).toEqual([
    [sheet, rowOf('Bob'), 'Phone', expect.stringContaining('“call his wife”')],
  ]);
  run();
  expect((await warnings()).filter(([name]) => name === sheet)).toEqual([]);
  expect(notes()).toMatchObject(ALL);
});

test('killed at any data call, it loses nothing', async () => {
  const { run, recalculate, workbench, notes, tick, logged } = await withNotes();
  tick('Ann');
  const begun = workbench.snapshot();
  workbench.calls.reset();
  run();
  const calls = workbench.calls.data;
  for (const call of tried(callsUpTo(calls))) {
    workbench.restore(begun, { keepsScript: true });
    stoppedAt(workbench, call, recalculate);
    run();
    expect([call, notes()]).toEqual([call, ALL]);
    expect(logged()).toHaveLength(1);
  }
});

test('notes that stay take no more calls than none, but for their formulas', async () => {
  const { run, workbench } = await openedToday().then((opened) => ({
    ...opened,
    run: () => expect(opened.recalculate()).toMatchObject({ ok: true }),
  }));
  run();
  const callsOf = () => {
    workbench.calls.reset();
    run();
    return workbench.calls.data;
  };
  const none = callsOf();
  workbench.run('put', 'Today', `${BESIDE}4`, 'a note');
  expect(callsOf()).toBe(none + 1);
});
