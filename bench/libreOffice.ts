import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { baseOf } from './base';
import { nativeFormulas, requireStatuses } from './nativeFormulas';

/** The first number that stands in the output of `soffice --version`; null where there is none. */
export function libreOfficeVersion(): string | null {
  const { stdout, status } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/\d+(?:\.\d+)*/.exec(stdout)?.[0] ?? null) : null;
}

/**
 * Milliseconds of the processor that LibreOffice takes for the formulas of a base: to open a workbook
 * and write its sheets as CSV, less what the same takes where there is not one formula.
 */
export function inLibreOffice(clients: number, deals: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const book = (name: string, formulas: readonly string[][]) => {
      const base = baseOf(clients, deals);
      const file = join(folder, `${name}.xlsx`);
      const list = utils.aoa_to_sheet([
        ['Client', 'Revenue', 'Deals', 'Last', 'Status'],
        ...base.clients.map(({ key }) => [key]),
      ]);
      for (const [index, row] of formulas.entries()) {
        for (const [column, formula] of row.entries()) {
          // XLSX marks functions that are younger than itself.
          const f = formula.slice(1).replace('MAXIFS', '_xlfn.MAXIFS');
          list[utils.encode_cell({ r: index + 1, c: column + 1 })] = { t: 'n', f };
        }
      }
      list['!ref'] = `A1:E${clients + 1}`;
      const log = utils.aoa_to_sheet([
        ['Date', 'Client', 'Amount'],
        // Days of a spreadsheet are counted from 1899-12-30.
        ...base.deals.clients.map((client, deal) => [
          (base.deals.days[deal] as number) + 25_569,
          client,
          (base.deals.amounts[deal] as number) / 100,
        ]),
      ]);
      const sheets = { SheetNames: ['Clients', 'Sales'], Sheets: { Clients: list, Sales: log } };
      writeFileSync(file, write(sheets, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
      return file;
    };
    const plain = book('plain', []);
    const full = book('full', nativeFormulas(clients, deals));
    converted(plain, folder); // the first start makes a profile
    const without = converted(plain, folder);
    const milliseconds = converted(full, folder) - without;
    const lines = readFileSync(join(folder, 'full-Clients.csv'), 'utf8').trim().split('\n');
    requireStatuses(
      lines.slice(1).map((line) => line.split(',').at(-1)),
      clients,
    );
    return milliseconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet as CSV, commas between cells; what that took of the processor. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

function converted(file: string, folder: string): number {
  const profile = pathToFileURL(join(folder, 'profile'));
  const { stdout, stderr } = spawnSync(
    'sh',
    [
      ...['-c', 'soffice "$@" >/dev/null 2>&1; times', 'sh', '--headless'],
      ...[`-env:UserInstallation=${profile}`, '--convert-to', AS_CSV, '--outdir', folder, file],
    ],
    { encoding: 'utf8' },
  );
  // Of the shell, and then of what it ran: user and system.
  const [, , user, system] = [...stdout.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000,
  );
  if (user === undefined || system === undefined) throw new Error(`soffice: ${stderr}${stdout}`);
  return user + system;
}
