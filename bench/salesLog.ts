import type { Cell } from '../src/cells/cell';
import { type Day, isoDay } from '../src/core/day';
import { dealsOfLines } from '../src/core/log/dealsOfLines';
import { repeatedBlocks } from '../src/core/log/repeatedBlocks';
import { sheetRow } from '../src/schema/sheetRow';
import type { SalesColumn } from '../src/schema/userColumns';
import { currentDocument } from '../src/sheets/document/document';
import { readSalesLines } from '../src/sheets/logs/salesLines';
import type { Table } from '../src/sheets/tables/table';
import { texts } from '../src/texts/texts';
import { openMemoryWorkbench } from '../workbench/spreadsheet/memoryWorkbench';
import { baseOf, mixed } from './base';
import { type Measured, measureInTurns } from './measure';

// Run by run.ts in a process of its own: how long the rows of a log take to be read, beside the
// values walked once and turned into typed columns, and their lines to be put together to deals.

/** What run.ts tells of it. */
export interface SalesLogMeasured {
  /** The values of the sheet handed over, as `getValues` does. */
  handedOver: Measured;
  values: Measured;
  reading: Measured;
  classifying: Measured;
  /** Memory of the process, rows included, megabytes. */
  atMost: number;
}

const [rowCount = 0, runs = 1] = process.argv.slice(2).map(Number);
const { deals, asOf } = baseOf(Math.ceil(rowCount / 20), rowCount);
const log = mixed(deals);
const MS_PER_DAY = 86_400_000;
const columns: SalesColumn[] = ['date', 'client', 'amount', 'orderNumber', 'status', 'product'];
const statuses = ['Completed', 'Paid', 'Cancelled', 'Processing'];
const rows = log.clients.map((client, index): Cell[] => [
  new Date((log.days[index] as Day) * MS_PER_DAY),
  client,
  (log.amounts[index] as number) / 100,
  index - (index % 2),
  statuses[index % 7] ?? 'Completed',
  `Item ${index % 500}`,
]);
const table: Table<SalesColumn> = {
  sheet: {} as GoogleAppsScript.Spreadsheet.Sheet,
  name: 'Sales',
  headerRow: sheetRow(0),
  header: columns,
  columns: new Map(columns.map((column, index) => [column, index])),
  rows,
  headings: new Map(),
  unused: [],
  another: null,
};

/** The least that reading would have to do: days, numbers, and the number of each word. */
function values(): (Int32Array | Float64Array)[] {
  const days = new Int32Array(rowCount);
  const amounts = new Float64Array(rowCount);
  const orders = new Float64Array(rowCount);
  const words = [1, 4, 5].map((column) => ({
    column,
    known: new Map<Cell, number>(),
    numbers: new Int32Array(rowCount),
  }));
  for (let row = 0; row < rowCount; row++) {
    const cells = rows[row] as Cell[];
    days[row] = Math.floor((cells[0] as Date).getTime() / MS_PER_DAY);
    amounts[row] = cells[2] as number;
    orders[row] = cells[3] as number;
    for (const { column, known, numbers } of words) {
      const word = cells[column] as Cell;
      let number = known.get(word);
      if (number === undefined) {
        number = known.size;
        known.set(word, number);
      }
      numbers[row] = number;
    }
  }
  return [days, amounts, orders, ...words.map(({ numbers }) => numbers)];
}

const asOfDay = isoDay(asOf);
const sheet = openMemoryWorkbench({
  workbook: [
    {
      name: 'Sales',
      rows: [
        columns,
        ...rows.map(([day, ...others]) => [
          { day: (day as Date).toISOString().slice(0, 10) },
          ...(others as (string | number)[]),
        ]),
      ],
    },
  ],
  code: 'function handOver() { SpreadsheetApp.getActiveSheet().getDataRange().getValues(); }',
  html: {},
  locale: 'en_US',
  timeZone: 'UTC',
  now: asOfDay,
  surroundings: { menu() {}, toast() {}, alert: () => 'OK', sidebar() {} },
});

const read = () =>
  readSalesLines(table, new Map(), [], asOf, currentDocument(), { texts: texts.en, warnings: [] })
    .lines;
const lines = read();
const options = { isTotalHeader: false, marginPercent: null, currency: null, rates: new Map() };
const measured = await measureInTurns(
  {
    handedOver: () => sheet.run('handOver'),
    values,
    reading: read,
    classifying: () => [repeatedBlocks(lines), dealsOfLines(lines, options, () => {})],
  },
  runs,
);
const told: SalesLogMeasured = {
  ...measured,
  atMost: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(told));
