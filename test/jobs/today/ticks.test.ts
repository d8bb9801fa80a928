import { describe, expect, test } from 'vitest';
import { callsUpTo } from '../../faults/tried';
import { on, openedAddOn } from '../openedAddOn';
import { dueBase, openedToday } from './openedToday';

const TODAY = on('2026-03-30');

describe('a tick', () => {
  test('logs the contact with all that its line says, in the words of the log, and tells it', async () => {
    const { type, tick, logged, cell, workbench } = await openedToday();
    type('Bob', 'Note', '=SUM(1)');
    type('Bob', 'Note', "'=wants a discount");
    type('Bob', 'Outcome', 'offer');
    type('Bob', 'Next contact', on('2026-04-09'));
    expect(logged()).toEqual([]);
    tick('Bob');
    expect(logged()).toEqual([
      [
        ...[TODAY, 'Bob', 'звонок', 'Max', 'offer', on('2026-04-09'), '=wants a discount'],
        '2026-03-30/bob',
      ],
    ]);
    expect(cell('Bob', 'What was logged')).toBe('Logged at 14:05: call, offer.');
    expect(workbench.triggers.failures).toEqual([]);
  });

  test('with nothing else said is a call that reached them; a note of a try makes it one', async () => {
    const { type, tick, logged, cell } = await openedToday();
    tick('Ann');
    type('Bob', 'Note', 'не дозвонился');
    tick('Bob');
    expect(logged().map((row) => row.slice(2, 5))).toEqual([
      ['звонок', 'Olga', 'reached'],
      ['звонок', 'Max', 'no answer'],
    ]);
    expect(cell('Bob', 'What was logged')).toBe('Logged at 14:05: call, no answer.');
  });

  test('is heeded in its own column of its own sheet alone', async () => {
    const { workbench, type } = await openedToday();
    workbench.calls.reset();
    type('Bob', 'Note', 'ask');
    workbench.edit('Clients', 'A2', [['Ann']]);
    workbench.edit('Today', 'A2', [['Done']]);
    expect(workbench.calls.data).toBe(0);
  });

  test('takes its client off the list, and its line to the bottom', async () => {
    const { tick, recalculate, clients, cell, workbench } = await openedToday(dueBase(), {
      host: 'engine',
    });
    tick('Ann');
    recalculate();
    expect(clients()).toEqual(['Bob', 'Cid', 'Ann']);
    expect(cell('Ann', 'Done')).toBe(true);
    expect(cell('Ann', 'What was logged')).toBe('Logged at 14:05: call, reached.');
    await workbench.settle();
    expect(workbench.shownBackgrounds('Today', 2).slice(2)).toEqual([null, null, '#f1f3f4']);
    workbench.setNow('2026-03-31T09:00');
    recalculate();
    // By then she has missed a cycle.
    expect(clients()).toEqual(['Bob', 'Ann', 'Cid']);
    expect([cell('Ann', 'Done'), cell('Ann', 'What was logged')]).toEqual([null, null]);
  });

  test('logs once, however often it is made', async () => {
    const { tick, logged, recalculate } = await openedToday();
    tick('Ann');
    tick('Ann');
    tick('Bob');
    recalculate();
    tick('Ann');
    expect(logged().map((row) => row[1])).toEqual(['Ann', 'Bob']);
  });

  test('of several lines in one event logs them all', async () => {
    const { workbench, logged } = await openedToday();
    workbench.edit('Today', 'A3:A5', [[true], [true], [true]]);
    expect(logged().map((row) => row[1])).toEqual(['Ann', 'Bob', 'Cid']);
  });

  test('logs those that had no run of their own', async () => {
    const { workbench, tick, logged } = await openedToday();
    workbench.run('put', 'Today', 'A3', true); // a script's write, which fires nothing
    expect(logged()).toEqual([]);
    tick('Bob');
    expect(logged().map((row) => row[1])).toEqual(['Ann', 'Bob']);
  });

  test('is of the client of its line, wherever the line was sorted to', async () => {
    const { workbench, tick, logged, cell, clients } = await openedToday();
    workbench.run('sortLines', 'Today', 2);
    expect(clients()).toEqual(['Cid', 'Bob', 'Ann']);
    tick('Ann');
    expect(logged().map((row) => row[1])).toEqual(['Ann']);
    workbench.run('sortLines', 'Today', 13);
    expect(cell('Ann', 'What was logged')).toBe('Logged at 14:05: call, reached.');
    tick('Bob');
    expect(logged().map((row) => row[1])).toEqual(['Ann', 'Bob']);
  });

  test('where names were sorted without their lines logs nobody', async () => {
    const { workbench, logged } = await openedToday();
    workbench.edit('Today', 'B3:B4', [['Bob'], ['Ann']]);
    workbench.edit('Today', 'A3', [[true]]);
    expect(logged()).toEqual([]);
    expect(workbench.read('Today')[2]?.[14]).toMatch(/^The name in this line .* “ann”/);
  });

  test('on an empty line is told', async () => {
    const { workbench, logged } = await openedToday();
    workbench.edit('Today', 'A9', [[true]]);
    expect(logged()).toEqual([]);
    expect(workbench.read('Today')[8]?.[14]).toBe(
      'There is no client in this line: nothing was logged.',
    );
  });

  test.each([
    ['Outcome', 'frobnicated', /^“frobnicated” is not a known outcome/],
    ['Type', 'frobnicated', /Nothing was logged; correct it, and tick again\.$/],
    ['Next contact', on('2026-03-30'), /^The next contact cannot be on 2026-03-30/],
    ['Next contact', 'some day', /Nothing was logged; correct it, and tick again\.$/],
    ['Done', 'perhaps', /^“perhaps” is neither yes nor no/],
  ])(
    'with a %s that says nothing is told, and logged when it is mended',
    async (header, wrong, told) => {
      const { type, tick, logged, cell } = await openedToday();
      type('Ann', header, wrong);
      if (header !== 'Done') tick('Ann');
      expect(logged()).toEqual([]);
      expect(cell('Ann', 'What was logged')).toMatch(told);
      if (header !== 'Done') type('Ann', header, null);
      tick('Ann');
      expect(logged()).toHaveLength(1);
    },
  );

  test('with what the log has no column for is told, and nothing is lost', async () => {
    const base = dueBase();
    base[2] = {
      name: 'Contacts',
      rows: [
        ['Date', 'Client'],
        [on('2026-03-02'), 'Ann'],
      ],
    };
    const { type, tick, logged, cell } = await openedToday(base);
    type('Ann', 'Note', 'wants a discount');
    tick('Ann');
    tick('Bob');
    expect(logged().map((row) => row[1])).toEqual(['Bob']);
    expect(cell('Ann', 'What was logged')).toMatch(/no column for: Note/);
    expect(cell('Ann', 'Note')).toBe('wants a discount');
  });

  test('cuts a note of 50,000 characters, and says so', async () => {
    const { type, tick, logged, cell } = await openedToday();
    type('Ann', 'Note', 'х'.repeat(50_000));
    tick('Ann');
    const note = String(logged()[0]?.[6]);
    expect(note).toHaveLength(5_000);
    expect(note).toMatch(/х … \(cut: the note had 50000 characters\)$/);
    expect(cell('Ann', 'What was logged')).toMatch(/The note was cut to 5000 characters\.$/);
    expect(cell('Ann', 'Note')).toHaveLength(50_000);
  });

  test('counts for what the panel shows', async () => {
    const { tick, call } = await openedToday();
    tick('Ann');
    const { today } = call<{ today: { progress: string; entries: { name: string }[] } }>(
      'panelToday',
      '',
    );
    expect(today.progress).toBe('Done today: 1 · 2 left');
    expect(today.entries.map(({ name }) => name)).toEqual(['Bob', 'Cid']);
  });
});

describe('a tick taken off', () => {
  test('within the day takes the contact back, and may be made again', async () => {
    const { tick, logged, cell, recalculate, clients } = await openedToday();
    tick('Ann');
    tick('Bob');
    recalculate();
    tick('Ann', false);
    expect(logged().map((row) => row[1])).toEqual(['Bob']);
    expect(cell('Ann', 'What was logged')).toMatch(/^Taken back/);
    recalculate();
    expect(clients()).toEqual(['Ann', 'Cid', 'Bob']);
    tick('Ann');
    expect(logged().map((row) => row[1])).toEqual(['Bob', 'Ann']);
  });

  test('brings no line back that is deleted from the log meanwhile', async () => {
    const { workbench, tick } = await openedToday();
    const { calls } = workbench;
    // As much stands in each line as in the one that is taken back, and something else.
    const outcomes = ['reached', 'no answer', 'offer'];
    const lines = outcomes.map((outcome, row) => [`seller ${row}`, outcome, '', `note ${row}`]);
    workbench.byHand('Contacts').getRange(2, 4, 3, 4).setValues(lines);
    tick('Ann');
    const start = workbench.snapshot();
    calls.reset();
    tick('Ann', false);
    const { data } = calls;
    expect(data).toBeGreaterThan(15);
    for (const n of callsUpTo(data)) {
      workbench.restore(start, { keepsScript: true });
      calls.between(n, () => void workbench.byHand('Contacts').deleteRow(2));
      tick('Ann', false);
      const names = workbench.read('Contacts').map((row) => row[1]);
      expect([n, names]).toEqual([n, ['Client', 'Bob', 'Cid']]);
    }
  });

  test('leaves a line of the log that was changed since', async () => {
    const { tick, logged, cell, workbench } = await openedToday();
    tick('Ann');
    workbench.edit('Contacts', 'G5', [['wants a discount']]);
    tick('Ann', false);
    expect(logged()).toHaveLength(1);
    expect(cell('Ann', 'What was logged')).toMatch(/^Not taken back/);
  });
});

describe('what no run of its own has logged', () => {
  test.each([
    ['the panel’s opening', 'panelStart'],
    ['a recalculation', 'panelRecalculate'],
  ])('%s does', async (_, name) => {
    const { workbench, tick, logged, cell, call } = await openedToday();
    workbench.calls.answer('Lock.tryLock', false);
    tick('Ann');
    expect(logged()).toEqual([]);
    expect(workbench.triggers.failures).toEqual([]);
    workbench.calls.heal();
    expect(call(name).ok).toBe(true);
    expect(logged().map((row) => row[1])).toEqual(['Ann']);
    expect(cell('Ann', 'What was logged')).toBe('Logged at 14:05: call, reached.');
  });

  test('the daily run does, for the day of the list', async () => {
    const { workbench, logged, call } = await openedToday();
    workbench.run('put', 'Today', 'A3', true);
    call('panelSwitchDaily', true);
    workbench.setNow('2026-03-31T06:30');
    const [trigger] = workbench.triggers.all;
    workbench.triggers.fire(trigger?.id ?? '');
    expect(workbench.triggers.failures).toEqual([]);
    expect(logged().map((row) => row.slice(0, 2))).toEqual([[TODAY, 'Ann']]);
  });

  test('the panel’s opening looks at no more than the sheet, where all is settled', async () => {
    const { workbench, call } = await openedToday();
    workbench.calls.reset();
    call('panelStart');
    expect(workbench.calls.data).toBeLessThanOrEqual(6);
  });

  test('is told to wait where the log’s header is another by now, and logged by the next run', async () => {
    const { workbench, tick, logged, cell, recalculate } = await openedToday();
    workbench.edit('Contacts', 'G1', [['Comment']]);
    tick('Ann');
    expect(logged()).toEqual([]);
    expect(cell('Ann', 'What was logged')).toMatch(/^Not logged yet: open the panel/);
    workbench.edit('Contacts', 'G1', [['Note']]);
    recalculate();
    expect(logged().map((row) => row[1])).toEqual(['Ann']);
  });

  test('is logged as the panel does it where a line cannot just be appended', async () => {
    const base = dueBase();
    base[2]?.rows.push([], [], ['Plans'], ['Client', 'Date'], ['Eve', on('2026-05-01')]);
    const { workbench, tick, cell, call } = await openedToday(base);
    tick('Ann');
    expect(cell('Ann', 'What was logged')).toMatch(/^Not logged yet: open the panel/);
    tick('Bob');
    call('panelStart');
    const rows = workbench.read('Contacts').map((row) => row[1]);
    expect(rows.slice(4, 6)).toEqual(['Ann', 'Bob']);
    expect(rows.slice(6)).toContainEqual(on('2026-05-01'));
    expect(cell('Bob', 'What was logged')).toBe('Logged at 14:05: call, reached.');
    tick('Bob', false);
    call('panelStart');
    expect(cell('Bob', 'What was logged')).toMatch(/^Taken back/);
    expect(workbench.read('Contacts')[5]?.[1] ?? null).toBeNull();
  });

  test('makes the log where there is none', async () => {
    const { workbench, tick, call } = await openedToday(dueBase().slice(0, 2));
    workbench.run('put', 'Today', 'A3', true);
    tick('Ann');
    call('panelStart');
    expect(
      workbench
        .read('Contacts')
        .slice(1)
        .map((row) => row[1]),
    ).toEqual(['Ann']);
  });
});

describe('a line of the log with the same id as another', () => {
  test('is passed over where the log is read, and told', async () => {
    const base = dueBase();
    base[2]?.rows[0]?.push('Today line');
    for (const type of ['call', 'call']) {
      base[2]?.rows.push([on('2026-03-29'), 'Ann', type, 'Olga', '', '', '', '2026-03-29/ann']);
    }
    const { setUp, recalculate, byClient, warnings } = await openedAddOn(base, {
      now: '2026-03-30',
    });
    setUp();
    recalculate();
    expect(byClient('Last contact').Ann).toEqual(on('2026-03-29'));
    expect(await warnings()).toContainEqual([
      'Contacts',
      6,
      'Today line',
      expect.stringMatching(/^it is the same line of the sheet Today as row 5/),
    ]);
  });
});

test('an edit takes at most 15 calls, and no more for 5,000 clients', async () => {
  const callsOf = async (clients: number) => {
    const names = Array.from({ length: clients }, (_, index) => `Client ${index}`);
    const { workbench, logged, lines } = await openedToday(dueBase(names));
    workbench.calls.reset();
    workbench.edit('Today', 'A4', [[true]]);
    expect(logged()).toHaveLength(1);
    const { data, cells } = workbench.calls;
    return { data, cells, lines: lines().length };
  };
  const few = await callsOf(300);
  // One of them looks whether the columns of the log stand where the line was made for.
  expect(few.data).toBeLessThanOrEqual(15);
  expect(few.lines).toBe(200);
  const many = await callsOf(5_000);
  expect(many.lines).toBe(200);
  expect(many.data).toBe(few.data);
  // Of the sheet all its lines, of the log the end.
  expect(many.cells).toBeLessThanOrEqual(30_000);
});
