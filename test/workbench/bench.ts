import { onTestFinished, TestRunner } from 'vitest';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import {
  type MemoryWorkbench,
  type MemoryWorkbenchOptions,
  openMemoryWorkbench,
} from '../../workbench/spreadsheet/memoryWorkbench';
import type { ScriptedBook, ScriptedBookOptions } from '../../workbench/spreadsheet/scriptedBook';
import type {
  AlertAnswer,
  MenuDescription,
  Workbench,
  WorkbenchOptions,
} from '../../workbench/spreadsheet/workbench';

/** What a script has shown around the grid. */
export interface Seen {
  menus: MenuDescription[];
  toasts: string[];
  alerts: string[];
  sidebars: { html: string; title: string }[];
  /** What the person answers to an alert. */
  answer: AlertAnswer;
}

/** A workbench that also tells what was shown. */
export type Seeing<T> = T & { seen: Seen };

/** A headless workbench in Univer with one sheet, “Data”, and a script; `go` is what most of them call. */
export async function bench(
  code: string,
  rows: Cell[][] = [[null]],
  options: Partial<WorkbenchOptions> = {},
): Promise<Seeing<Workbench>> {
  // Univer takes a while to load, and not every test has to wait for it.
  const [{ openWorkbench }, { headlessUniver }] = await Promise.all([
    import('../../workbench/spreadsheet/workbench'),
    import('../../workbench/engine/headless'),
  ]);
  const { seen, ...usual } = settingOf(code, rows);
  const { univer = headlessUniver('en') } = options;
  const workbench = await openWorkbench({ ...usual, ...options, univer });
  const { dispose } = workbench;
  let closed: Promise<void> | null = null;
  const opened = Object.assign(workbench, {
    seen,
    dispose() {
      closed ??= dispose();
      return closed;
    },
  });
  // One that is left open goes on drawing, for the tests of all files after it.
  if (TestRunner.getCurrentTest()) closedAfterTest(opened);
  return opened;
}

/** The same in memory. */
export function memoryBench(
  code: string,
  rows: Cell[][] = [[null]],
  options: Partial<MemoryWorkbenchOptions> = {},
): Seeing<MemoryWorkbench> {
  const { seen, ...usual } = settingOf(code, rows);
  return Object.assign(openMemoryWorkbench({ ...usual, ...options }), { seen });
}

/** A workbench whatever holds its document. */
export interface AnyBench extends Seeing<ScriptedBook> {
  snapshot(): { custom?: unknown };
}

type OpenedBench = (
  code: string,
  rows?: Cell[][],
  options?: Partial<ScriptedBookOptions> & { workbook?: Grid[] | { custom?: unknown } },
) => Promise<AnyBench>;

/** Both that a document can be held in, with how a workbench is opened there. */
export const HOSTS: readonly (readonly [name: string, bench: OpenedBench])[] = [
  ['in Univer', bench as OpenedBench],
  ['in memory', async (...args) => (memoryBench as (...all: typeof args) => AnyBench)(...args)],
];

function settingOf(code: string, rows: Cell[][]) {
  const seen: Seen = { menus: [], toasts: [], alerts: [], sidebars: [], answer: 'OK' };
  return {
    ...{ seen, code, html: {} },
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: '2025-06-01',
    workbook: [{ name: 'Data', rows }],
    surroundings: {
      menu: (menu: MenuDescription) => void seen.menus.push(menu),
      toast: (message: string) => void seen.toasts.push(message),
      alert: (message: string) => {
        seen.alerts.push(message);
        return seen.answer;
      },
      sidebar: (html: string, title: string) => void seen.sidebars.push({ html, title }),
    },
  };
}

/** Closes a workbench when its test is over; the next need not wait until Univer has come to rest. */
export function closedAfterTest(workbench: Pick<ScriptedBook, 'dispose'>): void {
  onTestFinished(() => void workbench.dispose());
}

/** A script whose function `go` runs these lines with the sheet “Data” at hand. */
export function script(lines: string): string {
  return `
    function sheet() { return SpreadsheetApp.getActive().getSheetByName('Data'); }
    function go(input) { const sheet = SpreadsheetApp.getActive().getSheetByName('Data'); ${lines} }
  `;
}
