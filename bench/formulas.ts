import { headlessUniver } from '../workbench/engine/headless';
import { openWorkbench } from '../workbench/spreadsheet/workbench';
import { baseOf, gridsOf } from './base';
import { measureInTurns } from './measure';

// Run by run.ts in a process of its own: what a user would type instead, a few formulas a client, in
// the workbench's engine.

/** What run.ts tells of it. */
export interface FormulasMeasured {
  milliseconds: number;
  clients: number;
  deals: number;
}

const [clients = 0, deals = 0] = process.argv.slice(2).map(Number);
const [own, log] = gridsOf(baseOf(clients, deals));
if (!own || !log) throw new Error('The base has no sheets.');
const last = deals + 1;
const range = (column: string) => `Sales!$${column}$2:$${column}$${last}`;
own.rows = own.rows.map((cells, index) => {
  const row = index + 1;
  if (index === 0) return [...cells, 'Revenue', 'Deals', 'Last', 'Status'];
  return [
    ...cells,
    `=SUMIFS(${range('C')},${range('B')},A${row})`,
    `=COUNTIFS(${range('B')},A${row})`,
    `=MAXIFS(${range('A')},${range('B')},A${row})`,
    `=IF(DATE(2026,11,22)-D${row}>=90,"Lost",IF(DATE(2026,11,22)-D${row}>=30,"Sleeping","Active"))`,
  ];
});
const { opening } = await measureInTurns(
  {
    opening: async () => {
      const workbench = await openWorkbench({
        univer: headlessUniver('en'),
        code: '',
        html: {},
        locale: 'en_US',
        timeZone: 'Etc/UTC',
        now: '2026-11-22',
        workbook: [own, log],
        surroundings: { menu() {}, toast() {}, alert: () => 'OK', sidebar() {} },
      });
      await workbench.dispose();
    },
  },
  1,
);
const told: FormulasMeasured = { milliseconds: opening.milliseconds, clients, deals };
console.log(JSON.stringify(told));
