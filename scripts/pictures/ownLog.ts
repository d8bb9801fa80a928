import type { Language } from '../../src/texts/texts';
import type { Cell } from '../../workbench/spreadsheet/grid';

/** How an export heads the same columns: its own way, and in another order. */
const EXPORTS = {
  en: {
    name: 'shop orders',
    separator: ',',
    header: ['Order ID', 'Created at', 'Billing name', 'Total', 'Shipping notes'],
    day: (day: string) => day,
    sum: (sum: number) => sum.toFixed(2),
  },
  ru: {
    name: 'заказы магазина',
    separator: ';',
    header: ['Номер заказа', 'Дата создания', 'Контрагент', 'Итого', 'Заметки к доставке'],
    day: (day: string) => day.split('-').reverse().join('.'),
    sum: (sum: number) => sum.toFixed(2).replace('.', ','),
  },
};

/** How many deals of the sample the file has. */
const DEALS = 1500;

/**
 * A reader's own file, as a shop exports it: the sample's last deals under other headers.
 *
 * @param sales the sheet of sales: date, client, amount and so on, headers first
 */
export function ownLog(sales: readonly (readonly Cell[])[], language: Language) {
  const { name, separator, header, day, sum } = EXPORTS[language];
  const orders = sales.slice(1).flatMap(([date, client, amount], order) => {
    const known = typeof date === 'object' && date !== null && typeof amount === 'number';
    if (!known || typeof client !== 'string') return [];
    return [[1001 + order, day(date.day), `"${client.replaceAll('"', '""')}"`, sum(amount), '']];
  });
  const lines = [header, ...orders.slice(-DEALS)].map((cells) => cells.join(separator));
  return { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

/** The sheet that the file becomes. */
export const ownName = (language: Language) => EXPORTS[language].name;
