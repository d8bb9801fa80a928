import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Cell, Cells } from '../../src/cells/cell';
import { FORMULA_DATA } from '../../src/sheets/installation/formulaChecks';
import { texts } from '../../src/texts/texts';
import { openSpreadsheet, stopClock } from '../sheets/fakeSpreadsheet';
import {
  CADENCE,
  type CustomFunction,
  column,
  customFunctions,
  NAMES,
  SOURCES,
} from './customFunctions';
import { LISTED } from './listed';

let sheet: Record<string, CustomFunction>;
beforeAll(async () => {
  sheet = await customFunctions();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function call(name: string, ...args: (Cells | undefined)[]): Cells {
  return (sheet[name] as CustomFunction)(...args);
}

const COMMENTS = Object.values(SOURCES).flatMap((source) =>
  [
    ...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nglobal\.(\w+) = \(([\s\S]*?)\): Cells/g),
  ].map(([, comment = '', name = '', parameters = '']) => ({ name, comment, parameters })),
);

describe('what Sheets shows while a formula is typed', () => {
  test('stands above every function', () => {
    expect(COMMENTS.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  });

  test.each(COMMENTS)(
    '$name: one block in one language, with an example and every parameter',
    (documented) => {
      const { name, comment, parameters } = documented;
      expect(comment).not.toMatch(/[а-яё]/i);
      expect(comment).toContain('@customfunction');
      expect(comment).toMatch(/@return \{\w+\} \S/);
      expect(comment).toContain(`Example: =${name}(`);
      const described = [...comment.matchAll(/@param \{\w+\} (\[?)(\w+)\]? \S/g)];
      const declared = [...parameters.matchAll(/(\w+)(\??): Cells/g)];
      expect(described.map(([, bracket, parameter]) => [parameter, bracket === '['])).toEqual(
        declared.map(([, parameter, mark]) => [parameter, mark === '?']),
      );
    },
  );
});

test('the help says in words what may be left out, since Sheets shows no brackets', () => {
  for (const { comment } of COMMENTS) {
    for (const [, bracket, text = ''] of comment.matchAll(/@param \{\w+\} (\[?)\w+\]? (.*)/g)) {
      expect([text, text.startsWith('Optional: ')]).toEqual([text, bracket === '[']);
    }
  }
});

test('the help says to give ranges, and a day that makes the answer follow the calendar', () => {
  for (const { name, comment } of COMMENTS) {
    const isCellByCell =
      !/@return \{range\}/.test(comment) && !/@param \{range\} [^c]/.test(comment);
    if (isCellByCell)
      expect([name, comment]).toEqual([name, expect.stringMatching(/Give (a )?range/)]);
    if (/\[asOf\]/.test(comment)) expect(comment).toContain('Pass AS_OF or TODAY()');
  }
});

describe('the examples are true', () => {
  const examples = COMMENTS.flatMap(({ comment }) =>
    [...comment.matchAll(/Example: =(\w+)\((.*)\) → (.+)$/gm)].map(
      ([, name = '', args = '', result = '']) => ({ name, args, result }),
    ),
  );

  test('most functions have one that can be tried', () => {
    expect(examples.length).toBeGreaterThanOrEqual(11);
  });

  test.each(examples)('=$name($args) → $result', ({ name, args, result }) => {
    const value = call(name, ...literals(args).map(cellsOf));
    const cells = Array.isArray(value) ? value.flat() : [value];
    expect(cells.map(written)).toEqual(result.split('; '));
  });

  /** Splits arguments at the semicolons that stand outside braces and quotes. */
  function literals(args: string): string[] {
    return args.match(/\{[^}]*\}|"[^"]*"|[^;\s]+/g) ?? [];
  }

  function cellsOf(escapedCell: string): Cells {
    if (escapedCell === 'CADENCE') return CADENCE;
    if (escapedCell.startsWith('{'))
      return column(...literals(escapedCell.slice(1, -1)).map(cellOf));
    return cellOf(escapedCell);
  }

  function cellOf(escapedCell: string): Cell {
    if (escapedCell.startsWith('"')) return escapedCell.slice(1, -1);
    const number = Number(escapedCell);
    if (Number.isNaN(number)) throw new Error(`not a escapedCell: ${escapedCell}`);
    return number;
  }

  function written(cell: Cell): string {
    return cell instanceof Date ? cell.toLocaleDateString('sv-SE') : String(cell);
  }
});

const SIXTY = Array.from({ length: 60 }, (_, row) => row);
/** Frequency, recency, age and mean spend of clients who came back. */
const [FREQUENCY, RECENCY, AGE, SPEND] = [0, 1, 2, 3].map((each) =>
  FORMULA_DATA.buyers.cells.map((row) => [row[each] as number]),
) as [Cells, Cells, Cells, Cells];
const PARAMS = [[0.243, 4.414, 0.793, 2.426]];

/** Every function with all it takes, the as-of day too. */
const COMPLETE: Record<string, (Cells | undefined)[]> = {
  ABC: [column(5, 3), 80, 95],
  BGNBD_FIT: [FREQUENCY, RECENCY, AGE],
  CHURN_RATE: [25, 200],
  COHORT_TABLE: [column('a'), column('2025-01-01'), 'month'],
  CONCENTRATION: [column(5, 3), 1],
  CRR: [120, 30, 100],
  CUSTOMER_LIFETIME: [25],
  CUSTOMER_STATUS: ['2025-01-01', 30, '2025-02-01', 1, 3],
  DAYS_OVERDUE: ['2025-01-01', '2025-02-01'],
  EXPECTED_PURCHASES: [PARAMS, 2, 30.43, 38.86, 39],
  EXPECTED_SPEND: [2, 50, FREQUENCY, SPEND],
  LTV: [2000, 2, 48, 30],
  MISSED_CYCLES: ['2025-01-01', 30, '2025-02-01'],
  NEXT_CONTACT: ['A', '', CADENCE, 'call', '2025-02-01'],
  NPS: [column(10, 3)],
  P_ALIVE: [PARAMS, 2, 30.43, 38.86],
  PURCHASE_INTERVAL: ['a', column('a', 'a'), column('2025-01-01', '2025-02-01')],
  PURCHASE_SLOWDOWN: ['a', column('a', 'a'), column('2025-01-01', '2025-02-01'), '2025-02-01'],
  REGULARITY: [
    'k1',
    column(...SIXTY.map((row) => `k${row % 20}`)),
    column(...SIXTY.map((row) => `2025-0${1 + Math.floor(row / 20)}-01`)),
  ],
  REPEAT_PURCHASE_RATE: [column('a'), column('2025-01-01')],
  RETENTION_TABLE: [column('a'), column('2025-01-01'), 'month'],
  RFM: [column('2025-01-01'), column(1), column(10), '2025-02-01', 5],
  STATUS_SHARE: [column('Active')],
  WINBACK_DECISION: [15_000, 3000],
  WINBACK_VALUE: [1500, 0.5, 20, 100],
};

test('no function is left out here', () => {
  expect(Object.keys(COMPLETE).sort()).toEqual([...NAMES].sort());
});

/** Of the functions that work cell by cell, each argument that may be left out. */
const OPTIONAL = COMMENTS.flatMap(({ name, comment }) => {
  const parameters = [...comment.matchAll(/@param \{\w+\} (\[?)(\w+)/g)];
  const isTable = ['PURCHASE_SLOWDOWN'].includes(name) || /@return \{range\}/.test(comment);
  return isTable || /@param \{range\} (values|scores)/.test(comment)
    ? []
    : parameters.flatMap(([, bracket, parameter = ''], index) =>
        bracket === '[' ? [{ name, parameter, index }] : [],
      );
});

test('nine arguments may be left out of functions that work cell by cell', () => {
  expect(OPTIONAL.map(({ name, parameter }) => `${name} ${parameter}`).sort()).toEqual([
    'CUSTOMER_STATUS asOf',
    'CUSTOMER_STATUS lostAfter',
    'CUSTOMER_STATUS sleepingAfter',
    'DAYS_OVERDUE asOf',
    'LTV marginPercent',
    'MISSED_CYCLES asOf',
    'NEXT_CONTACT asOf',
    'NEXT_CONTACT contactType',
    'WINBACK_VALUE returnRate',
  ]);
});

test.each(OPTIONAL)('$name: a blank in a range given for $parameter gives a blank', (each) => {
  openSpreadsheet('en_GB', 'Europe/Moscow');
  const args = [...(COMPLETE[each.name] ?? [])];
  const alone = call(each.name, ...args);
  args[each.index] = column('', args[each.index] as Cell);
  expect(call(each.name, ...args)).toEqual(column('', alone as Cell));
});

describe('arguments that are missing or too many', () => {
  const PARAMETERS = Object.fromEntries(
    COMMENTS.map(({ name, comment }) => [
      name,
      [...comment.matchAll(/@param \{\w+\} (\[?)(\w+)/g)].map(([, bracket, parameter = '']) => ({
        parameter,
        isOptional: bracket === '[',
      })),
    ]),
  );

  test.each(Object.keys(COMPLETE))('%s names the one that is missing', (name) => {
    const given = COMPLETE[name] ?? [];
    for (const [locale, language] of [
      ['en_GB', 'en'],
      ['ru_RU', 'ru'],
    ] as const) {
      openSpreadsheet(locale, 'Europe/Moscow');
      const { missingArgument } = texts[language].functions;
      PARAMETERS[name]?.forEach(({ parameter, isOptional }, index) => {
        const without = given.map((cells, each) => (each === index ? undefined : cells));
        if (isOptional) expect(() => call(name, ...without)).not.toThrow();
        else expect(() => call(name, ...without)).toThrow(missingArgument(parameter));
        if (!isOptional && index === given.length - 1) {
          expect(() => call(name, ...given.slice(0, index))).toThrow(missingArgument(parameter));
        }
      });
    }
  });

  test.each(Object.keys(COMPLETE))('%s says how many it takes where there are more', (name) => {
    const takes = PARAMETERS[name]?.length ?? 0;
    const most = [...(COMPLETE[name] ?? []), ...new Array(takes).fill('')].slice(0, takes);
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(() => call(name, ...most, 5)).toThrow(
      texts.ru.functions.tooManyArguments(name, takes, takes + 1),
    );
  });

  test('a blank cell is not a missing argument', () => {
    openSpreadsheet('en_GB', 'Europe/Moscow');
    expect(call('CRR', 120, '', 100)).toBe('');
    expect(call('CUSTOMER_STATUS', '2025-01-01', 30, '2025-02-20', undefined, 5)).toBe('Sleeping');
  });
});

test('a formula over a log of twenty years asks Google for ten things at most', () => {
  const dates = Array.from({ length: 20_000 }, (_, index) => [
    new Date(Date.UTC(2005, 0, 1 + Math.floor((index * 7305) / 20_000), 21)),
  ]);
  const clients = dates.map((_, index) => [`client ${index % 500}`]);
  for (const zone of ['Europe/Moscow', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia']) {
    for (const run of [
      () => call('PURCHASE_INTERVAL', clients, clients, dates),
      () => call('PURCHASE_SLOWDOWN', clients, clients, dates),
      () => call('RETENTION_TABLE', clients, dates, 'month'),
      () => call('DAYS_OVERDUE', dates),
    ]) {
      const calls = openSpreadsheet('en_GB', zone);
      run();
      expect(calls.length).toBeLessThanOrEqual(10);
    }
  }
});

test('README lists every function with its parameters', () => {
  const declared = COMMENTS.map(({ name, parameters }): [string, string[]] => [
    name,
    [...parameters.matchAll(/(\w+)(\??): Cells/g)].map(([, parameter = '', mark]) =>
      mark === '?' ? `[${parameter}]` : parameter,
    ),
  ]);
  expect(Object.fromEntries(LISTED)).toEqual(Object.fromEntries(declared));
});

describe('the clock and Google', () => {
  test.each(Object.keys(COMPLETE))('%s reads no clock where it is given the day', (name) => {
    openSpreadsheet('en_GB', 'Europe/Moscow');
    stopClock();
    expect(() => call(name, ...(COMPLETE[name] ?? []))).not.toThrow();
  });

  test.each([
    ['CUSTOMER_STATUS', ['2025-01-01', 30]],
    ['MISSED_CYCLES', ['2025-01-01', 30]],
    ['DAYS_OVERDUE', ['2025-01-01']],
    ['NEXT_CONTACT', ['A', '', CADENCE]],
    ['PURCHASE_SLOWDOWN', ['a', column('a'), column('2025-01-01')]],
  ] as [string, Cells[]][])('%s without a day reads it, as the definitions say', (name, args) => {
    openSpreadsheet('en_GB', 'Europe/Moscow');
    stopClock();
    expect(() => call(name, ...args)).toThrow('the clock was read');
  });

  test('figures of plain numbers ask Google for nothing', () => {
    const calls = openSpreadsheet('en_GB', 'Europe/Moscow');
    call('CRR', column(120, 60), 30, 100);
    call('WINBACK_VALUE', 1500, 0.5, 20);
    expect(calls).toEqual([]);
  });

  test.each(Object.keys(COMPLETE))(
    '%s of all blanks gives blanks or headers, never 0 or 1970',
    (name) => {
      const blanks = (COMPLETE[name] ?? []).map((cells) => (cells === CADENCE ? CADENCE : ''));
      const optional = { NEXT_CONTACT: 5, PURCHASE_SLOWDOWN: 4 }[name];
      const value = call(name, ...blanks.slice(0, optional));
      const cells = (Array.isArray(value) ? value.slice(1).flat() : [value]) as unknown[];
      // Only the shares of statuses are known of nobody: none of each.
      if (name === 'STATUS_SHARE')
        expect(cells).toEqual(['Active', 0, 0, 'Sleeping', 0, 0, 'Lost', 0, 0]);
      else expect(cells.filter((cell) => cell !== '')).toEqual([]);
    },
  );
});

describe('50,000 rows', () => {
  const ROWS = 50_000;
  const rows = <Value>(value: (row: number) => Value): Value[][] =>
    Array.from({ length: ROWS }, (_, row) => [value(row)]);
  // 10,000 clients who buy five times, 30 days apart.
  const clients = rows((row) => `client ${row % 10_000}`);
  const dates = rows((row) => 45_292 + 30 * Math.floor(row / 10_000)); // from 2024-01-01
  const days = rows(() => new Date(Date.UTC(2025, 0, 1, 12)));

  test('cell by cell', () => {
    openSpreadsheet('en_GB', 'Europe/Moscow');
    expect(
      call(
        'CRR',
        rows(() => 120),
        rows(() => 30),
        100,
      ),
    ).toEqual(rows(() => 90));
    expect(call('CUSTOMER_STATUS', days, 30, '2025-03-05')).toEqual(rows(() => 'Sleeping'));
    expect(call('DAYS_OVERDUE', days, '2025-01-06')).toEqual(rows(() => 5));
    const due = call(
      'NEXT_CONTACT',
      rows(() => 'VIP'),
      days,
      CADENCE,
    ) as Date[][];
    expect(due).toHaveLength(ROWS);
    expect(due[ROWS - 1]?.[0]?.toISOString()).toBe('2025-01-07T21:00:00.000Z');
  });

  test('over a log', () => {
    expect(call('PURCHASE_INTERVAL', clients, clients, dates)).toEqual(rows(() => 30));
    expect(call('PURCHASE_SLOWDOWN', clients, clients, dates, '2024-05-01')).toEqual(rows(() => 1));
    expect(call('REPEAT_PURCHASE_RATE', clients, dates)).toBe(100);
    // 1 and 31 January, 1 and 31 March, 30 April.
    expect((call('RETENTION_TABLE', clients, dates) as Cell[][]).map((row) => row[2])).toEqual([
      'Bought now (E)',
      10_000,
      0,
      10_000,
      10_000,
    ]);
    expect(call('COHORT_TABLE', clients, dates, 'year')).toEqual([
      ['First purchase', 0],
      ['2024', 10_000],
    ]);
  });

  test('over a base', () => {
    const classes = call(
      'ABC',
      rows(() => 10),
    ) as Cell[][];
    expect([39_999, 40_000, 47_499, 47_500].map((row) => classes[row]?.[0])).toEqual([
      'A',
      'B',
      'B',
      'C',
    ]);
    const scores = call(
      'RFM',
      dates,
      rows((row) => row),
      rows((row) => row),
      '2025-01-01',
    ) as Cell[][];
    expect(scores[0]).toEqual([1, 1, 1, '111']);
    expect(scores[ROWS - 1]).toEqual([5, 5, 5, '555']);
    expect(
      call(
        'NPS',
        rows((row) => row % 11),
      ),
    ).toBeCloseTo(-45.45, 1);
    expect(
      call(
        'CONCENTRATION',
        rows(() => 1),
        500,
      ),
    ).toBeCloseTo(1, 9);
    expect(
      call(
        'STATUS_SHARE',
        rows(() => 'Спящий'),
      ),
    ).toContainEqual(['Sleeping', ROWS, 100]);
  });
});
