import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import { readWorkbook } from '../../../workbench/import/workbookFile';
import type { Workbench } from '../../../workbench/spreadsheet/workbench';
import { bench } from '../bench';
import { excelBytes, excelDay, excelFormula, excelSheet, withPart } from './excelFixture';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function stored(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, 'base.xlsx');
  await writeFile(path, bytes);
  return path;
}

/**
 * The workbench with a file open in it; `ask` runs lines of a script and gives what they return.
 */
async function opened(
  bytes: Uint8Array,
  language: 'en' | 'ru' = 'en',
): Promise<Workbench & { ask: (lines: string) => unknown; leftOut: string | null }> {
  const { workbook, leftOut } = await readWorkbook(await stored(bytes), language);
  const code = `function ask(lines) { return new Function('book', lines)(SpreadsheetApp.getActive()); }`;
  const workbench = await bench(code, [], { workbook });
  return Object.assign(workbench, {
    leftOut,
    ask: (lines: string) => workbench.callFromSidebar('ask', [lines]),
  });
}

describe('what cells hold', () => {
  it('numbers, texts whatever they look like, yes and no, errors, blanks', async () => {
    const rows = [
      [12.5, -3, 0, '12.5', '0042', '+7 912', '=1+1', 'TRUE', '2026-01-02', ' Ёлка '],
      [true, false, { t: 'e' as const, v: 0x2a }, { t: 'e' as const, v: 0x07 }, null, '#N/A'],
    ];
    const book = await opened(excelBytes({ Лист: excelSheet(rows) }));
    const [first, second] = book.read('Лист');
    expect(first).toEqual(rows[0]);
    expect(second?.slice(0, 6)).toEqual([true, false, '#N/A', '#DIV/0!', null, '#N/A']);
  });

  it('an error in a cell is one to formulas', async () => {
    const row = [{ t: 'e' as const, v: 0x2a }, excelFormula('IFERROR(A1,7)'), excelFormula('A1')];
    const book = await opened(excelBytes({ S: excelSheet([row]) }));
    expect(book.read('S')).toEqual([['#N/A', 7, '#N/A']]);
  });

  it('days with their formats, moments and times', async () => {
    const row = [
      excelDay('2026-03-01'),
      excelDay('2026-03-01T12:00Z', 'yyyy-mm-dd hh:mm'),
      { t: 'n' as const, v: 0.5, z: 'h:mm' },
      { t: 'n' as const, v: 46082, z: '#,##0.00' },
      { t: 'n' as const, v: 79161234567, z: 'dd.mm.yyyy' },
    ];
    const book = await opened(excelBytes({ S: excelSheet([row]) }));
    expect(book.read('S')[0]?.slice(0, 2)).toEqual([{ day: '2026-03-01' }, { day: '2026-03-01' }]);
    expect(book.read('S')[0]?.slice(3)).toEqual([46082, 79161234567]);
    expect(
      book.ask(`const range = book.getSheets()[0].getRange('A1:D1');
      return [range.getNumberFormats()[0], range.getDisplayValues()[0]]`),
    ).toEqual([
      ['dd.mm.yyyy', 'yyyy-mm-dd hh:mm', 'h:mm', '#,##0.00'],
      ['01.03.2026', '2026-03-01 12:00', '12:00', '46,082.00'],
    ]);
  });

  it('days counted from 1904, but no other number', async () => {
    const days = (format: string) => excelDay('2026-03-01', format, '1904-01-01');
    const row = [
      days('dd.mm.yyyy'),
      days('mmm'),
      { t: 'n' as const, v: 1.5, z: '[h]:mm' },
      100,
      excelFormula('A1+1', Number(days('').v) + 1, 'dd.mm.yyyy'),
    ];
    const bytes = excelBytes(
      { S: excelSheet([row]) },
      { Workbook: { WBProps: { date1904: true } } },
    );
    const book = await opened(bytes);
    const [first] = book.read('S');
    expect(first?.slice(0, 2)).toEqual([{ day: '2026-03-01' }, { day: '2026-03-01' }]);
    expect(first?.slice(3)).toEqual([100, { day: '2026-03-02' }]);
    expect(book.ask(`return book.getSheets()[0].getRange('C1').getDisplayValue()`)).toBe('36:00');
  });

  it("days in Excel's format for any country are the spreadsheet's own", async () => {
    const bytes = excelBytes({ S: excelSheet([[excelDay('2026-03-01', 'm/d/yy')]]) });
    const format = `return book.getSheets()[0].getRange('A1').getNumberFormat()`;
    expect((await opened(bytes, 'ru')).ask(format)).toBe('dd.mm.yyyy');
    expect((await opened(bytes, 'en')).ask(format)).toBe('yyyy-mm-dd');
  });
});

describe('formulas', () => {
  it('stay formulas and are calculated, across sheets and in Cyrillic', async () => {
    const book = await opened(
      excelBytes({
        Итоги: excelSheet([
          ['Анна', excelFormula("SUMIF('Мои сделки'!A:A,A1,'Мои сделки'!B:B)", 30)],
        ]),
        'Мои сделки': excelSheet([
          ['Анна', 10],
          ['Борис', 5],
          ['Анна', 20],
        ]),
      }),
    );
    expect(book.read('Итоги')).toEqual([['Анна', 30]]);
    expect(book.ask(`return book.getSheets()[0].getRange('B1').getFormula()`)).toBe(
      "=SUMIF('Мои сделки'!A:A,A1,'Мои сделки'!B:B)",
    );
  });

  it('shared ones are in every cell, array ones in their first', async () => {
    const plain = excelBytes({
      S: excelSheet([
        [1, excelFormula('A1*2', 2), { t: 'n', v: 10, f: 'A1:A3*10', F: 'C1:C3' }],
        [2, excelFormula('A2*2', 4), { t: 'n', v: 20, F: 'C1:C3' }],
        [3, excelFormula('A3*2', 6), { t: 'n', v: 30, F: 'C1:C3' }],
      ]),
    });
    const bytes = withPart(plain, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace('<f>A1*2</f>', '<f t="shared" ref="B1:B3" si="0">A1*2</f>')
        .replace(/<f>A[23]\*2<\/f>/g, '<f t="shared" si="0"/>'),
    );
    const book = await opened(bytes);
    expect(book.read('S')).toEqual([
      [1, 2, 10],
      [2, 4, 20],
      [3, 6, 30],
    ]);
    expect(book.ask(`return book.getSheets()[0].getRange('B1:C3').getFormulas()`)).toEqual([
      ['=A1*2', '=A1:A3*10'],
      ['=A2*2', ''],
      ['=A3*2', ''],
    ]);
  });

  it("functions newer than Excel's file format go by their names", async () => {
    const formula = excelFormula('_xlfn.CONCAT("a","b")', 'ab');
    const book = await opened(excelBytes({ S: excelSheet([[formula]]) }));
    expect(book.read('S')).toEqual([['ab']]);
    expect(book.ask(`return book.getSheets()[0].getRange('A1').getFormula()`)).toBe(
      '=CONCAT("a","b")',
    );
  });
});

describe('around the cells', () => {
  it('sheets in their order, hidden ones hidden, with merged titles, widths and notes', async () => {
    const base = excelSheet(
      [
        ['База клиентов ООО «Ромашка»'],
        [],
        ['Клиент', 'Итого'],
        [{ t: 's', v: 'Анна', c: [{ t: 'звонить утром' }] }, 5],
      ],
      {
        '!merges': [utils.decode_range('A1:B1'), utils.decode_range('A2:B2')],
        '!cols': [{ wpx: 180 }, { hidden: true }],
        '!rows': [{ hpt: 30 }],
        '!autofilter': { ref: 'A3:B4' },
      },
    );
    const sheets = { База: base, Архив: excelSheet([[1]]), Скрытый: excelSheet([[2]]) };
    const book = await opened(
      excelBytes(sheets, { Workbook: { Sheets: [{}, { Hidden: 2 }, { Hidden: 1 }] } }),
    );
    expect(
      book.ask(`return book.getSheets().map((each) => [each.getName(), each.isSheetHidden()])`),
    ).toEqual([
      ['База', false],
      ['Архив', true],
      ['Скрытый', true],
    ]);
    const { sheets: kept, resources } = book.snapshot();
    const { mergeData, columnData, rowData } = kept['0'] ?? {};
    const filters = resources?.find(({ name }) => name === 'SHEET_FILTER_PLUGIN')?.data;
    expect(JSON.parse(filters ?? '')).toMatchObject({
      0: { ref: { startRow: 2, endRow: 3, startColumn: 0, endColumn: 1 } },
    });
    expect(mergeData).toMatchObject([
      { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 },
      { startRow: 1, endRow: 1, startColumn: 0, endColumn: 1 },
    ]);
    expect(columnData).toMatchObject({ 0: { w: 180 }, 1: { hd: 1 } });
    expect(rowData).toMatchObject({ 0: { h: 40 } });
    expect(book.ask(`return book.getSheetByName('База').getRange('A4').getNote()`)).toBe(
      'звонить утром',
    );
  });

  it('names of ranges and constants, in formulas too', async () => {
    const row = [2, 3, excelFormula('SUM(ЦЕНЫ)*STAVKA', 1), excelFormula('SUM(СТОЛБЕЦ)', 7)];
    const Names = [
      { Name: 'ЦЕНЫ', Ref: "'Мой лист'!$A$1:$B$1" },
      { Name: 'STAVKA', Ref: '0.2' },
      { Name: 'СТОЛБЕЦ', Ref: "'Мой лист'!$A:$A" },
    ];
    const book = await opened(
      excelBytes({ 'Мой лист': excelSheet([row, [5]]) }, { Workbook: { Names } }),
    );
    expect(book.read('Мой лист')[0]).toEqual([2, 3, 1, 7]);
    expect(book.ask(`return book.getRangeByName('ЦЕНЫ').getA1Notation()`)).toBe('A1:B1');
  });

  it('fills, bold, alignment and frozen panes', async () => {
    const plain = excelBytes({
      S: excelSheet([
        ['Клиент', 'Сумма'],
        ['Анна', 5],
      ]),
    });
    const styled = withPart(plain, 'xl/styles.xml', (xml) =>
      xml
        .replace(
          /<fonts.*<\/fonts>/s,
          '<fonts count="2"><font/><font><b/><color rgb="FF112233"/></font></fonts>',
        )
        .replace(
          /<fills.*<\/fills>/s,
          `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
           <fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill>
           <fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill></fills>`,
        )
        .replace(
          /<cellXfs.*<\/cellXfs>/s,
          `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0" fontId="1" fillId="2" applyFill="1"><alignment horizontal="center"/></xf>
           <xf numFmtId="4" fillId="3"/></cellXfs>`,
        ),
    );
    const bytes = withPart(styled, 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(
          /<sheetViews>.*<\/sheetViews>/s,
          '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews>',
        )
        .replace('r="A1"', 'r="A1" s="1"')
        .replace('r="B2"', 'r="B2" s="2"'),
    );
    const book = await opened(bytes);
    expect(
      book.ask(`
      const sheet = book.getSheets()[0];
      const [A1, B2] = [sheet.getRange('A1'), sheet.getRange('B2')];
      return [
        A1.getBackground(), A1.getFontWeight(), A1.getFontColor(), A1.getHorizontalAlignment(),
        B2.getBackground(), B2.getFontWeight(), B2.getNumberFormat(), sheet.getRange('A2').getBackground(),
        sheet.getFrozenRows(), sheet.getFrozenColumns(),
      ]`),
    ).toEqual([
      ...['#ffee00', 'bold', '#112233', 'center'],
      ...['#808080', 'normal', '#,##0.00', '#ffffff'],
      ...[1, 1],
    ]);
  });

  it('opens again from a snapshot as the same workbook', async () => {
    const rows = [[1, 'x', excelDay('2026-03-01'), excelFormula('A1+1', 2)]];
    const book = await opened(excelBytes({ S: excelSheet(rows) }));
    const again = await bench('', [], { workbook: book.snapshot() });
    expect(again.read('S')).toEqual(book.read('S'));
    expect(again.read('S')).toEqual([[1, 'x', { day: '2026-03-01' }, 2]]);
  });
});

describe('what is left out', () => {
  it('is said in one sentence that names it', async () => {
    const plain = excelBytes({ S: excelSheet([[1]]) });
    expect((await opened(plain)).leftOut).toBe(null);

    const marked = withPart(plain, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
      ),
    );
    const bytes = withPart(marked, 'xl/charts/chart1.xml', () => '<chart/>');
    expect((await opened(bytes)).leftOut).toMatch(
      /^Not carried over from .*base\.xlsx.*: conditional formats, charts\.$/,
    );
    expect((await opened(bytes, 'ru')).leftOut).toMatch(/: условное форматирование, диаграммы\.$/);
  });
});

describe('files that are no workbook', () => {
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  const whole = excelBytes({ S: excelSheet([['a', 1]]) });

  it.each([
    ['a table', 'client,sum\nA,1\n', 'is no workbook', 'не книга'],
    ['an empty file', '', 'is no workbook', 'не книга'],
    [
      'the old format',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'old Excel format',
      'старом формате',
    ],
    ['an encrypted workbook', encrypted, 'password', 'паролем'],
    ['an archive cut short', whole.subarray(0, whole.length - 200), 'damaged', 'повреждён'],
    ['some other archive', Buffer.from('PK\x03\x04 and then nothing'), 'damaged', 'повреждён'],
    ['a workbook without data', excelBytes({ S: excelSheet([['']]) }), 'no cell', 'ни одной'],
  ])('%s', async (_, content, english, russian) => {
    const path = await stored(content);
    for (const [language, message] of [
      ['en', english],
      ['ru', russian],
    ] as const) {
      const refused = readWorkbook(path, language);
      await expect(refused).rejects.toThrow(UnusableInput);
      await expect(refused).rejects.toThrow(message);
      await expect(refused).rejects.toThrow(/^[^\n]*base\.xlsx[^\n]*\.$/);
    }
  });

  it('a missing file and a folder', async () => {
    await expect(readWorkbook(join(folder, 'no.xlsx'), 'en')).rejects.toThrow('There is no file');
    await expect(readWorkbook(folder, 'ru')).rejects.toThrow('это папка');
  });
});
