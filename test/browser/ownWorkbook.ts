import type { Language } from '../../src/texts/texts';
import { excelBytes, excelDay, excelFormula, excelSheet } from '../workbench/import/excelFixture';

/** What a newcomer's own Excel file says in each language. */
const WORDS = {
  ru: {
    name: 'отчёт.xlsx',
    orders: 'Отгрузки',
    title: 'Отчёт по отгрузкам, 2025–2026',
    header: ['Дата', 'Номер', 'Контрагент', 'Менеджер', 'Сумма'],
    total: 'Итого',
    day: 'dd.mm.yyyy',
    money: '#,##0.00\\ "₽"',
    clients: ['ООО «Ромашка»', 'ИП Ким', 'Кафе «Уют»'],
    managers: ['Олег', 'Вера'],
    prices: 'Прайс-лист',
    goods: [
      ['Товар', 'Ед.', 'Цена'],
      ['Кофе в зёрнах', 'кг', 1900],
      ['Сироп', 'шт.', 450],
    ],
  },
  en: {
    name: 'report.xlsx',
    orders: 'Shipments',
    title: 'Shipments, 2025–2026',
    header: ['Date', 'Number', 'Customer', 'Sales rep', 'Amount'],
    total: 'Total',
    day: 'm/d/yyyy',
    money: '"$"#,##0.00',
    clients: ['Daisy Ltd', 'Kim & Sons', 'Cosy Café'],
    managers: ['Oleg', 'Vera'],
    prices: 'Price list',
    goods: [
      ['Item', 'Unit', 'Price'],
      ['Coffee beans', 'kg', 19],
      ['Syrup', 'pc', 4.5],
    ],
  },
};

/** The amount of each of a client's orders. */
const AMOUNTS = [1250.5, 980, 15_400];
const MONTHS = 22;

/**
 * An Excel file as an accountant sends it: a title above the header, days that are days, sums in
 * the format of a currency, a total below, and beside it a sheet that lists no clients.
 *
 * The client of `first` has bought every month for `revenue` in all.
 */
export function ownWorkbook(language: Language) {
  const words = WORDS[language];
  const { header, title, total, day, money, clients, managers, orders, prices, goods } = words;
  const lines = Array.from({ length: MONTHS }, (_, month) => {
    const iso = new Date(Date.UTC(2025, month, 12)).toISOString().slice(0, 10);
    return clients.map((client, at) => [
      excelDay(iso, day),
      1001 + month * clients.length + at,
      client,
      managers[at % 2] ?? '',
      { t: 'n' as const, v: AMOUNTS[at] ?? 0, z: money },
    ]);
  }).flat();
  const sum = AMOUNTS.reduce((one, other) => one + other, 0) * MONTHS;
  const below = [total, null, null, null, excelFormula(`SUM(E4:E${lines.length + 3})`, sum, money)];
  const merges = [{ s: { r: 0, c: 0 }, e: { r: 0, c: header.length - 1 } }];
  return {
    name: words.name,
    sheets: { orders, prices },
    clients,
    revenue: (AMOUNTS[0] ?? 0) * MONTHS,
    bytes: excelBytes({
      [prices]: excelSheet(goods),
      [orders]: excelSheet([[title], [null], header, ...lines, below], { '!merges': merges }),
    }),
  };
}
