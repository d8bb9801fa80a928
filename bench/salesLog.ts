import type { Cell } from '../src/cells/cell';
import { isoDay } from '../src/core/day';
import { dealsOfLines } from '../src/core/log/dealsOfLines';
import { repeatedBlocks } from '../src/core/log/repeatedBlocks';
import { sheetRow } from '../src/schema/sheetRow';
import type { SalesColumn } from '../src/schema/userColumns';
import { currentDocument } from '../src/sheets/document/document';
import { readSalesLines } from '../src/sheets/logs/salesLines';
import type { Table } from '../src/sheets/tables/table';
import { texts } from '../src/texts/texts';
import { baseOf } from './base';
import { measure } from './measure';

// Run by run.ts in a process of its own: how long a log's lines take to be put together to deals,
// beside the reading of its cells.

const [rowCount = 0, runs = 1] = process.argv.slice(2).map(Number);
const { deals, asOf } = baseOf(Math.ceil(rowCount / 20), rowCount);
const columns: SalesColumn[] = ['date', 'client', 'amount', 'orderNumber', 'status', 'product'];
const statuses = ['Completed', 'Paid', 'Cancelled', 'Processing'];
const table: Table<SalesColumn> = {
  sheet: {} as GoogleAppsScript.Spreadsheet.Sheet,
  name: 'Sales',
  headerRow: sheetRow(0),
  header: columns,
  columns: new Map(columns.map((column, index) => [column, index])),
  rows: deals.map(({ day, client, amount }, index): Cell[] => [
    isoDay(day),
    client,
    amount / 100,
    index - (index % 2),
    statuses[index % 7] ?? 'Completed',
    `Item ${index % 500}`,
  ]),
  headings: new Map(),
  unused: [],
  another: null,
};
const read = () =>
  readSalesLines(table, new Map(), asOf, currentDocument(), { texts: texts.en, warnings: [] })
    .lines;
const lines = read();
const options = { isTotalHeader: false, marginPercent: null, currency: null, rates: new Map() };
console.log(
  JSON.stringify({
    reading: await measure(read, runs),
    classifying: await measure(() => [repeatedBlocks(lines), dealsOfLines(lines, options)], runs),
    atMost: process.resourceUsage().maxRSS / 1024,
  }),
);
