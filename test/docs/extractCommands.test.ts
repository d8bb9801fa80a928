import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { EXTRACT_HEADER } from '../../src/extract/extractForm';
import { type LogFolder, logFolder } from '../workbench/largeLog/logFolder';
import { ran } from '../workbench/start/ran';

// The commands that the pages tell of a log that no sheet can hold, run as they stand there.

const PAGES = ['README.md', 'README.ru.md', 'docs/extract.md', 'docs/extract.ru.md'];
const root = join(import.meta.dirname, '../..');

const COMMANDS = PAGES.flatMap((page) =>
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => /^npm start -- .*(--bigquery|--extract|\*)/.test(line))
    // What stands behind two spaces explains it.
    .map((line) => ({
      page,
      command: line.replace(/\s{2,}.*$/, '').slice('npm start -- '.length),
    })),
);

/** A command that several pages tell is run once. */
const told = new Map<string, ReturnType<typeof ran>>();
function ranOnce(...args: string[]): ReturnType<typeof ran> {
  const key = args.join('\n');
  const known = told.get(key) ?? ran(...args);
  told.set(key, known);
  return known;
}

/** As a shell takes it apart. */
const argumentsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

let folder: LogFolder;
const before = process.cwd();
beforeAll(async () => {
  folder = await logFolder();
  const deals = (client: string) =>
    `SELECT DATE '2026-03-10' AS date, '${client}' AS client, 12.5 AS amount`;
  for (const name of ['sales', 'продажи']) {
    await mkdir(folder.at(name));
    for (const client of ['Ann', 'Bob']) {
      await folder.parquet(`${name}/${client}.parquet`, deals(client));
      await folder.csv(`${name}/${client}.csv`, `Date,Client,Amount\n2026-03-10,${client},12.5\n`);
    }
  }
  process.chdir(folder.at('.'));
});
afterAll(async () => {
  process.chdir(before);
  await folder.close();
});

test('every page has a report, an extract, and but for the READMEs a query', () => {
  for (const page of PAGES) {
    const own = COMMANDS.filter((each) => each.page === page).map(({ command }) => command);
    expect(own.some((command) => !/--extract|--bigquery/.test(command))).toBe(true);
    expect(own.some((command) => command.includes('--extract'))).toBe(true);
    expect(own.some((command) => command.includes('--bigquery'))).toBe(page.startsWith('docs/'));
  }
});

describe.each(COMMANDS)('$page: npm start -- $command', ({ command }) => {
  it('does what it says', async () => {
    const args = argumentsOf(command);
    if (command.includes('--bigquery-sql')) {
      const { status, out } = await ranOnce(...args);
      expect(status).toBe(0);
      expect(out).toContain('FROM `shop-2026.sales.orders` AS sale');
      return;
    }
    const path = args[args.indexOf('--extract') + 1];
    if (args.includes('--extract') && path) {
      const { status, err } = await ranOnce(...args);
      expect([status, err]).toEqual([0, expect.stringContaining(path)]);
      expect(existsSync(path)).toBe(true);
      const [header, , ...clients] = readFileSync(path, 'utf8').trimEnd().split('\n');
      expect(header).toBe(`"${EXTRACT_HEADER}"`);
      expect(clients).toHaveLength(2);
      return;
    }
    // A page would be served until somebody ends it.
    const { status, out } = await ranOnce(...args, '--json', '--as-of', '2026-03-31');
    expect(status).toBe(0);
    const names = JSON.parse(out).clients.map(({ client }: { client: string }) => client);
    expect(names.sort()).toEqual(['Ann', 'Bob']);
  });
});
