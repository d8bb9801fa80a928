import { describe, expect, it } from 'vitest';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import { parseCommandLine, usage } from '../../../workbench/start/commandLine';

const parse = (args: string[], LANG = 'en_US.UTF-8') =>
  parseCommandLine(args, { LANG }, '2026-11-22');

describe('the command line', () => {
  it('means the sample base on a page where nothing is said', () => {
    expect(parse([])).toEqual({
      help: false,
      language: 'en',
      files: null,
      workbook: null,
      extract: null,
      timeZone: 'America/New_York',
      bigQuery: null,
      dump: null,
      asOf: '2026-11-22',
      days: null,
      port: null,
      output: 'page',
      formulas: [],
    });
  });

  it('takes the language from the locale, then from the environment', () => {
    expect(parse([], 'ru_RU.UTF-8').language).toBe('ru');
    expect(parse(['--locale', 'en'], 'ru_RU.UTF-8').language).toBe('en');
    expect(parseCommandLine([], {}, '2026-11-22').language).toBe('en');
  });

  it('names own files', () => {
    const files = { sales: 'deals.csv', clients: 'clients.xlsx', contacts: 'log.csv' };
    const args = Object.entries(files).flatMap(([name, path]) => [`--${name}`, path]);
    expect(parse(args).files).toEqual(files);
    expect(parse(['--sales', 'deals.csv']).files).toEqual({ sales: 'deals.csv' });
  });

  it('names an own workbook, and where a dump goes', () => {
    expect(parse(['--workbook', 'base.xlsx', '--dump', 'base.json'])).toMatchObject({
      files: null,
      workbook: 'base.xlsx',
      dump: 'base.json',
    });
  });

  it('names a file for the extract of the sales, and the zone of their moments', () => {
    const args = ['--sales', 'sales/*.parquet', '--extract', 'out.csv'];
    expect(parse(args)).toMatchObject({
      files: { sales: 'sales/*.parquet' },
      extract: 'out.csv',
      timeZone: 'America/New_York',
    });
    expect(parse(args, 'ru').timeZone).toBe('Europe/Moscow');
    const zone = ['--time-zone', 'Asia/Omsk'];
    expect(parse([...args, ...zone]).timeZone).toBe('Asia/Omsk');
    expect(parse(['--sales', 'a.parquet', ...zone, '--json']).timeZone).toBe('Asia/Omsk');
  });

  const TABLE = ['--bigquery-sql', '--bigquery-table', 'shop-2026.sales.order lines'];
  const column = (text: string) => ['--bigquery-column', text];

  it('says where a log in BigQuery is, each type by either of its names, or the likeliest', () => {
    const { bigQuery } = parse([
      ...TABLE,
      ...column('date=created_at:timestamp'),
      ...column('client=customer'),
      ...column('amount=Сумма заказа'),
      ...column('quantity=qty:INTEGER'),
      ...column('paidOn=paid:BOOLEAN'),
      ...column('line=line_no'),
    ]);
    expect(bigQuery).toEqual({
      ...{ project: 'shop-2026', dataset: 'sales', table: 'order lines' },
      timeZone: 'America/New_York',
      columns: {
        date: { name: 'created_at', type: 'TIMESTAMP' },
        client: { name: 'customer', type: 'STRING' },
        amount: { name: 'Сумма заказа', type: 'NUMERIC' },
        quantity: { name: 'qty', type: 'INT64' },
        paidOn: { name: 'paid', type: 'BOOL' },
        line: { name: 'line_no', type: 'STRING' },
      },
    });
  });

  it('counts days of the daily run', () => {
    expect(parse(['--days', '3']).days).toBe(3);
    for (const wrong of ['0', '367', '-1', '1.5', 'week', '']) {
      expect(() => parse([`--days=${wrong}`])).toThrow(`"${wrong}" is not a number of days`);
    }
  });

  it('tells the outputs apart: JSON and formulas need no page', () => {
    expect(parse(['--headless']).output).toBe('summary');
    expect(parse(['--json']).output).toBe('json');
    const formulas = ['=CRR(120;30;100)', '=SUM(1;2)'];
    const { output, formulas: read } = parse(formulas.flatMap((each) => ['--formula', each]));
    expect(output).toBe('formulas');
    expect(read).toEqual(formulas);
  });

  it.each([
    [['--what'], '--what'],
    [['--sales'], '--sales'],
    [['deals.csv'], 'deals.csv'],
    [['--as-of', '2026-02-30'], '2026-02-30'],
    [['--as-of', '22.11.2026'], '22.11.2026'],
    [['--locale', 'de'], 'de'],
    [['--port', '70000'], '70000'],
    [['--port', 'x'], 'x'],
    [['--formula', 'SUM(1)'], 'SUM(1)'],
    [['--clients', 'c.csv'], '--sales'],
    [['--json=yes'], '--json'],
    [['--workbook'], '--workbook'],
    [['--dump'], '--dump'],
    [['--workbook', 'b.xlsx', '--sales', 's.csv'], '--workbook'],
    [['--contacts', 's.csv', '--workbook', 'b.xlsx'], '--workbook'],
    [['--extract', 'out.csv'], '--sales'],
    [['--extract'], '--extract'],
    [['--time-zone', 'Europe/London'], '--sales'],
    [['--sales', 's.parquet', '--time-zone', 'Europe/Nowhere'], 'Europe/Nowhere'],
    [['--sales', 's.csv', '--extract', 'out.csv', '--json'], '--json'],
    [['--sales', 's.csv', '--extract', 'out.csv', '--clients', 'c.csv'], '--clients'],
    [[...TABLE, '--sales', 's.csv'], '--sales'],
    [['--bigquery-table', 'a.b.c'], '--bigquery-sql'],
    [column('date=day'), '--bigquery-sql'],
    [['--bigquery-sql'], '--bigquery-table'],
    [['--bigquery-sql', '--bigquery-table', 'sales.deals'], 'sales.deals'],
    [[...TABLE, ...column('day')], 'date, client, amount'],
    [[...TABLE, ...column('date=')], 'date, client, amount'],
    [[...TABLE, ...column('weight=kg')], 'weight=kg'],
    [[...TABLE, ...column('date=day:JSON')], 'DATE, DATETIME, TIMESTAMP, STRING'],
    [[...TABLE, ...column('date=day:')], 'DATE, DATETIME, TIMESTAMP, STRING'],
    [[...TABLE, ...column('date=day'), ...column('date=month')], 'date'],
  ])('refuses %j in one sentence that names it', (args, named) => {
    for (const lang of ['en', 'ru']) {
      const refused = () => parse(args, lang);
      expect(refused).toThrow(UnusableInput);
      expect(refused).toThrow(named);
      expect(refused).toThrow(/^[^\n]+\.$/);
    }
  });

  it('explains every option in both languages', () => {
    const options = [
      'sales',
      'clients',
      'contacts',
      'workbook',
      'extract',
      'time-zone',
      'bigquery-sql',
      'bigquery-table',
      'bigquery-column',
      'dump',
      'as-of',
      'locale',
      'port',
      'headless',
      'json',
    ];
    for (const language of ['en', 'ru'] as const) {
      for (const option of [...options, 'formula', 'help']) {
        expect(usage(language)).toContain(`--${option}`);
      }
    }
  });
});
