import type { TableRole } from '../../schema/sheets';
import { texts } from '../../texts/texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How people call the sheets that the add-on reads, beside its own names. */
const NAMES: Readonly<Record<TableRole, readonly string[]>> = {
  clients: [
    ...['customers', 'accounts', 'buyers', 'client base', 'customer base'],
    ...['контрагенты', 'покупатели', 'заказчики', 'клиентская база', 'база клиентов'],
  ],
  sales: [
    ...['deals', 'orders', 'invoices', 'purchases', 'sales log', 'transactions'],
    ...['сделки', 'заказы', 'отгрузки', 'покупки', 'реализация', 'реализации', 'журнал продаж'],
  ],
  contacts: [
    ...['calls', 'activities', 'touches', 'contact log', 'interactions'],
    ...['звонки', 'касания', 'коммуникации', 'журнал контактов'],
  ],
};

/** The sheet whose name tells that it holds a table: just so called, else one such as `Deals 2026`. */
export function likelySheet(role: TableRole, sheets: readonly Sheet[]): Sheet | null {
  const own = [texts.en.sheets[role], texts.ru.sheets[role]].map((name) => name.toLowerCase());
  const nameOf = (sheet: Sheet) => sheet.getName().trim().toLowerCase();
  const known = [...own, ...NAMES[role]];
  return (
    sheets.find((sheet) => own.includes(nameOf(sheet))) ??
    sheets.find((sheet) => known.includes(nameOf(sheet))) ??
    sheets.find((sheet) => known.some((name) => nameOf(sheet).startsWith(`${name} `))) ??
    null
  );
}
