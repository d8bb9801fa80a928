import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Cells } from '../../src/cells/cell';
import { on } from '../core/on';
import { cdnowSummary } from '../fixtures/cdnowSummary';
import { cdnowSample } from '../fixtures/publicLogs';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { type CustomFunction, column, customFunctions } from './customFunctions';

let sheet: Record<
  'BGNBD_FIT' | 'EXPECTED_PURCHASES' | 'P_ALIVE' | 'EXPECTED_SPEND' | 'REGULARITY',
  CustomFunction
>;
beforeAll(async () => {
  sheet = (await customFunctions()) as typeof sheet;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const clients = cdnowSummary();
const FREQUENCY = column(...clients.map(({ frequency }) => frequency));
const RECENCY = column(...clients.map(({ recency }) => recency));
const AGE = column(...clients.map(({ age }) => age));
const PARAMS = [[0.243, 4.414, 0.793, 2.426, -9582.43]];

function numbersOf(cells: Cells): number[] {
  return (cells as number[][]).flat();
}

describe('BGNBD_FIT', () => {
  test('CDNOW: the printed parameters and log-likelihood, in a row', () => {
    const fit = sheet.BGNBD_FIT(FREQUENCY, RECENCY, AGE);
    const [r = 0, alpha = 0, a = 0, b = 0, logLikelihood = 0] = numbersOf(fit);
    expect(numbersOf(fit)).toHaveLength(5);
    expect([r, alpha, a, b].map((each) => each.toFixed(3))).toEqual([
      '0.243',
      '4.414',
      '0.793',
      '2.426',
    ]);
    expect(logLikelihood.toFixed(2)).toBe('-9582.43');
  });

  test('rows with a blank are left out, and nothing at all gives nothing', () => {
    const more = (cells: typeof AGE) => [...cells, ['']];
    expect(sheet.BGNBD_FIT(more(FREQUENCY), more(RECENCY), [...AGE, [40]])).toEqual(
      sheet.BGNBD_FIT(FREQUENCY, RECENCY, AGE),
    );
    expect(sheet.BGNBD_FIT('', '', '')).toBe('');
  });

  test('what it cannot fit is refused in words, in either language', () => {
    const alike = (value: number) => column(...new Array(60).fill(value));
    expect(() => sheet.BGNBD_FIT(column(1, 2), column(3, 4), column(5, 6))).toThrow(
      'A forecast needs 50 clients who have bought on two days or more; this log has 2.',
    );
    expect(() => sheet.BGNBD_FIT(alike(3), alike(20), alike(20))).toThrow(
      'Of 60 repeat buyers hardly one is seen to have stopped buying',
    );
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(() => sheet.BGNBD_FIT(alike(3), alike(20), alike(10))).toThrow(
      'последняя покупка не может быть позже конца журнала',
    );
    expect(() => sheet.BGNBD_FIT(alike(0), alike(0), alike(0))).toThrow(
      'Для прогноза нужно, чтобы хотя бы 50 клиентов',
    );
  });

  test('a bad cell is named by its row', () => {
    expect(() => sheet.BGNBD_FIT(column(1, 'many'), column(3, 4), column(5, 6))).toThrow(
      '“purchase days after the first”, cell 2',
    );
  });
});

describe('EXPECTED_PURCHASES', () => {
  test('CDNOW’s client 1: 1.226 in 39 weeks, by a row or a column of parameters', () => {
    const expected = sheet.EXPECTED_PURCHASES(PARAMS, 2, 30.43, 38.86, 39) as number;
    expect(expected.toFixed(3)).toBe('1.226');
    expect(sheet.EXPECTED_PURCHASES(column(0.243, 4.414, 0.793, 2.426), 2, 30.43, 38.86, 39)).toBe(
      expected,
    );
  });

  test('ranges and single cells mixed, blanks blank', () => {
    const found = sheet.EXPECTED_PURCHASES(
      PARAMS,
      column(2, '', 0),
      column(30.43, 1, 0),
      38.86,
      39,
    );
    expect((found as (number | string)[][]).map(([cell]) => Number(cell).toFixed(3))).toEqual([
      '1.226',
      '0.000',
      '0.195',
    ]);
    expect((found as string[][])[1]).toEqual(['']);
  });

  test('parameters that are none', () => {
    expect(() => sheet.EXPECTED_PURCHASES([[0.2, 4]], 2, 30, 38, 39)).toThrow(
      '“parameters of the model”: give four numbers in a row or a column: r, alpha, a, b.',
    );
    expect(() => sheet.EXPECTED_PURCHASES([[0.2, 4, -1, 2]], 2, 30, 38, 39)).toThrow(
      'a is -1: it must be above 0.',
    );
    expect(() => sheet.EXPECTED_PURCHASES([['x', 4, 1, 2]], 2, 30, 38, 39)).toThrow(
      '“parameters of the model”',
    );
    expect(() => sheet.EXPECTED_PURCHASES(PARAMS, 2, 30, 38, -1)).toThrow('“weeks ahead” is -1');
  });
});

describe('P_ALIVE', () => {
  test('CDNOW’s client 1516', () => {
    const [fit] = sheet.BGNBD_FIT(FREQUENCY, RECENCY, AGE) as number[][];
    const alive = sheet.P_ALIVE([fit as number[]], 26, 216 / 7, 31) as number;
    expect(Math.abs(alive - 0.96885)).toBeLessThan(1e-5);
  });

  test('of one who bought once the model says 1 by construction: nothing is shown', () => {
    expect(sheet.P_ALIVE(PARAMS, column(0, 3), column(0, 10), column(300, 10))).toEqual([
      [''],
      [expect.closeTo(1 / (1 + 0.793 / 4.426), 12)],
    ]);
  });
});

describe('EXPECTED_SPEND', () => {
  const known = Array.from({ length: 80 }, (_, row) => ({
    frequency: 1 + (row % 6),
    spend: 20 + ((row * 37) % 90),
  }));
  const frequencies = column(...known.map(({ frequency }) => frequency));
  const spends = column(...known.map(({ spend }) => spend));

  test('lies between their own mean and that of all, nearer their own the more often they came', () => {
    const found = sheet.EXPECTED_SPEND(column(0, 1, 20), column('', 200, 200), frequencies, spends);
    const [all = 0, once = 0, often = 0] = numbersOf(found);
    expect(all).toBeGreaterThan(40);
    expect(all).toBeLessThan(90);
    expect(once).toBeGreaterThan(all);
    expect(often).toBeGreaterThan(once);
    expect(often).toBeLessThan(200);
  });

  test('too few who came back and spent', () => {
    expect(() => sheet.EXPECTED_SPEND(1, 20, column(1, 2), column(10, 20))).toThrow(
      'A forecast needs 50 clients',
    );
  });
});

describe('REGULARITY', () => {
  const deals = cdnowSample().filter(({ day }) => day <= on('1997-09-30'));
  const CLIENTS = column(...deals.map(({ client }) => client));
  const DATES = column(...deals.map(({ day }) => new Date(day * 86_400_000 + 43_200_000)));

  test('CDNOW buys at random: a client without a rhythm of their own has the base’s 1.05', () => {
    openSpreadsheet('en_GB', 'Etc/UTC');
    const once = deals.find(
      ({ client }) => deals.filter((each) => each.client === client).length === 1,
    )?.client as string;
    expect((sheet.REGULARITY(once, CLIENTS, DATES) as number).toFixed(2)).toBe('1.05');
    expect(sheet.REGULARITY('nobody', CLIENTS, DATES)).toBe('');
  });

  test('who buys at even gaps is more regular than who does not', () => {
    const even = Array.from({ length: 10 }, (_, order) => ['even', 45_658 + 30 * order]);
    const odd = Array.from({ length: 10 }, (_, order) => ['odd', 45_658 + order ** 3]);
    const others = Array.from({ length: 60 }, (_, row) => [
      `k${row % 20}`,
      45_658 + ([0, 30, 120][Math.floor(row / 20)] as number),
    ]);
    const rows = [...even, ...odd, ...others] as [string, number][];
    const found = sheet.REGULARITY(
      column('even', 'odd', 'k3', ''),
      rows.map(([client]) => [client]),
      rows.map(([, day]) => [day]),
    ) as (number | string)[][];
    const [evenly = 0, oddly = 0, ofOthers = 0] = found.map(([cell]) => Number(cell));
    expect(evenly).toBeGreaterThan(ofOthers);
    expect(oddly).toBeLessThan(evenly);
    expect(found[3]).toEqual(['']);
  });

  test('where everybody buys at even gaps it is refused in words, in either language', () => {
    const rows = Array.from({ length: 60 }, (_, row) => ({
      client: `k${row % 20}`,
      day: 45_658 + 30 * Math.floor(row / 20),
    }));
    const regularity = () =>
      sheet.REGULARITY(
        'k3',
        column(...rows.map(({ client }) => client)),
        column(...rows.map(({ day }) => day)),
      );
    openSpreadsheet('en_GB', 'Etc/UTC');
    expect(regularity).toThrow('The last two gaps of each of 20 clients are equal');
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(regularity).toThrow('равны у всех клиентов (их 20)');
  });

  test('too few who bought three times', () => {
    expect(() =>
      sheet.REGULARITY('a', column('a', 'a'), column('2025-01-01', '2025-02-01')),
    ).toThrow('Regularity needs 20 clients who have bought on three days or more; this log has 0.');
  });
});
