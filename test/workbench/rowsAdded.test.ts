import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Report, report } from '../../workbench/report/report';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { parseCommandLine } from '../../workbench/start/commandLine';
import { inputGrids } from '../../workbench/start/inputGrids';
import { recalculated } from '../../workbench/start/recalculated';
import { lentAddOn } from './lentAddOn';

const folder = await mkdtemp(join(tmpdir(), 'known-'));
afterAll(() => rm(folder, { recursive: true }));

/** What `npm start -- --sales Sales.csv … --json` reports. */
async function reportOf(tables: Record<string, Cell[][]>, asOf: string): Promise<Report> {
  const args = ['--locale', 'en', '--as-of', asOf];
  for (const [role, rows] of Object.entries(tables)) {
    const path = join(folder, `${role}.csv`);
    await writeFile(path, rows.map((row) => row.join(',')).join('\n'));
    args.push(`--${role.toLowerCase()}`, path);
  }
  const options = parseCommandLine(args, {}, asOf);
  const { grids } = await inputGrids(options);
  const { workbench, dataCalls } = await recalculated(options, grids, lentAddOn(), () => {});
  const found = report(workbench, { locale: 'en', dataCalls, warnings: [] });
  await workbench.dispose();
  return found;
}

describe('clients from a log alone', () => {
  it('have dates below row 1,000 of Clients as well', async () => {
    const sales = Array.from({ length: 1_102 }, (_, index): Cell[] => [
      '2026-01-15',
      `Client ${index}`,
      100,
    ]);
    const { clients } = await reportOf(
      { Sales: [['Date', 'Client', 'Amount'], ...sales] },
      '2026-03-01',
    );
    expect(clients).toHaveLength(1_102);
    for (const { firstPurchase, lastPurchase, nextContact } of clients) {
      expect([firstPurchase, lastPurchase]).toEqual(['2026-01-15', '2026-01-15']);
      expect(nextContact).toMatch(/^2026-/);
    }
  });
});

describe('a log without amounts', () => {
  it('makes classes by deals, says so, and shows no money', async () => {
    const days = (client: string, ...dates: string[]): Cell[][] =>
      dates.map((date) => [date, client]);
    const { clients, warnings } = await reportOf(
      {
        Sales: [
          ['Date', 'Client'],
          ...days('Often', '2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'),
          ...days('Seldom', '2026-01-05'),
          ...days('Likewise', '2026-01-06'),
        ],
      },
      '2026-02-05',
    );
    const shown = clients.map(({ client, abc, category, revenue, averageOrder }) => ({
      client,
      abc,
      category,
      revenue,
      averageOrder,
    }));
    const unknown = { revenue: null, averageOrder: null };
    expect(shown).toEqual([
      { client: 'Often', abc: 'A', category: 'A', ...unknown },
      { client: 'Seldom', abc: 'A', category: 'A', ...unknown },
      { client: 'Likewise', abc: 'A', category: 'A', ...unknown },
    ]);
    expect(warnings.map(({ message }) => message)).toContain(
      'no amount is known, so the classes were measured by the number of deals.',
    );
  });
});

describe('three clients of one rhythm and one profit a deal', () => {
  it('are worth the same after 1, 2 and 5 purchases', async () => {
    const bought = (client: string, ...dates: string[]): Cell[][] =>
      dates.map((date) => [date, client, 300, 30]);
    const dates = ['2025-01-10', '2025-02-09', '2025-03-11', '2025-04-10', '2025-05-10'];
    const { clients } = await reportOf(
      {
        Sales: [
          ['Date', 'Client', 'Amount', 'Profit'],
          ...bought('Once', ...dates.slice(0, 1)),
          ...bought('Twice', ...dates.slice(0, 2)),
          ...bought('Five', ...dates),
        ],
        Clients: [
          ['Client', 'Win-back cost'],
          ['Once', 2000],
          ['Twice', 2000],
          ['Five', 2000],
        ],
      },
      '2025-06-15',
    );
    for (const { winBackValue, winBackDecision } of clients) {
      expect(winBackValue).toBeCloseTo((30 * 30.4375 * 48) / 30, 6);
      expect(winBackDecision).toBe('letGo');
    }
    expect(clients).toHaveLength(3);
  });
});
