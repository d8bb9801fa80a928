import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../workbench/report/report';
import { ran } from '../start/ran';

// The published figures, by the whole way a user's file takes: command line, import, the built
// add-on, sheets, report.

const folder = mkdtempSync(join(tmpdir(), 'retention-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function reportOf(fixture: string, asOf: string, ...more: string[]): Promise<Report> {
  const sales = join(folder, `${fixture}.csv`);
  const packed = readFileSync(new URL(`../../fixtures/${fixture}.csv.gz`, import.meta.url));
  writeFileSync(sales, gunzipSync(packed));
  const { out } = await ran('--sales', sales, '--as-of', asOf, ...more, '--json');
  return JSON.parse(out);
}

/** A log of contacts that knows every fifth number of a client of CDNOW. */
function calledInMay(): string {
  const path = join(folder, 'contacts.csv');
  const packed = readFileSync(new URL('../../fixtures/cdnow-sample.csv.gz', import.meta.url));
  const [, ...lines] = gunzipSync(packed).toString().trim().split('\n');
  const clients = new Set(lines.map((line) => line.split(',')[0]));
  const called = [...clients].filter((client) => Number(client) % 5 === 0);
  writeFileSync(
    path,
    ['date,client,type', ...called.map((client) => `1998-05-05,${client},call`)].join('\n'),
  );
  return path;
}

const crrs = (report: Report) =>
  report.retention.quarter.flatMap(({ crr }) => (crr === null ? [] : [crr.toFixed(2)]));

describe('CDNOW sample, as of 1998-06-30', () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf('cdnow-sample', '1998-06-30', '--contacts', calledInMay());
  });

  test('has the published figures', () => {
    expect(report.asOf).toBe('1998-06-30');
    expect(report.clients).toHaveLength(2357);
    expect(report.baseIntervalDays).toBe(79);
    expect(report.statuses).toEqual({ active: 408, sleeping: 293, lost: 1656, none: 0 });
    expect(report.abc).toEqual({ A: 777, B: 801, C: 779 });
    expect(crrs(report)).toEqual(['22.23', '40.84', '48.56', '48.51', '44.01']);
  });

  test('late are none but those who were called before, and just they are highlighted', () => {
    const overdue = report.clients.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0);
    expect(overdue.length).toBeGreaterThan(100);
    expect(overdue.every(({ client }) => Number(client) % 5 === 0)).toBe(true);
    expect(report.clients.filter(({ highlighted }) => highlighted)).toEqual(overdue);
  });
});

describe('Online Retail II, as of 2011-12-10', () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf('online-retail-2', '2011-12-10');
  });

  test('has the published figures', () => {
    // 5,878 clients who bought and 61 with cancellations alone, who have no status.
    expect(report.clients).toHaveLength(5939);
    expect(report.baseIntervalDays).toBe(79.33);
    expect(report.statuses).toEqual({ active: 2851, sleeping: 1068, lost: 1959, none: 61 });
    expect(report.abc).toEqual({ A: 1389, B: 1887, C: 2663 });
    expect(crrs(report)).toEqual([
      ...['63.14', '60.62', '57.79', '63.20'],
      ...['42.13', '58.73', '60.82', '62.70'],
    ]);
  });

  test('knows the running quarter from those that are over', () => {
    const running = report.retention.quarter.filter(({ partial }) => partial);
    expect(running.map(({ period }) => period)).toEqual(['2011-Q4']);
  });

  test('History has each quarter’s end as the log was on that day', () => {
    // Recomputed in Python from the log cut at each day.
    const ends: Record<string, number[]> = {
      '2010-03-31': [1089, 672, 394, 679, 765, 792],
      '2010-12-31': [1933, 1368, 1041, 1180, 1420, 1811],
      '2011-09-30': [2134, 1267, 2037, 1299, 1758, 2442],
      '2011-12-10': [2851, 1068, 1959, 1389, 1887, 2663],
    };
    for (const [end, counts] of Object.entries(ends)) {
      const row = report.history.find(({ day }) => day === end);
      expect([row?.active, row?.sleeping, row?.lost, row?.a, row?.b, row?.c]).toEqual(counts);
    }
    expect(report.history).toHaveLength(25);
    expect(report.history.map(({ quarterCrr, day }) => [day, quarterCrr])).toContainEqual([
      '2011-03-31',
      42.13,
    ]);
  });

  test('the Overview holds the last full quarter against the one before and the year before', () => {
    const { lastFull, before, yearAgo } = report.overview.quarter;
    expect([lastFull?.crr, before?.crr, yearAgo?.crr]).toEqual([60.82, 58.73, 57.79]);
    expect(report.overview.findings.length).toBeGreaterThan(0);
    expect(report.overview.pareto[20]).toEqual({ clientsPercent: 100, revenuePercent: 100 });
    expect(report.managers).toMatchObject([{ manager: null, clients: 5939 }]);
  });

  test('nobody is late where no contact is known: the rules begin today', () => {
    expect(report.clients.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0)).toEqual([]);
  });

  test('says what it could not know', () => {
    expect(report.warnings).toMatchObject([
      {
        sheet: 'Sales',
        row: 41772,
        column: 'date',
        message: expect.stringContaining('3 rows stand in the log a second time'),
      },
      { sheet: 'Clients', row: null, column: 'profit' },
    ]);
    expect(report.clients.every(({ winBackValue }) => winBackValue === null)).toBe(true);
  });
});
