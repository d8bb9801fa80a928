import { describe, expect, test } from 'vitest';
import type { SegmentationView } from '../../src/panel/segmentationView';
import type { SegmentationWish } from '../../src/panel/segmentationWish';
import type { Grid } from '../../workbench/spreadsheet/grid';
import { type Options, on, openedAddOn, recalculatedAddOn, smallBase } from './openedAddOn';

// What an ABC segmentation would make of the base, and what it does.

const WISH: SegmentationWish = {
  measure: 'revenue',
  window: 'wholeLog',
  fromDay: '',
  toDay: '',
  aShare: '80',
  bShare: '95',
};

const SCRIPT = `
  function setCell(name, a1, value) { SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setValue(value); }
  function setFormula(name, a1, formula) { SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setFormula(formula); }
`;

/** The add-on on a base, not set up yet. */
async function opened(base: Grid[] = smallBase(), options: Options = {}, open = openedAddOn) {
  const addOn = await open(base, { script: SCRIPT, ...options });
  const { workbench } = addOn;
  const asked = (wish: unknown) =>
    workbench.callFromSidebar('panelSegmentation', [wish]) as
      | { ok: true; segmentation: SegmentationView }
      | { ok: false; message: string };
  return {
    ...addOn,
    asked,
    preview: (wish: Partial<SegmentationWish> | null = null): SegmentationView => {
      const answer = asked(wish && { ...WISH, ...wish });
      if (!answer.ok) throw new Error(answer.message);
      return answer.segmentation;
    },
    apply: (wish: Partial<SegmentationWish>) =>
      workbench.callFromSidebar('panelApplySegmentation', [{ ...WISH, ...wish }]) as {
        ok: boolean;
        message: string;
      },
    undo: () =>
      workbench.callFromSidebar('panelUndo', []) as { restored: number; edited: string[] },
    everything: () => workbench.snapshot().sheets,
    setting: (label: string) => {
      const row = workbench.read('Settings').find(([each]) => each === label);
      return row?.[1] ?? null;
    },
  };
}

async function computed(base?: Grid[], options?: Options) {
  return opened(base, options, recalculatedAddOn);
}

const classesOf = ({ classes }: SegmentationView) =>
  classes.map(({ class: each, clients, value, valuePercent }) => [
    each,
    clients,
    value,
    valuePercent && Math.round(valuePercent),
  ]);

const movesOf = ({ moves }: SegmentationView) =>
  moves.map(({ from, to, count, clients }) => [from, to, count, clients.map(({ name }) => name)]);

describe('the preview', () => {
  test('of the settings as they stand', async () => {
    const { preview } = await computed();
    const shown = preview();
    expect(shown.wish).toEqual(WISH);
    expect(classesOf(shown)).toEqual([
      ['A', 1, 2700, 90],
      ['B', 1, 200, 7],
      ['C', 1, 100, 3],
    ]);
    expect(shown).toMatchObject({ moves: [], outdated: 0, undoable: null, caveats: [] });
    expect(shown.concentrated).toEqual({ key: 'ann', name: 'Ann', valuePercent: 90 });
  });

  test('by another measure, window or borders, beside the categories in the sheet', async () => {
    const { preview } = await computed();
    const byDeals = preview({ measure: 'deals' });
    expect(classesOf(byDeals)).toEqual([
      ['A', 3, 7, 100],
      ['B', 0, 0, 0],
      ['C', 0, 0, 0],
    ]);
    expect(movesOf(byDeals)).toEqual([
      ['B', 'A', 1, ['Bob']],
      ['C', 'A', 1, ['Cid']],
    ]);
    expect(movesOf(preview({ aShare: '92' }))).toEqual([['B', 'A', 1, ['Bob']]]);
    const of2025 = { window: 'ownDates', fromDay: '2025-01-01', toDay: '2025-12-31' } as const;
    expect(classesOf(preview(of2025))).toEqual([
      ['A', 1, 100, 100],
      ['B', 0, 0, 0],
      ['C', 2, 0, 0],
    ]);
  });

  test('before anything was set up or computed; and nothing is written', async () => {
    const { preview, everything } = await opened();
    const before = everything();
    const shown = preview({ bShare: '91' });
    expect(movesOf(shown)).toEqual([
      [null, 'A', 1, ['Ann']],
      [null, 'B', 1, ['Bob']],
      [null, 'C', 1, ['Cid']],
    ]);
    expect(shown.outdated).toBe(3);
    expect(everything()).toEqual(before);
  });

  test('says where the sheet is behind, by the settings that stand', async () => {
    const { preview, workbench } = await computed();
    workbench.run('setCell', 'Sales', 'C5', 90_000);
    expect(preview({ measure: 'deals' }).outdated).toBe(2);
    expect(movesOf(preview())).toEqual([
      ['A', 'C', 1, ['Ann']],
      ['B', 'A', 1, ['Bob']],
    ]);
  });

  test('shows who is held, by hand, by a trait, or typed over, and moves none of them', async () => {
    const base = smallBase();
    base[0] = {
      name: 'Clients',
      rows: [
        ['Client', 'Manual category', 'Traits'],
        ['Ann', null, 'bad payer'],
        ['Bob', 'VIP', null],
        ['Cid', null, null],
      ],
    };
    const { preview, workbench, recalculate } = await computed(base);
    const column = workbench.read('Clients')[0]?.indexOf('Category') as number;
    workbench.run('setCell', 'Clients', `${String.fromCharCode(65 + column)}4`, 'A');
    recalculate();
    const shown = preview({ measure: 'deals' });
    expect(shown.moves).toEqual([]);
    expect(shown.held).toEqual({
      count: 3,
      clients: [
        { key: 'ann', name: 'Ann', class: 'A', category: 'C', rule: 'badPayer' },
        { key: 'bob', name: 'Bob', class: 'A', category: 'VIP', rule: 'manual' },
        { key: 'cid', name: 'Cid', class: 'A', category: 'A', rule: 'manual' },
      ],
    });
  });

  test('counts nobody as outdated whose category is a formula or a value of the user’s', async () => {
    const { preview, workbench, recalculate } = await computed();
    const column = workbench.read('Clients')[0]?.indexOf('Category') as number;
    const letter = String.fromCharCode(65 + column);
    workbench.run('setFormula', 'Clients', `${letter}2`, '="C"');
    workbench.run('setCell', 'Clients', `${letter}3`, 'ask Olga');
    workbench.run('setCell', 'Clients', `${letter}4`, 'VIP');
    await workbench.settle();
    // Both before a recalculation has found them and after it has let them be.
    for (const again of [() => {}, recalculate]) {
      again();
      await workbench.settle();
      expect(preview()).toMatchObject({ moves: [], outdated: 0 });
    }
    expect(preview().held.clients).toMatchObject([
      { name: 'Ann', class: 'A', category: 'C', rule: 'manual' },
      { name: 'Cid', class: 'C', category: 'VIP', rule: 'manual' },
    ]);
    // The formula counts as what it shows.
    workbench.run('setFormula', 'Clients', `${letter}2`, '="A"');
    await workbench.settle();
    expect(preview({ measure: 'deals' }).held.clients[0]).toMatchObject({ category: 'A' });
  });

  test('says what the classes rest on where that is not what was asked for', async () => {
    const { preview } = await computed(smallBase().slice(0, 2), { locale: 'ru_RU' });
    expect(preview({ measure: 'profit' })).toMatchObject({
      measuredBy: 'revenue',
      caveats: ['прибыль неизвестна, поэтому классы определены по выручке.'],
    });
    const [nothing] = preview({ window: 'ownDates', toDay: '2020-01-01' }).caveats;
    expect(nothing).toContain('01.01.2020');
  });

  test('names the first of many clients and counts the rest, each as written', async () => {
    const names = [
      '<b>"Eve" & ООО</b>',
      '🎈 Шар',
      'שלום',
      '  Два  пробела',
      'x'.repeat(300),
      "'; DROP TABLE",
    ];
    const rows = Array.from({ length: 250 }, (_, index) => names[index] ?? `Client ${index}`);
    const { preview } = await opened([
      { name: 'Clients', rows: [['Client'], ...rows.map((name) => [name])] },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount'],
          ...rows.map((name, index) => [on('2026-03-01'), name, 1000 - index]),
        ],
      },
    ]);
    const [toA] = preview({ aShare: '99', bShare: '100' }).moves;
    expect(toA?.count).toBeGreaterThan(240);
    expect(toA?.clients).toHaveLength(200);
    expect(toA?.clients.slice(0, names.length).map(({ name }) => name)).toEqual(
      names.map((name) => name.trim()),
    );
  });

  test('takes as many data calls for many clients as for few', async () => {
    const callsFor = async (clients: number) => {
      const rows = Array.from({ length: clients }, (_, index) => [`Client ${index}`]);
      const deals = rows.map(([name = '']) => [on('2026-03-01'), name, 100]);
      const { preview, workbench } = await computed([
        { name: 'Clients', rows: [['Client'], ...rows] },
        { name: 'Sales', rows: [['Date', 'Client', 'Amount'], ...deals] },
      ]);
      workbench.calls.reset();
      preview({ measure: 'deals' });
      return workbench.calls.data;
    };
    const few = await callsFor(3);
    expect(few).toBeLessThanOrEqual(20);
    expect(await callsFor(500)).toBe(few);
  });
});

const REFUSED: [Record<string, string>, string, string?][] = [
  [{ aShare: '0' }, 'A ends at: found 0; a number from 1 to 99 is needed.', 'aShare'],
  [{ aShare: '' }, 'A ends at: a number from 1 to 99 is needed.', 'aShare'],
  [{ aShare: '0.8' }, 'A ends at: found 0.8; a percentage is needed: for 25% write 25.', 'aShare'],
  [{ bShare: '101' }, 'B ends at: found 101; a number from 1 to 100 is needed.', 'bShare'],
  [{ bShare: 'most' }, 'B ends at: found “most”; write a number in digits.', 'bShare'],
  [{ aShare: '95.5' }, 'B ends at: 95 must be above “A ends at”, which is 95.5.', 'bShare'],
  [{ window: 'ownDates' }, 'ABC window: give a date in “ABC from” or “ABC to”.', 'fromDay'],
  [
    { window: 'ownDates', fromDay: '2026-02-01', toDay: '2026-01-31' },
    'ABC to: 2026-01-31 is before “ABC from”, which is 2026-02-01.',
    'toDay',
  ],
  [{ window: 'ownDates', fromDay: '2026-02-30' }, 'Part of what was sent is missing.'],
  [{ measure: 'weight' }, 'Part of what was sent is missing.'],
  [{ colour: 'red' }, 'Part of what was sent is missing.'],
];

describe('what no classes can be made by', () => {
  test('is refused in a sentence, and nothing is written', async () => {
    const { asked, apply, setUp, everything } = await opened();
    setUp();
    const before = everything();
    for (const [wish, sentence, field] of REFUSED) {
      const message = expect.stringContaining(sentence);
      const refusal = { ok: false, message, ...(field && { field }) };
      expect(asked({ ...WISH, ...wish })).toEqual(refusal);
      expect(apply(wish)).toEqual(refusal);
    }
    expect(everything()).toEqual(before);
  });

  test('a border as the document writes it', async () => {
    const { preview } = await computed(smallBase(), { locale: 'ru_RU' });
    const { wish } = preview({ aShare: '89,5' });
    expect(wish.aShare).toBe('89,5');
  });
});

describe('applying it', () => {
  test('writes the settings and the categories; Undo takes both back', async () => {
    const { preview, apply, undo, byClient, setting, everything } = await computed();
    const [clients, settings] = [byClient('Category'), everything()];
    const wish = {
      measure: 'deals',
      window: 'ownDates',
      fromDay: '2025-06-01',
      toDay: '2026-03-15',
      aShare: '50',
    } as const;
    expect(apply(wish)).toEqual({
      ok: true,
      summary: expect.objectContaining({ clients: 3 }),
      message: expect.stringMatching(/^The ABC classes were updated\. 3 clients recalculated/),
    });
    expect([setting('ABC measure'), setting('ABC window'), setting('A ends at')]).toEqual([
      'deals',
      'own dates',
      50,
    ]);
    expect(setting('ABC from')).toEqual(on('2025-06-01'));
    expect(byClient('Category')).toEqual({ Ann: 'B', Bob: 'A', Cid: 'A' });
    const shown = preview();
    expect(shown).toMatchObject({ wish, moves: [], outdated: 0 });
    expect(shown.undoable?.kind).toBe('segmented');

    expect(undo()).toMatchObject({ edited: [] });
    expect(byClient('Category')).toEqual(clients);
    expect(setting('A ends at')).toBe(80);
    expect(setting('ABC from')).toBe(null);
    expect(Object.keys(everything())).toEqual(Object.keys(settings));
    expect(preview()).toMatchObject({ wish: WISH, undoable: null });
  });

  test('with nothing changed leaves what could be taken back before', async () => {
    const { preview, apply } = await computed();
    apply({ aShare: '70' });
    apply({ aShare: '70' });
    expect(preview().undoable?.kind).toBe('segmented');
  });

  test('leaves the own dates where another window is chosen', async () => {
    const { apply, setting } = await computed();
    apply({ window: 'ownDates', fromDay: '2025-06-01' });
    apply({ window: 'last12Months' });
    expect(setting('ABC from')).toEqual(on('2025-06-01'));
    expect(setting('ABC window')).toBe('last 12 months');
  });

  test('leaves the settings as they were where the recalculation stops', async () => {
    const { apply, workbench, everything } = await computed();
    workbench.protect('Clients', null);
    const before = everything();
    expect(apply({ measure: 'deals', aShare: '70' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Clients'),
    });
    expect(everything()).toEqual(before);
  });

  test('says which setting is protected, and writes nothing', async () => {
    const { apply, workbench, everything } = await computed();
    const row = workbench.read('Settings').findIndex(([label]) => label === 'B ends at') + 1;
    workbench.protect('Settings', `B${row}`);
    const before = everything();
    expect(apply({ aShare: '70', bShare: '90' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('column “B ends at”'),
    });
    expect(everything()).toEqual(before);
  });

  test('fits the data calls of a recalculation', async () => {
    const { apply, workbench } = await computed();
    workbench.calls.reset();
    apply({ measure: 'deals', aShare: '70', bShare: '90', window: 'last12Months' });
    // Three of them look where the settings stand, before and after; one in which currency sums are shown.
    expect(workbench.calls.data).toBeLessThanOrEqual(68);
  });
});
