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
import { dealsOf } from './logs/dealsOf';
import { SALES_COLUMNS, tableOf } from './tableOf';

const AS_OF = on('2026-03-31');

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['жалоба', true],
  ['Клиент недоволен сроками', true],
  ['повторная претензия', true],
  ['complained about delivery', true],
  ['price', false],
  ['рекламная рассылка', false],
  ['', false],
])('a contact about «%s» is a complaint: %s', (reason, expected) => {
  openSpreadsheet('ru_RU', 'Europe/Moscow');
  const [contact] = readContacts(
    tableOf('Контакты', CONTACTS_COLUMNS, [{ date: '2026-03-01', client: 'Бар', reason }]),
    DEFAULT_SETTINGS,
    AS_OF,
    currentDocument(),
    texts.ru,
    [],
  );
  expect(contact?.isComplaint).toBe(expected);
  expect(contact?.reason).toBe(reason === '' ? null : reason);
});

test('a deal tells what was bought and when it was paid', () => {
  openSpreadsheet('en_US', 'Etc/UTC');
  const warnings: Warning[] = [];
  const line = { date: '2026-03-01', client: 'Bar', amount: 10 };
  const read = (columns: readonly (typeof SALES_COLUMNS)[number][]) =>
    readSales(
      tableOf('Sales', columns, [
        { ...line, paidOn: '2026-03-05', productLine: ' Wine ' },
        { ...line, paidOn: '' },
        { ...line, paidOn: 'soon' },
      ]),
      DEFAULT_SETTINGS,
      AS_OF,
      currentDocument(),
      texts.en,
      warnings,
    ).sales;
  const sales = read(SALES_COLUMNS);
  expect([...sales].map(({ productLine }) => productLine)).toEqual(['Wine', null, null]);
  // Not paid yet is one thing, and not known another.
  expect(dealsOf(sales).map(({ paidOn }) => paidOn)).toEqual([on('2026-03-05'), null, undefined]);
  expect(warnings.map(({ row, column }) => [row, column])).toEqual([[4, 'paidOn']]);
  const datesAlone = dealsOf(read(['date', 'client', 'amount']));
  expect(datesAlone.map((deal) => 'paidOn' in deal)).toEqual([false, false, false]);
});

test('where people keep no more than yes and no, a deal was paid on its own day, or is not paid', () => {
  openSpreadsheet('ru_RU', 'Europe/Moscow');
  const warnings: Warning[] = [];
  const sales = readSales(
    tableOf(
      'Продажи',
      SALES_COLUMNS,
      [true, false, 'Да', 'нет', 'наличные', 'безнал'].map((paidOn) => ({
        date: '2026-03-01',
        client: 'Бар',
        paidOn,
      })),
    ),
    DEFAULT_SETTINGS,
    AS_OF,
    currentDocument(),
    texts.ru,
    warnings,
  ).sales;
  const day = on('2026-03-01');
  expect(dealsOf(sales).map(({ paidOn }) => paidOn)).toEqual([
    day,
    null,
    day,
    null,
    undefined,
    undefined,
  ]);
  expect(warnings).toEqual([
    {
      sheet: 'Продажи',
      row: 6,
      column: 'paidOn',
      message:
        'начиная отсюда, 2 ячейки не содержат ни даты, ни «да» или «нет»; оплачены ли эти сделки, считается неизвестным.',
    },
  ]);
});
