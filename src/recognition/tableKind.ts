import type { Cell } from '../cells/cell';
import type { Conventions } from '../cells/conventions';
import { columnsOf } from './columnsOf';
import { valuesUnder } from './columnValues';
import { everyLanguage, headerWords } from './headerWords';
import { monthsAcross } from './monthsAcross';
import { foundPhrase, type Phrase } from './phrases';
import { underClient } from './underClient';

/** What a sheet is. */
export type TableKind =
  | 'sales'
  | 'clients'
  | 'contacts'
  /** Purchases too, and movements of money that are none. */
  | 'bankStatement'
  /** The card of an account: rows without a debit are payments. */
  | 'accountCard'
  | 'callLog'
  /** Months side by side, of a pivot table or laid out by hand. */
  | 'pivot'
  | 'monthsAcross'
  /** Lines below the name of who bought. */
  | 'groupedUnderClient'
  | 'none';

/** Why it is that, or why it is nothing. */
export type KindReason =
  | 'dayClientSum'
  | 'dayClient'
  | 'clientOnly'
  | 'clientDayContact'
  | 'bankWords'
  | 'accountWords'
  | 'marketplaceWords'
  | 'callWords'
  | 'pivotWords'
  | 'monthsInHeader'
  | 'namesAboveLines'
  /** Lines of purchases that do not say who bought, as marketplaces write them. */
  | 'noBuyer'
  /** Who bought is said, and not when. */
  | 'noDay'
  /** Months side by side that do not say of which year they are. */
  | 'noYear'
  | 'noHeader';

export interface RecognisedTable {
  kind: TableKind;
  /** The first says it; the others bear it out. */
  reasons: readonly KindReason[];
}

const [BANK, CALLS, PIVOT] = [
  everyLanguage('bank'),
  everyLanguage('calls'),
  everyLanguage('pivot'),
];
const [MARKETPLACE, ACCOUNTS] = [everyLanguage('marketplace'), everyLanguage('accounts')];
const RECORD_DAY = everyLanguage('recordDay');
/** One word may be anything, and a shop may note a bank. */
const TELLING_WORDS = 2;
const BANK_WORDS = 3;

/**
 * Tells what a sheet is by its header and rows. One that has a day, a client and a sum is never
 * taken for the list of clients.
 *
 * @param conventions how the document shows its days: a header's months may be Dates
 */
export function tableKindOf(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  conventions: Pick<Conventions, 'shownDate'>,
): RecognisedTable {
  const is = (kind: TableKind, ...reasons: KindReason[]): RecognisedTable => ({ kind, reasons });
  const said = (phrases: readonly Phrase[]) =>
    phrases.filter((phrase) => header.some((cell) => saysPhrase(cell, phrase))).length;

  const isPivot = [header, ...rows.slice(0, 3)].some((cells) => cells.some(isPivotWord));
  const across = monthsAcross(header, rows, conventions);
  if (across?.isYearMissing) return is('none', 'noYear', 'monthsInHeader');
  if (across) {
    return isPivot
      ? is('pivot', 'pivotWords', 'monthsInHeader')
      : is('monthsAcross', 'monthsInHeader');
  }
  const valuesAt = valuesUnder(header, rows);
  const sales = columnsOf(header, rows, 'sales', valuesAt).columns;
  const contacts = columnsOf(header, rows, 'contacts', valuesAt).columns;
  const clients = columnsOf(header, rows, 'clients', valuesAt).columns;
  const [day, client] = [sales.get('date'), sales.get('client')];
  const hasBuyer = client !== undefined || (sales.has('firstName') && sales.has('lastName'));
  const hasSum = sales.has('amount') || (sales.has('quantity') && sales.has('price'));

  if (said(CALLS) >= TELLING_WORDS && !hasSum) return is('callLog', 'callWords');
  if (day && hasSum && said(ACCOUNTS) >= TELLING_WORDS && hasBuyer) {
    return is('accountCard', 'accountWords');
  }
  if (day && hasSum && said(BANK) >= BANK_WORDS) {
    return hasBuyer ? is('bankStatement', 'bankWords') : is('none', 'bankWords', 'noBuyer');
  }
  if (said(MARKETPLACE) >= TELLING_WORDS && client?.strength !== 'strong' && !sales.has('email')) {
    return is('none', 'marketplaceWords', 'noBuyer');
  }
  if (day && underClient(rows, day.index)) return is('groupedUnderClient', 'namesAboveLines');
  if (day && hasBuyer && hasSum) return is('sales', 'dayClientSum');

  const has = (roles: readonly string[], columns: ReadonlyMap<string, unknown>) =>
    roles.filter((role) => columns.has(role)).length;
  const ofGoods = has(['product', 'quantity', 'price'], sales);
  const isOfRecord =
    day !== undefined && RECORD_DAY.some((each) => saysPhrase(header[day.index], each));
  const hasName = clients.has('client') || (clients.has('firstName') && clients.has('lastName'));
  const ofClient = has(CLIENT_FACTS, clients);
  const isLine = sales.get('orderNumber')?.strength === 'strong' && ofClient < 2;
  const isClients = hasName && (day ? isOfRecord || ofClient >= 2 : !isLine);
  const ofContact = has(['type', 'outcome', 'note', 'score', 'reason'], contacts);
  if (isClients && ofClient > 0 && ofGoods < 2 && (!day || isOfRecord || ofContact < 2)) {
    return is('clients', 'clientOnly');
  }
  if (contacts.has('date') && contacts.has('client') && ofContact > 0 && ofGoods === 0 && !hasSum) {
    const isOrders = sales.has('orderNumber') && ofContact < 2;
    if (!isOrders) return is('contacts', 'clientDayContact');
  }
  if (day && hasBuyer) return is('sales', 'dayClient');
  if (day && (hasSum || sales.has('orderNumber') || ofGoods > 0)) return is('none', 'noBuyer');
  if (hasName && (hasSum || sales.has('orderNumber') || ofGoods > 0)) return is('none', 'noDay');
  if (hasName) return is('clients', 'clientOnly');
  if (hasSum || ofGoods > 0) return is('none', 'noBuyer', 'noDay');
  return is('none', 'noHeader');
}

/** What is kept of a client, and of no purchase. */
const CLIENT_FACTS = [
  ...['phone', 'email', 'birthday', 'manager', 'potential', 'traits', 'doNotContact', 'givenDeals'],
  ...['givenRevenue', 'givenFirstPurchase', 'givenLastPurchase', 'lastCall', 'lastMeeting'],
];

function saysPhrase(cell: Cell | undefined, phrase: Phrase): boolean {
  const { words, asides } = headerWords(cell);
  return foundPhrase(phrase, [...words, ...asides]) !== null;
}

function isPivotWord(cell: Cell | undefined): boolean {
  const { words } = headerWords(cell);
  return PIVOT.some((phrase) => foundPhrase(phrase, words.slice(0, phrase.length)) !== null);
}
