import { type ClientBaseFigures, clientBase } from '../src/core/base/clientBase';
import { clientSnapshots } from '../src/core/base/clientSnapshot';
import { asDay } from '../src/core/day';
import type { KeptFit } from '../src/core/forecast/forecast';
import { forecastPurchases } from '../src/core/forecast/forecast';
import { clientHistories } from '../src/core/log/clientHistories';
import { contactLog } from '../src/core/log/contactLog';
import { type DealLog, groupedDeals } from '../src/core/log/dealLog';
import type { PurchaseHistory } from '../src/core/log/purchaseHistory';
import { dynamicsOf } from '../src/core/overview/dynamics';
import { historyRecord, monthEndsBetween, pastRecords } from '../src/core/overview/historyRecord';
import { overviewOf } from '../src/core/overview/overview';
import { clientRhythm } from '../src/core/rhythm/clientRhythm';
import type { Status } from '../src/core/rhythm/lifecycle';
import { baseInterval } from '../src/core/rhythm/rhythm';
import { type ClientAbc, clientAbc } from '../src/core/segments/clientAbc';
import { DEFAULT_SETTINGS } from '../src/schema/settings';
import { baseOf, columnsOf } from './base';
import { byDuckDb } from './duckdb';
import { type Measured, measureInTurns } from './measure';

/** What run.ts tells of one size of base. */
export interface CoreMeasured {
  measured: Record<'floor' | 'duckDb' | 'statusAndAbc' | 'core', Measured>;
  /** Every figure for the first time, nothing compiled yet and the forecast fitted: milliseconds. */
  firstTime: number;
  /** Only where they were asked for. */
  seldom: Record<'sums' | 'fit' | 'history', Measured> | null;
  monthEnds: number;
  /** Of the whole process: the columns given, with the log and the base, and at most meanwhile. */
  megabytes: { given: number; base: number; atMost: number };
}

// Run by run.ts in a process of its own for each size of base, so that the memory is that of this
// base alone.

const [clientCount = 0, dealCount = 0, runs = 1, withHistory = 0] = process.argv
  .slice(2)
  .map(Number);
const { clients, deals, asOf } = baseOf(clientCount, dealCount);

/** The least that any program would have to do with a log. */
function floor(): Map<string, { sum: number; count: number; first: number; last: number }> {
  const found = new Map<string, { sum: number; count: number; first: number; last: number }>();
  for (let deal = 0; deal < deals.clients.length; deal++) {
    const client = deals.clients[deal] as string;
    const [day, amount] = [deals.days[deal] as number, deals.amounts[deal] as number];
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

const log = () => groupedDeals(columnsOf(deals));
const contacts = contactLog<never>([]);

/** From the columns to everything that a client's row shows. */
function core(kept: KeptFit | null): ClientBaseFigures {
  return clientBase(clients, log(), contacts, DEFAULT_SETTINGS, asOf, kept);
}

/** From the columns to what DuckDB is asked for. */
function statusAndAbc(): { statuses: Map<string, Status | null>; abc: ClientAbc } {
  const grouped = log();
  const histories = clientHistories(clients, grouped.clients);
  const base = baseInterval(grouped.purchaseDays);
  const statuses = new Map<string, Status | null>();
  for (const [index, { key }] of clients.entries()) {
    const history = histories[index] as PurchaseHistory;
    const { season, status } = clientRhythm(history, null, base, DEFAULT_SETTINGS, asOf);
    // DuckDB is not asked for seasons.
    statuses.set(key, season ? null : status);
  }
  return { statuses, abc: clientAbc(clients, histories, grouped, DEFAULT_SETTINGS, asOf) };
}

/** Everything that a computed base is summed up to. */
function sums(records: DealLog, base: ClientBaseFigures): void {
  const overview = overviewOf(base, [], asOf);
  const now = clientSnapshots(base, new Set());
  historyRecord(asOf, now.values(), records);
  const all = { clients, deals: records, contacts, base, now, overview, known: [] };
  dynamicsOf(all, DEFAULT_SETTINGS, asOf);
}

/** @throws Error where the two do not agree: they would not have been asked for the same */
async function requireTheSame(): Promise<void> {
  const found = (await byDuckDb(deals, asOf))();
  const { statuses, abc } = statusAndAbc();
  for (const [index, { key }] of clients.entries()) {
    const status = statuses.get(key);
    const [duckStatus, duckAbc] = found.get(key) ?? [];
    if (abc.classes[index] !== duckAbc || (status ?? duckStatus) !== duckStatus) {
      throw new Error(`DuckDB has ${duckStatus}, ${duckAbc} for ${key}, the core ${status}.`);
    }
  }
}

const MEGABYTE = 2 ** 20;

function megabytesHeld(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

// Memory first, before anything else has left its own; then what is measured with nothing held.
const given = megabytesHeld();
const start = process.cpuUsage();
let base: ClientBaseFigures | null = core(null);
const { user, system } = process.cpuUsage(start);
const held = megabytesHeld();
const atMost = process.resourceUsage().maxRSS / 1024;
const kept = base.forecastFit;
base = null;

await requireTheSame();
const beside = await measureInTurns(
  { floor, duckDb: () => byDuckDb(deals, asOf), statusAndAbc, core: () => core(kept) },
  runs,
);
const records = log();
const computed = clientBase(clients, records, contacts, DEFAULT_SETTINGS, asOf, kept);
const first = deals.days.reduce((earliest, day) => Math.min(earliest, day), asOf);
const monthEnds = monthEndsBetween(asDay(first), asOf);
const seldom =
  withHistory === 0
    ? null
    : await measureInTurns(
        {
          sums: () => sums(records, computed),
          fit: () => {
            const { forecastWeeks } = DEFAULT_SETTINGS;
            const { expectedOf } = forecastPurchases(records, asOf, forecastWeeks);
            return records.purchaseDays.map(expectedOf);
          },
          history: () =>
            pastRecords(monthEnds, { clients, deals: records, contacts }, DEFAULT_SETTINGS),
        },
        2,
      );
const told: CoreMeasured = {
  measured: beside,
  firstTime: (user + system) / 1000,
  seldom,
  monthEnds: monthEnds.length,
  megabytes: { given, base: held, atMost },
};
console.log(JSON.stringify(told));
