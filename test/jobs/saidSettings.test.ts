import { describe, expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

interface Said {
  ok: boolean;
  message: string;
  field?: string;
  settings?: number;
}

async function opened(script = '') {
  const { setUp, call, workbench, recalculate } = await openedAddOn(smallBase(), {
    script: `${script}
  function setCell(a1, value) {
    SpreadsheetApp.getActive().getSheetByName('Settings').getRange(a1).setValue(value);
  }
  function setFormula(a1, formula) {
    SpreadsheetApp.getActive().getSheetByName('Settings').getRange(a1).setFormula(formula);
  }`,
  });
  setUp();
  const rows = () =>
    workbench.read(workbench.book.sheetNamed('Settings') ? 'Settings' : 'Настройки');
  const rowOf = (label: string) => rows().findIndex(([cell]) => cell === label) + 1;
  return {
    workbench,
    call,
    recalculate,
    rows,
    rowOf,
    cell: (label: string) => rows()[rowOf(label) - 1]?.[1] ?? null,
    say: (typed: unknown, requestId = 'one') => call<Said>('panelSaySettings', typed, requestId),
    undo: (requestId: string) => call<Said>('panelUndo', requestId),
    shown: () =>
      call<{
        settings: {
          groups: { group: string; settings: { name: string; value: string; fault: string }[] }[];
          managers: string;
        };
      }>('panelSettings').settings,
  };
}

describe('settings said in the panel', () => {
  test('are written into their cells, shown again, and taken back', async () => {
    const { say, cell, shown, undo } = await opened();
    const said = { marginPercent: '32.5', digest: 'yes', digestHeadEmail: 'head@example.com' };
    expect(say(said)).toMatchObject({ ok: true, settings: 3 });
    expect([cell('Margin'), cell('Digest by e-mail'), cell('Head’s e-mail')]).toEqual([
      32.5,
      'yes',
      'head@example.com',
    ]);
    const values = new Map(
      shown().groups.flatMap(({ settings }) => settings.map((each) => [each.name, each.value])),
    );
    expect(Object.keys(said).map((name) => values.get(name))).toEqual(Object.values(said));
    expect(undo('one')).toMatchObject({ ok: true });
    expect([cell('Margin'), cell('Digest by e-mail')]).toEqual([null, 'no']);
  });

  test('are done once, though they are sent twice, and Undo still knows what stood there first', async () => {
    const { say, cell, undo } = await opened();
    expect(say({ marginPercent: '30' })).toMatchObject({ settings: 1 });
    expect(say({ marginPercent: '30' })).toMatchObject({ ok: true, settings: 1 });
    undo('one');
    expect(cell('Margin')).toBeNull();
  });

  test.each([
    [{ marginPercent: 'a lot' }, 'marginPercent', /^Margin: /],
    [{ marginPercent: '0.3' }, 'marginPercent', /a percentage is needed/],
    [{ dailyHour: '24' }, 'dailyHour', /a whole number from 0 to 23/],
    [{ digestHeadEmail: 'head at example' }, 'digestHeadEmail', /head at example/],
    [{ dailyTimeZone: 'Middle-earth' }, 'dailyTimeZone', /Middle-earth/],
    [{ rulesSince: '31.02.2026' }, 'rulesSince', /31\.02\.2026/],
    [{ digest: 'perhaps' }, 'digest', /./],
    [{ sleepingAfter: '5', marginPercent: '20' }, 'sleepingAfter', /must be above/],
    [{ digestHeadEmail: 'x'.repeat(400) }, 'digestHeadEmail', /400 characters/],
  ])('%j is refused at its field, and nothing is written', async (typed, field, message) => {
    const { say, rows } = await opened();
    const before = rows();
    expect(say(typed)).toMatchObject({
      ok: false,
      field,
      message: expect.stringMatching(message),
    });
    expect(rows()).toEqual(before);
  });

  test('leave a formula of the user’s alone', async () => {
    const { call, say, rowOf } = await opened();
    call('setFormula', `B${rowOf('Margin')}`, '=10+20');
    expect(say({ marginPercent: '40' })).toMatchObject({ ok: false, field: 'marginPercent' });
  });

  test('say what is wrong with what stands in a cell', async () => {
    const { call, shown, rowOf } = await opened();
    call('setCell', `B${rowOf('Margin')}`, 'some');
    const margin = shown()
      .groups.flatMap(({ settings }) => settings)
      .find(({ name }) => name === 'marginPercent');
    expect(margin).toMatchObject({ value: 'some', fault: expect.stringContaining('Margin: ') });
  });

  test.each([{ asOf: '2026-01-01' }, { nonsense: '1' }, null, [], { marginPercent: 3 }])(
    '%j is none',
    async (typed) => {
      const { say, rows } = await opened();
      const before = rows();
      expect(say(typed)).toMatchObject({ ok: false });
      expect(rows()).toEqual(before);
    },
  );
});

describe('the sheet of settings', () => {
  const GROUPS = ['The base', 'Daily run and e-mails', 'Advanced: seldom changed'];

  test('has a heading above each group, the advanced ones last, and reads as it did', async () => {
    const { rowOf, recalculate, call, workbench } = await opened();
    const places = GROUPS.map(rowOf);
    expect(places.every((row) => row > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(rowOf('Margin')).toBeGreaterThan(rowOf('The base'));
    expect(rowOf('Steadying weight')).toBeGreaterThan(rowOf('Advanced: seldom changed'));
    call('setCell', `B${rowOf('Margin')}`, 44);
    expect(recalculate()).toMatchObject({ ok: true });
    const report = JSON.stringify(workbench.read('Run report'));
    expect(report).not.toContain('not a setting');
  });

  test('goes over to another language with its headings', async () => {
    const { call, rowOf, rows, recalculate } = await opened();
    call('setCell', `B${rowOf('Language')}`, 'Russian');
    expect(recalculate()).toMatchObject({ ok: true });
    const labels = rows().map(([label]) => label);
    expect(labels).toContain('Ежедневный расчёт и письма');
    expect(labels.filter((label) => GROUPS.includes(String(label)))).toEqual([]);
  });
});
