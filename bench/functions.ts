import type { Cells } from '../src/cells/cell';
import { type Day, dayOf } from '../src/core/day';
import { baseOf, mixed } from './base';
import { type Measured, measureInTurns } from './measure';

// Run by run.ts in a process of its own: custom functions over a column, each beside a bare loop
// that reads the same cells into typed arrays and computes no more than the figure itself.

/** What run.ts tells of one function. */
export interface FunctionMeasured {
  name: string;
  function: Measured;
  loop: Measured;
}

const [rowCount = 0, runs = 1] = process.argv.slice(2).map(Number);
const MS_PER_DAY = 86_400_000;
const AS_OF = dayOf(2026, 11, 22);

const called = globalThis as unknown as Record<string, (...args: Cells[]) => Cells>;
const log = mixed(baseOf(Math.ceil(rowCount / 10), rowCount).deals);
const dateOf = (day: number) => new Date(new Date(day * MS_PER_DAY).setHours(9));
const column = <T>(cellAt: (row: number) => T) =>
  Array.from({ length: rowCount }, (_, row) => [cellAt(row)]);
const dates = column((row) => dateOf(log.days[row] as number));
const clients = column((row) => log.clients[row] as string);
const numbers = column((row) => 1 + (row % 90));
const others = column((row) => 1 + (row % 50));
const asOf = dateOf(AS_OF);

/** A column of numbers read into a typed array. */
function typed(cells: readonly (readonly number[])[]): Float64Array {
  const values = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) values[row] = (cells[row] as number[])[0] as number;
  return values;
}

/** A column of dates read into days, by the machine's own clock. */
function typedDays(cells: readonly (readonly Date[])[]): Int32Array {
  const values = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const date = (cells[row] as Date[])[0] as Date;
    values[row] = Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / MS_PER_DAY);
  }
  return values;
}

/** A figure of each row written out as a column. */
function written<T>(figure: (row: number) => T): T[][] {
  const rows: T[][] = new Array(rowCount);
  for (let row = 0; row < rowCount; row++) rows[row] = [figure(row)];
  return rows;
}

const ratio = (share: (one: number, other: number) => number) => () => {
  const [one, other] = [typed(numbers), typed(others)];
  return written((row) => share(one[row] as number, other[row] as number));
};

function missed(): Int32Array {
  const [days, intervals] = [typedDays(dates), typed(numbers)];
  const cycles = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    cycles[row] = Math.floor((AS_OF - (days[row] as number)) / (intervals[row] as number));
  }
  return cycles;
}

/** First and last day and how many there are of each client, as a figure of a log needs them. */
function byClient(): Map<string, { first: number; last: number; days: Set<number> }> {
  const days = typedDays(dates);
  const found = new Map<string, { first: number; last: number; days: Set<number> }>();
  for (let row = 0; row < rowCount; row++) {
    const client = (clients[row] as string[])[0] as string;
    const day = days[row] as number;
    const own = found.get(client);
    if (!own) found.set(client, { first: day, last: day, days: new Set([day]) });
    else {
      own.days.add(day);
      if (day < own.first) own.first = day;
      if (day > own.last) own.last = day;
    }
  }
  return found;
}

const sorted = () => typed(numbers).sort();

const FUNCTIONS: Readonly<Record<string, [args: Cells[], loop: () => unknown]>> = {
  CUSTOMER_STATUS: [
    [dates, numbers, asOf],
    () => {
      const cycles = missed();
      return written((row) => {
        const own = cycles[row] as number;
        return own >= 3 ? 'Lost' : own >= 1 ? 'Sleeping' : 'Active';
      });
    },
  ],
  MISSED_CYCLES: [
    [dates, numbers, asOf],
    () => {
      const cycles = missed();
      return written((row) => cycles[row]);
    },
  ],
  DAYS_OVERDUE: [
    [dates, asOf],
    () => {
      const days = typedDays(dates);
      return written((row) => Math.max(0, AS_OF - (days[row] as Day)));
    },
  ],
  CHURN_RATE: [[column(() => 1), numbers], ratio((one) => 100 / one)],
  CRR: [[column(() => 90), column(() => 10), column(() => 100)], ratio((one) => 90 - one)],
  CUSTOMER_LIFETIME: [[numbers], ratio((one) => 100 / one)],
  WINBACK_VALUE: [[numbers, others, others], ratio((one, other) => one * other * other)],
  WINBACK_DECISION: [
    [numbers, others],
    ratio((one, other) => (one > other ? 1 : one === other ? 0 : -1)),
  ],
  LTV: [[numbers, others, others], ratio((one, other) => one * other * other)],
  ABC: [
    [numbers],
    () => {
      const values = sorted();
      const border = values[rowCount >> 1] as number;
      const own = typed(numbers);
      return written((row) => ((own[row] as number) > border ? 'A' : 'B'));
    },
  ],
  CONCENTRATION: [[numbers], () => sorted().reduce((sum, each) => sum + each, 0)],
  NPS: [[column((row) => row % 11)], () => typed(numbers).filter((each) => each > 8).length],
  PURCHASE_INTERVAL: [
    [clients, clients, dates],
    () => {
      const found = byClient();
      return written((row) => {
        const own = found.get((clients[row] as string[])[0] as string);
        return own ? (own.last - own.first) / (own.days.size - 1) : null;
      });
    },
  ],
  PURCHASE_SLOWDOWN: [[clients, clients, dates, asOf], byClient],
  REPEAT_PURCHASE_RATE: [[clients, dates], byClient],
  RETENTION_TABLE: [[clients, dates], byClient],
  COHORT_TABLE: [[clients, dates], byClient],
};

const found: FunctionMeasured[] = [];
for (const [name, [args, loop]] of Object.entries(FUNCTIONS)) {
  const custom = called[name] as (...args: Cells[]) => Cells;
  const measured = await measureInTurns({ function: () => custom(...args), loop }, runs);
  found.push({ name, ...measured });
}
console.log(JSON.stringify(found));
