import { describe, expect, test } from 'vitest';
import { TABLE_ROLES } from '../../../src/schema/sheets';
import { COLUMN_NAMES } from '../../../src/sheets/tables/columnNames';
import { type HeaderNames, locateHeader } from '../../../src/sheets/tables/headers';
import { texts } from '../../../src/texts/texts';
import { merged } from '../../../src/texts/vocabulary';

const TABLES = TABLE_ROLES.map((role) => {
  const synonyms = merged(({ columns }): HeaderNames<string> => columns[role]);
  return [role, synonyms] as const;
});

describe.each(TABLES)('%s', (table, synonyms) => {
  const columns = Object.entries(synonyms) as [string, readonly string[]][];

  test.each(columns)(
    '%s has six synonyms or more in each language, beside the add-on’s own header',
    (column, words) => {
      const own = (['en', 'ru'] as const).map((language) =>
        (texts[language].headers[table] as Record<string, string>)[column]?.toLowerCase(),
      );
      const others = [...new Set(words)].filter((word) => !own.includes(word));
      expect(others.filter((word) => /[а-яё]/.test(word)).length).toBeGreaterThanOrEqual(6);
      expect(others.filter((word) => !/[а-яё]/.test(word)).length).toBeGreaterThanOrEqual(6);
    },
  );

  test('no name is that of two columns', () => {
    const names = COLUMN_NAMES[table] as HeaderNames<string>;
    for (const [column, all] of Object.entries(names)) {
      for (const name of all) {
        const found = locateHeader([[name]], names)?.columns;
        expect([name, [...(found?.keys() ?? [])]]).toEqual([name, [column]]);
      }
    }
  });
});

test.each([
  ['clients', 'Дата последней отгрузки', 'givenLastPurchase'],
  ['clients', 'Адрес электронной почты', 'email'],
  ['clients', 'Чистая прибыль, руб.', 'givenProfit'],
  ['clients', 'Account name', 'client'],
  ['clients', 'Заказов', 'givenDeals'],
  ['clients', 'Имя заказчика', 'client'],
  ['clients', 'Имя контрагента:', 'client'],
  ['sales', 'Имя покупателя', 'client'],
  ['sales', 'Наименование заказчика', 'client'],
  ['contacts', 'Name of customer', 'client'],
  ['sales', 'Сумма документа', 'amount'],
  ['sales', 'Сумма с НДС, руб.', 'amount'],
  ['sales', 'Total incl. VAT', 'amount'],
  ['sales', 'Issued', 'date'],
  ['sales', '№ заказа', 'orderNumber'],
  ['sales', 'Net profit (USD)', 'profit'],
  ['contacts', 'Итог разговора', 'outcome'],
] as const)('%s: “%s” is %s', (table, header, column) => {
  const names = COLUMN_NAMES[table] as HeaderNames<string>;
  expect([...(locateHeader([[header]], names)?.columns.keys() ?? [])]).toEqual([column]);
});
