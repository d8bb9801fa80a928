import { afterAll, onTestFinished } from 'vitest';
import { headlessUniver } from '../../workbench/engine/headless';
import type { Cell } from '../../workbench/spreadsheet/grid';
import {
  type AlertAnswer,
  type MenuDescription,
  openWorkbench,
  type Workbench,
  type WorkbenchOptions,
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

/** A headless workbench with one sheet, “Data”, and a script; `go` is what most of them call. */
export async function bench(
  code: string,
  rows: Cell[][] = [[null]],
  options: Partial<WorkbenchOptions> = {},
): Promise<Workbench & { seen: Seen }> {
  const seen: Seen = { menus: [], toasts: [], alerts: [], sidebars: [], answer: 'OK' };
  const workbench = await openWorkbench({
    univer: headlessUniver('en'),
    code,
    html: {},
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    now: '2025-06-01',
    workbook: [{ name: 'Data', rows }],
    surroundings: {
      menu: (menu) => seen.menus.push(menu),
      toast: (message) => seen.toasts.push(message),
      alert: (message) => {
        seen.alerts.push(message);
        return seen.answer;
      },
      sidebar: (html, title) => seen.sidebars.push({ html, title }),
    },
    ...options,
  });
  return Object.assign(workbench, { seen });
}

const closing: Promise<void>[] = [];

afterAll(() => Promise.all(closing));

/** Closes a workbench when its test is over; the next need not wait until Univer has come to rest. */
export function closedAfterTest(workbench: Workbench): void {
  onTestFinished(() => {
    closing.push(workbench.dispose());
  });
}

/** A script whose function `go` runs these lines with the sheet “Data” at hand. */
export function script(lines: string): string {
  return `
    function sheet() { return SpreadsheetApp.getActive().getSheetByName('Data'); }
    function go(input) { const sheet = SpreadsheetApp.getActive().getSheetByName('Data'); ${lines} }
  `;
}
