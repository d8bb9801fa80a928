import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { titleOf } from '../../../workbench/start/run';
import { excelBytes, excelSheet } from '../import/excelFixture';
import { ran } from './ran';

const root = join(import.meta.dirname, '../../..');

let folder: string;
let sales: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  sales = join(folder, 'deals.csv');
  const deals = ['Anna;2026-01-10;100', 'Boris;"2026-02-01;200', 'Boris;2026-04-01;70'];
  await writeFile(sales, `Client;Date;Amount\n${deals.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

const OWN = () => ['--sales', sales, '--as-of', '2026-05-01', '--json'];
const BLOCK = '=Sales!A2:B2';
const WRONG = '=CRR("x";1;1)';

/** What several tests look at, run by the first of them. */
const known = new Map<string, ReturnType<typeof ran>>();
function ranOnce(...args: string[]): ReturnType<typeof ran> {
  const key = args.join('\n');
  const told = known.get(key) ?? ran(...args);
  known.set(key, told);
  return told;
}
const plainly = () => ranOnce(...OWN());
const withFormulas = () => ranOnce(...OWN(), '--formula', BLOCK, '--formula', WRONG);

/** The same by a process of its own, as a shell begins it. */
async function inShell(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const command = ['--import', 'tsx', 'workbench/start/start.ts', ...args];
  try {
    const told = await promisify(execFile)(process.execPath, command, { cwd: root });
    return { status: 0, out: told.stdout, err: told.stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, out: stdout, err: stderr };
  }
}

it.each([
  ['sales/deals.csv', 'deals'],
  ['sales/deals [1].csv', 'deals [1]'],
  ['sales/2026-*.parquet', 'sales'],
  ['sales/*.parquet', 'sales'],
  ['exports/sales/20??/*/deals.csv', 'sales'],
])('the page of %s is called %s', (path, title) => {
  expect(titleOf(path)).toBe(title);
});

describe('npm start', () => {
  it('reports on own files in JSON, and nothing else on stdout', async () => {
    const { status, out, err } = await plainly();
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ asOf: '2026-05-01', locale: 'en' });
    const names = report.clients.map(({ client }: { client: string }) => client);
    expect(names.sort()).toEqual(['Anna', 'Boris']);
    expect(report.warnings).toContainEqual({
      sheet: 'Sales',
      row: 3,
      column: null,
      message: expect.stringContaining('never closed'),
    });
    expect(err).toContain('Sales, row 3:');
  });

  it('has the daily trigger fire on days in a row, and reports the mails that nobody receives', async () => {
    const clients = join(folder, 'managed.csv');
    await writeFile(clients, 'Client;Manager\nAnna;Olga\nBoris;Max\n');
    const contacts = join(folder, 'called.csv');
    await writeFile(contacts, 'Date;Client;Type\n2026-01-15;Anna;call\n2026-01-15;Boris;call\n');
    const args = ['--sales', sales, '--clients', clients, '--contacts', contacts];
    const days3 = ['--as-of', '2026-05-01', '--days', '3'];
    const { status, out } = await ran(...args, ...days3, '--json');
    expect(status).toBe(0);
    const { asOf, history, mails, forecast } = JSON.parse(out);
    expect(asOf).toBe('2026-05-01');
    // The daily run tries it on the past; of two clients nothing is proved.
    expect(forecast).toEqual({
      ...{ until: '2026-04-30', aheadDays: null, rankedBy: 'status', steadyingWeight: 0 },
      ...{ scores: [], purchases: [], calibration: [] },
    });
    const days = history.map(({ day }: { day: string }) => day);
    expect(days.slice(-3)).toEqual(['2026-04-29', '2026-04-30', '2026-05-01']);
    expect(mails.map(({ to }: { to: string }) => to)).toEqual(
      Array(3).fill(['head@example.com', 'manager2@example.com', 'manager1@example.com']).flat(),
    );
    const text = mails
      .map((mail: { text: string }) => mail.text)
      .filter((each: string) => each.startsWith('Olga'));
    expect(text.at(-1)).toContain('Olga, your clients as of 2026-05-01.');
    expect(text.join()).not.toContain('Boris');
  });

  it('tells a summary in Russian', async () => {
    const args = ['--sales', sales, '--as-of', '2026-05-01', '--headless', '--locale', 'ru'];
    const { status, out } = await ran(...args);
    expect(status).toBe(0);
    expect(out).toContain('Клиентов');
    expect(out).toContain('01.05.2026');
  });

  it('evaluates formulas: a value, a block, and an error in words', async () => {
    const formulas = ['=CRR(120;30;100)', BLOCK, WRONG];
    const { status, out, err } = await ran(
      ...['--sales', sales, '--as-of', '2026-05-01'],
      ...formulas.flatMap((formula) => ['--formula', formula]),
    );
    expect(out).toBe('90\nAnna\t2026-01-10\n');
    expect(err).toContain('=CRR("x";1;1)');
    expect(status).toBe(1);
  });

  it('puts formulas into the report where it is asked for both', async () => {
    const [plain, whole] = [await plainly(), await withFormulas()];
    const { formulas: evaluated, ...rest } = JSON.parse(whole.out);
    expect(evaluated).toEqual([
      { formula: BLOCK, values: [['Anna', '2026-01-10']] },
      { formula: WRONG, error: expect.stringMatching(/^#ERROR! ./) },
    ]);
    expect(rest).toEqual(JSON.parse(plain.out));
    expect([plain.status, whole.status]).toEqual([0, 1]);
  });

  it.each([
    [['--sales', 'nothing.csv'], 'There is no file nothing.csv'],
    [['--as-of', 'tomorrow'], '"tomorrow" is not a day'],
    [['--sales', 'package.json', '--json'], 'package.json is neither CSV nor XLSX'],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    const { status, out, err } = await ran(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n').at(-1)).toContain(sentence);
    expect(err).not.toContain('    at ');
  });

  it.each<[what: string, status: number, args: () => string[]]>([
    [
      'a report, and a formula that fails',
      1,
      () => [...OWN(), '--formula', BLOCK, '--formula', WRONG],
    ],
    ['what makes no sense', 2, () => ['--as-of', 'tomorrow']],
  ])('is the same from a shell: %s', async (_, status, args) => {
    const [there, here] = await Promise.all([inShell(...args()), ranOnce(...args())]);
    expect(there).toEqual(here);
    expect(there.status).toBe(status);
  });

  it('ends with 2 and a sentence where a workbook holds nothing that is recognised', async () => {
    const prices = join(folder, 'prices.xlsx');
    await writeFile(prices, excelBytes({ Prices: excelSheet([['Article', 'Price']]) }));
    const { status, out, err } = await ran('--workbook', prices, '--json');
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n').at(-1)).toMatch(
      /^No sheet of the workbook is recognised.*“Prices” \(Article, Price\)\.$/,
    );
  });
});
