import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WorkBook, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../../workbench/import/readGrid';
import { readWorkbook } from '../../../workbench/import/workbookFile';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stored(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'export.xls');
  await writeFile(path, content);
  return path;
}

const imported = async (content: string | Uint8Array) =>
  readGrid(await stored(content), 'Sales', 'en');

describe('an export that is cut off', () => {
  const lines = ['Date;Client;Amount', '2026-01-10;Ann;1000.00', '2026-01-11;Bob;2000.00'];

  it('in the middle of a line is told, and the rest of that line is left out', async () => {
    const { grid, warnings } = await imported([...lines, '2026-01-12;An'].join('\n'));
    expect(grid.rows).toHaveLength(3);
    expect(warnings).toEqual([
      { sheet: 'Sales', column: null, row: 4, message: expect.stringMatching(/breaks off/) },
    ]);
  });

  it('is not one whose last line is whole, with its end or without', async () => {
    for (const end of ['', '\n']) {
      const { grid, warnings } = await imported(lines.join('\n') + end);
      expect([grid.rows.length, warnings]).toEqual([3, []]);
    }
  });
});

describe('encodings and delimiters of exports', () => {
  const rows = [
    ['Отчёт за январь, февраль'],
    ['Клиент', 'Сумма'],
    ['Ёлка', '10,50'],
    ['Сосна', '20,50'],
  ];
  const text = (delimiter: string) => `${rows.map((row) => row.join(delimiter)).join('\n')}\n`;
  const windows1251 = (line: string) =>
    Buffer.from(
      [...line].flatMap((sign) => {
        const code = sign.charCodeAt(0);
        if (sign === 'Ё') return [0xa8];
        if (sign === 'ё') return [0xb8];
        return [code >= 0x410 && code <= 0x44f ? code - 0x350 : code];
      }),
    );

  it.each(['\t', ';', '|'])(
    'Windows-1251, fields set apart by “%s”, below a title',
    async (sign) => {
      const { grid } = await imported(windows1251(text(sign)));
      expect(grid.rows).toEqual(rows);
    },
  );

  it('UTF-16 with its high bytes first', async () => {
    const bytes = Buffer.from(`\uFEFF${text(';')}`, 'utf16le').swap16();
    expect((await imported(bytes)).grid.rows).toEqual(rows);
  });
});

describe('what no table can be had from is refused at once', () => {
  it('a web page called .xls, as a table and as a workbook', async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1</td></tr></table>';
    await expect(imported(page)).rejects.toThrow(/is a web page/);
    await expect(readWorkbook(await stored(page), 'ru')).rejects.toThrow(/веб-страница/);
  });

  it('a cell of megabytes', async () => {
    const long = 'x'.repeat(5_000_000);
    await expect(imported(`Date,Client\n2026-01-10,${long}\n`)).rejects.toThrow(/Row 2 .*50000/);
  });

  it('one stray cell in the last corner of a sheet', async () => {
    const Log = {
      '!ref': 'A1:L1048576',
      A1: { t: 's', v: 'Date' },
      B1: { t: 's', v: 'Client' },
      A2: { t: 's', v: '10.01.2026' },
      B2: { t: 's', v: 'Ann' },
      L1048576: { t: 's', v: 'x' },
    };
    const book = { SheetNames: ['Log'], Sheets: { Log } } as WorkBook;
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    await expect(readWorkbook(await stored(bytes), 'en')).rejects.toThrow(/“Log” .* L1048576/);
    await expect(imported(bytes)).rejects.toThrow(/L1048576/);
  });
});
