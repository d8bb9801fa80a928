import type { Cell } from '../../src/cells/cell';
import { columnsOf } from '../../src/recognition/columnsOf';

/**
 * A header as a system exports it, with the columns that its users know to hold who bought, when,
 * and for how much.
 */
export interface SystemHeader {
  system: string;
  report: string;
  language: 'en' | 'ru' | 'fr';
  columns: string[];
  key?: { customer: string; date: string; amount: string; status?: string; order?: string };
  /** Its word for a deal that is done. */
  done?: string;
}

const ORDERS = [
  ['Anna Lee', 'anna@example.com', '2026-01-10'],
  ['Anna Lee', 'anna@example.com', '2026-02-09'],
  ['Anna Lee', 'anna@example.com', '2026-03-11'],
  ['Bob Ray', 'bob@example.com', '2026-02-20'],
] as const;

const EMPTY =
  /item|product|file|sku|товар|позици|услуг|файл|sales?.?(rep|person)|staff|employee|owner|manager|менеджер|ответствен|deal.?name|название|title|campaign|источник|channel|pipeline|воронка|warehouse|склад/i;
const WHO =
  /(customer|client|buyer|contact|payer|guest|member|patient).*(name|full)|^(customer|client|buyer|name|full name|billing name|bill-to name|ship-to name)$|company|organi[sz]ation|account name|контакт|покупател|клиент|плательщик|контрагент|заказчик|компания|фио/i;
const NUMBER_OF = /\bid\b|инн|счет|счёт|бик|банк|phone|телефон/i;
const OTHER_DAY =
  /cancel|refund|due|expir|birth|deliver|ship|modif|updat|edit|отмен|возврат|срок|рожд|доставк|отгруз|измен|редакт/i;
const OTHER_SUM =
  /tax|discount|shipping|fee|cost|tip|coupon|commission|налог|ндс|скидк|комисс|долг|себестоим|прибыль|бонус/i;

/**
 * Four orders, three of one client and one of another, as they would stand under a header: in the
 * key columns, and again in those that a real file repeats them in, so that any sensible choice of
 * columns gives the same orders.
 */
export function ordersUnder({ language, columns, key, done = '' }: SystemHeader): Cell[][] {
  const isRussian = language === 'ru';
  return ORDERS.map(([name, mail, iso], order) => {
    const day = isRussian ? iso.split('-').reverse().join('.') : iso;
    const money = isRussian ? '100,00' : '100.00';
    const [first = '', last = ''] = name.split(' ');
    return columns.map((column) => {
      const has = (pattern: RegExp) => pattern.test(column);
      if (column === key?.status) return done;
      if (column === key?.order) return `${5001 + order}`;
      if (column === key?.date) return day;
      if (column === key?.amount) return money;
      if (has(/e-?mail|почт/i)) return mail;
      if (has(/first.?name|^имя$/i)) return first;
      if (has(/last.?name|surname|^фамилия$/i)) return last;
      if (column === key?.customer) return has(/\bid\b/i) ? `C${first}` : name;
      if (has(EMPTY)) return '';
      if (has(WHO)) return has(NUMBER_OF) ? `C${first}` : name;
      if (has(OTHER_DAY)) return '';
      if (has(/date|created|дата|создан/i) && !has(/by|кем/i)) return day;
      if (has(/quantity|qty|количество|кол-во/i)) return '1';
      if (has(OTHER_SUM)) return '';
      return has(/total|amount|gross|\bnet\b|subtotal|сумма|стоимость|бюджет|выручка/i)
        ? money
        : '';
    });
  });
}

/**
 * The orders as the columns that were recognised give them: of each client, how many, for how much,
 * on how many days.
 */
export function ordersRead(header: SystemHeader): [deals: number, sum: number, days: number][] {
  const rows = ordersUnder(header);
  const { columns } = columnsOf(header.columns, rows, 'sales');
  const cell = (row: Cell[], role: Parameters<typeof columns.get>[0]) => {
    const found = columns.get(role);
    return found ? String(row[found.index]) : '';
  };
  const number = (text: string) => (text === '' ? Number.NaN : Number(text.replace(',', '.')));
  const clients = new Map<string, { deals: number; sum: number; days: Set<string> }>();
  for (const row of rows) {
    const who = columns.has('client')
      ? cell(row, 'client')
      : `${cell(row, 'firstName')} ${cell(row, 'lastName')}`.trim();
    if (who === '') continue;
    const client = clients.get(who) ?? { deals: 0, sum: 0, days: new Set() };
    clients.set(who, client);
    client.deals++;
    client.sum += columns.has('amount')
      ? number(cell(row, 'amount'))
      : number(cell(row, 'quantity')) * number(cell(row, 'price'));
    if (cell(row, 'date') !== '') client.days.add(cell(row, 'date'));
  }
  return [...clients.values()]
    .map(({ deals, sum, days }): [number, number, number] => [deals, sum, days.size])
    .sort(([a], [b]) => a - b);
}

export const AS_WRITTEN = [
  [1, 100, 1],
  [3, 300, 3],
];
