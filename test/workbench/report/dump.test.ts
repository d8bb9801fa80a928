import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedCells } from '../../../workbench/report/changedCells';
import { type Dump, dump } from '../../../workbench/report/dump';
import { dumpText } from '../../../workbench/report/dumpText';
import type { Report } from '../../../workbench/report/report';
import { bench, script } from '../bench';
import { excelBytes, excelDay, excelFormula, excelSheet } from '../import/excelFixture';
import { ran } from '../start/ran';

describe('a dump', () => {
  const code = script(`
    const book = SpreadsheetApp.getActive();
    sheet.getRange('B1').setValue(new Date('2025-05-05T00:00:00Z'));
    sheet.getRange('C1').setFormula('=A1*2').setNumberFormat('0.00').setBackground('#abcdef').setFontWeight('bold');
    sheet.getRange('A2').setNote('alone');
    sheet.getRange('A3').setBackground('#ffeeaa');
    sheet.getRange('E1').setValue(new Date('2025-05-05T13:45:00Z'));
    sheet.getRange('F1').setFormula('=SEQUENCE(2)');
    sheet.getRange('D1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
    book.setNamedRange('FIRST', sheet.getRange('A1'));
    const rule = (color) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1=21').setBackground(color).setRanges([sheet.getRange('A1:A9')]).build();
    sheet.setConditionalFormatRules([rule('#ff0000'), rule('#00ff00')]);
    book.insertSheet('Second').hideSheet();
  `);

  it('has everything there is, in A1 notation', async () => {
    const workbench = await bench(code, [[21]]);
    workbench.run('go');
    await workbench.settle();
    const { sheets, names } = dump(workbench);
    expect(names).toEqual({ FIRST: "'Data'!$A$1" });
    expect(sheets.map(({ name, id, hidden }) => [name, id, hidden])).toEqual([
      ['Data', '0', false],
      ['Second', '1', true],
    ]);
    const [data] = sheets;
    expect(data).toMatchObject({
      rows: 2,
      columns: 6,
      frozenRows: 0,
      frozenColumns: 0,
      merges: [],
    });
    expect(data?.rules).toEqual(
      ['#ff0000', '#00ff00'].map((background) => ({
        ranges: ['A1:A9'],
        criteria: 'CUSTOM_FORMULA',
        values: ['=A1=21'],
        background,
      })),
    );
    expect(data?.validations).toMatchObject([
      { ranges: ['D1'], type: 'list', with: ['["x","y"]'] },
    ]);
    expect(data?.cells).toEqual({
      A1: { value: 21 },
      B1: { value: { day: '2025-05-05' }, format: 'yyyy-mm-dd' },
      C1: { value: 42, formula: '=A1*2', format: '0.00', background: '#abcdef', bold: true },
      E1: { value: { day: '2025-05-05', time: '13:45:00' }, format: 'yyyy-mm-dd hh:mm:ss' },
      F1: { value: 1, formula: '=SEQUENCE(2)' },
      A2: { note: 'alone' },
      F2: { value: 2 },
      A3: { background: '#ffeeaa' },
    });
    expect(Object.keys(data?.cells ?? {})).toEqual([
      'A1',
      'B1',
      'C1',
      'E1',
      'F1',
      'A2',
      'F2',
      'A3',
    ]);
  });

  it('is written with a line for each cell, and is the same every time', async () => {
    const workbench = await bench(code, [[21]]);
    workbench.run('go');
    await workbench.settle();
    const text = [...dumpText({ before: dump(workbench), after: dump(workbench) })].join('');
    const { before, after } = JSON.parse(text);
    expect(before).toEqual(dump(workbench));
    expect(after).toEqual(before);
    expect(text).toContain('\n          "A2": {"note":"alone"},\n');
  });

  it('tells which cells are not what they were', async () => {
    const workbench = await bench(
      script(`
        sheet.getRange('A1').setValue(22);
        sheet.getRange('B2').setBackground('#ff0000');
        sheet.getRange('C3').setValue('new');
        sheet.setName('Renamed');
      `),
      [
        [21, 'a'],
        [1, 'b'],
      ],
    );
    const before = dump(workbench);
    expect(changedCells(before, before)).toEqual([]);
    workbench.run('go');
    expect(changedCells(before, dump(workbench))).toEqual(['Data!A1', 'Data!B2']);
    expect(changedCells(before, { sheets: [], names: {} })).toHaveLength(4);
  });
});

describe('npm start with a workbook of the user', () => {
  let folder: string;
  let report: Report;
  let said: string;
  let before: Dump;
  let after: Dump;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dump-'));
    const path = join(folder, 'база.xlsx');
    await writeFile(path, foreignWorkbook());
    const dumped = join(folder, 'dump.json');
    const own = ['--workbook', path, '--as-of', '2026-05-01', '--locale', 'ru'];
    const { out, err } = await ran(...own, '--json', '--dump', dumped);
    report = JSON.parse(out);
    said = err;
    ({ before, after } = JSON.parse(await readFile(dumped, 'utf8')));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const sheet = ({ sheets }: Dump, name: string) => sheets.find((each) => each.name === name);

  it('has before what the file has', () => {
    expect(before.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Клиенты', false],
      ['Продажи', false],
      ['Архив', true],
    ]);
    expect(sheet(before, 'Клиенты')).toMatchObject({
      rows: 5,
      columns: 3,
      merges: ['A1:C1'],
      rules: [],
      cells: {
        A1: { value: 'База клиентов ООО «Ромашка»' },
        A2: { value: 'Клиент' },
        B3: { value: '0042' },
        C3: { value: 220, formula: '=SUMIF(Продажи!A:A,A3,Продажи!C:C)', format: '#,##0.00' },
        A4: { value: 'Борис', note: 'звонить утром' },
        B5: { value: '=SUM(1)' },
      },
    });
    expect(sheet(before, 'Продажи')?.cells.B2).toEqual({
      value: { day: '2026-01-10' },
      format: 'dd.mm.yyyy',
    });
    expect(sheet(before, 'Архив')?.cells).toEqual({
      A1: { value: 'итог' },
      B1: { value: true },
      C1: { value: '#N/A' },
      D1: { value: '#NAME?', formula: '=NO.SUCH.FUNCTION(A1)' },
    });
    expect(before.names).toEqual({ ИТОГ: "'Продажи'!$C$2:$C$6" });
  });

  it("leaves every cell of the user's as it was, and adds columns and sheets of its own", () => {
    expect(changedCells(before, after)).toEqual([]);
    expect(after.sheets.slice(0, 3).map(({ name }) => name)).toEqual([
      'Клиенты',
      'Продажи',
      'Архив',
    ]);
    expect(after.sheets.length).toBeGreaterThan(3);
    expect(after.names).toMatchObject(before.names);
    const added = Object.entries(sheet(after, 'Клиенты')?.cells ?? {});
    expect(added.some(([place, { value }]) => /^[D-Z]/.test(place) && value === 'Статус')).toBe(
      true,
    );
    expect(sheet(after, 'Клиенты')?.rows).toBe(5);
    expect(sheet(after, 'Клиенты')?.rules.length).toBeGreaterThan(0);
    expect(sheet(after, 'Архив')).toEqual(sheet(before, 'Архив'));
  });

  it('reports on the clients that are there, and adds none of the sales', () => {
    const revenues = report.clients.map(({ client, revenue }) => [client, revenue]);
    expect(revenues).toEqual([
      ['Анна', 220],
      ['Борис', 80],
      ['Вера', 0],
    ]);
  });

  it('says which formulas it cannot calculate', () => {
    expect(said).toContain('Архив!D1');
    expect(said).not.toContain('Клиенты!C');
  });

  it('refuses a dump into no folder in a sentence', async () => {
    const path = join(folder, 'none', 'dump.json');
    const base = ['--workbook', join(folder, 'база.xlsx'), '--locale', 'ru', '--headless'];
    const { status, err } = await ran(...base, '--dump', path);
    expect(status).toBe(2);
    expect(err).toContain(path);
  });
});

function foreignWorkbook(): Buffer {
  const total = (row: number, value: number) =>
    excelFormula(`SUMIF(Продажи!A:A,A${row},Продажи!C:C)`, value, '#,##0.00');
  const clients = excelSheet(
    [
      ['База клиентов ООО «Ромашка»'],
      ['Клиент', 'Телефон', 'Итого'],
      ['Анна', '0042', total(3, 220)],
      [{ t: 's', v: 'Борис', c: [{ t: 'звонить утром' }] }, '+7 912', total(4, 80)],
      ['Вера', '=SUM(1)', total(5, 0)],
    ],
    { '!merges': [utils.decode_range('A1:C1')] },
  );
  const sales = excelSheet([
    ['Клиент', 'Дата', 'Сумма'],
    ['Анна', excelDay('2026-01-10'), 100],
    ['Анна', excelDay('2026-03-10'), 120],
    ['Борис', excelDay('2026-02-01'), 70],
    ['Борис', excelDay('2026-04-11'), 10],
    ['Галина', excelDay('2026-04-12'), 1000],
  ]);
  const archive = excelSheet([
    ['итог', true, { t: 'e', v: 0x2a }, excelFormula('NO.SUCH.FUNCTION(A1)', 3)],
  ]);
  return excelBytes(
    { Клиенты: clients, Продажи: sales, Архив: archive },
    {
      Workbook: {
        Sheets: [{}, {}, { Hidden: 1 }],
        Names: [{ Name: 'ИТОГ', Ref: 'Продажи!$C$2:$C$6' }],
      },
    },
  );
}
