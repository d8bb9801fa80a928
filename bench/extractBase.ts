import { clientBase } from '../src/core/base/clientBase';
import { contactLog } from '../src/core/log/contactLog';
import type { DealColumns } from '../src/core/log/dealColumns';
import { groupedDeals } from '../src/core/log/dealLog';
import { EXTRACT_HEADER } from '../src/extract/extractForm';
import { DEFAULT_SETTINGS } from '../src/schema/settings';
import type { SalesColumn } from '../src/schema/userColumns';
import { currentDocument } from '../src/sheets/document/document';
import { readSales } from '../src/sheets/logs/salesSheet';
import { extractTable } from '../src/sheets/tables/extractTable';
import type { Table } from '../src/sheets/tables/table';
import { texts } from '../src/texts/texts';
import { type Base, baseOf } from './base';
import { cellsHolding } from './extractCells';

/** What run.ts tells of it. */
export interface ExtractBaseMeasured {
  /** From the cells on, for the first time, nothing compiled yet: milliseconds of the processor. */
  steps: Record<'unpacked' | 'read' | 'grouped' | 'figures', number>;
  characters: number;
  /** Of the whole process: with the cells alone, and at most. */
  megabytes: { cells: number; atMost: number };
}

// Run by run.ts in a process of its own for each size: from the cells of an extract, as a sheet
// hands them over, to every figure of every client.

const [clientCount = 0, dealCount = 0] = process.argv.slice(2).map(Number);
let { clients, deals, asOf }: Base = baseOf(clientCount, dealCount);

/** A cell a client, as the query writes them. */
function cellsOf({ clients: keys, days, amounts }: Base['deals']): string[] {
  const columns = '["date","day","day"],["amount","amount","value"],["client","client","value"]';
  const cells = [`"columns":true,"part":0,"lines":[[${columns}]]}`];
  for (let deal = 0; deal < keys.length; ) {
    const client = keys[deal];
    const lines: string[] = [];
    for (; keys[deal] === client; deal++) {
      lines.push(`[${days[deal]},${(amounts[deal] as number) / 100}]`);
    }
    cells.push(`"client":${JSON.stringify(client)},"part":0,"lines":[${lines.join()}]}`);
  }
  return cellsHolding(cells);
}

const MEGABYTE = 2 ** 20;

function megabytesHeld(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

const steps: Partial<ExtractBaseMeasured['steps']> = {};

function timed<T>(step: keyof ExtractBaseMeasured['steps'], work: () => T): T {
  const start = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(start);
  steps[step] = (user + system) / 1000;
  return made;
}

let cells: string[][] = cellsOf(deals).map((cell) => [cell]);
const characters = cells.reduce((sum, [cell = '']) => sum + cell.length, 0);
deals = { clients: [], days: new Int32Array(0), amounts: new Float64Array(0) };
const held = megabytesHeld();
const sheet = { getName: () => 'Extract' } as GoogleAppsScript.Spreadsheet.Sheet;
const header = { row: 0, cells: [EXTRACT_HEADER] };
// What a step was made of is given back as soon as the next has it.
let table: Table<SalesColumn> | null = timed('unpacked', () =>
  extractTable(sheet, header, cells, texts.en),
);
cells = [];
let columns: DealColumns | null = timed('read', () => {
  const from = table as Table<SalesColumn>;
  return readSales(from, DEFAULT_SETTINGS, asOf, currentDocument(), texts.en, []).sales.columns;
});
table = null;
const grouped = timed('grouped', () => groupedDeals(columns as DealColumns));
columns = null;
const base = timed('figures', () =>
  clientBase(clients, grouped, contactLog<never>([]), DEFAULT_SETTINGS, asOf, null),
);
if (base.clients.size !== clientCount) throw new Error('Not every client has their figures.');
const told: ExtractBaseMeasured = {
  steps: steps as ExtractBaseMeasured['steps'],
  characters,
  megabytes: { cells: held, atMost: process.resourceUsage().maxRSS / 1024 },
};
console.log(JSON.stringify(told));
