import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';
import { CONTACTS_COLUMNS } from '../../src/schema/userColumns';
import { currentDocument } from '../../src/sheets/document/document';
import { readContacts } from '../../src/sheets/logs/contactsSheet';
import { readSales } from '../../src/sheets/logs/salesSheet';
import type { Warning } from '../../src/sheets/tables/warnings';
import { texts } from '../../src/texts/texts';
import { on } from '../core/on';
import { openSpreadsheet } from './fakeSpreadsheet';
import { SALES_COLUMNS, tableOf } from './tableOf';

afterEach(() => vi.unstubAllGlobals());

test('a contact tells who made it and how far it led; one without an outcome was reached', () => {
  openSpreadsheet('ru_RU', 'Europe/Moscow');
  const warnings: Warning[] = [];
  const line = { date: '2026-03-01', client: 'Бар' };
  const contacts = readContacts(
    tableOf('Контакты', CONTACTS_COLUMNS, [
      { ...line, outcome: 'КП', manager: ' Ольга ' },
      { ...line, outcome: 'Deal' },
      line,
      { ...line, outcome: 'кукуруза', manager: true },
    ]),
    DEFAULT_SETTINGS,
    on('2026-03-31'),
    currentDocument(),
    texts.ru,
    warnings,
  );
  expect(contacts.map(({ outcome, manager }) => [outcome, manager])).toEqual([
    ['offer', 'Ольга'],
    ['deal', null],
    ['reached', null],
    ['reached', null],
  ]);
  expect(warnings.map(({ row, column }) => [row, column])).toEqual([
    [5, 'manager'],
    [5, 'outcome'],
  ]);
});

test('a deal tells who made it', () => {
  openSpreadsheet('en_US', 'Etc/UTC');
  const warnings: Warning[] = [];
  const line = { date: '2026-03-01', client: 'Bar', amount: 10 };
  const sales = readSales(
    tableOf('Sales', SALES_COLUMNS, [{ ...line, manager: 'Max' }, line]),
    DEFAULT_SETTINGS,
    on('2026-03-31'),
    currentDocument(),
    texts.en,
    warnings,
  ).sales;
  expect([...sales].map(({ manager }) => manager)).toEqual(['Max', null]);
  expect(warnings).toEqual([]);
});
