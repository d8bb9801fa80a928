import { headlessUniver } from '../workbench/engine/headless';
import { openWorkbench } from '../workbench/spreadsheet/workbench';
import { baseOf, gridsOf } from './base';
import { nativeFormulas, requireStatuses } from './nativeFormulas';

// Run by run.ts in a process of its own: what a user would type instead, a few formulas a client, in
// the workbench's engine.

/** What run.ts tells of it. */
export interface FormulasMeasured {
  milliseconds: number;
  clients: number;
  deals: number;
}

const [clients = 0, deals = 0] = process.argv.slice(2).map(Number);
const formulas = nativeFormulas(clients, deals);
const workbench = await openWorkbench({
  univer: headlessUniver('en'),
  code: `function fill(formulas) {
    SpreadsheetApp.getActive().getSheetByName('Clients')
      .getRange(2, 2, ${clients}, 4).setFormulas(JSON.parse(formulas));
  }`,
  html: {},
  locale: 'en_US',
  timeZone: 'Etc/UTC',
  now: '2026-11-22',
  workbook: gridsOf(baseOf(clients, deals)),
  surroundings: { menu() {}, toast() {}, alert: () => 'OK', sidebar() {} },
});
const start = process.cpuUsage();
workbench.run('fill', JSON.stringify(formulas));
await workbench.settle();
const { user, system } = process.cpuUsage(start);
const statuses = workbench
  .read('Clients')
  .slice(1)
  .map((cells) => cells[4]);
requireStatuses(statuses, clients);
await workbench.dispose();
const milliseconds = (user + system) / 1000;
const told: FormulasMeasured = { milliseconds, clients, deals };
console.log(JSON.stringify(told));
