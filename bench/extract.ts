import { extractedLog } from '../src/extract/extractedLog';
import { texts } from '../src/texts/texts';
import { baseOf } from './base';
import { cellsHolding } from './extractCells';
import { type Measured, measureInTurns } from './measure';

/** What run.ts tells of it. */
export interface ExtractMeasured {
  unpacking: Measured;
  parsing: Measured;
  characters: number;
}

// Run by run.ts in a process of its own: how long an extract's cells take to be unpacked to rows,
// beside the parsing of their JSON.

const [clientCount = 0, dealCount = 0, runs = 1] = process.argv.slice(2).map(Number);
const { deals } = baseOf(clientCount, dealCount);
const linesOf = new Map<string, unknown[]>();
deals.clients.forEach((client, deal) => {
  const line = [deals.days[deal], (deals.amounts[deal] as number) / 100];
  const lines = linesOf.get(client);
  if (lines) lines.push(line);
  else linesOf.set(client, [line]);
});
const columns = [
  ['date', 'day', 'day'],
  ['amount', 'amount', 'value'],
  ['client', 'client', 'value'],
];
const owners = [
  { columns: true, part: 0, lines: [columns] },
  ...Array.from(linesOf, ([client, lines]) => ({ client, part: 0, lines })),
];
const cells = cellsHolding(owners.map((each) => JSON.stringify(each).slice(1)));
const place = { sheet: 'Extract', at: (index: number) => `A${index + 2}` };
const { unpacking, parsing } = await measureInTurns(
  {
    unpacking: () => extractedLog(cells, place, texts.en),
    parsing: () => cells.map((cell) => JSON.parse(cell)),
  },
  runs,
);
const characters = cells.reduce((sum, cell) => sum + cell.length, 0);
const told: ExtractMeasured = { unpacking, parsing, characters };
console.log(JSON.stringify(told));
