import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, recalculatedAddOn, smallBase } from './openedAddOn';

// Sources, first products, reasons and complaints, the norm: what the Overview tells of groups.

const LOCALES = { en: 'en_US', ru: 'ru_RU' } as const;
interface Names {
  clients: string[];
  sales: string[];
  contacts: string[];
  site: string;
  reasons: string[];
  complaint: [outcome: string, reason: string];
}
const NAMES: Readonly<Record<'en' | 'ru', Names>> = {
  en: {
    clients: ['Client', 'Source', 'Reason for leaving'],
    sales: ['Date', 'Client', 'Amount', 'Product', 'Source'],
    contacts: ['Date', 'Client', 'Type', 'Outcome', 'Reason', 'Score', 'Note'],
    site: 'Website',
    reasons: ['too expensive, high price', 'moved to Mars'],
    complaint: ['complaint', 'late delivery'],
  },
  ru: {
    clients: ['Клиент', 'Источник', 'Причина ухода'],
    sales: ['Дата', 'Клиент', 'Сумма', 'Товар', 'Источник'],
    contacts: ['Дата', 'Клиент', 'Тип', 'Результат', 'Причина', 'Оценка', 'Заметка'],
    site: 'Сайт',
    reasons: ['слишком дорого, цена', 'переехали на Марс'],
    complaint: ['жалоба', 'поздняя доставка'],
  },
};

/** Forty buyers from the site, two of whom sleep, one from elsewhere and one from nowhere. */
function base(language: 'en' | 'ru'): Grid[] {
  const { clients, sales, contacts, site, reasons, complaint } = NAMES[language];
  const keys = Array.from({ length: 40 }, (_, index) => `c${index}`);
  const bought = (client: string, amount: number, product: string, ...days: string[]): Cell[][] =>
    days.map((day) => [on(day), client, amount, product, client === 'fair' ? 'Expo' : null]);
  return [
    {
      name: 'Clients',
      rows: [
        clients,
        ...keys.map((key, index) => [
          key,
          index % 2 === 0 ? site : ` ${site.toUpperCase()}!`,
          reasons[index] ?? null,
        ]),
        ['fair', null, null],
        ['nowhere', null, null],
      ],
    },
    {
      name: 'Sales',
      rows: [
        sales,
        ...keys.flatMap((key, index) =>
          index < 2
            ? bought(key, 100, 'Tea', '2024-01-10', '2024-02-10', '2025-01-20')
            : bought(key, 10, 'Cup', '2025-06-01', '2026-03-20'),
        ),
        ...bought('fair', 500, 'Tea', '2026-03-01'),
        ...bought('nowhere', 7, 'Tea', '2026-03-01'),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        contacts,
        [on('2026-03-25'), 'c5', null, complaint[0], complaint[1], null, null],
        [on('2026-03-25'), 'c6', null, null, null, 2, null],
        [on('2026-03-25'), 'c7', null, null, null, 9, null],
        [on('2025-11-25'), 'c7', null, null, null, 8, null],
      ],
    },
  ];
}

describe.each(['en', 'ru'] as const)('the Overview in %s', (language) => {
  const words = texts[language];
  const { groups, sheets, overview: labels } = words;

  async function opened() {
    const { workbench } = await recalculatedAddOn(base(language), { locale: LOCALES[language] });
    await workbench.settle();
    const rows = workbench.read(sheets.overview);
    const tableOf = (title: string) => {
      const from = rows.findIndex(([first]) => first === title);
      const to = rows.findIndex((row, index) => index > from && row.every((cell) => cell === null));
      return rows.slice(from + 2, to < 0 ? undefined : to);
    };
    return { rows, tableOf };
  }

  test('tells sources, what they bring, and who has none; the sums are those of the base', async () => {
    const { rows, tableOf } = await opened();
    const table = tableOf(groups.sources.title);
    const [site, fair, nowhere, total] = table;
    expect(site?.slice(0, 4)).toEqual([NAMES[language].site, 40, 100, 2 * 300 + 38 * 20]);
    expect(site?.[4]).toBeGreaterThan(0);
    expect(fair?.slice(0, 5)).toEqual(['Expo', 1, null, 500, null]);
    expect(nowhere?.slice(0, 5)).toEqual([groups.notKnown, 1, null, 7, null]);
    const figure = (label: string) => rows.find(([first]) => first === label)?.[1];
    expect(total?.[1]).toBe(figure(labels.clients));
    const classes = rows.findIndex(([first]) => first === labels.abc);
    const revenue = [2, 3, 4].map((below) => Number(rows[classes + below]?.[3]));
    expect(total?.[3]).toBe(revenue.reduce((sum, each) => sum + each));
    expect(table[4]?.[0]).toBe(groups.groupRemark(30));
    const [cup, tea] = tableOf(groups.firstProducts.title);
    expect([cup, tea].map((row) => row?.slice(0, 4))).toEqual([
      ['Tea', 4, null, 1107],
      ['Cup', 38, 100, 760],
    ]);
  });

  test('tells why clients fall silent and what they complain of, with their money', async () => {
    const { tableOf } = await opened();
    const leaving = tableOf(groups.leaving.title);
    expect(leaving[0]?.slice(1, 4)).toEqual([1, 200, 300]);
    expect(leaving[1]?.slice(0, 4)).toEqual([groups.otherWords, 1, 200, 300]);
    expect(leaving[2]?.slice(0, 4)).toEqual([groups.total, 2, 400, 600]);
    const complaints = tableOf(groups.complaints.title);
    expect(complaints[0]?.slice(1, 5)).toEqual([1, 1, 20, 20]);
    expect(complaints[1]?.slice(0, 5)).toEqual([groups.complaints.noWords, 1, 1, 20, 20]);
    expect(complaints[2]?.slice(0, 5)).toEqual([groups.total, 2, 2, 40, 40]);
  });

  test('holds the lost and the sleeping beside the norm, and NPS beside the quarter before', async () => {
    const { tableOf } = await opened();
    const [lost, sleeping] = tableOf(groups.norm.title);
    expect(lost?.slice(0, 4)).toEqual([groups.norm.lost, null, null, null]);
    expect(sleeping?.slice(1, 3)).toEqual([2, 42]);
    expect(sleeping?.[4]).toBe(groups.norm.sleepingPlaces.below);
    const [nps, scores] = tableOf(groups.scores.title);
    expect(nps?.slice(1, 5)).toEqual([null, 0, 0, 0]);
    expect(scores?.slice(1, 4)).toEqual([null, 2, 1]);
  });
});

test.each(['en', 'ru'] as const)(
  'how the lost differ from the yearly churn is said in %s where both are known',
  async (language) => {
    const { clients, sales } = NAMES[language];
    const months = Array.from({ length: 27 }, (_, index) => {
      return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-10`;
    });
    const { workbench } = await recalculatedAddOn(
      [
        {
          name: 'Clients',
          rows: [clients, ...['stays', 'left', 'gone'].map((key) => [key, null, null])],
        },
        {
          name: 'Sales',
          rows: [
            sales,
            ...months.map((day): Cell[] => [on(day), 'stays', 10, 'Tea', null]),
            // Bought a month after the year began: not in the churn of the year, and lost all the same.
            ...months.slice(0, 16).map((day): Cell[] => [on(day), 'left', 10, 'Tea', null]),
            ...months.slice(0, 15).map((day): Cell[] => [on(day), 'gone', 10, 'Tea', null]),
          ],
        },
      ],
      { locale: LOCALES[language] },
    );
    const { groups, sheets, overview } = texts[language];
    const rows = workbench.read(sheets.overview);
    expect(rows.find(([first]) => first === overview.yearlyChurn)?.[1]).toBeCloseTo(100 / 3, 9);
    const norm = rows.findIndex(([first]) => first === groups.norm.title);
    expect(rows[norm + 2]?.slice(1, 3)).toEqual([2, 3]);
    expect(rows[norm + 4]?.[0]).toBe(groups.norm.besideChurn(overview.yearlyChurn));
  },
);

test('without sources, reasons or a long log each table says so in a line', async () => {
  const { workbench } = await recalculatedAddOn(smallBase());
  const { groups } = texts.en;
  const said = workbench.read('Overview').flat().map(String);
  expect(said).toContain(groups.sources.none);
  expect(said).toContain(groups.firstProducts.none);
  expect(said.some((text) => text.startsWith('not known yet: the sales log has to reach'))).toBe(
    true,
  );
});

/** As many clients as asked for, each with a first product of their own. */
function oneOffs(language: 'en' | 'ru', count: number): Grid[] {
  const { clients, sales } = NAMES[language];
  const keys = Array.from({ length: count }, (_, index) => `c${index}`);
  return [
    { name: 'Clients', rows: [clients, ...keys.map((key) => [key, 'x', null])] },
    {
      name: 'Sales',
      rows: [
        sales,
        ...keys.map((key): Cell[] => [on('2026-03-01'), key, 5, `Repair for ${key}`, null]),
      ],
    },
  ];
}

test.each(['en', 'ru'] as const)(
  'products that are free text are told in %s by the run report too, and of few clients by none',
  async (language) => {
    const { groups, sheets } = texts[language];
    const options = { locale: LOCALES[language] };
    const seen = async (count: number) => {
      const { workbench, warnings } = await recalculatedAddOn(oneOffs(language, count), options);
      const rows = workbench.read(sheets.overview);
      const title = rows.findIndex(([first]) => first === groups.firstProducts.title);
      const told = (await warnings(sheets.report)).filter(([sheet]) => sheet === 'Sales');
      return { said: rows.slice(title + 1, title + 3).map(([first]) => first), told };
    };
    const many = await seen(20);
    expect(many.said).toEqual([groups.firstProducts.freeText, null]);
    expect(many.told).toEqual([
      ['Sales', null, NAMES[language].sales[3], groups.firstProducts.freeText],
    ]);
    const few = await seen(19);
    expect(few.said).toEqual([groups.firstProducts.tooFew, null]);
    expect(few.told).toEqual([]);
  },
);

test('free text is no source, and sources that look like one are told once', async () => {
  const clients = (sourceOf: (index: number) => string): Grid[] => [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Source'],
        ...Array.from({ length: 24 }, (_, index): Cell[] => [`c${index}`, sourceOf(index)]),
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        [on('2026-03-01'), 'c0', 5],
      ],
    },
  ];
  const free = await recalculatedAddOn(clients((index) => `met number ${index} at the fair`));
  const said = free.workbench.read('Overview').flat().map(String);
  expect(said).toContain(texts.en.groups.sources.freeText);
  const ofSource = (await free.warnings()).filter(([, , column]) => column === 'Source');
  expect(ofSource.map(([sheet, , , message]) => [sheet, message])).toEqual([
    ['Clients', texts.en.groups.sources.freeText],
  ]);

  const twins = await recalculatedAddOn(
    clients((index) => (index === 3 ? 'instagramm' : 'Instagram')),
  );
  const told = (await twins.warnings()).filter(([, , column]) => column === 'Source');
  expect(told.map(([sheet, , , message]) => [sheet, message])).toEqual([
    [
      'Clients',
      texts.en.warnings.likelySources(1, texts.en.warnings.sources('Instagram', 'instagramm')),
    ],
  ]);
});
