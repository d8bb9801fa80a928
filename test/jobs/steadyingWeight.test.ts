import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import type { MemorySnapshot } from '../../workbench/spreadsheet/memoryWorkbench';
import { on as dayOn } from '../core/on';
import { openedDaily } from './daily/openedDaily';
import { livelyBase } from './livelyBase';
import { type Answer, type Options, openedAddOn } from './openedAddOn';

const { en, ru } = texts;
const [LABEL] = en.settings.steadyingWeight;
const STATUS = en.headers.clients.status;
const INTERVAL = en.headers.clients.intervalDays;
const words = en.foresight.steadying;
const UNTIL = dayOn('2026-02-28');

/** Clients of one rate who keep coming: of a short history their own mean says little. */
const alike = (ends = '2026-03-30') =>
  livelyBase([], 0.1, dayOn('2023-10-01'), dayOn(ends), [90, 90], 1);
/** Clients whose rates are far apart. */
const various = () => livelyBase([], 0.2, dayOn('2023-10-01'), dayOn('2026-03-30'), [40, 40], 1);
const young = () => livelyBase([], 0.06, dayOn('2025-11-01'), dayOn('2026-03-30'), [40, 40]);

const SCRIPT = `
  function setSetting(label, value) {
    const sheet = SpreadsheetApp.getActive().getRangeByName('AS_OF').getSheet();
    const labels = sheet.getDataRange().getValues().map((row) => row[0]);
    sheet.getRange(labels.indexOf(label) + 1, 2).setValue(value);
  }
  function put(sheet, a1, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setValue(value);
  }
`;

interface Shown extends Answer {
  foresight: { sentences: string[] } | null;
}

interface ShownSettings extends Answer {
  settings: {
    groups: { settings: { name: string; value: string; note: string; fault: string }[] }[];
  };
}

async function begun(workbook: Grid[], options: Options = {}) {
  const addOn = await openedAddOn(workbook, { script: SCRIPT, ...options });
  const { workbench, call, byClient } = addOn;
  return {
    ...addOn,
    foresee: (id = 'one') => expect(call('panelForesee', id)).toMatchObject({ ok: true }),
    type: (value: Cell) => workbench.run('setSetting', LABEL, value),
    stands: () => ({ status: byClient(STATUS), interval: byClient(INTERVAL) }),
    told: () => call<Shown>('panelForesight').foresight?.sentences ?? [],
    shown: () =>
      call<ShownSettings>('panelSettings')
        .settings.groups.flatMap(({ settings }) => settings)
        .find(({ name }) => name === 'steadyingWeight'),
    overview: () => workbench.read('Overview').flat().map(String),
    understood: () =>
      workbench
        .read('Run report')
        .map((row) => row.slice(5, 9))
        .find(([, what]) => what === LABEL),
  };
}

async function opened(workbook: Grid[], options: Options = {}) {
  const base = await begun(workbook, options);
  expect(base.recalculate()).toMatchObject({ ok: true });
  return base;
}

/** The base of clients alike, recalculated, and its forecast tried; each once, as it then stands. */
const stood = new Map<'recalculated' | 'foreseen', MemorySnapshot>();

async function openedAlike() {
  const base = await begun(alike());
  const { workbench, recalculate, foresee } = base;
  const standing = (how: 'recalculated' | 'foreseen', make: () => void) => {
    const known = stood.get(how);
    if (known) return workbench.restore(known, { keepsScript: true });
    make();
    stood.set(how, workbench.snapshot());
  };
  standing('recalculated', () => expect(recalculate()).toMatchObject({ ok: true }));
  return {
    ...base,
    /** Tried for the first time, by “one”, where nothing has been done before. */
    foreseen: () => standing('foreseen', () => foresee('one')),
  };
}

/** How they stand by a number that somebody typed. */
async function standingBy(weight: number) {
  const { type, recalculate, stands } = await openedAlike();
  type(weight);
  recalculate();
  return stands();
}

describe('the steadying weight that is left blank', () => {
  test('is blank in a new sheet of settings, and the client’s own interval until it is chosen', async () => {
    const { stands, shown, overview, understood, told } = await openedAlike();
    expect(shown()).toMatchObject({ value: '', note: words.notYet, fault: '' });
    expect(stands()).toEqual(await standingBy(0));
    expect(overview().join(' ')).not.toContain('steadying weight');
    expect([understood(), told()]).toEqual([undefined, []]);
  });

  test('is chosen where one gains, and gone by in the same job, for good', async () => {
    const { workbench, recalculate, foresee, foreseen, stands, told, shown, overview, understood } =
      await openedAlike();
    const before = stands();
    foreseen();
    const after = stands();
    expect(after.status).not.toEqual(before.status);
    expect(after).toEqual(await standingBy(8));
    const all = () => ({ stands: stands(), told: told(), shown: shown(), overview: overview() });
    const first = all();
    expect(first.told.join(' ')).toMatch(
      /the status told 69\.\d right with “Steadying weight” at 0, and 71\.\d with 8, which was therefore chosen\. The statuses go by it\./,
    );
    expect(first.shown).toMatchObject({ value: '', note: words.note('8', UNTIL) });
    expect(first.overview).toContain(words.remark('8', UNTIL));
    expect(first.overview).toContain(words.since('8', dayOn('2026-03-31')));
    expect(understood()).toEqual(['Settings', LABEL, '8', words.chosenUpTo(UNTIL)]);
    // What it chose is no other setting: the forecast holds, and nothing moves.
    expect(first.overview.join(' ')).not.toContain(en.foresight.lapse.changed);
    recalculate();
    expect(all()).toEqual(first);
    foresee('two');
    expect(all()).toEqual(first);
    // A day more, and nothing bought: who stands where is told by the same interval.
    workbench.setNow('2026-04-01');
    recalculate();
    expect(stands().interval).toEqual(after.interval);
  });

  test.each([
    ['where nothing gains', various, true],
    ['of a past that is too short', young, false],
  ])('is 0 %s, which is said', async (_, base, isTried) => {
    const { foresee, stands, told, shown, overview, understood } = await opened(base());
    const before = stands();
    foresee();
    expect(stands()).toEqual(before);
    expect(told()).toContain(words.none(LABEL, '0', isTried, true));
    expect(shown()?.note).toBe(words.note('0', UNTIL));
    expect(understood()?.slice(2)).toEqual(['0', words.chosenUpTo(UNTIL)]);
    expect(overview().join(' ')).not.toContain('steadying weight');
  });

  test('yields to a number that is typed, and counts again once that is cleared', async () => {
    const { recalculate, foresee, foreseen, type, stands, told, overview, understood } =
      await openedAlike();
    foreseen();
    const chosen = stands();
    type(2);
    recalculate();
    expect(stands()).toEqual(await standingBy(2));
    expect(overview()).toContain(en.foresight.lapse.changed);
    expect(overview().join(' ')).not.toContain('steadying weight');
    expect(understood()).toBeUndefined();
    type('');
    recalculate();
    expect(stands()).toEqual(chosen);
    // Learnt by the number, nothing else is chosen beside it.
    type(2);
    foresee('two');
    expect(stands()).toEqual(await standingBy(2));
    expect(told().join(' ')).not.toContain('chosen');
  });

  test('is no 0 that stands in a sheet: that is somebody’s word', async () => {
    const { foresee, type, stands, told } = await openedAlike();
    const before = stands();
    type(0);
    foresee();
    expect(stands()).toEqual(before);
    expect(told().join(' ')).toMatch(
      /with “Steadying weight” at 8 in Settings it would have told 71\.\d\. Clear it there/,
    );
  });

  test.each(['many', -1, 101])(
    'is what counts where the cell holds %j, which is refused in words',
    async (junk) => {
      const { recalculate, foreseen, type, stands, shown, warnings } = await openedAlike();
      foreseen();
      const chosen = stands();
      type(junk);
      recalculate();
      expect(stands()).toEqual(chosen);
      const told = (await warnings()).find(([, , , said]) => String(said).startsWith(`${LABEL}: `));
      expect(told?.[3]).toContain(en.warnings.cellIgnored('').trim());
      expect(shown()?.fault).toBe(told?.[3]);
    },
  );

  test('holds though a deal is corrected or the forecast is too old: no status leaps', async () => {
    const { workbench, recalculate, foreseen, stands, overview } = await openedAlike();
    foreseen();
    const chosen = stands();
    workbench.run('put', 'Sales', 'C2', 1);
    recalculate();
    expect(overview()).toContain(en.foresight.lapse.changed);
    expect(stands()).toEqual(chosen);
    workbench.setNow('2026-06-15');
    recalculate();
    expect(overview()).toContain(en.foresight.lapse.tooOld);
    expect(stands().interval).toEqual(chosen.interval);
  });

  test('is not gone by in another base', async () => {
    const { call, recalculate, foreseen, shown, overview, understood } = await openedAlike();
    foreseen();
    expect(call('panelCreateSample', true)).toMatchObject({ ok: true });
    expect(shown()?.note).toBe(words.notYet);
    recalculate();
    expect(overview().join(' ')).not.toContain('steadying weight');
    expect(understood()).toBeUndefined();
  });

  test('stays where Undo takes the statuses back, and that they are not by it is said', async () => {
    const { call, recalculate, foreseen, stands, told } = await openedAlike();
    const before = stands();
    foreseen();
    const chosen = stands();
    expect(call('panelUndo', 'one')).toMatchObject({ ok: true });
    expect(stands()).toEqual(before);
    expect(told().join(' ')).toContain('Recalculate, and the statuses will go by it.');
    recalculate();
    expect(stands()).toEqual(chosen);
    expect(told().join(' ')).toContain('The statuses go by it.');
  });

  test('is forgotten with all that is kept, where the add-on is removed for good', async () => {
    const { workbench, call, recalculate, foreseen, stands, shown } = await openedAlike();
    const before = stands();
    foreseen();
    const chosen = stands();
    workbench.seen.answer = 'YES';
    workbench.run('menuRemove');
    expect(call('panelSetUp')).toMatchObject({ ok: true });
    recalculate();
    // Put away it was kept, as the sheets were.
    expect(stands()).toEqual(chosen);
    workbench.run('menuRemove');
    workbench.run('menuRemove');
    expect(call('panelSetUp')).toMatchObject({ ok: true });
    recalculate();
    expect(stands()).toEqual(before);
    expect(shown()?.note).toBe(words.notYet);
  });

  test('is said in Russian as well', async () => {
    const { call, workbench, recalculate } = await openedAddOn(alike(), { locale: 'ru_RU' });
    recalculate();
    expect(call('panelForesee', 'one')).toMatchObject({ ok: true });
    const overview = workbench.read('Обзор').flat();
    expect(overview).toContain(ru.foresight.steadying.remark('8', UNTIL));
    const { foresight } = call<Shown>('panelForesight');
    expect(foresight?.sentences.join(' ')).toContain(
      'поэтому выбрано 8. Так и рассчитаны статусы.',
    );
  });
});

test('the daily run chooses it, and anew when the month has changed', async () => {
  const { workbench, switchOn, byClient, call } = await openedDaily(alike('2026-04-30'));
  const remark = () =>
    workbench
      .read('Overview')
      .flat()
      .map(String)
      .filter((cell) => cell.includes('steadying weight'));
  switchOn();
  workbench.triggers.passUntil('2026-04-01T12:00');
  const chosen = (until: string) => words.remark('2', dayOn(until));
  const since = words.since('2', dayOn('2026-04-01'));
  expect(remark()).toEqual([chosen('2026-03-31'), since]);
  workbench.triggers.passUntil('2026-04-02T12:00');
  expect(remark()).toEqual([chosen('2026-03-31'), since]);
  const intervals = byClient(INTERVAL);
  expect(call('panelRecalculate')).toMatchObject({ ok: true });
  expect(byClient(INTERVAL)).toEqual(intervals);
  workbench.triggers.passUntil('2026-05-01T12:00');
  // No other is proved better: the same weight, known up to another day, and no new change is told.
  expect(remark()).toEqual([chosen('2026-04-30'), since]);
  const { foresight } = call<Shown>('panelForesight');
  expect(foresight?.sentences).toContain(words.none(LABEL, '2', true, true));
});
