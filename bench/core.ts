import { type ClientBaseFigures, clientBase } from '../src/core/base/clientBase';
import { clientSnapshots } from '../src/core/base/clientSnapshot';
import type { KeptFit } from '../src/core/forecast/forecast';
import { forecastPurchases } from '../src/core/forecast/forecast';
import { contactLog } from '../src/core/log/contactLog';
import { dealLog } from '../src/core/log/dealLog';
import { dynamicsOf } from '../src/core/overview/dynamics';
import { historyRecord, monthEndsBetween, pastRecords } from '../src/core/overview/historyRecord';
import { overviewOf } from '../src/core/overview/overview';
import { DEFAULT_SETTINGS } from '../src/schema/settings';
import { baseOf } from './base';
import { type Measured, measureInTurns } from './measure';

/** What run.ts prints of one size of base. */
export interface CoreMeasured {
  measured: Record<'floor' | 'grouping' | 'core' | 'sums' | 'fit' | 'history', Measured>;
  monthEnds: number;
  /**
   * Of the rows given; of what is held of them in the end, a log and a base; of the whole process
   * at most.
   */
  megabytes: { rows: number; base: number; atMost: number };
}

// Run by run.ts in a process of its own for each size of base, so that the memory is that of this
// base alone.

const [clientCount = 0, dealCount = 0, runs = 1] = process.argv.slice(2).map(Number);
const { clients, deals, asOf } = baseOf(clientCount, dealCount);

/** The least that any program would have to do with a log. */
function floor(): Map<string, { sum: number; count: number; first: number; last: number }> {
  const found = new Map<string, { sum: number; count: number; first: number; last: number }>();
  for (const { client, day, amount } of deals) {
    const own = found.get(client);
    if (own) {
      own.sum += amount;
      own.count += 1;
      if (day < own.first) own.first = day;
      if (day > own.last) own.last = day;
    } else {
      found.set(client, { sum: amount, count: 1, first: day, last: day });
    }
  }
  return found;
}

const logs = () => ({ deals: dealLog(deals), contacts: contactLog<never>([]) });

/** From the rows to everything that a client's row shows. */
function core(kept: KeptFit | null): ClientBaseFigures {
  const { deals, contacts } = logs();
  return clientBase(clients, deals, contacts, DEFAULT_SETTINGS, asOf, kept);
}

/** Everything that a computed base is summed up to. */
function sums(records: ReturnType<typeof logs>, base: ClientBaseFigures): void {
  const overview = overviewOf(base, [], asOf);
  const now = clientSnapshots(base, new Set());
  historyRecord(asOf, now.values(), records.deals);
  dynamicsOf({ clients, ...records, base, now, overview, known: [] }, DEFAULT_SETTINGS, asOf);
}

const MEGABYTE = 2 ** 20;

function megabytesHeld(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

// Memory first, before anything else has left its own.
const rows = megabytesHeld();
const base = core(null);
const held = megabytesHeld();
const kept = base.forecastFit;
core(kept);
const atMost = process.resourceUsage().maxRSS / 1024;

const records = logs();
const first = deals.reduce((earliest, { day }) => (day < earliest ? day : earliest), asOf);
const monthEnds = monthEndsBetween(first, asOf);
const everyDay = await measureInTurns(
  {
    floor,
    grouping: logs,
    core: () => core(kept),
    sums: () => sums(records, base),
  },
  runs,
);
const seldom = await measureInTurns(
  {
    fit: () => forecastPurchases(records.deals, asOf, DEFAULT_SETTINGS.forecastWeeks),
    history: () => pastRecords(monthEnds, { clients, ...records }, DEFAULT_SETTINGS),
  },
  1,
);
const told: CoreMeasured = {
  measured: { ...everyDay, ...seldom },
  monthEnds: monthEnds.length,
  megabytes: { rows, base: held - rows, atMost },
};
console.log(JSON.stringify(told));
