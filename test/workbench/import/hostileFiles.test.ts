import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, createDeflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../../workbench/import/readGrid';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import { readWorkbook } from '../../../workbench/import/workbookFile';
import { recalculatedAddOn } from '../../jobs/openedAddOn';
import { excelBytes, excelSheet, withPart } from './excelFixture';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stored(content: string | Uint8Array, name = 'base.xlsx'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const BOOK = excelBytes({
  Sales: excelSheet([
    ['Date', 'Client', 'Amount'],
    ['2026-01-10', 'Ann', 5],
  ]),
});
const SHEET = 'xl/worksheets/sheet1.xml';

/** So many megabytes of zeros, deflated: a thousandth of them. */
function deflatedZeros(megabytes: number): Buffer {
  // Flushed, a part begins anew, and the same one may follow itself.
  const finishFlush = constants.Z_FULL_FLUSH;
  const part = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush });
  return Buffer.concat([...Array(megabytes).fill(part), deflateRawSync(Buffer.alloc(0))]);
}

/**
 * The workbook with its first sheet packed so.
 *
 * @param told the size unpacked that the archive says it has
 */
function withPacked(packed: Buffer, told: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  const zip = CFB.read(BOOK, { type: 'buffer' });
  zip.FullPaths.forEach((full: string, index: number) => {
    const name = Buffer.from(full.replace(/^Root Entry\//, ''));
    const isSheet = name.toString() === SHEET;
    const content = Buffer.from((zip.FileIndex[index]?.content as number[] | undefined) ?? []);
    if (name.length === 0 || name.toString().endsWith('/')) return;
    const data = isSheet ? packed : content;
    const sizes = Buffer.alloc(12); // the check sum is asked by nobody
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(isSheet ? told : data.length, 8);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0, isSheet ? 8 : 0, 0, 0, 0, 0x21, 0x5c]),
      sizes,
      Buffer.from([name.length, 0, 0, 0]),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, name]));
    parts.push(local);
    at += local.length;
  });
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe('a workbook that is small and unpacks to 900 megabytes', () => {
  it('is refused, whatever it says its size is', async () => {
    const zeros = deflatedZeros(900);
    expect(zeros.length).toBeLessThan(2_000_000);
    expect(inflateRawSync(deflatedZeros(3)).equals(Buffer.alloc(3_000_000))).toBe(true);
    for (const told of [900_000_000, 1000]) {
      const path = await stored(withPacked(zeros, told));
      const refused = readWorkbook(path, 'en');
      await expect(refused).rejects.toThrow(UnusableInput);
      await expect(refused).rejects.toThrow(
        /^.*base\.xlsx comes to more than 500 MB unpacked, .*\.$/,
      );
      await expect(readGrid(path, 'Sales', 'ru')).rejects.toThrow(
        /больше 500 МБ и не прочитан.*\.$/,
      );
    }
  });

  it('is built as one that is read', async () => {
    const zip = CFB.read(BOOK, { type: 'buffer' });
    const xml = Buffer.from((CFB.find(zip, `/${SHEET}`)?.content as number[]) ?? []);
    const packed = await new Promise<Buffer>((resolve) => {
      const found: Buffer[] = [];
      const deflate = createDeflateRaw();
      deflate.on('data', (part: Buffer) => found.push(part));
      deflate.on('end', () => resolve(Buffer.concat(found)));
      deflate.end(xml);
    });
    const path = await stored(withPacked(packed, xml.length));
    const { grid } = await readGrid(path, 'Sales', 'en');
    expect(grid.rows[1]).toEqual(['2026-01-10', 'Ann', 5]);
  });
});

/** The archive with a number of its directory changed. */
function withDirectory(bytes: Buffer, change: (bytes: Buffer, end: number) => void): Buffer {
  const changed = Buffer.from(bytes);
  change(changed, changed.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')));
  return changed;
}

describe('an archive that says two things of itself is refused, and not unpacked', () => {
  const zeros = withPacked(deflatedZeros(900), 900_000_000);
  const entries: number[] = [];
  const isEntry = (at: number) => zeros.toString('latin1', at, at + 4) === 'PK\x01\x02';
  for (let at = 0; at < zeros.length; at++) if (zeros[at] === 0x50 && isEntry(at)) entries.push(at);

  it.each([
    [
      'its parts are stored by the directory, deflated by their own heads',
      withDirectory(zeros, (bytes) => {
        for (const at of entries) bytes.writeUInt16LE(0, at + 10);
      }),
    ],
    [
      'there are none in all, and some on this disk',
      withDirectory(zeros, (bytes, end) => bytes.writeUInt16LE(0, end + 10)),
    ],
    [
      'there are none on this disk, and some in all',
      withDirectory(zeros, (bytes, end) => bytes.writeUInt16LE(0, end + 8)),
    ],
  ])('%s', async (_, bytes) => {
    const path = await stored(bytes);
    await expect(readWorkbook(path, 'en')).rejects.toThrow(/is damaged or not an Excel workbook/);
    await expect(readGrid(path, 'Sales', 'ru')).rejects.toThrow(/повреждён/);
  });
});

describe('a small workbook that says it is a vast one', () => {
  const ahead = (tag: string) => (xml: string) => xml.replace('<sheetData', `${tag}<sheetData`);
  const behind = (tag: string) => (xml: string) =>
    xml.replace('</sheetData>', `</sheetData>${tag}`);
  const row = (tag: string) => (xml: string) => xml.replace('</sheetData>', `${tag}</sheetData>`);
  const many = (tag: string) => tag.repeat(100_000);
  const NO_SHEET = /is damaged or not an Excel workbook/;

  it.each([
    ['a row', row('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'), NO_SHEET],
    ['a row that is high', row('<row r="4000000000" ht="20"/>'), NO_SHEET],
    ['a column', row('<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>'), NO_SHEET],
    ['a width', ahead('<cols><col min="1" max="2000000000" width="9"/></cols>'), NO_SHEET],
    ['a width of x:', ahead('<x:cols><x:col x:min="1" x:max=\'2000000000\'/></x:cols>'), NO_SHEET],
    [
      'a width after a gap',
      ahead(`<cols><col min="1" max${' '.repeat(99)}="2000000000"/></cols>`),
      NO_SHEET,
    ],
    ['a width below', ahead('<cols><col min="-2000000000" max="9" width="9"/></cols>'), NO_SHEET],
    ['widths', ahead(`<cols>${many('<col min="1" max="16384" width="9"/>')}</cols>`), NO_SHEET],
    ['merged', behind('<mergeCells><mergeCell ref="A1:ZZZZ4000000000"/></mergeCells>'), NO_SHEET],
    [
      'a link',
      behind('<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'),
      /links in .*base/,
    ],
    ['a far link', behind('<hyperlinks><hyperlink ref="A1:A4000000000"/></hyperlinks>'), NO_SHEET],
    [
      'its last column in every row',
      (xml: string) =>
        xml.replace(
          /<sheetData>.*<\/sheetData>/,
          `<sheetData>${Array.from({ length: 100_000 }, (_, at) => `<row><c r="XFD${at + 1}"/></row>`).join('')}</sheetData>`,
        ),
      /“Sales” of .* reaches as far as cell XFD1832,/,
    ],
  ])('%s', async (_, edit, sentence) => {
    const bytes = withPart(BOOK, SHEET, edit);
    const path = await stored(bytes);
    await expect(readWorkbook(path, 'en')).rejects.toThrow(sentence);
    await expect(readGrid(path, 'Sales', 'ru')).rejects.toThrow(UnusableInput);
  });

  it('as far as a sheet goes, it is read: a width of all columns, a link down a column', async () => {
    const wide = withPart(BOOK, SHEET, ahead('<cols><col min="1" max="16384" width="9"/></cols>'));
    const linked = withPart(
      wide,
      SHEET,
      behind('<hyperlinks><hyperlink ref="D1:D1048576" location="Sales!A1"/></hyperlinks>'),
    );
    const { grid } = await readGrid(await stored(linked), 'Sales', 'en');
    expect(grid.rows).toEqual([
      ['Date', 'Client', 'Amount'],
      ['2026-01-10', 'Ann', 5],
    ]);
  });

  it('panes frozen farther than there are rows are none', async () => {
    const view =
      '<sheetViews><sheetView><pane xSplit="2" ySplit="4000000000" state="frozen"/></sheetView></sheetViews>';
    const frozen = withPart(BOOK, SHEET, (xml) =>
      xml.replace(/<sheetViews>.*<\/sheetViews>/, '').replace('<sheetData', `${view}<sheetData`),
    );
    const { workbook } = await readWorkbook(await stored(frozen), 'en');
    expect(Object.values(workbook.sheets)[0]?.freeze).toMatchObject({ xSplit: 2, ySplit: 0 });
  });
});

it('a workbook with macros is read, its macros are told of and left out', async () => {
  const macros = withPart(
    withPart(BOOK, '[Content_Types].xml', (xml) =>
      xml.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    ),
    'xl/vbaProject.bin',
    () => 'Sub AutoOpen()',
  );
  const path = await stored(macros, 'base.xlsm');
  const { workbook, leftOut } = await readWorkbook(path, 'en');
  expect(leftOut).toMatch(/^Not carried over from .*base\.xlsm.*: macros\.$/);
  expect(JSON.stringify(workbook)).not.toContain('AutoOpen');
  const { grid } = await readGrid(path, 'Sales', 'ru');
  expect(grid.rows[1]).toEqual(['2026-01-10', 'Ann', 5]);
});

describe('names that a language gives a meaning of its own', () => {
  const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('head columns and fill cells like any others', async () => {
    const table = [WORDS, WORDS].map((cells) => cells.join(';')).join('\n');
    const { grid } = await readGrid(await stored(`${table}\n`, 'base.csv'), 'Sales', 'en');
    expect(grid.rows).toEqual([WORDS, WORDS]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(WORDS)('name a sheet of a workbook, which is read or refused: %s', async (name) => {
    const bytes = withPart(BOOK, 'xl/workbook.xml', (xml) => xml.replace('"Sales"', `"${name}"`));
    const path = await stored(bytes);
    const { workbook } = await readWorkbook(path, 'en');
    expect(Object.values(workbook.sheets).map((sheet) => sheet.name)).toEqual([name]);
    const { grid } = await readGrid(path, name, 'en');
    expect(grid.rows[1]).toEqual(['2026-01-10', 'Ann', 5]);
  });

  it('are clients, managers, products and headers to the add-on', async () => {
    const { byClient } = await recalculatedAddOn([
      {
        name: 'Clients',
        rows: [['Client', 'Manager', ...WORDS], ...WORDS.map((word) => [word, word, ...WORDS])],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client', 'Amount', 'Product', ...WORDS],
          ...WORDS.map((word) => [{ day: '2026-03-10' }, word, 7, word, ...WORDS]),
        ],
      },
      { name: '__proto__', rows: [WORDS, WORDS] },
    ]);
    expect(byClient('Revenue')).toEqual(Object.fromEntries(WORDS.map((word) => [word, 7])));
  });
});

it('a table of 50 megabytes is read within a gigabyte', async () => {
  const lines = ['Date,Client,Amount,Product'];
  for (let size = 0, line = 0; size < 50_000_000; line++) {
    const next = `2026-01-${10 + (line % 18)},Client number ${line % 5000},${line % 1000}.50,Product ${line % 97}`;
    lines.push(next);
    size += next.length + 1;
  }
  const path = await stored(`${lines.join('\n')}\n`, 'large.csv');
  const module = new URL('../../../workbench/import/readGrid.ts', import.meta.url).href;
  const script = `
    const { readGrid } = await import(${JSON.stringify(module)});
    const { grid, warnings } = await readGrid(${JSON.stringify(path)}, 'Sales', 'en');
    console.log(JSON.stringify([grid.rows.length, warnings.length, grid.rows.at(-1)]));
  `;
  const options = ['--max-old-space-size=1024', '--import', 'tsx', '--input-type=module'];
  const { stdout } = await promisify(execFile)(process.execPath, [...options, '-e', script]);
  const [count, warned, last] = JSON.parse(stdout);
  expect([count, warned]).toEqual([lines.length, 0]);
  expect(last[1]).toMatch(/^Client number \d+$/);
});
