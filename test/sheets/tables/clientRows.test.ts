import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { clientKey } from '../../../src/core/log/clientKey';
import type { ClientUserColumn } from '../../../src/schema/userColumns';
import { currentDocument } from '../../../src/sheets/document/document';
import { managersOf, readClients } from '../../../src/sheets/tables/clientRows';
import type { ClientsTable } from '../../../src/sheets/tables/clientsTable';
import type { Warning } from '../../../src/sheets/tables/warnings';
import { texts } from '../../../src/texts/texts';
import { on } from '../../core/on';
import { openSpreadsheet } from '../fakeSpreadsheet';
import { tableOf } from '../tableOf';

const COLUMNS = [
  ...(['client', 'manager', 'phone', 'email', 'birthday', 'potential', 'traits'] as const),
  ...(['winBackCost', 'doNotContact', 'snoozedUntil', 'givenDeals', 'lastCall'] as const),
] satisfies ClientUserColumn[];

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

const clientsOf = (...rows: Row[]): ClientsTable => ({
  ...tableOf('Clients', COLUMNS, rows),
  computed: new Map(),
  width: COLUMNS.length,
  sheetColumns: COLUMNS.length,
});

function read(table: ClientsTable, isInLog = false) {
  const warnings: Warning[] = [];
  const asOf = on('2026-03-31');
  const document = currentDocument();
  const clients = readClients(table, () => isInLog, asOf, document, texts.en, warnings);
  return { clients, warned: warnings.map(({ row, column }) => [row, column]) };
}

beforeEach(() => {
  openSpreadsheet('en_US', 'UTC');
});
afterEach(() => vi.unstubAllGlobals());

const BAD: Row = {
  client: 'Ann',
  phone: 79_120_000_000,
  email: true,
  birthday: 'in spring',
  potential: 'huge',
  traits: 'rude, punctual, нелояльный',
  winBackCost: -30,
  doNotContact: 'да',
  snoozedUntil: 'May',
  givenDeals: -1,
  lastCall: '2026-07-20',
};

describe('a row', () => {
  test('is read as far as it can be, and each cell that cannot is reported', () => {
    const { clients, warned } = read(clientsOf(BAD));
    expect(clients).toEqual([
      expect.objectContaining({
        key: 'ann',
        row: 0,
        manager: null,
        phone: '79120000000',
        email: null,
        birthday: null,
        potential: null,
        traits: ['rude', 'disloyal'],
        winBackCost: null,
        doNotContact: true,
        snoozedUntil: null,
        given: expect.objectContaining({ deals: null }),
        lastContacts: {},
      }),
    ]);
    const columns = ['email', 'birthday', 'potential', 'traits', 'winBackCost', 'snoozedUntil'];
    expect(warned).toEqual([...columns, 'givenDeals', 'lastCall'].map((column) => [2, column]));
  });

  test('of which the log tells is not asked for purchases', () => {
    const { clients, warned } = read(clientsOf({ client: 'Ann', givenDeals: -1 }), true);
    expect(clients[0]?.given).toBe(null);
    expect(warned).toEqual([]);
  });

  test('read alone is the same client, with the same warnings', () => {
    const whole = clientsOf({ client: 'Bob' }, { client: 'Cid', winBackCost: 'x' }, BAD);
    const alone = { ...whole, rows: whole.rows.map((row, index) => (index === 2 ? row : [])) };
    const { clients, warned } = read(whole);
    expect(read(alone)).toEqual({
      clients: clients.slice(2),
      warned: warned.filter(([row]) => row === 4),
    });
  });
});

test('of two rows of a client the first one stands for them; rows of nobody and totals are passed over', () => {
  const { clients } = read(
    clientsOf(
      { client: 'Артём', manager: 'Ольга' },
      { manager: 'Ольга' },
      { client: ' АРТЕМ', manager: 'Макс' },
      { client: 'Итого', manager: 'Зоя' },
    ),
  );
  expect(clients).toEqual([
    expect.objectContaining({ key: clientKey('Артём'), row: 0, manager: 'Ольга' }),
  ]);
  expect(managersOf(clients)).toEqual(['Ольга']);
});
