import { describe, expect, test } from 'vitest';
import type { PanelCard } from '../../../src/panel/cardInWords';
import type { Today } from '../../../src/panel/todayView';
import type { WinBack } from '../../../src/panel/winBackView';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on, recalculatedAddOn } from '../openedAddOn';

/**
 * Ann bought tea every ten days and no longer does; five others buy honey with it, six only milk.
 * Ann has missed two cycles of their own since.
 */
function base(product = 'Product'): Grid[] {
  const others = ['Bob', 'Cid', 'Dan', 'Eve', 'Fay'];
  const sale = (day: string, client: string, bought: string): Cell[] => [
    on(day),
    client,
    100,
    bought,
  ];
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Category', 'Reason for leaving'],
        ['Ann', 'A', 'late delivery'],
        ...others.map((name): Cell[] => [name, 'A', null]),
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', product],
        ...['2025-11-01', '2025-11-11', '2025-11-21'].map((day) => sale(day, 'Ann', 'Tea')),
        ...['2026-03-01', '2026-03-11', '2026-03-21'].map((day) => sale(day, 'Ann', 'cups')),
        ...others.flatMap((name) => [
          sale('2026-05-01', name, 'TEA'),
          sale('2026-05-02', name, 'honey'),
        ]),
        ...Array.from({ length: 6 }, (_, index) => sale('2026-05-01', `Other ${index}`, 'milk')),
      ],
    },
    { name: 'Contacts', rows: [['Date', 'Client', 'Type', 'Outcome', 'Reason']] },
  ];
}

const NOW = '2026-05-31';

async function opened(
  workbook = base(),
  { locale = 'en_US' }: { locale?: 'en_US' | 'ru_RU' } = {},
) {
  const addOn = await recalculatedAddOn(workbook, {
    locale,
    now: NOW,
    script: `function typeInClients(row, column, value) {
      SpreadsheetApp.getActive().getSheetByName('Clients').getRange(row, column).setValue(value);
    }`,
  });
  const { call, workbench } = addOn;
  /** What each place says of what to offer Ann. */
  const shown = () => {
    const { today } = call<{ today: Today }>('panelToday', '');
    const { winBack } = call<{ winBack: WinBack }>('panelWinBack', '');
    const { card } = call<{ card: PanelCard }>('panelClientCard', 'ann');
    const beside = (sheet: string, headers: number, titles: readonly string[]) => {
      const [header = [], ...rows] = workbench.read(sheet).slice(headers);
      const column = header.findIndex((title) => titles.includes(String(title)));
      return rows.find((row) => row.includes('Ann'))?.[column];
    };
    const titles = ['What to offer', 'Offer', 'Что предложить'];
    return {
      today: today.entries.find(({ key }) => key === 'ann')?.offer,
      todaySheet: beside(locale === 'en_US' ? 'Today' : 'Сегодня', 1, titles),
      card: card.notes.map(({ text }) => text),
      winBack: winBack.entries.find(({ key }) => key === 'ann')?.answer,
      winBackSheet: () => {
        expect(addOn.planAhead()).toMatchObject({ ok: true });
        return beside(locale === 'en_US' ? 'Win-back' : 'Возврат', 6, titles);
      },
    };
  };
  return { ...addOn, shown };
}

describe('what to offer follows on what answers the reason, wherever it is shown', () => {
  test.each([
    ['en_US', 'Products to offer', '“Tea” (no longer bought); “honey” (not bought yet)', 'Offer'],
    [
      'ru_RU',
      'Какие товары предложить',
      '«Tea» (больше не берёт); «honey» (ещё не берёт)',
      'Предложить',
    ],
  ] as const)('%s', async (locale, header, products, offer) => {
    const { byClient, shown } = await opened(base(), { locale });
    expect(byClient(header)).toMatchObject({ Ann: products, Bob: null });
    const { today, todaySheet, card, winBack, winBackSheet } = shown();
    const line = String(todaySheet);
    expect(line).toMatch(/^.*(deliver|доставк|срок).* · /i);
    expect(line.endsWith(` · ${products}`)).toBe(true);
    expect(today).toBe(`${offer}: ${line}`);
    expect(card).toContain(`${offer}: ${line}`);
    expect(winBack).toContain(`${offer}: ${line}`);
    expect(winBackSheet()).toBe(line);
  });
});

test('a product line stands in for a product', async () => {
  const { byClient } = await opened(base('Product line'));
  expect(byClient('Products to offer').Ann).toBe(
    '“Tea” (no longer bought); “honey” (not bought yet)',
  );
});

test('what somebody typed over it is what Today offers', async () => {
  const { workbench, recalculate, shown } = await opened();
  const column = workbench.read('Clients')[0]?.indexOf('Products to offer') ?? -1;
  workbench.run('typeInClients', 2, column + 1, 'the new blend');
  expect(shown().today).toMatch(/ · the new blend$/);
  expect(recalculate()).toMatchObject({ ok: true });
  expect(shown().today).toMatch(/ · the new blend$/);
  expect(String(shown().todaySheet)).toMatch(/ · the new blend$/);
});

test('where the log names no products nothing is shown and nothing is said', async () => {
  const [clients, sales, contacts] = base() as [Grid, Grid, Grid];
  const unnamed = { name: 'Sales', rows: sales.rows.map((row) => row.slice(0, 3)) };
  const { byClient, warnings, shown } = await opened([clients, unnamed, contacts]);
  expect(Object.values(byClient('Products to offer')).every((cell) => !cell)).toBe(true);
  expect(shown().today).not.toContain('·');
  expect((await warnings()).flat().join(' ')).not.toMatch(/product/i);
});
