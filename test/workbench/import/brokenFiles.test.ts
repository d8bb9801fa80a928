import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../../workbench/import/readGrid';
import { readWorkbook } from '../../../workbench/import/workbookFile';
import { excelBytes, excelSheet, type FixtureCell, withPart } from './excelFixture';

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
    const path = await stored([...lines, '2026-01-12;An'].join('\n'));
    const [russian] = (await readGrid(path, 'Продажи', 'ru')).warnings;
    expect(russian?.message).toMatch(/^Файл обрывается посреди этой строки.*\.$/);
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

  it('Windows-1251, fields set apart by commas', async () => {
    const table = [
      ['Клиент', 'Сумма'],
      ['Ёлка', '10.50'],
    ];
    const { grid } = await imported(windows1251(table.map((row) => row.join(',')).join('\n')));
    expect(grid.rows).toEqual(table);
  });

  it('UTF-16 with its high bytes first', async () => {
    const bytes = Buffer.from(`\uFEFF${text(';')}`, 'utf16le').swap16();
    expect((await imported(bytes)).grid.rows).toEqual(rows);
  });
});

it('passes over millions of blank lines above a table', async () => {
  const { grid } = await imported(`${'\n'.repeat(5_000_000)}Date,Client\n2026-01-10,Ann\n`);
  expect(grid.rows).toEqual([
    ['Date', 'Client'],
    [{ day: '2026-01-10' }, 'Ann'],
  ]);
});

describe('what no table can be had from is refused at once', () => {
  it('a web page called .xls, as a table and as a workbook', async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>1</td></tr></table>';
    await expect(imported(page)).rejects.toThrow(/is a web page/);
    await expect(readWorkbook(await stored(page), 'ru')).rejects.toThrow(/веб-страница/);
  });

  it('a cell of twenty megabytes, which a forgotten quotation mark makes', async () => {
    const long = 'x'.repeat(20_000_000);
    for (const cell of [long, `"${long}`, `"${long}"`]) {
      const path = await stored(`Date,Client\n2026-01-10,${cell}\n`);
      for (const [language, message] of [
        ['en', /^(?:Row 2 of .*50000 characters|.* has a header row and nothing below it).*\.$/],
        ['ru', /^(?:В строке 2 файла .*50000 знаков|В файле .* нет данных).*\.$/],
      ] as const) {
        await expect(readGrid(path, 'Sales', language)).rejects.toThrow(message);
      }
    }
  });

  it('more lines than a spreadsheet has cells', async () => {
    const path = await stored(`Date,Client\n2026-01-10,"${'x\n'.repeat(10_000_000)}"\n`);
    await expect(readGrid(path, 'Sales', 'en')).rejects.toThrow(/^.* has 10000003 lines, .*\.$/);
    await expect(readGrid(path, 'Sales', 'ru')).rejects.toThrow(
      /^Строк в файле .*: 10000003\..*\.$/,
    );
  });

  it('a cell of a workbook that is longer than a spreadsheet’s can be', async () => {
    const bytes = withPart(
      book([
        ['Date', 'Client'],
        [46_032, 'Ann'],
      ]),
      SHEET,
      (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="3">${inline('B3', 'x'.repeat(50_001))}</row></sheetData>`,
        ),
    );
    const path = await stored(bytes);
    await expect(readWorkbook(path, 'en')).rejects.toThrow(/^Row 3 of .*50000 characters.*\.$/);
    await expect(readWorkbook(path, 'ru')).rejects.toThrow(/^В строке 3 файла .*50000 знаков.*\.$/);
    await expect(readGrid(path, 'Sales', 'en')).rejects.toThrow(/^Row 3 of/);
  });

  describe('one cell in the last corner of a sheet', () => {
    const withCorner = (cell: string) =>
      withPart(
        book([
          ['Date', 'Client', 'Amount'],
          [46_032, 'Ann', 5],
        ]),
        SHEET,
        (xml) =>
          xml
            .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
            .replace('</sheetData>', `<row r="1048576">${cell}</row></sheetData>`),
      );

    it('that holds something', async () => {
      const path = await stored(withCorner(inline('XFD1048576', 'x')));
      const english = /^Sheet “Log” of .* cell XFD1048576, .*\.$/;
      await expect(readWorkbook(path, 'en')).rejects.toThrow(english);
      await expect(readWorkbook(path, 'ru')).rejects.toThrow(/^Лист «Log» .* XFD1048576 .*\.$/);
      await expect(readGrid(path, 'Sales', 'en')).rejects.toThrow(english);
    });

    it('is no reason where it is only formatted', async () => {
      const path = await stored(withCorner('<c r="XFD1048576" s="0"/>'));
      const { grid } = await readGrid(path, 'Sales', 'en');
      expect(grid.rows.map((row) => row.slice(1))).toEqual([
        ['Client', 'Amount'],
        ['Ann', 5],
      ]);
      const { workbook } = await readWorkbook(path, 'en');
      expect(workbook.sheets['0']?.rowCount).toBeLessThan(10_000);
    });
  });
});

const SHEET = 'xl/worksheets/sheet1.xml';
const book = (rows: FixtureCell[][]) => excelBytes({ Log: excelSheet(rows) });
const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
