import { CLIENT_USUAL } from '../../src/schema/computedColumns';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import type { MemorySnapshot, MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { Script } from '../../workbench/spreadsheet/script';
import { builtAddOn } from '../builtAddOn';
import { memoryBench, type Seeing } from '../workbench/bench';

// A base with everything of the user's that a run could hurt, and how to look whether it did.

/** What the panel is told of a job. */
export interface Answer {
  ok: boolean;
  message: string;
}

export interface AttackedBase {
  workbench: Seeing<MemoryWorkbench>;
  call(name: string, ...args: unknown[]): Answer;
  /** Set up and computed, with cells of the user's in between; new deals wait to be counted. */
  start: MemorySnapshot;
}

const on = (day: string): Cell => ({ day });

const { headers } = texts.en;

const TODAY_ROWS = 40;

/** Headers of the computed columns. */
export const COMPUTED: readonly string[] = CLIENT_USUAL.map((column) => headers.clients[column]);

function workbook(): Grid[] {
  const clients = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay'];
  const days = [
    ['Ann', '2026-01-09', 900],
    ['Ann', '2026-02-09', 900],
    ['Ann', '2026-03-09', 950],
    ['Bob', '2026-01-15', 100],
    ['Bob', '2026-02-14', 120],
    ['Cid', '2025-06-01', 50],
    ['Cid', '2025-07-01', 50],
    ['Dan', '2026-03-20', 300],
    ['Eve', '2025-11-02', 2000],
    ['Eve', '2025-12-02', 2100],
    ['Fay', '2026-03-28', 10],
  ] as const;
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Remark'],
        ...clients.map((name, index): Cell[] => [
          name,
          index % 2 ? 'Olga' : 'Max',
          `remark ${name}`,
        ]),
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', 'Manager'],
        ...days.map(([client, day, amount], index): Cell[] => [
          on(day),
          client,
          amount,
          index % 2 ? 'Olga' : 'Max',
        ]),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Manager', 'Outcome', 'Note'],
        [on('2026-03-19'), 'Ann', 'meeting', 'Max', 'talk', 'likes tea'],
        [on('2026-03-25'), 'Cid', 'call', 'Max', 'no answer', ''],
      ],
    },
    { name: 'Private', rows: [['Mine'], ['=1+1 is text'], [42]] },
  ];
}

/** Of the sweeps that a process runs, one after another: what has run before is several times faster. */
const script = new Script();

/** The base, opened in memory. */
export function attackedBase(): AttackedBase {
  const workbench = memoryBench(builtAddOn.code, undefined, {
    html: builtAddOn.html,
    timeZone: 'Etc/UTC',
    now: '2026-04-02',
    workbook: workbook(),
    leastRows: 60,
    script,
  });
  // One day sees ten thousand runs here: of its quotas they would leave nothing to those tried last.
  for (const quota of ['propertyReads', 'propertyWrites', 'triggerMinutes'] as const) {
    workbench.quotas.limits[quota] = Number.POSITIVE_INFINITY;
  }
  const call = (name: string, ...args: unknown[]) =>
    workbench.callFromSidebar(name, args) as Answer;
  const done = (name: string, ...args: unknown[]) => {
    const { ok, message } = call(name, ...args);
    if (!ok) throw new Error(message);
  };
  done('panelSetUp');
  fillSettings(workbench);
  done('panelRecalculate');
  done('panelPlanAhead');
  done('panelSwitchDaily', true);
  const sheet = workbench.byHand('Clients');
  // A column of the user's among the computed ones, and one behind them.
  const middle = columnOf(workbench, headers.clients.revenue);
  sheet.insertColumnsAfter(middle, 1);
  putColumn(workbench, middle + 1, ['Middle', 'm1', '=LEN(A3)', 'm3', 'm4', 'm5', '=A7&B7']);
  const last = sheet.getLastColumn() + 1;
  putColumn(workbench, last, ['Behind', 'b1', 'b2', '=C4', 'b4', 'b5', 'b6']);
  // What they typed into columns of the add-on's is theirs too.
  const typed = columnOf(workbench, headers.clients.recommendedStep);
  sheet.getRange(4, typed).setValue('ask Max');
  sheet.getRange(2, 3).setNote('a note');
  sheet.getRange(3, 2).setBackground('#abcdef');
  const mine = workbench.byHand('Private');
  mine.getRange(2, 1).setNote('private');
  done('panelRecalculate');
  // As long as it is of use: all that is there is read, and tried some ten thousand times.
  const today = workbench.byHand('Today');
  today.deleteRows(TODAY_ROWS + 1, today.getMaxRows() - TODAY_ROWS);
  const sales = workbench.byHand('Sales');
  for (const [client, amount] of [
    ['Bob', 700],
    ['Cid', 90],
    ['Gus', 400],
  ] as const) {
    sales.appendRow(['2026-03-30', client, amount, 'Olga']);
  }
  return { workbench, call, start: workbench.snapshot() };
}

/** Contact rules that are in force, and whom the digest goes to. */
function fillSettings({ byHand, read, book }: MemoryWorkbench): void {
  const { settings, settingWords } = texts.en;
  const sheet = byHand('Settings');
  const values = [
    [settings.rulesSince, '2026-01-01'],
    [settings.digest, settingWords.yesNo.yes],
    [settings.digestHeadEmail, 'head@example.com'],
  ] as const;
  for (const [[label], value] of values) {
    const row = read('Settings').findIndex(([each]) => each === label) + 1;
    sheet.getRange(row, 2).setValue(value);
  }
  const managers = book.names().get('MANAGERS')?.area;
  if (!managers) throw new Error('The settings have no managers.');
  const { startRow, startColumn } = managers;
  sheet.getRange(startRow + 2, startColumn + 1, 2, 2).setValues([
    ['Olga', 'olga@example.com'],
    ['Max', 'max@example.com'],
  ]);
}

/** The number of a column, by its header. */
export function columnOf(
  { read }: MemoryWorkbench,
  header: string,
  sheet = 'Clients',
  headerIndex = 0,
): number {
  return (read(sheet)[headerIndex] ?? []).indexOf(header) + 1;
}

/** The number of a client's row in Clients. */
export function rowOfName({ read }: MemoryWorkbench, name: string): number {
  return read('Clients').findIndex((row) => row.includes(name)) + 1;
}

/** The number of a client's line on Today. */
export function rowOfLine({ read }: MemoryWorkbench, name: string): number {
  return read('Today').findIndex(([, client]) => client === name) + 1;
}

function putColumn(workbench: MemoryWorkbench, column: number, cells: readonly string[]): void {
  const sheet = workbench.byHand('Clients');
  cells.forEach((cell, row) => {
    const range = sheet.getRange(row + 1, column);
    if (cell.startsWith('=')) range.setFormula(cell);
    else range.setValue(cell);
  });
}
