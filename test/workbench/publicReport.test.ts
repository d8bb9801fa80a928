import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../workbench/report';

// The published figures, by the whole way a user's file takes: command line, import, the built add-on, sheets, report.

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'retention-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function reportOf(fixture: string, asOf: string): Promise<Report> {
  const sales = join(folder, `${fixture}.csv`);
  const packed = readFileSync(new URL(`../fixtures/${fixture}.csv.gz`, import.meta.url));
  writeFileSync(sales, gunzipSync(packed));
  const command = ['--import', 'tsx', 'workbench/start.ts', '--sales', sales, '--as-of', asOf];
  const { stdout } = await promisify(execFile)(process.execPath, [...command, '--json'], {
    cwd: root,
    maxBuffer: 64 * 2 ** 20,
  });
  return JSON.parse(stdout);
}

const crrs = (report: Report) =>
  report.retention.quarter.flatMap(({ crr }) => (crr === null ? [] : [crr.toFixed(2)]));

describe('CDNOW sample, as of 1998-06-30', () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf('cdnow-sample', '1998-06-30');
  });

  test('has the published figures', () => {
    expect(report.asOf).toBe('1998-06-30');
    expect(report.clients).toHaveLength(2357);
    expect(report.baseIntervalDays).toBe(79);
    expect(report.statuses).toEqual({ active: 408, sleeping: 293, lost: 1656, none: 0 });
    expect(report.abc).toEqual({ A: 777, B: 801, C: 779 });
    expect(crrs(report)).toEqual(['22.23', '40.84', '48.56', '48.51', '44.01']);
  });

  test('the spreadsheet highlights just the overdue contacts', () => {
    const overdue = report.clients.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0);
    expect(overdue.length).toBeGreaterThan(1000);
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

  test('says what it could not know', () => {
    expect(report.warnings).toMatchObject([{ sheet: 'Clients', row: null, column: 'profit' }]);
    expect(report.clients.every(({ winBackValue }) => winBackValue === null)).toBe(true);
  });
});
