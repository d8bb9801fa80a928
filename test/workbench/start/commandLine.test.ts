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
