import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { type ClientFigures, clientBase } from '../../../src/core/base/clientBase';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';
import { CLIENT_COMPUTED } from '../../../src/schema/computedColumns';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { sheetRow } from '../../../src/schema/sheetRow';
import { currentDocument } from '../../../src/sheets/document/document';
import { cellOf } from '../../../src/sheets/figures/figureCell';
import type { ClientsTable } from '../../../src/sheets/tables/clientsTable';
import { computedRow } from '../../../src/sheets/tables/computedRow';
import { type Language, texts } from '../../../src/texts/texts';
import { plainClient } from '../../core/arbitrary';
import { on } from '../../core/on';
import { openSpreadsheet } from '../fakeSpreadsheet';

afterEach(() => vi.unstubAllGlobals());

const COMPUTED = new Map(CLIENT_COMPUTED.map((column, index) => [column, index + 1]));

function tableOf(...rows: Cell[][]): ClientsTable {
  return {
    sheet: {} as ClientsTable['sheet'],
    name: 'Clients',
    headerRow: sheetRow(2),
    header: [],
    columns: new Map([['client', 0]]),
    computed: COMPUTED,
    rows,
    headings: new Map<never, never>(),
    unused: [],
    another: null,
    width: 0,
    sheetColumns: 0,
  };
}

describe.each(['en', 'ru'] as const)('in %s', (language: Language) => {
  test('what a recalculation wrote is read back as it was computed', () => {
    openSpreadsheet(language === 'ru' ? 'ru_RU' : 'en_US', 'Europe/Moscow');
    const asOf = on('2026-03-31');
    const client = {
      key: 'bob',
      name: 'Bob',
      manualCategory: null,
      potential: null,
      traits: [],
      winBackCost: 20,
      doNotContact: false,
    };
    const deals = ['2025-11-01', '2025-12-01', '2026-01-02'].map((day) => ({
      client: 'bob',
      day: on(day),
      amount: asMinor(100_050),
      profit: asMinor(30_000),
    }));
    const base = clientBase([client], dealLog(deals), contactLog([]), DEFAULT_SETTINGS, asOf);
    const figures = base.clients.get('bob');
    if (!figures) throw new Error('Bob has no figures');
    const cells = CLIENT_COMPUTED.map((column) => cellOf(column, figures, asOf, texts[language]));

    const table = tableOf(['Bob', ...cells]);
    expect(computedRow(table, 0, currentDocument())).toMatchObject({
      status: 'sleeping',
      category: 'A',
      categoryRule: texts[language].words.categoryRules.abc,
      nextContact: figures.nextContact?.day,
      contactType: figures.nextContact?.type,
      firstPurchase: on('2025-11-01'),
      lastPurchase: on('2026-01-02'),
      missedCycles: 2,
      intervalDays: 31,
      deals: 3,
      revenue: 300_150,
      averageOrder: 1000.5,
      winBackValue: figures.winBackValue,
      winBackDecision: 'return',
    });
  });
});

test.each([
  ['en', 'seasonal: 20 Aug – 1 Sep'],
  ['ru', 'сезонный: 20 авг – 1 сен'],
] as const)('a season is said with its dates, and known again, in %s', (language, shown) => {
  openSpreadsheet(language === 'ru' ? 'ru_RU' : 'en_US', 'UTC');
  const bought = ['2023-08-21', '2024-08-20', '2025-09-01'].map((day) => ({
    client: 'school',
    day: on(day),
    amount: asMinor(100),
    profit: null,
  }));
  const client = plainClient('school');
  const asOf = on('2026-04-10');
  const base = clientBase([client], dealLog(bought), contactLog([]), DEFAULT_SETTINGS, asOf);
  const figures = base.clients.get('school') as ClientFigures;
  expect(cellOf('intervalSource', figures, asOf, texts[language])).toBe(shown);
  const cells = CLIENT_COMPUTED.map((column) => cellOf(column, figures, asOf, texts[language]));
  expect(computedRow(tableOf(['School', ...cells]), 0, currentDocument())).toMatchObject({
    status: 'active',
    intervalSource: 'season',
    missedCycles: 0,
    expectedOrder: on('2026-08-20'),
  });
});

test('what no such column can hold is not there; the rest of the row is', () => {
  openSpreadsheet('en_US', 'UTC');
  const typed: Partial<Record<(typeof CLIENT_COMPUTED)[number], Cell>> = {
    status: 'Lost',
    category: 'the best',
    abc: 'D',
    nextContact: 'ask Olga',
    lastPurchase: 1,
    missedCycles: -2,
    intervalDays: 0,
    deals: -3,
    revenue: '#N/A',
    churnSignal: '  ',
  };
  const table = tableOf(['Ann', ...CLIENT_COMPUTED.map((column) => typed[column] ?? '')]);
  const nothing = Object.fromEntries(
    ([...Object.keys(typed), 'firstPurchase', 'winBackValue'] as const).map((key) => [key, null]),
  );
  expect(computedRow(table, 0, currentDocument())).toMatchObject({
    ...nothing,
    status: 'lost',
    churnSignal: '',
  });
});

test('a column that the sheet lacks holds nothing', () => {
  openSpreadsheet('ru_RU', 'UTC');
  const table = { ...tableOf(['Артём']), computed: new Map<never, never>() };
  expect(computedRow(table, 0, currentDocument())).toMatchObject({
    abc: null,
    category: null,
    deals: null,
    recommendedStep: '',
  });
});
