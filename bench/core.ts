import { clientBase } from '../src/core/base/clientBase';
import { clientSnapshots } from '../src/core/base/clientSnapshot';
import type { Day } from '../src/core/day';
import type { KeptFit } from '../src/core/forecast/forecast';
import { contactLog } from '../src/core/log/contactLog';
import { dealLog } from '../src/core/log/dealLog';
import { dynamicsOf } from '../src/core/overview/dynamics';
import { historyRecord, monthEndsBetween, pastRecords } from '../src/core/overview/historyRecord';
import { overviewOf } from '../src/core/overview/overview';
import { DEFAULT_SETTINGS } from '../src/schema/settings';
import { baseOf } from './base';
import { measure } from './measure';

// Run by run.ts in a process of its own for each size of base, so that the memory is that of this base alone.

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

/** Everything that a recalculation computes, from the rows on. */
function recalculation(kept: KeptFit | null, monthEnds: readonly Day[]): KeptFit {
  const logs = { deals: dealLog(deals), contacts: contactLog<never>([]) };
  const base = clientBase(clients, logs.deals, logs.contacts, DEFAULT_SETTINGS, asOf, kept);
  const overview = overviewOf(base, [], asOf);
  const now = clientSnapshots(base, new Set());
  const records = { clients, ...logs };
  pastRecords(monthEnds, records, DEFAULT_SETTINGS);
  historyRecord(asOf, now.values(), logs.deals);
  dynamicsOf({ ...records, base, now, overview, known: [] }, DEFAULT_SETTINGS, asOf);
  return base.forecastFit;
}

const first = deals.reduce((earliest, { day }) => (day < earliest ? day : earliest), asOf);
const monthEnds = monthEndsBetween(first, asOf);
const kept = recalculation(null, []);
console.log(
  JSON.stringify({
    floor: await measure(floor, runs),
    daily: await measure(() => recalculation(kept, []), runs),
    first: await measure(() => recalculation(null, monthEnds), Math.min(runs, 3)),
    monthEnds: monthEnds.length,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
