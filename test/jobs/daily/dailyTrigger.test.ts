import { describe, expect, test } from 'vitest';
import { callsUpTo, tried } from '../../faults/tried';
import { stoppedAt } from '../openedAddOn';
import { openedDaily } from './openedDaily';

describe('switching the daily run', () => {
  test('on, as often as one likes, makes one trigger at the hour and in the zone of Settings', async () => {
    const { switchOn, workbench, settings } = await openedDaily();
    settings({ 'Daily run at': 9, 'Time zone of the run': 'Asia/Tokyo' });
    expect(switchOn()).toMatchObject({
      ok: true,
      message: 'The daily run is on, at 9:00–10:00, Asia/Tokyo. It has not run yet.',
      daily: { state: 'on' },
    });
    switchOn();
    expect(workbench.triggers.all).toMatchObject([
      { handler: 'dailyRun', when: { hour: 9, timeZone: 'Asia/Tokyo' } },
    ]);
  });

  test('goes by the spreadsheet’s own zone where Settings name none', async () => {
    const { switchOn } = await openedDaily(undefined, { timeZone: 'Pacific/Auckland' });
    expect(switchOn().daily.schedule).toMatchObject({ hour: 6, timeZone: 'Pacific/Auckland' });
  });

  test('on or off leaves the triggers of other functions and people alone', async () => {
    const { switchOn, switchOff, triggers, workbench } = await openedDaily();
    workbench.triggers.add({ handler: 'strangers' });
    workbench.triggers.add({ handler: 'dailyRun', owner: 'else@example.com' });
    switchOn();
    switchOn();
    expect(triggers()).toEqual(['strangers', 'dailyRun', 'dailyRun']);
    expect(switchOff()).toMatchObject({
      message: 'The daily run is off.',
      daily: { state: 'off' },
    });
    expect(triggers()).toEqual(['strangers', 'dailyRun']);
  });

  test('changes its hour where Settings change theirs: at once when switched on, else with the next run', async () => {
    const { switchOn, settings, workbench } = await openedDaily();
    switchOn();
    settings({ 'Daily run at': 9 });
    switchOn();
    const hours = () =>
      workbench.triggers.all.map(({ when }) => when && 'hour' in when && when.hour);
    expect(hours()).toEqual([9]);
    settings({ 'Daily run at': 11 });
    workbench.triggers.passUntil('2026-04-01T10:00');
    expect(hours()).toEqual([11]);
  });

  test('killed at any call leaves a run that the next click mends', async () => {
    const { switchOn, triggers, status, workbench } = await openedDaily();
    switchOn();
    workbench.calls.reset();
    workbench.run('setSettings', { 'Daily run at': 9 });
    const settingsCalls = workbench.calls.data;
    workbench.calls.reset();
    switchOn();
    const calls = workbench.calls.data;
    expect(calls).toBeGreaterThan(settingsCalls);
    for (const [at, call] of tried(callsUpTo(calls)).entries()) {
      // Never the hour that it is at, which would take fewer calls.
      const hour = at % 2;
      workbench.run('setSettings', { 'Daily run at': hour });
      stoppedAt(workbench, call, switchOn);
      expect(switchOn()).toMatchObject({ ok: true });
      expect(triggers()).toEqual(['dailyRun']);
      expect(status().daily).toMatchObject({ state: 'on', schedule: { hour } });
    }
  });
});

describe('a trigger that is gone', () => {
  test('is noticed, said, and made again', async () => {
    const { switchOn, status, triggers, workbench } = await openedDaily();
    switchOn();
    workbench.triggers.remove(workbench.triggers.all[0]?.id ?? '');
    expect(status()).toMatchObject({
      message:
        'The daily run was switched on, but its trigger is gone. Switch it on again to repair it. It has not run yet.',
      daily: { state: 'missing' },
    });
    expect(switchOn().daily.state).toBe('on');
    expect(triggers()).toEqual(['dailyRun']);
  });

  test('of a colleague’s is not seen, and stands as long as its runs take place', async () => {
    const { switchOn, status, workbench, triggers } = await openedDaily();
    switchOn();
    const [trigger] = workbench.triggers.all;
    if (trigger) trigger.owner = 'olga@example.com';
    workbench.callFromSidebar('forgetUserMark', []);
    expect(status()).toMatchObject({
      message:
        'A colleague has switched the daily run on, at 6:00–7:00, Etc/UTC. It has not run yet.',
    });
    switchOn();
    expect(triggers()).toEqual(['dailyRun']);
    workbench.setNow('2026-04-03T12:00');
    expect(status().daily).toMatchObject({ state: 'colleague', isMissed: true });
    switchOn();
    expect(status().daily).toMatchObject({ state: 'on', isMissed: false });
    // The colleague's own trigger takes itself away when it fires next.
    workbench.triggers.passUntil('2026-04-04T07:00');
    expect(workbench.triggers.all.map(({ owner }) => owner)).toEqual(['user@example.com']);
  });

  test('stale: its runs do not take place, which is said on opening until it is mended', async () => {
    const { switchOn, status, workbench, seen } = await openedDaily();
    switchOn();
    workbench.setNow('2026-04-01T07:59');
    expect(status().daily.isMissed).toBe(false);
    workbench.run('onOpen', { authMode: 'LIMITED' });
    expect(seen.toasts).toEqual([]);
    workbench.setNow('2026-04-01T08:00');
    const missed = 'A run is overdue. Switch it on again to repair it, or recalculate by hand.';
    expect(status().message).toContain(missed);
    workbench.run('onOpen', { authMode: 'LIMITED' });
    expect(seen.toasts).toEqual([missed]);
    switchOn();
    expect(status().daily.isMissed).toBe(false);
    expect(workbench.triggers.all).toHaveLength(1);
  });
});

describe('the menu', () => {
  test('asks before it switches, and does as it is told', async () => {
    const { workbench, triggers, seen } = await openedDaily();
    workbench.run('menuDaily');
    expect(seen.alerts[0]).toBe('The daily run is off.\n\nSwitch the daily run on?');
    expect(triggers()).toEqual([]);
    seen.answer = 'YES';
    workbench.run('menuDaily');
    expect(triggers()).toEqual(['dailyRun']);
    workbench.run('menuDaily');
    expect(triggers()).toEqual([]);
    expect(seen.alerts.at(-1)).toBe('The daily run is off.');
  });

  test.each(['NONE', 'LIMITED', 'FULL'])(
    'is there on opening, with the rights of %s',
    async (mode) => {
      const { workbench, switchOn, seen } = await openedDaily();
      switchOn();
      if (mode === 'NONE') {
        // Before the add-on is authorised it may add a menu and nothing else.
        workbench.calls.failOn('Properties.getProperty', 'You do not have permission.');
        workbench.calls.failOn('Spreadsheet.toast', 'You do not have permission.');
      }
      workbench.setNow('2026-05-01');
      const before = seen.menus.length;
      workbench.run('onOpen', { authMode: mode });
      expect(seen.menus).toHaveLength(before + 1);
      expect(seen.toasts.length > 0).toBe(mode !== 'NONE');
    },
  );
});
