import { describe, expect, test } from 'vitest';
import { texts } from '../../../src/texts/texts';
import { smallBase } from '../openedAddOn';
import { openedCheck } from './openedCheck';

const { sheet: NAME } = texts.en.installation;

/** The engine keeps of each sheet that was deleted what makes the next one slower. */
const EVERY = 9;

describe('whatever fails, the user’s spreadsheet is as before', () => {
  test('data calls of the start', async () => {
    const { start, look, standing, workbench } = await openedCheck();
    const before = standing();
    workbench.calls.reset();
    start();
    const calls = workbench.calls.data;
    expect(calls).toBeGreaterThan(60);
    fireAll();
    let failed = 0;
    for (let n = 1; n <= calls; n += EVERY) {
      workbench.calls.failAt(n);
      const { ok } = start();
      workbench.calls.heal();
      if (!ok) failed++;
      // The panel is closed half-way; where no trigger could be made, it goes on asking.
      else if (workbench.triggers.all.length > 0) fireAll();
      else lookLater();
      expect([n, standing() === before]).toEqual([n, true]);
      expect([n, workbench.triggers.all.length]).toEqual([n, 0]);
    }
    expect(failed).toBeGreaterThan(0);
    expect(workbench.triggers.failures).toEqual([]);

    function fireAll(): void {
      for (const { id } of [...workbench.triggers.all]) workbench.triggers.fire(id);
    }
    function lookLater(): void {
      workbench.calls.slow(21_000);
      expect(look().ok).toBe(true);
      workbench.calls.heal();
    }
  });

  test('any data call of a look that waits, and of one that ends', async () => {
    const { start, look, standing, workbench } = await openedCheck('en_US', smallBase(), 'engine');
    const before = standing();
    for (const isCalculated of [false, true]) {
      start();
      if (isCalculated) await workbench.settle();
      workbench.calls.reset();
      look();
      const calls = workbench.calls.data;
      expect(calls).toBeGreaterThan(2);
      for (let n = 1; n <= calls; n++) {
        start();
        if (isCalculated) await workbench.settle();
        workbench.calls.failAt(n);
        const { ok, findings } = look();
        workbench.calls.heal();
        expect([n, ok && findings === null]).toEqual([n, false]);
        expect([n, standing() === before]).toEqual([n, true]);
      }
    }
  });

  test('a colleague’s run is in the way: nothing is begun, and a check under way is left', async () => {
    const { start, workbench, standing, look } = await openedCheck();
    start();
    const underWay = standing();
    workbench.calls.answer('Lock.tryLock', false);
    expect(start()).toEqual({ ok: false, message: texts.en.run.busy });
    workbench.calls.heal();
    expect(standing()).toBe(underWay);
    expect(look().ok).toBe(true);
  });
});

describe('a sheet that was left behind', () => {
  test('is deleted by the trigger when the panel was closed half-way', async () => {
    const { start, standing, workbench } = await openedCheck();
    const before = standing();
    start();
    expect(standing()).not.toBe(before);
    workbench.triggers.passUntil('2026-03-31T12:02');
    expect(standing()).toBe(before);
    expect(workbench.triggers.all).toEqual([]);
  });

  test('is deleted by the next check where even that failed', async () => {
    const { start, check, standing, workbench } = await openedCheck('en_US', smallBase(), 'engine');
    const before = standing();
    start();
    workbench.calls.failOn('Spreadsheet.deleteSheet');
    workbench.triggers.passUntil('2026-03-31T12:02');
    workbench.calls.heal();
    expect(standing()).not.toBe(before);
    await check();
    expect(standing()).toBe(before);
  });

  test('is known by its id: a user’s sheet of its name stays, and so does one put beside it', async () => {
    const rows = [['Mine'], ['kept']];
    const { check, standing } = await openedCheck(
      'en_US',
      [...smallBase(), { name: NAME, rows }],
      'engine',
    );
    const before = standing();
    const { started } = await check();
    expect(started.ok).toBe(true);
    expect(standing()).toBe(before);
  });
});
