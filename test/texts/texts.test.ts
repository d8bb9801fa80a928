import { describe, expect, test } from 'vitest';
import { CellFault, type Need, type Problem } from '../../src/cells/cellFault';
import { FigureError, type FigureReason } from '../../src/core/figureError';
import { CLIENT_COMPUTED } from '../../src/schema/computedColumns';
import { CLIENT_USER_COLUMNS } from '../../src/schema/userColumns';
import { argumentNames as englishNames } from '../../src/texts/en/formulas/argumentNames';
import { argumentNames as russianNames } from '../../src/texts/ru/formulas/argumentNames';
import { type Language, texts } from '../../src/texts/texts';
import { on } from '../core/on';

const { en, ru } = texts;
const LANGUAGES: Language[] = ['en', 'ru'];

/** Every text by its path: its words, or `ƒ` and how many things it is told. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return new Map([[path, `ƒ${value.length}`]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, each]) => [...leaves(each, `${path}.${key}`)]),
  );
}

describe('the two languages', () => {
  const [english, russian] = [leaves(en), leaves(ru)];

  test('have the same texts', () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('tell the same things in each', () => {
    for (const [path, words] of english) {
      const other = russian.get(path) as string;
      expect([path, other.startsWith('ƒ')]).toEqual([path, words.startsWith('ƒ')]);
      if (words.startsWith('ƒ')) expect([path, other]).toEqual([path, words]);
    }
  });

  test('leave nothing empty that the other says', () => {
    for (const [path, words] of english) {
      expect([path, russian.get(path)?.trim() === '']).toEqual([path, words.trim() === '']);
    }
  });

  test('Russian texts are in Russian, but for names that are the same in both', () => {
    const same = [...russian].filter(([path, words]) => english.get(path) === words);
    const words = new Set(same.map(([, each]) => each));
    expect(
      [...words].filter((each) => !/^(ƒ\d|E-mail|VIP|A|B|C|ABC|NPS|KPI|CRR, %|%|)$/.test(each)),
    ).toEqual([]);
  });

  test('English texts hold no Cyrillic letters', () => {
    expect([...english].filter(([, words]) => /[а-яё]/i.test(words))).toEqual([]);
  });

  test('statuses and decisions are those of the definitions', () => {
    expect(en.words.statuses).toEqual({ active: 'Active', sleeping: 'Sleeping', lost: 'Lost' });
    expect(ru.words.statuses).toEqual({
      active: 'Активный',
      sleeping: 'Спящий',
      lost: 'Потерянный',
    });
    expect(en.words.decisions).toEqual({
      return: 'Win back',
      breakEven: 'Break-even',
      letGo: 'Let go',
    });
    expect(ru.words.decisions).toEqual({
      return: 'Возвращать',
      breakEven: 'Безубыточно',
      letGo: 'Отпустить',
    });
  });

  test('no two settings, columns or words of a list bear one name', () => {
    for (const { settings, headers, words } of [en, ru]) {
      const lists = [
        Object.values(settings).map(([label]) => label),
        CLIENT_USER_COLUMNS.map((column) => headers.clients[column]),
        CLIENT_COMPUTED.map((column) => headers.clients[column]),
        Object.values(headers.sales),
        Object.values(headers.contacts),
        ...Object.values(words).map((list) => Object.values(list)),
      ];
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
    }
  });
});

/** A sentence that ends, with nothing left unsaid in it. */
function expectSentence(text: string, language: Language): void {
  expect(text).toMatch(/^\S.*\.$/s);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}| {2}/);
  expect(/[а-яё]{3}/i.test(text)).toBe(language === 'ru');
}

/** Every reason, with the values that its figure finds. */
const REASONS: Record<FigureReason, Record<string, number>> = {
  notACount: { customersAtEnd: 1.5 },
  notPositive: { intervalDays: 0 },
  negative: { cost: -5 },
  newAboveEnd: { newCustomers: 30, customersAtEnd: 20 },
  keptAboveStart: { customersAtEnd: 140, newCustomers: 30, customersAtStart: 100 },
  lostAboveStart: { customersLost: 201, customersAtStart: 200 },
  fractionForPercentage: { churnPercent: 0.25 },
  percentageAbove100: { returnRate: 120 },
  nobodyLost: { churnPercent: 0 },
  dayAfterAsOf: { lastPurchase: on('2026-03-06'), asOf: on('2026-03-05') },
  thresholdsOutOfOrder: { sleepingAfter: 3, lostAfter: 3 },
  bordersOutOfOrder: { aShare: 95, bShare: 80 },
  scoreOutOfRange: { score: 11 },
  recencyAboveAge: { recency: 40, age: 39 },
  tooFewRepeatBuyers: { repeatBuyers: 3, needed: 50 },
  nobodyStops: { repeatBuyers: 500 },
  noBestFit: { r: 0.2, alpha: 4.4, a: 0.8, b: 1e9 },
  noMeanSpend: { p: 6, q: 0.5, frequency: 0.01 },
  tooFewClients: { clients: 12, needed: 30, asOf: on('2026-02-28') },
  noRepeatBuyer: {},
  noTimeGoneBy: { firstDay: on('2026-03-05'), asOf: on('2026-03-05') },
  holeInLog: { from: on('2025-03-05'), to: on('2026-03-05') },
  logStopped: { lastDay: on('2025-03-05'), asOf: on('2026-03-05') },
  newOnOneDay: { day: on('2025-03-05'), clients: 150, of: 200 },
  stoppingUntold: { repeatBuyers: 500 },
  mostlyHeldBeforehand: { repeatBuyers: 20, buyingPercent: 13, stoppingPercent: 49 },
  notProved: { asOf: on('2026-03-05') },
  tooFewJudged: { clients: 41, needed: 50 },
  tooFewGaps: { clients: 12, needed: 20 },
  evenGaps: { clients: 21 },
};

/** The letters of a model stand for themselves. */
function argumentName(code: string, language: Language): string {
  const names: Readonly<Record<string, string>> = language === 'ru' ? russianNames : englishNames;
  return names[code] ?? code;
}

/** These say what the clients are like rather than which argument is off. */
const OF_THE_BASE: FigureReason[] = [
  'nobodyLost',
  'tooFewRepeatBuyers',
  'nobodyStops',
  'noBestFit',
  'tooFewClients',
  'noRepeatBuyer',
  'noTimeGoneBy',
  'holeInLog',
  'logStopped',
  'newOnOneDay',
  'stoppingUntold',
  'mostlyHeldBeforehand',
  'notProved',
  'tooFewJudged',
  'tooFewGaps',
  'evenGaps',
];

describe.each(LANGUAGES)('every fault is a sentence in %s', (language) => {
  const { faults } = texts[language];

  test.each(Object.entries(REASONS))('figure: %s', (reason, found) => {
    const text = faults.figure(new FigureError(reason as FigureReason, found));
    expectSentence(text, language);
    if (OF_THE_BASE.includes(reason as FigureReason)) return;
    for (const name of Object.keys(found)) expect(text).toContain(argumentName(name, language));
    if (reason === 'dayAfterAsOf') {
      expect(text).toContain(language === 'ru' ? '06.03.2026' : '2026-03-06');
      expect(text).toContain(language === 'ru' ? '05.03.2026' : '2026-03-05');
    } else if (reason !== 'fractionForPercentage') {
      for (const value of Object.values(found)) {
        expect(text).toContain(String(value).replace('.', texts[language].conventions.decimalMark));
      }
    }
  });

  const needs: Need[] = ['number', 'day', 'text', 'word'];
  const problems: Problem[] = ['error', 'kind', 'ambiguous', 'mixed', 'impossible', 'remote'];
  test.each(needs.flatMap((need) => problems.map((problem) => [need, problem] as const)))(
    'cell that needs a %s: %s',
    (need, problem) => {
      const text = faults.cell(new CellFault(need, problem, 'x-1'));
      expectSentence(text, language);
      expect(text).toContain('x-1');
    },
  );

  test.each(['day', 'number'] as const)('a column of %ss that is written in two ways', (need) => {
    const text = faults.contradiction(need, [
      { found: 'x-1', cells: 21 },
      { found: 'x-2', cells: 1 },
    ]);
    expectSentence(text, language);
    expect(text).toMatch(/x-1.*21.*x-2.*1/);
  });

  test.each(['day', 'number'] as const)('a column that holds no %s', (need) => {
    const text = faults.unreadableColumn(need, {
      filled: 7,
      unreadable: 5,
      samples: ['x-1', 'x-2', 'x-3'],
    });
    expectSentence(text, language);
    expect(text).toMatch(/5.*7.*x-1.*x-2.*x-3/);
  });

  test('a wrong word is told with those that are understood', () => {
    const text = faults.cell(
      new CellFault('word', 'kind', 'red', [
        ['green', 'зелёный'],
        ['blue', 'синий'],
      ]),
    );
    expectSentence(text, language);
    expect(text).toContain(language === 'ru' ? 'зелёный, синий' : 'green, blue');
  });
});

test('the fraction for a percentage is told in the words of the definitions', () => {
  const error = new FigureError('fractionForPercentage', { returnRate: 0.25 });
  expect(en.faults.figure(error)).toBe(
    '“chance of return” requires a percentage: for 25% write 25; for less than 1% take a longer period.',
  );
});

describe('counts in sentences', () => {
  test.each([
    [1, '1 client recalculated, 1 contact overdue.', 'Пересчитано: 1 клиент, 1 контакт просрочен.'],
    [
      2,
      '2 clients recalculated, 2 contacts overdue.',
      'Пересчитано: 2 клиента, 2 контакта просрочено.',
    ],
    [
      5,
      '5 clients recalculated, 5 contacts overdue.',
      'Пересчитано: 5 клиентов, 5 контактов просрочено.',
    ],
    [
      11,
      '11 clients recalculated, 11 contacts overdue.',
      'Пересчитано: 11 клиентов, 11 контактов просрочено.',
    ],
    [
      21,
      '21 clients recalculated, 21 contacts overdue.',
      'Пересчитано: 21 клиент, 21 контакт просрочен.',
    ],
    [
      111,
      '111 clients recalculated, 111 contacts overdue.',
      'Пересчитано: 111 клиентов, 111 контактов просрочено.',
    ],
  ])('%d recalculated', (count, english, russian) => {
    expect(en.run.done(count, count)).toBe(english);
    expect(ru.run.done(count, count)).toBe(russian);
  });

  test.each([
    [
      0,
      'Every client of the sales log already has a row.',
      'У каждого клиента из журнала продаж уже есть строка.',
    ],
    [1, '1 client added from the sales log.', 'Из журнала продаж добавлен 1 клиент.'],
    [2, '2 clients added from the sales log.', 'Из журнала продаж добавлено 2 клиента.'],
    [11, '11 clients added from the sales log.', 'Из журнала продаж добавлено 11 клиентов.'],
    [21, '21 clients added from the sales log.', 'Из журнала продаж добавлен 21 клиент.'],
  ])('%d added', (count, english, russian) => {
    expect(en.run.clientsAdded(count)).toBe(english);
    expect(ru.run.clientsAdded(count)).toBe(russian);
  });
});

test.each([
  ['noColumn', 'Имя, Тел.', 'Найдены заголовки: Имя, Тел. Назовите'],
  ['noColumn', 'Имя, Почта', 'Найдены заголовки: Имя, Почта. Назовите'],
] as const)('%s ends a list of headers with one full stop: %s', (_, found, told) => {
  expect(ru.run.noColumn('Клиенты', 'Клиент', found)).toContain(told);
  expect(ru.run.noHeader('Клиенты', 50, 'Клиент', found)).not.toContain('..');
  expect(en.run.noColumn('Clients', 'Client', found)).not.toContain('..');
  expect(en.run.noHeader('Clients', 50, 'Client', found)).not.toContain('..');
});
