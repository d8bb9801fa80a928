import { describe, expect, test } from 'vitest';
import { HOSTS } from '../bench';

const code = `
  function on(hour, zone) {
    return ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(hour).inTimezone(zone).create().getUniqueId();
  }
  function once(minutes) { ScriptApp.newTrigger('tick').timeBased().after(minutes * 60000).create(); }
  function list() {
    return ScriptApp.getProjectTriggers().map((one) => [one.getHandlerFunction(), one.getEventType() === ScriptApp.EventType.CLOCK, one.getTriggerSource() === ScriptApp.TriggerSource.CLOCK]);
  }
  function off() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }
  function tick(event) {
    const tried = [];
    try { SpreadsheetApp.getUi(); } catch (error) { tried.push(error.message); }
    console.log(JSON.stringify([new Date().toISOString(), Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), event.authMode, tried]));
  }
  function boom() { throw new Error('out of order'); }
  function other() {}
`;

describe.each(HOSTS)('%s', (_host, bench) => {
  describe('triggers', () => {
    test('are made, listed and deleted; those of others are not seen', async () => {
      const bed = await bench(code);
      bed.triggers.add({ handler: 'other', owner: 'olga@example.com' });
      bed.triggers.add({ handler: 'other' });
      bed.run('on', 6, 'Europe/Moscow');
      expect(bed.run('list')).toEqual([
        ['other', false, false],
        ['tick', true, true],
      ]);
      bed.run('off');
      expect(bed.triggers.all.map(({ owner }) => owner)).toEqual(['olga@example.com']);
    });

    test('fire as time passes, on the clock of their own zone, over a clock change too', async () => {
      const bed = await bench(code, undefined, { now: '2026-03-28T12:00' });
      bed.run('on', 6, 'Europe/Berlin'); // clocks go forward on 29 March
      bed.run('once', 90);
      bed.triggers.passUntil('2026-03-30T12:00');
      expect(bed.log.map((line) => JSON.parse(line)[0])).toEqual([
        '2026-03-28T13:30:00.000Z',
        '2026-03-29T04:30:00.000Z',
        '2026-03-30T04:30:00.000Z',
      ]);
      expect(bed.triggers.failures).toEqual([]);
    });

    test('run without a person at the screen', async () => {
      const bed = await bench(code);
      const id = bed.run('on', 6, 'Etc/UTC') as string;
      bed.triggers.fire(id);
      expect(JSON.parse(bed.log[0] as string).slice(1)).toEqual([
        '',
        'user@example.com',
        'FULL',
        ['Cannot call SpreadsheetApp.getUi() from this context.'],
      ]);
    });

    test('that fail tell nobody but the list of failures', async () => {
      const bed = await bench(code);
      bed.triggers.fire(bed.triggers.add({ handler: 'boom' }).id);
      expect(bed.triggers.failures).toEqual(['out of order']);
    });

    test('are twenty at most', async () => {
      const bed = await bench(code);
      for (let made = 0; made < 20; made++) bed.run('on', 6, 'Etc/UTC');
      expect(() => bed.run('on', 6, 'Etc/UTC')).toThrow('too many triggers');
    });

    test('go with a snapshot', async () => {
      const bed = await bench(code);
      bed.run('on', 6, 'Etc/UTC');
      const again = await bench(code, undefined, { workbook: bed.snapshot() });
      expect(again.run('list')).toEqual([['tick', true, true]]);
    });
  });

  test('a run is over after six minutes, whatever it goes on to do', async () => {
    const bed = await bench(`
    function go() {
      const cell = SpreadsheetApp.getActive().getSheetByName('Data').getRange('A1');
      for (let turn = 1; turn <= 100; turn++) { try { cell.setValue(turn); } catch (error) { continue; } }
    }
  `);
    bed.calls.slow(60_000);
    expect(() => bed.run('go')).toThrow('Exceeded maximum execution time');
    expect(bed.read('Data')).toEqual([[6]]);
  });

  test('rights are there unless a test takes them away', async () => {
    const { run, calls } = await bench(`
    function go() {
      return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
    }
  `);
    expect(run('go')).toBe(false);
    calls.answer('AuthorizationInfo.getAuthorizationStatus', 'REQUIRED');
    expect(run('go')).toBe(true);
  });
});
