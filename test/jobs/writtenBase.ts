import fc from 'fast-check';
import type { Cell } from '../../src/cells/cell';
import { serialOf } from '../../src/cells/day';
import { asDay, calendarDate, type Day } from '../../src/core/day';
import { currentDocument } from '../../src/sheets/document/document';
import { DAY_WRITERS, SHORT_DAY_WRITERS, TIMES } from '../cells/dayForms';
import { AROUND, GROUPINGS } from '../cells/sumForms';
import { on } from '../core/on';
import { SYSTEMS } from '../recognition/systems';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import type { SheetValues } from '../sheets/readOnlySpreadsheet';

// A random base, and how somebody might have it: in any form of days and sums, under headers of any
// systems, in any order of columns, with all the untidiness that is told of.

/** Draws a value: that of `fc.gen()`. */
type Draw = fc.GeneratorValue;

/** What a client's purchases come to. Money in minor units. */
export interface Figures {
  deals: number;
  revenue: number;
  first: Day | null;
  last: Day | null;
}

export interface WrittenBase {
  locale: string;
  timeZone: string;
  sheets: SheetValues[];
  /** By the client's name, as it is without untidiness. */
  figures: Map<string, Figures>;
}

/** The day on which every base is looked at: nothing was bought after it. */
export const AS_OF = on('2026-06-30');

const ZONES = {
  ru_RU: 'Europe/Moscow',
  en_US: 'America/New_York',
  en_GB: 'Europe/London',
  de_DE: 'Europe/Berlin',
} as const;
type Locale = keyof typeof ZONES;

const chance = (draw: Draw, percent: number) => draw(fc.nat, 99) < percent;
const oneOf = <Value>(draw: Draw, values: readonly Value[]): Value =>
  values[draw(fc.nat, values.length - 1)] as Value;
const shuffled = <Value>(draw: Draw, values: readonly Value[]): Value[] =>
  draw(() => fc.shuffledSubarray([...values], { minLength: values.length }));

/** Draws a base and writes it. */
export function writtenBase(draw: Draw): WrittenBase {
  const locale = oneOf(draw, Object.keys(ZONES) as Locale[]);
  const timeZone = ZONES[locale];
  openSpreadsheet(locale, timeZone);
  const language = oneOf(draw, ['en', 'ru'] as const);
  const clients = drawnClients(draw);
  const orders = drawnOrders(draw, clients, language);
  const columns = drawnColumns(draw, clients, orders, { locale, language });
  return {
    locale,
    timeZone,
    sheets: writtenSheets(draw, columns, orders, language),
    figures: figuresOf(clients, orders),
  };
}

// ------------------------------------------------------------------------------- what was bought

/** How the log tells its clients: by name, by two names, by e-mail, or by number. */
interface Clients {
  kind: 'name' | 'twoNames' | 'email' | 'number';
  names: readonly string[];
}

const FIRMS = [
  'ООО «Ёлка»',
  'ИП Орлов А. Б.',
  'Кофейня «У Пети»',
  'АО "Сталь-Сервис"',
  'Зелёный мир 24',
  'Acme, Inc.',
  "O'Neill & Sons",
  'Total Energies',
  'Müller GmbH',
  'Date Palm Ltd',
  'Northwind Traders',
];
const PEOPLE = ['Anna Lee', 'Bob Ray', 'Zoë Martin', 'Иван Петров', 'Алёна Чехова', 'Max Sum'];
const EMAILS = ['ann@example.com', 'b.ray@example.org', 'zoe+shop@mail.example', 'ivan@пример.рф'];
const NUMBERS = ['12346', '17850', '13047', '15100', '18287'];

function drawnClients(draw: Draw): Clients {
  const kind = oneOf(draw, ['name', 'name', 'name', 'twoNames', 'email', 'number'] as const);
  const all = { name: [...FIRMS, ...PEOPLE], twoNames: PEOPLE, email: EMAILS, number: NUMBERS };
  const count = draw(fc.integer, { min: 1, max: 4 });
  return { kind, names: shuffled(draw, all[kind]).slice(0, count) };
}

type Outcome = 'done' | 'open' | 'notDone' | 'refunded';

interface Order {
  client: string;
  day: Day;
  number: Cell;
  outcome: Outcome;
  status: string;
  /** Given back in part, in minor units; 0 for nothing. */
  refunded: number;
  /** Minor units; a refund that stands alone is below 0. */
  lines: { amount: number; product: string; quantity: number; price: number }[];
}

const STATUSES: Record<'en' | 'ru', Record<Outcome, readonly string[]>> = {
  en: {
    done: ['Paid', 'completed', 'Shipped', 'Closed Won', 'DELIVERED'],
    open: ['Pending', 'draft', 'New', 'On hold'],
    notDone: ['Cancelled', 'canceled', 'Failed', 'Closed Lost', 'declined'],
    refunded: ['Refunded', 'refunded'],
  },
  ru: {
    done: ['Оплачен', 'Выполнен', 'доставлено', 'Успешно реализовано', 'Отгружен'],
    open: ['Новый', 'черновик', 'В работе', 'Не оплачен'],
    notDone: ['Отменён', 'отменен', 'Закрыто и не реализовано', 'Отказ'],
    refunded: ['Возвращён', 'Возврат'],
  },
};

const NUMBERINGS: readonly ((order: number) => Cell)[] = [
  (order) => `#${1001 + order}`,
  (order) => 7001 + order,
  (order) => `INV-${String(order + 1).padStart(5, '0')}`,
  (order) => `ЗК-${String(order + 1).padStart(6, '0')}`,
  (order) => String(order + 1).padStart(6, '0'),
];

const PRODUCTS = ['Cup', 'Jug', 'Чайник', 'Plate, large', 'Тарелка 20 см'];

function drawnOrders(draw: Draw, { names }: Clients, language: 'en' | 'ru'): Order[] {
  const hasNumbers = chance(draw, 50);
  const [hasStatuses, hasRefunds] = [chance(draw, 35), chance(draw, 25)];
  const numbering = oneOf(draw, NUMBERINGS);
  const isWhole = chance(draw, 30);
  const count = draw(fc.integer, { min: 3, max: 14 });
  return Array.from({ length: count }, (_, order): Order => {
    const outcome = hasStatuses
      ? oneOf(draw, ['done', 'done', 'done', 'open', 'notDone', 'refunded'] as const)
      : 'done';
    const isRefund = !hasRefunds && !hasStatuses && chance(draw, 5);
    const lines =
      hasNumbers && !isRefund && chance(draw, 40) ? draw(fc.integer, { min: 2, max: 3 }) : 1;
    // Lines of an order that are equal in everything are asked about: one item pasted twice, or
    // two.
    const quantity = draw(fc.integer, { min: 1, max: 3 });
    const prices = draw(() =>
      fc.uniqueArray(fc.integer({ min: 1, max: 900_000 }), { minLength: lines, maxLength: lines }),
    ).map((price) => (isWhole ? price * 100 : price));
    const total = prices.reduce((sum, price) => sum + price * quantity, 0);
    return {
      client: oneOf(draw, names),
      day: asDay(draw(fc.integer, { min: on('2022-01-01'), max: AS_OF })),
      number: hasNumbers ? numbering(order) : '',
      outcome,
      status: hasStatuses ? oneOf(draw, STATUSES[language][outcome]) : '',
      refunded: hasRefunds && lines === 1 && chance(draw, 40) ? Math.floor(total / 2) : 0,
      lines: prices.map((each) => {
        const price = isRefund ? -each : each;
        return { amount: price * quantity, product: oneOf(draw, PRODUCTS), quantity, price };
      }),
    };
  });
}

/** The figures by the definitions, from the orders alone. */
function figuresOf({ names }: Clients, orders: readonly Order[]): Map<string, Figures> {
  const figures = new Map<string, Figures>();
  for (const name of names) {
    const counted = orders.filter(({ client, outcome }) => client === name && outcome === 'done');
    if (counted.length === 0) continue;
    const amountOf = ({ lines, refunded }: Order) =>
      lines.reduce((sum, { amount }) => sum + amount, -refunded);
    const bought = counted.filter((order) => amountOf(order) >= 0);
    const days = bought.map(({ day }) => day).sort((one, other) => one - other);
    figures.set(name, {
      deals: bought.length,
      revenue: counted.reduce((sum, order) => sum + amountOf(order), 0),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    });
  }
  return figures;
}

// --------------------------------------------------------------------------- how it is written

/** A column: its header, and its cell in the line of an order. */
interface Column {
  header: string;
  cellOf: (order: Order, line: Order['lines'][number], isFirst: boolean) => Cell;
  role?: 'date' | 'client' | 'amount';
}

type Language = 'en' | 'ru';

function drawnColumns(
  draw: Draw,
  clients: Clients,
  orders: readonly Order[],
  { locale, language }: { locale: Locale; language: Language },
): Column[] {
  const header = (role: string, suits?: (header: string) => boolean) =>
    untidyHeader(draw, oneOf(draw, headersOf(language, role).filter(suits ?? (() => true))));
  const lines = orders.flatMap((order) => order.lines);
  const day = dayWriter(
    draw,
    orders.map((each) => each.day),
    locale,
  );
  const sumsUp = chance(draw, 85);
  const isMultiplied = !sumsUp || chance(draw, 15);
  // Beside quantities a price is one.
  const amountHeader = header('amount', (each) => !isMultiplied || !/price|цена/i.test(each));
  const currency = currencyOf(amountHeader) ?? oneOf(draw, CURRENCIES);
  const money = (sums: readonly number[]) => sumWriter(draw, sums, locale, currency);
  const amounts = money(lines.map(({ amount }) => amount));

  const columns: Column[] = [
    { header: header('date'), cellOf: (order) => day(order.day), role: 'date' },
    ...clientColumns(draw, clients, header),
  ];
  if (sumsUp) {
    columns.push({
      header: amountHeader,
      cellOf: (_, { amount }) => amounts(amount),
      role: 'amount',
    });
  }
  if (isMultiplied) {
    const prices = money(lines.map(({ price }) => price));
    columns.push(
      { header: oneOf(draw, QUANTITY_HEADERS[language]), cellOf: (_, { quantity }) => quantity },
      { header: oneOf(draw, PRICE_HEADERS[language]), cellOf: (_, { price }) => prices(price) },
    );
  }
  if (orders.some(({ number }) => number !== '')) {
    columns.push({ header: header('orderNumber'), cellOf: ({ number }) => number });
  }
  if (orders.some(({ status }) => status !== '')) {
    columns.push({ header: header('status'), cellOf: ({ status }) => untidyText(draw, status) });
  }
  if (orders.some(({ refunded }) => refunded !== 0)) {
    const refunds = money(orders.map(({ refunded }) => refunded));
    columns.push({
      header: oneOf(draw, REFUND_HEADERS[language]),
      cellOf: ({ refunded }, _, isFirst) => (refunded === 0 || !isFirst ? '' : refunds(refunded)),
    });
  }
  if (chance(draw, 40)) {
    columns.push({
      header: oneOf(draw, PRODUCT_HEADERS[language]),
      cellOf: (_, { product }) => product,
    });
  }
  for (const other of shuffled(draw, OTHERS[language]).slice(0, draw(fc.nat, 4))) {
    columns.push(otherColumn(draw, other, locale));
  }
  if (chance(draw, 15)) columns.push({ header: '', cellOf: () => '' });
  return shuffled(draw, columns);
}

/** By what systems call a column; of clients, those that fit how they are told. */
function headersOf(language: Language, role: string): string[] {
  const key = `${language}.${role}`;
  const known = HEADERS.get(key);
  if (known) return known;
  const found = SYSTEMS.filter((each) => each.kind === 'sales' && each.language === language)
    .flatMap(({ reads }) => reads[role] ?? [])
    .filter((each) => !isWeak(each));
  const all = [...new Set(found)];
  HEADERS.set(key, all);
  return all;
}

const HEADERS = new Map<string, string[]>();

/**
 * Headers that say too little by themselves, so that what stands below and beside them decides:
 * among a handful of random rows that may go either way.
 */
function isWeak(header: string): boolean {
  return /^(?:name|партнер|id|number|no|cost|item cost)$/i.test(header);
}

const PRODUCT_HEADERS = {
  en: ['Product', 'Item name', 'Lineitem name', 'product_name'],
  ru: ['Товар', 'Номенклатура', 'Наименование товара', 'Услуга'],
};
const QUANTITY_HEADERS = {
  en: ['Quantity', 'Qty', 'Lineitem quantity'],
  ru: ['Количество', 'Кол-во'],
};
const PRICE_HEADERS = {
  en: ['Unit price', 'Price', 'Lineitem price'],
  ru: ['Цена', 'Цена за единицу'],
};
const REFUND_HEADERS = {
  en: ['Refunded Amount', 'Amount Refunded', 'refund_amount'],
  ru: ['Сумма возврата', 'Возвращено'],
};

/** Columns that are none of those read, and hold days, sums and words all the same. */
const OTHERS: Record<Language, readonly [header: string, kind: 'day' | 'sum' | 'text'][]> = {
  en: [
    ['Due date', 'day'],
    ['Modified', 'day'],
    ['Birthday', 'day'],
    ['Discount', 'sum'],
    ['Tax', 'sum'],
    ['Shipping cost', 'sum'],
    ['Notes', 'text'],
    ['Shipping address', 'text'],
    ['Zzyzx', 'text'],
  ],
  ru: [
    ['Срок оплаты', 'day'],
    ['Дата изменения', 'day'],
    ['День рождения', 'day'],
    ['Скидка', 'sum'],
    ['НДС', 'sum'],
    ['Стоимость доставки', 'sum'],
    ['Комментарий', 'text'],
    ['Адрес доставки', 'text'],
    ['Ъ-7 примета', 'text'],
  ],
};

function otherColumn(
  draw: Draw,
  [header, kind]: (typeof OTHERS)['en'][number],
  locale: Locale,
): Column {
  if (kind === 'text') {
    return {
      header,
      cellOf: () => oneOf(draw, ['', '', 'call first', 'ул. Мира, д. 5, кв. 12', 'срочно!']),
    };
  }
  const isDay = kind === 'day';
  const days = [on('1988-05-14'), on('2026-01-31'), on('2025-12-01')];
  const sums = [0, 1250, 199_900];
  const [day, sum] = [dayWriter(draw, days, locale), sumWriter(draw, sums, locale)];
  return {
    header,
    cellOf: () => (chance(draw, 30) ? '' : isDay ? day(oneOf(draw, days)) : sum(oneOf(draw, sums))),
  };
}

function clientColumns(
  draw: Draw,
  { kind }: Clients,
  header: (role: string, suits?: (header: string) => boolean) => string,
): Column[] {
  const role = 'client';
  if (kind === 'twoNames') {
    const part = (index: number) => (order: Order) =>
      untidyName(draw, order.client.split(' ')[index] ?? '');
    return [
      { header: header('firstName'), cellOf: part(0), role },
      { header: header('lastName'), cellOf: part(1) },
    ];
  }
  const suits = {
    name: (each: string) => !MAIL_HEADER.test(each) && !NUMBER_HEADER.test(each),
    email: (each: string) => MAIL_HEADER.test(each),
    number: (each: string) => NUMBER_HEADER.test(each),
  }[kind];
  const cellOf = ({ client }: Order): Cell => {
    if (kind === 'email') return untidyText(draw, client);
    if (kind === 'number') return chance(draw, 50) ? Number(client) : client;
    return untidyName(draw, client);
  };
  const known = kind === 'number' ? 'Customer ID' : kind === 'email' ? 'Email' : null;
  return [{ header: known ?? header(role, suits), cellOf, role }];
}

const MAIL_HEADER = /mail/i;
const NUMBER_HEADER = /id$/i;

/** The same name to whoever reads it. */
function untidyName(draw: Draw, name: string): string {
  const quotes = oneOf(draw, ['«»', '""', '“”', '„“', '  '] as const);
  const untidy = oneOf(draw, [
    (text: string) => text,
    (text: string) => text,
    (text: string) => text.replace(/[«"]([^»"]*)[»"]/g, `${quotes[0]}$1${quotes[1]}`),
    (text: string) => text.replace(/ /g, '\u00a0'),
    (text: string) => text.replace(/ /g, '  '),
    (text: string) => text.replace(/ё/g, 'е').replace(/Ё/g, 'Е'),
    (text: string) => text.replace(/'/g, '’'),
  ])(name);
  return untidyText(draw, untidy);
}

/** The same word in other case and with spaces around it. */
function untidyText(draw: Draw, text: string): string {
  return oneOf(draw, [
    (each: string) => each,
    (each: string) => each,
    (each: string) => ` ${each}\u00a0`,
    (each: string) => each.toUpperCase(),
    (each: string) => each.toLowerCase(),
  ])(text);
}

function untidyHeader(draw: Draw, header: string): string {
  const isOneWord = /^\p{Lu}?\p{Ll}+(?: \p{L}+)*$/u.test(header);
  return oneOf(draw, [
    (each: string) => each,
    (each: string) => each,
    (each: string) => ` ${each} `,
    (each: string) => (isOneWord ? each.toUpperCase() : each),
    (each: string) => each.replace(' ', '\n'),
    (each: string) => `${each}*`,
  ])(header);
}

// ---------------------------------------------------------------------------------------- days

type DayWriter = (day: Day) => Cell;

const NOON = 12;
const MS_PER_HOUR = 3_600_000;
const two = (value: number) => String(value).padStart(2, '0');

/**
 * How a column writes its days. Of the forms that say too little alone there is enough in it to
 * tell: all moments of a machine, or a day that proves the order, where the locale has another.
 */
function dayWriter(draw: Draw, days: readonly Day[], locale: Locale): DayWriter {
  const { dateOn } = currentDocument();
  const utcNoon = (day: Day) => (day * 24 + NOON) * MS_PER_HOUR;
  const isMonthFirst = locale === 'en_US';
  const isProven = days.some((day) => calendarDate(day).dayOfMonth > 12);
  const asDate: DayWriter = (day) =>
    new Date(dateOn(day).getTime() + oneOf(draw, [0, 9.5]) * MS_PER_HOUR);
  const open = (isReversed: boolean): DayWriter => {
    const [mark, isLong, isPadded] = [oneOf(draw, ['/', '-']), chance(draw, 60), chance(draw, 60)];
    const time = oneOf(draw, ['', ' 9:30', ', 09:30:05']);
    return (day) => {
      const { year, month, dayOfMonth } = calendarDate(day);
      const pair = isReversed ? [month, dayOfMonth] : [dayOfMonth, month];
      const parts = pair.map((part) => (isPadded ? two(part) : String(part)));
      return [...parts, isLong ? year : two(year % 100)].join(mark) + time;
    };
  };
  const form = oneOf(draw, [...ALWAYS_READABLE, ...OTHER_FORMS, ...OTHER_FORMS]);
  switch (form) {
    case 'epoch':
      return (day) => utcNoon(day) / 1000;
    case 'epochMs':
      return (day) => (chance(draw, 50) ? utcNoon(day) : String(utcNoon(day)));
    case 'dayFirst':
      if (isMonthFirst) return isProven ? open(false) : asDate;
      return mixedWith(draw, open(false), asDate);
    case 'monthFirst':
      if (!isMonthFirst) return isProven ? open(true) : asDate;
      return mixedWith(draw, open(true), asDate);
    case 'date':
      return asDate;
    case 'serial':
      return mixedWith(draw, (day) => serialOf(day) + oneOf(draw, [0, 0.25]), asDate);
    case 'spelled':
      return (day) => {
        const { year, month, dayOfMonth } = calendarDate(day);
        const digits = `${year}${two(month)}${two(dayOfMonth)}${oneOf(draw, ['', '09', '0930', '093005'])}`;
        return chance(draw, 50) ? Number(digits) : digits;
      };
    case 'utc':
      return (day) =>
        new Date(utcNoon(day))
          .toISOString()
          .replace('.000Z', oneOf(draw, ['Z', '+00:00', '.000Z']));
  }
  const write = WRITERS[form] as (day: Day) => string;
  const times = form === '20260109' ? ['', 'T095020', 'T0950'] : LOCAL_TIMES;
  const time = oneOf(draw, ['', oneOf(draw, times)]);
  return mixedWith(draw, (day) => write(day) + time, asDate);
}

const WRITERS = { ...DAY_WRITERS, ...SHORT_DAY_WRITERS };
const ALWAYS_READABLE: readonly string[] = Object.keys(WRITERS);
const OTHER_FORMS = [
  ...['dayFirst', 'monthFirst', 'date', 'serial', 'spelled', 'utc', 'epoch', 'epochMs'],
];
/** A moment of UTC is another day somewhere. */
const LOCAL_TIMES = TIMES.filter((time) => !/Z$|UTC|GMT$/.test(time));

/** Most cells in one way, and where the column is a mixture some in another. */
function mixedWith(draw: Draw, write: DayWriter, other: DayWriter): DayWriter {
  const percent = oneOf(draw, [0, 0, 25]);
  return (day) => (chance(draw, percent) ? other(day) : write(day));
}

// ---------------------------------------------------------------------------------------- sums

type SumWriter = (minor: number) => Cell;

const CURRENCIES = [null, 'RUB', '$', 'USD', 'EUR'] as const;
type Currency = (typeof CURRENCIES)[number];

/** The one that a header of sums names: cells in another are another currency. */
function currencyOf(header: string): Currency {
  if (/₽|руб|rub|rur|р\./i.test(header)) return 'RUB';
  return /usd/i.test(header) ? 'USD' : header.includes('$') ? '$' : null;
}

/**
 * How a column writes its sums. A mark that could be either kind stands only where another cell
 * shows which it is: `1.234` alone is told of and left out.
 */
function sumWriter(
  draw: Draw,
  sums: readonly number[],
  locale: Locale,
  currency: Currency = null,
): SumWriter {
  const asNumber: SumWriter = (minor) => minor / 100;
  if (chance(draw, 25)) return asNumber;
  const [example, group] = oneOf(draw, Object.entries(GROUPINGS));
  const groupMark = example.includes(',') ? ',' : example.includes('.') ? '.' : null;
  const mark = groupMark === ',' ? '.' : groupMark === '.' ? ',' : oneOf(draw, ['.', ',']);
  const isReadAlone = groupMark === null || (groupMark === ',' && /^en/.test(locale));
  const isProven = sums.some((sum) => sum % 100 !== 0);
  const isShort = (isReadAlone || isProven) && chance(draw, 50);
  const around = (sign: 1 | -1) =>
    AROUND.filter(([, , its, named]) => its === sign && (named === currency || named === null));
  // What proves the mark is a text: a number shows none.
  const percent = isShort && !isReadAlone ? 0 : oneOf(draw, [0, 0, 25]);
  return (minor) => {
    if (chance(draw, percent)) return asNumber(minor);
    const sign = minor < 0 ? -1 : 1;
    const [whole, cents] = [Math.floor(Math.abs(minor) / 100), Math.abs(minor) % 100];
    if (minor === 0 && chance(draw, 50)) return oneOf(draw, ['-', ' – ']);
    if (currency === 'RUB' && chance(draw, 10)) {
      return `${sign < 0 ? '-' : ''}${group(String(whole))} руб. ${two(cents)} коп.`;
    }
    const fraction = !isShort ? two(cents) : two(cents).replace(/0+$/, '');
    const dash = isShort && fraction === '' && sign > 0 && chance(draw, 10) ? `${mark}-` : '';
    const figures = group(String(whole)) + (fraction === '' ? dash : mark + fraction);
    const [before, after] = oneOf(draw, around(sign));
    return `${before}${figures}${after}`;
  };
}

// -------------------------------------------------------------------------------------- sheets

const TITLES = {
  en: ['Sales report', 'Period: 2025', 'Orders 01.01.2022 – 30.06.2026', 'Confidential'],
  ru: ['Отчёт о продажах', 'Период: 2025 г.', 'Выгружено 30.06.2026 10:15', 'ООО «Мы сами»'],
};
const ASIDES = { en: ['Manager:', 'Olga Orlova'], ru: ['Организация:', 'ООО «Мы сами»'] };
const TOTALS = {
  en: ['Total', 'Grand Total', 'Subtotal:', 'TOTAL', 'Total for March', 'Anna Lee Total'],
  ru: ['Итого', 'ИТОГО:', 'Всего', 'Общий итог', 'Итого за март 2026', 'Промежуточный итог'],
};

function writtenSheets(
  draw: Draw,
  columns: readonly Column[],
  orders: readonly Order[],
  language: Language,
): SheetValues[] {
  const count = orders.length < 6 ? 1 : oneOf(draw, [1, 1, 2, 3]);
  const share = Math.ceil(orders.length / count);
  return Array.from({ length: count }, (_, sheet) => {
    // A month's sheet may have its columns in an order of its own.
    const own = chance(draw, 20) ? shuffled(draw, columns) : columns;
    const part = orders.slice(sheet * share, (sheet + 1) * share);
    return { name: `Sheet${sheet + 1}`, rows: writtenRows(draw, own, part, language) };
  });
}

function writtenRows(
  draw: Draw,
  columns: readonly Column[],
  orders: readonly Order[],
  language: Language,
): Cell[][] {
  const header: Cell[] = columns.map((column) => column.header);
  const blank = (): Cell[] => columns.map(() => (chance(draw, 10) ? ' ' : ''));
  const title = (): Cell[] =>
    chance(draw, 20) ? ASIDES[language] : [oneOf(draw, TITLES[language])];
  const rows: Cell[][] = Array.from({ length: oneOf(draw, [0, 0, 1, 2, 4]) }, title);
  if (chance(draw, 30)) rows.push(blank());
  rows.push(header);
  let sum = 0;
  const total = () => totalRow(draw, columns, oneOf(draw, TOTALS[language]), sum / 100);
  for (const order of orders) {
    order.lines.forEach((line, index) => {
      sum += line.amount;
      rows.push(columns.map(({ cellOf }) => cellOf(order, line, index === 0)));
    });
    if (chance(draw, 8)) rows.push(blank());
    if (chance(draw, 8)) rows.push(total());
    if (chance(draw, 4)) rows.push(header);
  }
  if (chance(draw, 40)) rows.push(total());
  return rows;
}

/** In place of the day or of the client, or first in the row; beside it nothing but sums. */
function totalRow(draw: Draw, columns: readonly Column[], label: string, sum: number): Cell[] {
  const place = oneOf(draw, ['date', 'client', 'first'] as const);
  const [first] = columns;
  const isFirst = place === 'first' && first?.role !== 'amount';
  return columns.map(({ role }, index) => {
    if (isFirst ? index === 0 : role === (place === 'first' ? 'client' : place)) return label;
    return role === 'amount' ? sum : '';
  });
}
