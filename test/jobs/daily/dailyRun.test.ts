import { describe, expect, test } from 'vitest';
import { on, smallBase } from '../openedAddOn';
import { openedDaily } from './openedDaily';

/** One sheet is made longer, and its new rows, marks included, are shown as those above them. */
const CALLS_TO_GROW = 7;
/** The lines of the twelve months to come have formats of their own. */
const CALLS_OF_OUTLOOK = 4;

describe('the daily run', () => {
  test('recalculates, keeps the day in History, sets AS_OF and sends the digest, with nobody at the screen', async () => {
    const { workbench, switchOn, status, receivers, byClient, named } = await openedDaily();
    switchOn();
    workbench.triggers.passUntil('2026-04-01T12:00');
    expect(workbench.triggers.failures).toEqual([]);
    expect(byClient('Deals')).toMatchObject({ Ann: 3, Cid: 3 });
    expect(named('AS_OF')).toEqual(on('2026-04-01'));
    expect(workbench.read('History').flat()).toContainEqual(on('2026-04-01'));
    expect(receivers()).toEqual(['head@example.com', 'max@example.com', 'olga@example.com']);
    expect(status().message).toBe(
      'The daily run is on, at 6:00–7:00, Etc/UTC. It last ran for 2026-04-01. 3 e-mails sent.',
    );
    expect(workbench.triggers.all).toHaveLength(1);
  });

  test('shows the panel its figures', async () => {
    const { workbench, switchOn } = await openedDaily();
    switchOn();
    workbench.triggers.passUntil('2026-04-01T12:00');
    expect(workbench.callFromSidebar('panelStart', [])).toMatchObject({
      summary: { asOf: '2026-04-01', clients: 4 },
    });
  });

  test('runs a day once, by however many triggers it is called', async () => {
    const { workbench, switchOn, fire, receivers } = await openedDaily();
    switchOn();
    fire('dailyRun');
    const sent = receivers().length;
    expect(sent).toBe(3);
    fire('dailyRun');
    workbench.run('dailyRun');
    workbench.run('resumeDailyRun');
    expect(receivers()).toHaveLength(sent);
  });

  test('does nothing by a trigger that is not the one in force, which takes itself away', async () => {
    const { workbench, switchOn, switchOff, receivers, triggers } = await openedDaily();
    switchOn();
    const extra = workbench.triggers.add({ handler: 'dailyRun' });
    workbench.triggers.fire(extra.id);
    expect(receivers()).toEqual([]);
    expect(triggers()).toEqual(['dailyRun']);
    switchOff();
    const left = workbench.triggers.add({ handler: 'dailyRun' });
    workbench.triggers.fire(left.id);
    expect(receivers()).toEqual([]);
    expect(triggers()).toEqual([]);
  });

  test('makes no more than 94 data calls and those of the charts, 108 on the first of a month, when what the past teaches is kept, every sheet included, whatever the number of rows', async () => {
    const callsOf = async (clients: number) => {
      const names = Array.from({ length: clients }, (_, index) => `Client ${index}`);
      const heads = ['Olga', 'Max', 'Ann'];
      const { workbench, switchOn, recalculate, planAhead, fire, managers } = await openedDaily([
        {
          name: 'Clients',
          rows: [
            ['Client', 'Manager'],
            ...names.map((name, index) => [name, heads[index % 3] ?? null]),
          ],
        },
        {
          name: 'Sales',
          rows: [
            ['Date', 'Client', 'Amount'],
            ...names.flatMap((name, index) =>
              index % 4 === 3
                ? [[on('2026-03-25'), name, 7]]
                : [
                    [on('2026-01-01'), name, 5],
                    [on('2026-02-01'), name, 5],
                  ],
            ),
          ],
        },
      ]);
      managers(heads.map((name) => [name, `${name}@example.com`]));
      switchOn();
      recalculate();
      planAhead();
      // A day that begins a month lays the Overview out anew and fixes the month's contacts; the
      // day after it does not.
      return ['2026-04-01T06:30', '2026-04-02T06:30'].map((day) => {
        workbench.setNow(day);
        workbench.calls.reset();
        const before = workbench.mail.sent.length;
        fire('dailyRun');
        expect(workbench.mail.sent).toHaveLength(before + 4);
        const ofCharts = ['getCharts', 'insertChart', 'removeChart', 'updateChart']
          .map((method) => workbench.calls.byName.get(`Sheet.${method}`) ?? 0)
          .reduce((sum, calls) => sum + calls);
        return workbench.calls.data - ofCharts;
      });
    };
    const [first, ordinary] = await callsOf(8);
    expect(first).toBeLessThanOrEqual(108);
    expect(ordinary).toBeLessThanOrEqual(94);
    const [firstOfMany, ordinaryOfMany] = await callsOf(600);
    expect(ordinaryOfMany).toBe(ordinary);
    // The contacts of two months are more rows than a new sheet has; a year ahead, which nobody sees
    // of eight clients, is lines with formats of their own.
    expect(firstOfMany).toBeLessThanOrEqual((first ?? 0) + CALLS_TO_GROW + CALLS_OF_OUTLOOK);
  });

  test('brings the sheets that look ahead up to date, those that the user has, from the same reading', async () => {
    const { workbench, switchOn, planAhead, fire, sheetNames } = await openedDaily();
    switchOn();
    fire('dailyRun');
    expect(sheetNames()).not.toContain('Win-back');
    planAhead();
    workbench.run('deleteSheet', 'Segments');
    workbench.setNow('2026-05-01T06:30');
    workbench.calls.reset();
    fire('dailyRun');
    expect(sheetNames()).toEqual(expect.arrayContaining(['Win-back', 'Contact plan']));
    expect(sheetNames()).not.toContain('Segments');
    expect(workbench.read('Contact plan')[1]?.[0]).toMatch(/^From 2026-05-01 to /);
    expect(workbench.read('Win-back').flat()).toContain('Ann');
    // Clients is read once, with the notes on its header.
    expect(workbench.calls.byName.get('Range.getNotes')).toBe(1);
  });
});

describe('one as-of date a run', () => {
  test.each([
    ['2026-03-31T23:59', '2026-03-31'],
    ['2026-04-01T00:00', '2026-04-01'],
    ['2026-04-01T00:01', '2026-04-01'],
    ['2028-02-29T12:00', '2028-02-29'],
    ['2026-12-31T23:59', '2026-12-31'],
  ])('at %s it is %s, though it goes on past midnight', async (start, day) => {
    const { workbench, switchOn, fire, named } = await openedDaily();
    switchOn();
    workbench.setNow(start);
    workbench.calls.slow(1000);
    fire('dailyRun');
    workbench.calls.heal();
    expect(named('AS_OF')).toEqual(on(day));
    expect(workbench.mail.sent).toHaveLength(3);
    for (const { text } of workbench.mail.sent) expect(text).toContain(`as of ${day}.`);
  });

  test.each([
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-11-01'],
  ])('in %s on %s, when the clocks change', async (timeZone, day) => {
    const { workbench, switchOn, settings, named } = await openedDaily(undefined, {
      timeZone,
      now: `${day}T00:01`,
    });
    settings({ 'Daily run at': 2 });
    switchOn();
    workbench.triggers.passUntil(`${day}T23:00`);
    expect(named('AS_OF')).toEqual(on(day));
    expect(workbench.mail.sent).toHaveLength(3);
  });

  test('by the spreadsheet’s calendar, where the hour is read in another zone', async () => {
    const { workbench, switchOn, settings, named } = await openedDaily(undefined, {
      timeZone: 'Asia/Tokyo',
      now: '2026-03-31T12:00',
    });
    settings({ 'Daily run at': 20, 'Time zone of the run': 'America/New_York' });
    switchOn();
    // 20:30 in New York is 9:30 the next day in Tokyo.
    workbench.triggers.passUntil('2026-04-01T10:00');
    expect(named('AS_OF')).toEqual(on('2026-04-01'));
  });

  test('what lies after it is flagged, and no contact is late by a negative number of days', async () => {
    const grids = smallBase();
    grids[1]?.rows.push([on('2027-01-01'), 'Ann', 5]);
    const { switchOn, fire, byClient, warnings } = await openedDaily(grids);
    switchOn();
    fire('dailyRun');
    expect(Object.values(byClient('Days overdue')).every((days) => Number(days ?? 0) >= 0)).toBe(
      true,
    );
    expect(JSON.stringify(await warnings())).toContain('2027-01-01');
  });
});

describe('a day missed', () => {
  test('or two is not made up for: the next run is of its own day, and History has no row for the others', async () => {
    const { workbench, switchOn, fire } = await openedDaily();
    switchOn();
    fire('dailyRun');
    workbench.setNow('2026-04-03T06:30');
    fire('dailyRun');
    const days = workbench
      .read('History')
      .flatMap(([day]) => (typeof day === 'object' && day ? [day.day] : []));
    expect(days).toEqual(expect.arrayContaining(['2026-03-31', '2026-04-03']));
    expect(days).not.toContain('2026-04-01');
    expect(workbench.mail.sent.filter(({ to }) => to === 'head@example.com')).toHaveLength(2);
  });
});

describe('a run that is cut off', () => {
  test('by the time limit while it sends goes on where it stopped, and sends nothing twice', async () => {
    // So slow that four and a half minutes are over so many calls before the end.
    const slowedBefore = async (callsLeft: number) => {
      const daily = await openedDaily();
      const { workbench, fire, receivers } = daily;
      daily.switchOn();
      for (const day of ['2026-04-01', '2026-04-02']) {
        workbench.setNow(`${day}T06:30`);
        workbench.calls.reset();
        fire('dailyRun');
      }
      const before = receivers().length;
      workbench.calls.slow(Math.floor((4.5 * 60_000) / (workbench.calls.data - callsLeft)));
      workbench.setNow('2026-04-03T06:30');
      fire('dailyRun');
      workbench.calls.heal();
      return { ...daily, sent: receivers().length - before };
    };
    // After the third message come some calls more; how many is no matter here.
    let cut = await slowedBefore(6);
    for (let callsLeft = 7; cut.sent !== 2 && callsLeft < 16; callsLeft++) {
      cut = await slowedBefore(callsLeft);
    }
    const { sent, fire, receivers, triggers, status } = cut;
    expect(sent).toBe(2);
    expect(triggers()).toContain('resumeDailyRun');
    expect(status().message).toContain('has not finished yet.');
    fire('resumeDailyRun');
    const ofTheDay = receivers().slice(-3);
    expect(ofTheDay).toEqual(['head@example.com', 'max@example.com', 'olga@example.com']);
    expect(triggers()).toEqual(['dailyRun']);
  });

  test('is taken up by the clock, for the day it was begun on, though that is over', async () => {
    const { workbench, switchOn, fire, receivers } = await openedDaily();
    switchOn();
    workbench.setNow('2026-04-01T23:58');
    workbench.calls.failOn('MailApp.getRemainingDailyQuota');
    fire('dailyRun');
    workbench.calls.heal();
    expect(receivers()).toEqual([]);
    workbench.triggers.passUntil('2026-04-02T01:00');
    expect(receivers()).toHaveLength(3);
    for (const { text } of workbench.mail.sent) expect(text).toContain('as of 2026-04-01.');
  });

  test('before it has computed anything is taken up for the same day too', async () => {
    const { workbench, switchOn, fire, named } = await openedDaily();
    switchOn();
    workbench.setNow('2026-04-01T23:58');
    workbench.calls.failOn('Range.getNotes');
    fire('dailyRun');
    workbench.calls.heal();
    workbench.triggers.passUntil('2026-04-02T01:00');
    expect(named('AS_OF')).toEqual(on('2026-04-01'));
    expect(workbench.mail.sent).toHaveLength(3);
    for (const { text } of workbench.mail.sent) expect(text).toContain('as of 2026-04-01.');
  });

  test('while it writes the sheets that look ahead is taken up there, and nobody is written to again', async () => {
    const { workbench, switchOn, planAhead, fire, receivers, triggers } = await openedDaily();
    switchOn();
    planAhead();
    const callsOn = (day: string) => {
      workbench.setNow(`${day}T06:30`);
      workbench.calls.reset();
      fire('dailyRun');
      return workbench.calls.data;
    };
    callsOn('2026-05-01');
    const calls = callsOn('2026-05-02');
    const before = receivers().length;
    // After the last sheet come four more: the state, the lock, and two of the triggers.
    workbench.calls.stopAt(calls - 4);
    callsOn('2026-05-03');
    workbench.calls.heal();
    expect(receivers()).toHaveLength(before + 3);
    expect(workbench.read('Contact plan')[1]?.[0]).toMatch(/^From 2026-05-03 to /);
    expect(workbench.read('Win-back').flat()).toContainEqual(on('2026-05-02'));
    expect(triggers()).toContain('resumeDailyRun');
    workbench.calls.reset();
    fire('resumeDailyRun');
    expect(workbench.calls.byName.has('Sheet.getCharts')).toBe(false); // nothing is recalculated
    expect(receivers()).toHaveLength(before + 3);
    expect(workbench.read('Win-back').flat()).not.toContainEqual(on('2026-05-02'));
    expect(triggers()).toEqual(['dailyRun']);
  });

  test('is begun three times at most', async () => {
    const { workbench, switchOn, fire, triggers, receivers } = await openedDaily();
    switchOn();
    workbench.calls.failOn('Range.setValues');
    fire('dailyRun');
    fire('resumeDailyRun');
    expect(triggers()).toContain('resumeDailyRun');
    fire('resumeDailyRun');
    expect(triggers()).toEqual(['dailyRun']);
    workbench.calls.heal();
    fire('dailyRun');
    expect(receivers()).toEqual([]);
    workbench.setNow('2026-04-01T06:30');
    fire('dailyRun');
    expect(receivers()).toHaveLength(3);
  });

  test('by another run that is under way leaves politely, and comes back', async () => {
    const { workbench, switchOn, fire, receivers, triggers, status } = await openedDaily();
    switchOn();
    workbench.calls.answer('Lock.tryLock', false);
    fire('dailyRun');
    expect(workbench.triggers.failures).toEqual([]);
    expect(receivers()).toEqual([]);
    expect(status().message).toContain('Another recalculation is running.');
    workbench.calls.heal();
    fire('resumeDailyRun');
    expect(receivers()).toHaveLength(3);
    expect(triggers()).toEqual(['dailyRun']);
    expect(status().message).not.toContain('Another recalculation');
  });

  test('takes the script’s lock where the document has none', async () => {
    const { workbench, switchOn, fire, receivers } = await openedDaily();
    switchOn();
    workbench.calls.answer('LockService.getDocumentLock', null);
    fire('dailyRun');
    expect(receivers()).toHaveLength(3);
  });
});

describe('rights that were taken back', () => {
  test('stop the run before it writes anything, and are told of once', async () => {
    const { workbench, switchOn, fire, seen, status } = await openedDaily();
    switchOn();
    const before = workbench.snapshot().sheets;
    workbench.calls.answer('AuthorizationInfo.getAuthorizationStatus', 'REQUIRED');
    fire('dailyRun');
    expect(workbench.snapshot().sheets).toEqual(before);
    expect(workbench.mail.sent).toEqual([]);
    workbench.setNow('2026-04-01T06:30');
    fire('dailyRun');
    expect(status().message).toContain('the add-on does not have all the rights it needs.');
    const open = () => workbench.run('onOpen', { authMode: 'LIMITED' });
    open();
    open();
    workbench.setNow('2026-04-01T07:00');
    fire('dailyRun');
    open();
    expect(seen.toasts.filter((text) => text.startsWith('The daily run has stopped'))).toHaveLength(
      1,
    );
  });
});

test('a sheet that cannot be worked with stops the run with its own sentence, and nobody is sent old figures', async () => {
  const { workbench, switchOn, fire, status } = await openedDaily();
  switchOn();
  workbench.protect('Clients', null);
  fire('dailyRun');
  expect(workbench.mail.sent).toEqual([]);
  expect(status().message).toContain('The daily run has stopped: Sheet “Clients”');
});

test('a win-back sheet whose results cannot be found is told of, and keeps nothing else from being done', async () => {
  const { workbench, switchOn, planAhead, fire, receivers, status, triggers } = await openedDaily();
  switchOn();
  planAhead();
  const column = (workbench.read('Win-back')[6] ?? []).indexOf('Result') + 1;
  workbench.run('put', 'Win-back', 7, column, 'What came of it');
  workbench.setNow('2026-05-01T06:30');
  fire('dailyRun');
  expect(receivers()).toHaveLength(3);
  expect(workbench.read('Contact plan')[1]?.[0]).toMatch(/^From 2026-05-01 to /);
  expect(triggers()).toEqual(['dailyRun']);
  expect(status().message).toContain('It last ran for 2026-05-01.');
  expect(status().message).toContain('On “Win-back” the header “Result” is missing');
});
