import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { type CustomFunction, column, customFunctions } from './customFunctions';

let sheet: Record<
  | 'CRR'
  | 'CHURN_RATE'
  | 'REPEAT_PURCHASE_RATE'
  | 'RETENTION_TABLE'
  | 'COHORT_TABLE'
  | 'NPS'
  | 'CONCENTRATION',
  CustomFunction
>;
beforeAll(async () => {
  sheet = (await customFunctions()) as typeof sheet;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const CLIENTS = column('Acme', 'acme ', 'Bolt', 'Cask', 'Bolt', '');
const DATES = column('2024-01-10', '2024-02-20', '2024-01-31', '2024-02-01', '2024-04-30', '');

describe('CRR', () => {
  test('of three counts', () => {
    expect(sheet.CRR(120, 30, 100)).toBe(90);
    expect(sheet.CRR('120', '30', '100')).toBe(90);
  });

  test('what is off is told, with what was found and what to do', () => {
    expect(() => sheet.CRR(120, 130, 100)).toThrow(
      '“new customers” is 130, “customers at the end” is 120: there cannot be more new customers than customers at the end.',
    );
    expect(() => sheet.CRR(120, 30, 0)).toThrow(
      '“customers at the start” is 0: it must be above 0.',
    );
    expect(() => sheet.CRR(240, 30, 100)).toThrow(/“customers at the end” is 240.*Check which/);
    expect(() => sheet.CRR('many', 30, 100)).toThrow(
      '“customers at the end”: found “many”; write a number in digits.',
    );
  });

  test('a blank gives a blank', () => {
    expect(sheet.CRR('', 30, 100)).toBe('');
    expect(sheet.CRR(120, '', 100)).toBe('');
  });

  test('over ranges, a bad row does not spoil the others', () => {
    const rates = sheet.CRR(column(120, 'x', '', 10), column(30, 30, 30, 20), 100);
    expect(rates).toEqual(
      column(
        90,
        '“customers at the end”: found “x”; write a number in digits.',
        '',
        expect.stringContaining('“new customers” is 20'),
      ),
    );
  });
});

describe('CHURN_RATE', () => {
  test('of two counts', () => {
    expect(sheet.CHURN_RATE(25, 200)).toBe(12.5);
    expect(() => sheet.CHURN_RATE(5, 4)).toThrow(
      '“customers lost” is 5, “customers at the start” is 4',
    );
  });
});

describe('REPEAT_PURCHASE_RATE', () => {
  test('counts a client once, however the name is spelt', () => {
    expect(sheet.REPEAT_PURCHASE_RATE(CLIENTS, DATES)).toBeCloseTo(200 / 3, 12);
  });

  test('two deals on one day are one purchase', () => {
    expect(
      sheet.REPEAT_PURCHASE_RATE(column('a', 'a'), column('2024-01-10 09:00', '2024-01-10 18:00')),
    ).toBe(0);
  });

  test('an empty log gives a blank', () => {
    expect(sheet.REPEAT_PURCHASE_RATE(column('', ''), column('', ''))).toBe('');
    expect(sheet.REPEAT_PURCHASE_RATE('', '')).toBe('');
  });

  test('the header’s text among the dates is named, with its cell', () => {
    expect(() =>
      sheet.REPEAT_PURCHASE_RATE(column('Client', 'a'), column('Date', '2024-01-10')),
    ).toThrow('“date of each deal”, cell 1: found “Date”; write a date, such as 2025-02-28.');
  });

  test('ranges of different lengths are refused', () => {
    expect(() => sheet.REPEAT_PURCHASE_RATE(CLIENTS, column('2024-01-10'))).toThrow(
      '“client of each deal” has 6 cells, “date of each deal” has 1: give ranges of the same length.',
    );
  });

  test('ranges that lie in a row will do', () => {
    expect(
      sheet.REPEAT_PURCHASE_RATE([['a', 'a', 'b']], [['2024-01-10', '2024-01-11', '2024-01-12']]),
    ).toBe(50);
  });
});

describe('RETENTION_TABLE', () => {
  const HEADER = [
    'Period',
    'Bought before (S)',
    'Bought now (E)',
    'New (N)',
    'First-time',
    'Reactivated',
    'CRR, %',
    'Churn, %',
  ];

  test('by month unless told otherwise; what is not known is blank', () => {
    expect(sheet.RETENTION_TABLE(CLIENTS, DATES)).toEqual([
      HEADER,
      ['2024-01', 0, 2, '', '', '', '', ''],
      ['2024-02', 2, 2, 1, 1, 0, 50, 50],
      ['2024-03', 2, 0, 0, 0, 0, 0, 100],
      ['2024-04', 0, 1, 1, 0, 1, '', ''],
    ]);
  });

  test.each([['quarter'], ['Quarters'], ['квартал'], ['по кварталам']])('by %s', (period) => {
    expect(sheet.RETENTION_TABLE(CLIENTS, DATES, period)).toEqual([
      HEADER,
      ['2024-Q1', 0, 3, '', '', '', '', ''],
      ['2024-Q2', 3, 1, 0, 0, 0, 100 / 3, 100 - 100 / 3],
    ]);
  });

  test('by year', () => {
    expect(sheet.RETENTION_TABLE(CLIENTS, DATES, 'год')).toEqual([
      HEADER,
      ['2024', 0, 3, '', '', '', '', ''],
    ]);
  });

  test('an unknown period is refused with those that are known', () => {
    expect(() => sheet.RETENTION_TABLE(CLIENTS, DATES, 'week')).toThrow(
      '“period”: found “week”; write one of: month, quarter, year.',
    );
  });

  test('an empty log is a header', () => {
    expect(sheet.RETENTION_TABLE(column(''), column(''))).toEqual([HEADER]);
  });

  test('in a Russian spreadsheet the header is Russian', () => {
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(sheet.RETENTION_TABLE(column(''), column(''))).toEqual([
      [
        'Период',
        'Покупали раньше (S)',
        'Купили сейчас (E)',
        'Новые (N)',
        'Впервые',
        'Вернулись',
        'CRR, %',
        'Отток, %',
      ],
    ]);
  });
});

describe('COHORT_TABLE', () => {
  test('what is not observed yet is blank, what did not happen is 0', () => {
    expect(sheet.COHORT_TABLE(CLIENTS, DATES)).toEqual([
      ['First purchase', 0, 1, 2, 3],
      ['2024-01', 2, 1, 0, 1],
      ['2024-02', 1, 0, 0, ''],
      ['2024-03', 0, 0, '', ''],
      ['2024-04', 0, '', '', ''],
    ]);
  });

  test('an empty log is a header', () => {
    expect(sheet.COHORT_TABLE(column(''), column(''))).toEqual([['First purchase']]);
  });
});

describe('NPS', () => {
  test('of a column, a row or a single score; blanks take no part', () => {
    expect(sheet.NPS(column(10, 9, 8, 3))).toBe(25);
    expect(sheet.NPS([[10, 9, '', 8, 3]])).toBe(25);
    expect(sheet.NPS(10)).toBe(100);
  });

  test('no scores: blank', () => {
    expect(sheet.NPS(column('', ''))).toBe('');
    expect(sheet.NPS('')).toBe('');
  });

  test('what is no score is named', () => {
    expect(() => sheet.NPS(column(10, 11))).toThrow(
      '“score” is 11: a score is a number from 0 to 10.',
    );
    expect(() => sheet.NPS(column(10, 'good'))).toThrow('“scores”, cell 2: found “good”');
    expect(() => sheet.NPS(column(10, true))).toThrow('“scores”, cell 2: found “TRUE”');
    expect(() => sheet.NPS(column(10, '#N/A'))).toThrow(
      '“scores”, cell 2: the cell holds the error #N/A; fix its formula.',
    );
  });
});

describe('CONCENTRATION', () => {
  test('the largest, or the largest two', () => {
    expect(sheet.CONCENTRATION(column(50, 30, 20))).toBe(50);
    expect(sheet.CONCENTRATION(column(50, 30, '', 20), 2)).toBe(80);
    expect(sheet.CONCENTRATION(column(50, 30, 20), '')).toBe(50);
  });

  test('no positive value: blank; no client: refused', () => {
    expect(sheet.CONCENTRATION(column(0, -5))).toBe('');
    expect(() => sheet.CONCENTRATION(column(1), 0)).toThrow(
      '“how many of the largest” is 0: it must be above 0.',
    );
  });
});
