import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { clientBase } from '../../../src/core/base/clientBase';
import { DEFAULT_SETTINGS } from '../../../src/core/base/defaultSettings';
import { clientKey } from '../../../src/core/log/clientKey';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import { CLIENT_COMPUTED, CLIENT_USER_COLUMNS } from '../../../src/schema/schema';
import { currentDocument } from '../../../src/sheets/document/document';
import { cellOf } from '../../../src/sheets/figures/figureCell';
import type { ClientsTable } from '../../../src/sheets/tables/clientsTable';
import { standingClient, standingClients } from '../../../src/sheets/tables/standingClients';
import { type Language, texts } from '../../../src/texts/texts';
import { on } from '../../core/on';
import { openSpreadsheet } from '../fakeSpreadsheet';

afterEach(() => vi.unstubAllGlobals());

const USER = new Map(CLIENT_USER_COLUMNS.map((column, index) => [column, index]));
const COMPUTED = new Map(CLIENT_COMPUTED.map((column, index) => [column, USER.size + index]));

function tableOf(...rows: Cell[][]): ClientsTable {
  return {
    sheet: {} as ClientsTable['sheet'],
    name: 'Clients',
    headerRow: 3,
    header: [],
    columns: USER,
    computed: COMPUTED,
    rows,
    headings: new Map<never, never>(),
    another: null,
  };
}

function usersRow(cells: Partial<Record<(typeof CLIENT_USER_COLUMNS)[number], Cell>>): Cell[] {
  return CLIENT_USER_COLUMNS.map((column) => cells[column] ?? '');
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
      amount: 100_050,
      profit: 30_000,
    }));
    const base = clientBase([client], dealLog(deals), contactLog([]), DEFAULT_SETTINGS, asOf);
    const figures = base.clients.get('bob');
    if (!figures) throw new Error('Bob has no figures');
    const cells = CLIENT_COMPUTED.map((column) => cellOf(column, figures, asOf, texts[language]));

    const table = tableOf([...usersRow({ client: ' Bob ', winBackCost: 20 }), ...cells]);
    expect(standingClient(table, 0, currentDocument())).toMatchObject({
      key: 'bob',
      name: 'Bob',
      row: 4,
      winBackCost: 20,
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
      revenue: 3001.5,
      profit: 900,
      averageOrder: 1000.5,
      winBackValue: figures.winBackValue,
      winBackDecision: 'return',
    });
  });
});

test('what nobody can read is not there; the rest of the row is', () => {
  openSpreadsheet('en_US', 'UTC');
  const table = tableOf(
    usersRow({
      client: 'Ann',
      phone: 79_120_000_000,
      birthday: 'in spring',
      potential: 'huge',
      traits: 'rude, punctual, нелояльный',
      winBackCost: '#N/A',
      doNotContact: 'да',
    }),
  );
  expect(standingClient(table, 0, currentDocument())).toMatchObject({
    phone: '79120000000',
    birthday: null,
    potential: null,
    traits: ['rude', 'disloyal'],
    winBackCost: null,
    doNotContact: true,
    status: null,
    nextContact: null,
  });
});

test('of two rows of a client the first one stands for him; rows of nobody are passed over', () => {
  openSpreadsheet('ru_RU', 'UTC');
  const table = tableOf(
    usersRow({ client: 'Артём', manager: 'Ольга' }),
    usersRow({ manager: 'Ольга' }),
    usersRow({ client: ' АРТЕМ', manager: 'Макс' }),
  );
  expect(standingClients(table, currentDocument())).toEqual([
    expect.objectContaining({ key: clientKey('Артём'), row: 4, manager: 'Ольга' }),
  ]);
});
