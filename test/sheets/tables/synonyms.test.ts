import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/schema/languages';
import { TABLE_ROLES } from '../../../src/schema/sheets';
import { USER_COLUMNS } from '../../../src/schema/userColumns';
import { COLUMN_NAMES } from '../../../src/sheets/tables/columnNames';
import { type HeaderNames, locateHeader } from '../../../src/sheets/tables/headers';
import { texts } from '../../../src/texts/texts';
import { UNDERSTOOD } from '../../../src/texts/vocabulary';

const TABLES = TABLE_ROLES.map((role) => {
  const synonyms = Object.fromEntries(
    Object.keys(USER_COLUMNS[role]).map((column) => [
      column,
      LANGUAGES.flatMap((language) => {
        const columns: Record<string, string> = UNDERSTOOD[language].columns[role];
        return (columns[column] ?? '').split(', ');
      }),
    ]),
  );
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
