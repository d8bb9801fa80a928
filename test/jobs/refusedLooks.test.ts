import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import type { ScriptedBook } from '../../workbench/spreadsheet/scriptedBook';
import { managedBase, openedDaily } from './daily/openedDaily';
import { type Answer, on, openedAddOn, smallBase } from './openedAddOn';

// Whatever Google refuses of the looks of sheets, every job comes to its end, what it writes is what
// it would have written, and the run report says what was refused.

const NO_FORMAT = "You can't set the number format of cells in a typed column.";

/** What puts no value into a cell. The notes by which columns are known are none of these. */
const LOOKS = [
  ...['Range.setNumberFormat', 'Range.setNumberFormats', 'RangeList.setNumberFormat'],
  ...['Range.setFontWeight', 'Range.setFontWeights', 'RangeList.setFontWeight'],
  ...['Range.setBackgrounds', 'Range.setWrap', 'Range.setWraps', 'RangeList.setWrap'],
  ...['Range.setNote', 'Range.setNotes', 'Range.setDataValidation', 'Range.setDataValidations'],
  ...['Sheet.setColumnWidth', 'Sheet.setColumnWidths', 'Sheet.setRowHeight'],
  ...['Sheet.setRowHeights', 'Sheet.setFrozenRows', 'Sheet.setFrozenColumns'],
  ...['Sheet.setConditionalFormatRules', 'Sheet.insertChart', 'Sheet.hideSheet'],
  ...['Sheet.hideColumns', 'Range.createFilter', 'Range.shiftColumnGroupDepth'],
] as const;

/** A base whose days people have typed in every table. */
function base(): Grid[] {
  const [clients, sales] = managedBase();
  return [
    {
      name: 'Clients',
      rows: (clients?.rows ?? []).map((row, index): Cell[] => [
        ...row,
        index === 0 ? 'Snoozed until' : index === 3 ? on('2026-05-01') : null,
      ]),
    },
    sales as Grid,
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Manager', 'Outcome', 'Next contact', 'Score', 'Note'],
        [on('2026-03-30'), 'Cid', 'call', 'Max', null, on('2026-06-01'), 3, null],
      ],
    },
  ];
}

const CONTACT = {
  ...{ client: 'ann', type: 'meeting', outcome: 'offer', nextDay: '2026-04-20', score: 9 },
  ...{ reason: '', note: 'later', requestId: 'one', isConfirmed: true },
};

interface Week {
  /** What every job said, by its name. */
  said: Record<string, Answer>;
  /** What the sheets hold, days as serial numbers. */
  sheets: Record<string, unknown>;
  workbench: ScriptedBook;
}

/** Does everything a user does in a week, with the spreadsheet in this state. */
async function week(prepare: (workbench: ScriptedBook) => void): Promise<Week> {
  const opened = await openedDaily(base());
  const { workbench, call, recalculate, setUp, planAhead, switchOn, fire } = opened;
  prepare(workbench);
  const said: Record<string, Answer> = {
    setUp: setUp(),
    recalculate: recalculate(),
    planAhead: planAhead(),
    log: call('panelLogContact', CONTACT),
    snooze: call('panelSnooze', 'bob', 7, 'two'),
    edit: call('panelEditClient', 'cid', { manualCategory: 'A', leavingReason: 'price' }, 'three'),
  };
  recalculate();
  const today = workbench.read('Today');
  const line = today.findIndex((row, index) => index > 1 && row[1] === 'Eve') + 1;
  workbench.edit('Today', `A${line}`, [['x']]);
  said.switchOn = switchOn();
  for (const [job, { ok, message }] of Object.entries(said)) said[job] = { ok, message };
  workbench.setNow('2026-04-02T06:30');
  fire('dailyRun');
  await workbench.settle();
  const names = ['Clients', 'Sales', 'Contacts', 'Settings', 'Overview', 'History', 'Win-back'];
  return { said, sheets: sheetsOf(workbench, names), workbench };
}

function sheetsOf(workbench: ScriptedBook, names: string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, workbench.read(name).map((row) => row.map(serial))]),
  );
}

function serial(cell: Cell): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  return Date.parse(cell.day) / 86_400_000 + 25_569;
}

const everyJobIsOk = (said: Week['said']) =>
  expect(
    Object.entries(said)
      .filter(([, { ok }]) => !ok)
      .map(([job, { message }]) => `${job}: ${message}`),
  ).toEqual([]);

describe('with typed columns in the user’s Tables', () => {
  test('every job writes what it writes without them', async () => {
    const plain = await week(() => {});
    const typed = await week((workbench) => {
      workbench.makeTable('Sales', 'A1:C200', { Date: 'yyyy-mm-dd', Amount: '#,##0.00' });
      workbench.makeTable('Contacts', 'A1:H200', {
        Date: 'yyyy-mm-dd',
        'Next contact': 'yyyy-mm-dd',
        Score: '0',
      });
      workbench.makeTable('Clients', 'A1:E200', { 'Snoozed until': 'yyyy-mm-dd' });
    });
    everyJobIsOk(typed.said);
    expect(typed.workbench.triggers.failures).toEqual([]);
    expect(typed.sheets).toEqual(plain.sheets);
    expect(typed.said).toEqual(plain.said);
    expect(typed.workbench.mail.sent.length).toBe(plain.workbench.mail.sent.length);
  });

  test('a column of the add-on’s in one is filled, and set-up says what was refused, once', async () => {
    const { workbench, setUp, recalculate, byClient } = await openedAddOn(
      [
        {
          name: 'Clients',
          rows: [
            ['Client', 'Last purchase', 'First purchase'],
            ['Ann', null, null],
          ],
        },
        managedBase()[1] as Grid,
      ],
      {},
    );
    workbench.makeTable('Clients', 'A1:C200', {
      'Last purchase': 'yyyy-mm-dd',
      'First purchase': 'yyyy-mm-dd',
    });
    const { ok, message } = setUp();
    expect([ok, message.split(NO_FORMAT)]).toEqual([
      true,
      [expect.any(String), expect.any(String)],
    ]);
    expect(message).toContain(`“Clients”: Google refused number formats: “${NO_FORMAT}”`);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Last purchase')).toEqual({ Ann: on('2026-03-15') });
  });
});

describe('with every look refused', () => {
  test('every job writes what it writes otherwise', async () => {
    const plain = await week(() => {});
    const bare = await week(({ calls }) => {
      for (const look of LOOKS) calls.failOn(look, 'Not here.');
    });
    everyJobIsOk(bare.said);
    expect(bare.workbench.triggers.failures).toEqual([]);
    expect(bare.sheets).toEqual(plain.sheets);
    expect(bare.said.planAhead?.message).toContain('Google refused number formats: “Not here.”');
    expect(bare.said.log).toEqual(plain.said.log);
    expect(bare.said.snooze).toEqual(plain.said.snooze);
  });
});

describe('where the rules of conditional formatting are refused', () => {
  test.each([
    ['en_US', 'Clients', 'Google refused the rules of conditional formatting: “Bad rule.”'],
    ['ru_RU', 'Clients', 'Google не принял правила условного форматирования: «Bad rule.»'],
  ] as const)(
    'the run goes on and says so once, in the language of %s',
    async (locale, sheet, words) => {
      const { workbench, setUp, recalculate } = await openedAddOn(smallBase(), { locale });
      setUp();
      workbench.calls.failOn('Sheet.setConditionalFormatRules', 'Bad rule.');
      expect(recalculate()).toMatchObject({ ok: true });
      const names = texts[locale === 'en_US' ? 'en' : 'ru'].sheets;
      expect(workbench.read(names.overview).length).toBeGreaterThan(20);
      const history = workbench.read(names.history);
      expect(history.length).toBeGreaterThan(2);
      const told = workbench
        .read(names.report)
        .filter(([, , , message]) => String(message).includes(words));
      expect(told.map(([name]) => name)).toEqual([sheet]);
      workbench.calls.heal();
      recalculate();
      expect(workbench.read(names.history)).toEqual(history);
      const healed = workbench.read(names.report).flat().join();
      expect(healed).not.toContain(words);
    },
  );
});
