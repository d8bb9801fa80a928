import { link, readFile, symlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeLogWordsIn } from '../../../workbench/largeLog/largeLogWords';
import { type LogFolder, logFolder } from '../largeLog/logFolder';
import { ran } from './ran';

const LOG = 'Date,Client,Amount\n2026-03-10,Ann,5\n';

let folder: LogFolder;
beforeAll(async () => {
  folder = await logFolder();
});
afterAll(() => folder.close());

describe('an extract is never written over what is none', () => {
  test.each(['en', 'ru'] as const)(
    'in %s: its own log, a link to it, another file',
    async (locale) => {
      const log = await folder.csv(`log-${locale}.csv`, LOG);
      const notes = await folder.csv(`notes-${locale}.txt`, 'retention_sheets_sales are down\n');
      const [soft, hard] = [folder.at(`soft-${locale}.csv`), folder.at(`hard-${locale}.csv`)];
      await symlink(log, soft);
      await link(log, hard);
      for (const path of [log, soft, hard, notes]) {
        const before = await readFile(path, 'utf8');
        const { status, err } = await ran('--locale', locale, '--sales', log, '--extract', path);
        expect([status, err]).toEqual([2, `${largeLogWordsIn(locale).notExtract(path)}\n`]);
        expect(await readFile(path, 'utf8')).toBe(before);
      }
    },
  );

  test('one of before is', async () => {
    const log = await folder.csv('log.csv', LOG);
    const out = folder.at('out.csv');
    for (const text of [LOG, LOG.replace('5', '6')]) {
      await folder.csv('log.csv', text);
      expect((await ran('--sales', log, '--extract', out)).status).toBe(0);
    }
    expect(await readFile(out, 'utf8')).toContain('""6""');
    // A sheet that was downloaded again has it without quotation marks, and with others beside it.
    await folder.csv('out.csv', '\ufeffretention_sheets_sales\r\nx\r\n');
    expect((await ran('--sales', log, '--extract', out)).status).toBe(0);
  });
});
