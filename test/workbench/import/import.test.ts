import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGrid } from '../../../workbench/import/readGrid';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import { excelBytes, excelDay, excelFormula, excelSheet } from './excelFixture';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(content: string | Uint8Array, name = 'sales.csv') {
  const path = join(folder, name);
  await writeFile(path, content);
  const { grid, warnings } = await readGrid(path, 'Sales', 'en');
  return { rows: grid.rows, warnings };
}

describe('what a field becomes', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['0', 0],
    ['12.00', '12.00'],
    ['0042', '0042'],
    ['1e3', '1e3'],
    ['79161234567', 79161234567],
    ['+79161234567', '+79161234567'],
    ['12345678901234567890', '12345678901234567890'],
    ['NaN', 'NaN'],
    ['Infinity', 'Infinity'],
    [' 12', ' 12'],
    ['TRUE', 'TRUE'],
    ['=1+1', '=1+1'],
    ['2026-02-28', { day: '2026-02-28' }],
    ['2026-02-29', '2026-02-29'],
    ['0025-02-01', '0025-02-01'],
    ['1899-12-31', '1899-12-31'],
    ['1900-01-01', { day: '1900-01-01' }],
    ['01.02.2025', '01.02.2025'],
  ])('%s', async (field, cell) => {
    const { rows } = await imported(`client;x\nA;${field}\n`);
    expect(rows[1]).toEqual(['A', cell]);
  });

  it('an empty field is an empty cell', async () => {
    const { rows } = await imported('client,x,y\nA,,1\n');
    expect(rows[1]).toEqual(['A', null, 1]);
  });
});

describe('encodings and delimiters', () => {
  const text = 'Клиент;Сумма\nЁлка;12\n';
  const rows = [
    ['Клиент', 'Сумма'],
    ['Ёлка', 12],
  ];

  it('UTF-8', async () => expect((await imported(text)).rows).toEqual(rows));
  it('UTF-8 with a mark', async () => expect((await imported(`\ufeff${text}`)).rows).toEqual(rows));
  it('UTF-16 with a mark', async () =>
    expect((await imported(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows).toEqual(rows));
  it('Windows-1251', async () => expect((await imported(windows1251(text))).rows).toEqual(rows));

  it.each([',', ';', '\t'])('delimiter %j', async (delimiter) => {
    const { rows } = await imported(`client${delimiter}sum\r\nA${delimiter}1\r\n`);
    expect(rows).toEqual([
      ['client', 'sum'],
      ['A', 1],
    ]);
  });

  it('takes the delimiter of the header, whatever the rows are full of', async () => {
    const { rows } = await imported('"Client, name";Sum\n"a, b, c";1,5\n');
    expect(rows).toEqual([
      ['Client, name', 'Sum'],
      ['a, b, c', '1,5'],
    ]);
  });

  it("passes over blank lines above the header and Excel's sep line", async () => {
    expect((await imported('sep=;\n\nclient;x\nA;1\n')).rows).toEqual([
      ['client', 'x'],
      ['A', 1],
    ]);
  });
});

describe('broken lines', () => {
  it('gives up one line with an unclosed quote and reads on', async () => {
    const { rows, warnings } = await imported('client,x\nA,1\nB,"2\nC,3\n');
    expect(rows).toEqual([['client', 'x'], ['A', 1], [], ['C', 3]]);
    expect(warnings).toMatchObject([{ sheet: 'Sales', row: 3, column: null }]);
    expect(warnings[0]?.message).toContain('never closed');
  });

  it('is not taken in by the quotes of later lines', async () => {
    const { rows, warnings } = await imported('client,x\n"A,1\n"B, Ltd",2\nC,"3"\n');
    expect(rows).toEqual([['client', 'x'], [], ['B, Ltd', 2], ['C', 3]]);
    expect(warnings.map(({ row }) => row)).toEqual([2]);
  });

  it('gives up one line with a quote inside a quoted field', async () => {
    const { rows, warnings } = await imported('client,x\n"A "best" Ltd",1\nB,2\n');
    expect(rows).toEqual([['client', 'x'], [], ['B', 2]]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('inside a quoted field');
  });

  it('takes quotes inside a bare field and doubled quotes as they are meant', async () => {
    const { rows, warnings } = await imported('client,x\nA 5" pipe,1\n"A ""best"" Ltd",2\n');
    expect(rows.slice(1)).toEqual([
      ['A 5" pipe', 1],
      ['A "best" Ltd', 2],
    ]);
    expect(warnings).toEqual([]);
  });

  it('keeps what a line with too few or too many fields has', async () => {
    const { rows, warnings } = await imported('client,x,y\nA,1\nB,1,2,3\nC,1,2\n');
    expect(rows.slice(1)).toEqual([
      ['A', 1],
      ['B', 1, 2, 3],
      ['C', 1, 2],
    ]);
    expect(warnings.map(({ row, message }) => [row, message.split(' ')[0]])).toEqual([
      [2, '2'],
      [3, '4'],
    ]);
  });

  it('keeps row n on line n, over blank lines and fields with line breaks', async () => {
    const { rows, warnings } = await imported('client,x\n\n"A\nB",1\n,\nC\n\n');
    expect(rows).toEqual([['client', 'x'], [], ['A\nB', 1], [], [], ['C']]);
    expect(warnings.map(({ row }) => row)).toEqual([6]);
  });

  it('reads a large file with faults all over it', async () => {
    const lines = Array.from({ length: 100_000 }, (_, n) =>
      n % 10 === 0 ? `"client ${n},2026-01-01,1.5` : `client ${n},2026-01-01,1.5`,
    );
    const { rows, warnings } = await imported(`client,date,sum\n${lines.join('\n')}\n`);
    expect(warnings).toHaveLength(10_000);
    expect(rows).toHaveLength(100_001);
    expect(rows[100_000]).toEqual(['client 99999', { day: '2026-01-01' }, 1.5]);
  });
});

describe('Excel workbooks', () => {
  it('reads the sheet of that name, with numbers, days, yes and no as they are', async () => {
    const path = join(import.meta.dirname, 'fixtures', 'sales.xlsx');
    const { grid, warnings } = await readGrid(path, 'Sales', 'en');
    expect(grid.rows).toEqual([
      ['Client', 'Date', 'Amount', 'Paid'],
      ['0042', { day: '2026-03-01' }, 12.5, true],
      [null, null, null, null],
      ['Ёлка', { day: '2026-03-01' }, 7, null],
    ]);
    expect(warnings).toEqual([]);
  });

  it('reads days counted from 1904, results of formulas, and errors', async () => {
    const sheet = excelSheet([
      ['Client', 'Date', 'Amount', 'Note'],
      [' A ', excelDay('2026-03-01', 'm/d/yy', '1904-01-01'), excelFormula('1+1', 2), '0042'],
      [null, null, { t: 'e', v: 0x2a }, ' '],
      [null, null, null, ''],
    ]);
    const bytes = excelBytes({ S: sheet }, { Workbook: { WBProps: { date1904: true } } });
    expect((await imported(bytes, 'sales.xlsx')).rows).toEqual([
      ['Client', 'Date', 'Amount', 'Note'],
      ['A', { day: '2026-03-01' }, 2, '0042'],
      [null, null, '#N/A', null],
    ]);
  });

  it('takes a day before the calendar of spreadsheets for the number it is', async () => {
    const date = { t: 'n' as const, v: -684_761, z: 'yyyy-mm-dd' };
    const sheet = excelSheet([
      ['Client', 'Date'],
      ['A', date],
    ]);
    expect((await imported(excelBytes({ S: sheet }), 'sales.xlsx')).rows[1]).toEqual([
      'A',
      -684_761,
    ]);
  });

  it('reads the first sheet where none has that name', async () => {
    const path = join(import.meta.dirname, 'fixtures', 'sales.xlsx');
    await expect(readGrid(path, 'Contacts', 'en')).rejects.toThrow('nothing below it');
  });
});

const LETTER = `Dear Anna,

Thank you for your order of 5 November, which came to 1,500.
It will be with you on Monday, we hope. If it is not, call us;
somebody is here every day.

Kind regards,
Boris
`;
const RUSSIAN_LETTER = `Здравствуйте, Анна!

Спасибо за заказ, он уже в пути.
Привезём его в понедельник, после обеда.

С уважением,
Борис
`;

describe('files that cannot be used', () => {
  it.each([
    ['', 'is empty'],
    ['\n \n', 'is empty'],
    ['client,date\n\n', 'header row and nothing below it'],
    ['\0\x01\x02\xff', 'neither CSV nor XLSX'],
    ['PK\x03\x04 and then nothing', 'damaged'],
    ['{"clients": [{"name": "Anna"}]}', 'neither CSV nor XLSX'],
    ['\uFEFF[\n  {\n    "name": "Anna"\n  },\n  {"name": "Boris"}\n]\n', 'neither CSV nor XLSX'],
    ['{"name": "Anna"}\n{"name": "Boris"}\n', 'neither CSV nor XLSX'],
    ['<?xml version="1.0"?>\n<clients>\n<client/>\n', 'neither CSV nor XLSX'],
    ['<clients>\n  <client name="Anna"/>\n</clients>\n', 'neither CSV nor XLSX'],
    ['{\\rtf1\\ansi Clients\\par Anna, 5 November\\par}', 'neither CSV nor XLSX'],
    ['{\\rtf1\\ansi\nClient;Amount\\par\nAnna;5\\par\nBoris;6\n}', 'neither CSV nor XLSX'],
    ['%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'neither CSV nor XLSX'],
    [LETTER, 'neither CSV nor XLSX'],
    [LETTER.replaceAll('\n', '\r\n'), 'neither CSV nor XLSX'],
    [RUSSIAN_LETTER, 'neither CSV nor XLSX'],
    [`An offer\n\n${LETTER}`, 'neither CSV nor XLSX'],
    ['Thank you for your order.\nIt is on its way.\n', 'neither CSV nor XLSX'],
    ['<!doctype html>\n<p>Clients</p>\n', 'is a web page, as which'],
  ])('%j', async (content, message) => {
    await expect(imported(content)).rejects.toThrow(UnusableInput);
    await expect(imported(content)).rejects.toThrow(message);
  });

  it.each([
    'Client\nAnna\nBoris\n',
    'Client\nAcme Inc.\nBeta Ltd.\nSmith and Sons, Co.\n',
    'Клиент\nООО «Ромашка»\nДетский сад № 5 г. Тулы\nИванов, ИП\nКафе «Ура!»\nАО Центр развития\n',
    'Телефон\n+7 912 345-67-89\n8 (912) 345-67-80\n',
    'Date, Client, Amount\n2026-01-02, Anna, 5\n2026-01-03, Boris, 6\n',
    // What stands above a table of a system's may be sentences.
    'Dear user,\nhere are your sales.\nAll of them are paid.\nSee below:\ndate,client\n2026-01-02,Anna\n',
    'client;note\nAnna;She will call us, she says.\nBoris;He asked not to be called!\n',
    // Sentences in the last column, or in the only one.
    'Date, Client, Note\n2026-01-02, Anna, She will call us.\n2026-01-03, Boris, Not to be called, he says!\n',
    'Client review\nThe coffee was great.\nWe waited for a week!\nWill you have tea again?\n',
    `Date, Note${'\n2026-01-02, She will call us.'.repeat(1000)}`,
    'Отзыв\nКофе отличный, спасибо.\nЖдали неделю!\n',
  ])('but %j can', async (content) => {
    expect((await imported(content)).rows.length).toBeGreaterThan(1);
  });

  it('but headers in brackets can', async () => {
    for (const [open, close] of ['<>', '[]', '{}']) {
      const header = ['date', 'client'].map((name) => `${open}${name}${close}`);
      const { rows } = await imported(`${header.join(';')}\n2026-01-02;Anna\n`);
      expect(rows[0]).toEqual(header);
    }
  });

  it('the old Excel format', async () => {
    await expect(imported(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow('save it as');
  });

  it('a missing file and a folder', async () => {
    await expect(readGrid(join(folder, 'no.csv'), 'Sales', 'en')).rejects.toThrow(
      'There is no file',
    );
    await expect(readGrid(folder, 'Sales', 'ru')).rejects.toThrow('это папка');
  });
});

/** Russian letters alone, which is all the tests need of it. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (letter === 'Ё') return 0xa8;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}
