import { expect } from 'vitest';
import { ALL_TEXTS } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import type { MemorySnapshot, MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { cellOf } from '../../workbench/spreadsheet/reading';
import type { ScriptedBook } from '../../workbench/spreadsheet/scriptedBook';
import type { Workbench } from '../../workbench/spreadsheet/workbench';
import { bench, closedAfterTest, memoryBench, type Seeing } from '../workbench/bench';
import { lentAddOn } from '../workbench/lentAddOn';

/** What the panel is told of a job. */
export interface Answer {
  ok: boolean;
  message: string;
}

/**
 * Enough for all that the small bases of these tests hold: of a sheet's 1,000 rows the rest would
 * be formatted and judged by its rules in vain.
 */
const LEAST_ROWS = 200;

/** What a spreadsheet may be held in. */
export interface Hosts {
  /** No formula is calculated, and no rule paints; everything else is there at once. */
  memory: Seeing<MemoryWorkbench>;
  /** For tests of formulas, of colours that are shown, and of what a dump or a page is made of. */
  engine: Seeing<Workbench>;
}

export interface Options<Host extends keyof Hosts = 'memory'> {
  host?: Host;
  locale?: 'en_US' | 'ru_RU' | 'en_GB';
  timeZone?: string;
  now?: string;
  /** A user's own functions, beside the add-on's. */
  script?: string;
}

/** Sets since when the contact rules are in force, as somebody would who has kept them before. */
const RULES_SCRIPT = `function keptRulesSince(serial) {
  const value = SpreadsheetApp.getActive().getRangeByName('AS_OF');
  const sheet = value && value.getSheet();
  if (!sheet) return;
  const labels = sheet.getRange(1, value.getColumn() - 1, sheet.getLastRow(), 1).getValues().flat();
  const row = labels.findIndex((label) => ${JSON.stringify(ALL_TEXTS.map(({ settings }) => settings.rulesSince[0]))}.includes(label));
  if (row >= 0) sheet.getRange(row + 1, value.getColumn()).setValue(serial);
}`;

/** 1 January 2026, as a spreadsheet counts days. */
const RULES_SINCE = 46_023;

/** The built add-on in a headless workbench with these sheets, closed when the test is over. */
export async function openedAddOn<Host extends keyof Hosts = 'memory'>(
  workbook: Grid[],
  options: Options<Host> = {},
) {
  const { locale = 'en_US', timeZone = 'Etc/UTC', now = '2026-03-31', script = '' } = options;
  const { code, ...addOn } = lentAddOn(RULES_SCRIPT + script);
  const setting = { ...addOn, leastRows: LEAST_ROWS, locale, timeZone, now, workbook };
  const opened =
    options.host === 'engine'
      ? await bench(code, undefined, setting)
      : memoryBench(code, undefined, setting);
  const workbench = opened as Hosts[Host];
  closedAfterTest(workbench);
  const call = <Told = Answer>(name: string, ...args: unknown[]) =>
    workbench.callFromSidebar(name, args) as Told;
  const column = (sheet: string, header: string): Cell[] => {
    const [headers = [], ...rows] = workbench.read(sheet);
    const index = headers.indexOf(header);
    if (index < 0) throw new Error(`No column ${header} in ${sheet}: ${headers.join(', ')}`);
    return rows.map((row) => row[index] ?? null);
  };
  return {
    workbench,
    /** Calls the add-on as the panel does. */
    call,
    /** Set up, with contact rules that are in force since the beginning of the year. */
    setUp: () => {
      const answer = call('panelSetUp');
      workbench.run('keptRulesSince', RULES_SINCE);
      return answer;
    },
    addClients: () => call('panelAddClientsFromSales'),
    recalculate: () => call('panelRecalculate'),
    planAhead: () => call('panelPlanAhead'),
    column,
    /** What the first cell of a named range holds. */
    named: (name: string): Cell => {
      const place = workbench.book.names().get(name);
      const cells = place && workbench.book.sheetWithId(place.sheetId);
      if (!cells) throw new Error(`Nothing is named ${name}.`);
      return cellOf(cells.content(place.area.startRow, place.area.startColumn));
    },
    /** The cells under a header, by the client in the sheet's first column. */
    byClient: (header: string, sheet = 'Clients'): Record<string, Cell> => {
      const [, ...rows] = workbench.read(sheet);
      const values = column(sheet, header);
      return Object.fromEntries(rows.map((row, index) => [String(row[0]), values[index] ?? null]));
    },
    /** The lines of the run report; its row numbers are links, which an engine computes. */
    warnings: async (sheet = 'Run report') => {
      await workbench.settle();
      const [, ...lines] = workbench.read(sheet);
      // Beside them stands what was understood.
      const told = lines.map((line) => line.slice(0, 4));
      return told.filter(([, , , message]) => message !== null && message !== '');
    },
  };
}

/** The add-on set up on these sheets. */
export function setUpAddOn<Host extends keyof Hosts = 'memory'>(
  workbook: Grid[],
  options: Options<Host> = {},
) {
  return broughtTo('set up', workbook, options, ({ setUp }) => {
    expect(setUp()).toMatchObject({ ok: true });
  });
}

/** The same, recalculated too. */
export function recalculatedAddOn<Host extends keyof Hosts = 'memory'>(
  workbook: Grid[],
  options: Options<Host> = {},
) {
  return broughtTo('recalculated', workbook, options, ({ setUp, recalculate }) => {
    expect(setUp()).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
  });
}

/** What a file's tests begin from, and which file that is. */
const stood = { of: '', bases: new Map<string, MemorySnapshot>() };

/**
 * The add-on on these sheets, brought to where several tests of a file begin. In memory it is
 * brought there once, and none of them sees what was shown, counted or sent on the way.
 *
 * @param where where that is: for each base and setting, the name of one way there
 */
export async function broughtTo<Host extends keyof Hosts = 'memory'>(
  where: string,
  workbook: Grid[],
  options: Options<Host>,
  bring: (addOn: Awaited<ReturnType<typeof openedAddOn<Host>>>) => void,
) {
  const opened = await openedAddOn(workbook, options);
  const { workbench } = opened;
  if (!('restore' in workbench)) {
    bring(opened);
    return opened;
  }
  const { testPath = '' } = expect.getState();
  if (testPath !== stood.of) Object.assign(stood, { of: testPath, bases: new Map() });
  const base = JSON.stringify([where, workbook, options]);
  let there = stood.bases.get(base);
  if (!there) {
    const first = await openedAddOn(workbook, options);
    bring(first);
    there = (first.workbench as MemoryWorkbench).snapshot();
    stood.bases.set(base, there);
  }
  workbench.restore(there, { keepsScript: true });
  return opened;
}

/** Runs a job that Google stops at the n-th data call: no sentence comes of it. */
export function stoppedAt(
  { calls }: Pick<ScriptedBook, 'calls'>,
  n: number,
  job: () => unknown,
): void {
  calls.stopAt(n);
  expect(job).toThrow('Exceeded maximum execution time');
  calls.heal();
}

/** A day as a grid has it. */
export function on(day: string): { day: string } {
  return { day };
}

/** Lines of a sales log: the client's purchases of these days, each of the same figures. */
export function purchases(client: string, figures: readonly number[], ...days: string[]): Cell[][] {
  return days.map((day) => [on(day), client, ...figures]);
}

/** A base of three: one who buys every ten days, one who fell asleep, one lost. */
export function smallBase(): Grid[] {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager'],
        ['Ann', 'Olga'],
        ['Bob', 'Olga'],
        ['Cid', 'Max'],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...purchases('Ann', [900], '2026-03-10', '2026-03-20', '2026-03-30'),
        ...purchases('Bob', [100], '2026-02-18', '2026-03-10'),
        ...purchases('Cid', [50], '2025-06-01', '2025-07-01'),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Score'],
        [on('2026-03-19'), 'Ann', 'call', 10],
        [on('2026-03-19'), 'Ann', 'meeting', null],
        [on('2026-03-25'), 'Cid', 'звонок', 3],
      ],
    },
  ];
}
