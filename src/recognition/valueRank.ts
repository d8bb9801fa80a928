import type { ColumnValues } from './columnValues';

/** What the values of a column add to what its header says. */
export interface ValueRank {
  rank: number;
  /** The values alone tell it: order numbers such as `#1001` under "Name". */
  isProof: boolean;
}

/** An empty column is what it says, where no other has anything. */
const EMPTY = -5;
/** One value throughout tells no client from another. */
const ONE_VALUE = -3;
/** Of fewer cells, that they are alike says nothing. */
const FEW = 4;
/** Of what a column holds in part, the rest is missing. */
const MISSING = -1;
/**
 * Values of another kind under a header that is sure of itself: it is read, and its faults are
 * told.
 */
const WRONG_KIND = -4;
/** A weak header needs so many of its cells to be of the kind. */
const BORNE_OUT = 0.8;

/**
 * How well what stands in a column agrees with a role.
 *
 * @param isPaid whether the header says no more than that something is paid: a day, a sum or a yes
 * @returns null where the column cannot be it
 */
export function valueRank(
  role: string,
  values: ColumnValues,
  strength: 'strong' | 'weak',
  table: 'sales' | 'clients' | 'contacts',
  isPaid: boolean,
): ValueRank | null {
  const { rows, filled } = values;
  // Without rows headers alone decide; «Оплачено» is taken for a day then.
  if (rows === 0) return isPaid && role !== 'paidOn' ? null : { rank: 0, isProof: false };
  if (filled === 0) {
    if (isPaid && role !== 'paidOn') return null;
    return strength === 'weak' ? null : { rank: EMPTY, isProof: false };
  }
  const missing = MISSING * (1 - filled / rows);
  const ranked = (rank: number, isProof = false): ValueRank => ({ rank: rank + missing, isProof });

  const kind = KINDS[role];
  if (kind) {
    const share = kind(values);
    // «Возврат: да» is no sum.
    if (role === 'refunded' && values.yesNo > 0.5) return null;
    // Numbers under «Оплачено» are sums: the days that they may be nobody writes there.
    if (isPaid) return (role === 'paidOn' ? values.days : share) >= 0.5 ? ranked(0) : null;
    if (strength === 'weak') return share >= BORNE_OUT ? ranked(0) : null;
    return ranked(WRONG_KIND * (1 - share));
  }
  switch (role) {
    case 'customer':
    case 'company':
    case 'contactPerson':
    case 'name':
    case 'firstName':
    case 'lastName':
      return clientRank(role, values, strength, table, ranked);
    case 'customerId':
      return values.days > 0.5 ? null : ranked(tellsApart(values) ? 0 : ONE_VALUE);
    case 'orderNumber':
      return orderNumberRank(values, strength, ranked);
    case 'status':
    case 'secondStatus':
    case 'source':
    case 'manager':
    case 'productLine':
    case 'product':
      if (values.days > 0.5 || values.emails > 0.5) return null;
      return strength === 'weak' && values.numbers > 0.5 ? null : ranked(0);
    case 'cancelled':
      return values.numbers > 0.5 ? null : ranked(0);
    default:
      return ranked(0);
  }
}

/** Whether a column may tell one client from another: not where it holds one value throughout. */
export function tellsApart({ filled, distinct }: ColumnValues): boolean {
  return distinct > 1 || (filled > 0 && filled < FEW);
}

/** Of a column that holds one kind of value, the share that is of it. */
const KINDS: Readonly<Record<string, (values: ColumnValues) => number>> = {
  date: dayShare,
  paidOn: dayShare,
  paidAmount: ({ numbers }) => numbers,
  isPaid: ({ yesNo }) => yesNo,
  amount: ({ numbers }) => numbers,
  profit: ({ numbers }) => numbers,
  refunded: ({ numbers }) => numbers,
  quantity: ({ numbers }) => numbers,
  price: ({ numbers }) => numbers,
  email: ({ emails }) => emails,
  phone: ({ phones, numbers, codes }) => phones + numbers + codes,
  currency: ({ texts }) => texts,
  birthday: dayShare,
  nextDay: dayShare,
  givenRevenue: ({ numbers }) => numbers,
  givenProfit: ({ numbers }) => numbers,
  givenDeals: ({ numbers }) => numbers,
};

/** A number may be a day, and is likelier another thing than one that is written as such. */
const NUMBER_AS_DAY = 0.9;

/**
 * The share of days. One word or two among them is how an open deal is written: «не закрыта».
 * Numbers may be days, counted by a spreadsheet or written without marks.
 */
export function dayShare(values: ColumnValues): number {
  const { days, numbers, phones, texts, distinctTexts } = values;
  if (days > 0 && distinctTexts <= 2) return 1 - numbers * (1 - NUMBER_AS_DAY);
  return days + (texts > 0.5 ? 0 : (numbers + phones) * NUMBER_AS_DAY);
}

function clientRank(
  role: string,
  values: ColumnValues,
  strength: 'strong' | 'weak',
  table: 'sales' | 'clients' | 'contacts',
  ranked: (rank: number) => ValueRank,
): ValueRank | null {
  const { filled, distinct, days, codes, lists, texts, emails, numbers, phones } = values;
  const isName = days < 0.2 && lists < 0.2;
  const isWeak = strength === 'weak';
  if (isWeak) {
    const namesOrMails = texts + emails;
    if (!isName || codes > 0.2 || namesOrMails < BORNE_OUT) return null;
    if (!tellsApart(values)) return null;
    // In a list of clients each stands once; in a log of purchases they come again.
    const repeats = distinct < filled || filled < FEW;
    if (table !== 'clients' && !repeats) return null;
    return ranked(0);
  }
  if (!isName) return ranked(WRONG_KIND);
  if (!tellsApart(values)) return ranked(ONE_VALUE);
  const isNumber =
    numbers + phones + codes > 0.8 && (role === 'company' || role === 'contactPerson');
  return ranked(isNumber ? WRONG_KIND : 0);
}

function orderNumberRank(
  values: ColumnValues,
  strength: 'strong' | 'weak',
  ranked: (rank: number, isProof?: boolean) => ValueRank,
): ValueRank | null {
  const { days, lists, codes, numbers, texts, emails, phones } = values;
  if (days > 0.5 || emails > 0.5 || lists > 0.5) return null;
  if (strength === 'strong') return ranked(0);
  if (codes + numbers + phones < BORNE_OUT || texts > 0) return null;
  return codes > BORNE_OUT ? ranked(5, true) : ranked(3);
}
