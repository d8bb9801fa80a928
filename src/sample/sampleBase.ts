import type { Day } from '../core/day';
import { type Language, type Texts, texts } from '../texts/texts';
import { type Card, drawCards } from './cards';
import { type Client, drawClients } from './clients';
import { type Contact, drawContacts } from './contacts';
import { type Deal, drawDeals } from './deals';
import { vocabularyEn } from './en/words';
import { drawNames } from './names';
import { Random } from './random';
import { vocabularyRu } from './ru/words';
import { spanUpTo } from './sampleSpan';
import { makeUntidy } from './untidy';
import type { SampleVocabulary } from './vocabulary';

/** A cell of the sample: text as it is typed, a number, a calendar day, or nothing. */
export type SampleCell = string | number | { readonly day: Day } | null;

/** The rows of a table, each cell in the place of its column. */
export interface SampleTable<Column extends string> {
  readonly columns: readonly Column[];
  readonly rows: SampleCell[][];
}

const CLIENT_COLUMNS = [
  'client',
  'manager',
  'phone',
  'email',
  'birthday',
  'potential',
  'traits',
  'manualCategory',
  'leavingReason',
  'winBackCost',
  'doNotContact',
] as const;

const SALES_COLUMNS = [
  'date',
  'client',
  'amount',
  'profit',
  'productLine',
  'orderNumber',
  'manager',
  'paidOn',
] as const;

const CONTACTS_COLUMNS = [
  'date',
  'client',
  'type',
  'manager',
  'outcome',
  'reason',
  'score',
  'note',
] as const;

export interface SampleBase {
  readonly clients: SampleTable<(typeof CLIENT_COLUMNS)[number]>;
  readonly sales: SampleTable<(typeof SALES_COLUMNS)[number]>;
  readonly contacts: SampleTable<(typeof CONTACTS_COLUMNS)[number]>;
}

/**
 * Two years of a wholesale coffee supplier: some 400 clients, their deals and the contacts with them. The same arguments always give
 * the same cells; the two languages tell the same story in their own words and money.
 *
 * @param today the day the base is looked at; the logs end on it or just before
 * @param seed  another seed is another company
 */
export function sampleBase(language: Language, today: Day, seed = 1): SampleBase {
  const words = language === 'ru' ? vocabularyRu() : vocabularyEn();
  const span = spanUpTo(today);
  const random = new Random(`retention sample ${seed}`);

  const clients = drawClients(random.fork('clients'), span);
  const cards = drawCards(clients, random.fork('cards'));
  const deals = drawDeals(clients, cards, random.fork('deals'), span);
  const contacts = drawContacts(clients, cards, deals, random.fork('contacts'), span);
  const names = drawNames(clients, words, random.fork('names'));

  const base: SampleBase = {
    clients: { columns: CLIENT_COLUMNS, rows: clientRows(clients, cards, names, words) },
    sales: { columns: SALES_COLUMNS, rows: salesRows(deals, names, words) },
    contacts: {
      columns: CONTACTS_COLUMNS,
      rows: contactRows(contacts, names, words, texts[language].words),
    },
  };
  makeUntidy(base, words, random.fork('untidy'), today);
  return base;
}

type Names = ReadonlyMap<Client, string>;

function clientRows(
  clients: readonly Client[],
  cards: readonly Card[],
  names: Names,
  words: SampleVocabulary,
): SampleCell[][] {
  return clients.map((client, i) => {
    const name = nameOf(client, names);
    const card = cards[i];
    if (!card) return [name];
    return [
      name,
      managerName(client.manager, words),
      card.hasPhone ? words.phone(i) : null,
      card.hasEmail ? words.email(name) : null,
      dayCell(card.birthday),
      card.potential && words.potentials[card.potential],
      card.traits.map((trait) => words.traits[trait]).join(', ') || null,
      card.manualCategory,
      card.leftBecause && words.reasons[card.leftBecause],
      card.winBackCost && roundSum(card.winBackCost, words),
      card.doNotContact ? words.yes : null,
    ];
  });
}

function salesRows(deals: readonly Deal[], names: Names, words: SampleVocabulary): SampleCell[][] {
  return deals.map((deal) => [
    dayCell(deal.day),
    nameOf(deal.client, names),
    money(deal.amount, words),
    money(deal.profit, words),
    words.lines[deal.line],
    words.orderNumber(deal.serial),
    managerName(deal.client.manager, words),
    dayCell(deal.paid),
  ]);
}

function contactRows(
  contacts: readonly Contact[],
  names: Names,
  words: SampleVocabulary,
  { contactTypes, outcomes }: Texts['words'],
): SampleCell[][] {
  return contacts.map((contact) => [
    dayCell(contact.day),
    nameOf(contact.client, names),
    contactTypes[contact.type],
    managerName(contact.manager, words),
    outcomes[contact.outcome],
    contact.reason && words.reasons[contact.reason],
    contact.score,
    noteOf(contact, words),
  ]);
}

function nameOf(client: Client, names: Names): string {
  const name = names.get(client);
  if (name === undefined) throw new RangeError('A client was left without a name.');
  return name;
}

function managerName(manager: number, words: SampleVocabulary): string {
  return words.managers[manager] ?? words.managers[0];
}

function noteOf({ note }: Contact, words: SampleVocabulary): string | null {
  if (!note) return null;
  const wordings = words.notes[note.topic];
  return wordings[Math.floor(note.wording * wordings.length)] ?? null;
}

function dayCell(day: Day | null): SampleCell {
  return day === null ? null : { day };
}

/** To the cent, and the same way on both sides of zero: a full refund cancels its deal exactly. */
function money(sum: number, { money: { scale } }: SampleVocabulary): number {
  return (Math.sign(sum) * Math.round(Math.abs(sum) * scale * 100)) / 100;
}

function roundSum(sum: number, { money: { scale, step } }: SampleVocabulary): number {
  return Math.max(1, Math.round((sum * scale) / step)) * step;
}
