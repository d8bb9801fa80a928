import type { Cell, Grid } from '../grid';
import { type Day, isoDay, parseDay, periodUpTo } from './calendar';
import { type Card, drawCards } from './cards';
import { type Client, drawClients } from './clients';
import { type Contact, drawContacts } from './contacts';
import { type Deal, drawDeals } from './deals';
import { drawNames } from './names';
import { Random } from './random';
import { makeUntidy } from './untidy';
import type { Vocabulary } from './vocabulary';
import { en } from './words.en';
import { ru } from './words.ru';

/** Which sample base to make. */
export interface SampleOptions {
  readonly locale: 'ru' | 'en';
  /** The day the base is looked at, like `2025-02-01`; the logs end on it or just before. */
  readonly today: string;
  /** Another seed is another company; 1 when left out. */
  readonly seed?: number;
}

/**
 * Two years of a wholesale coffee supplier: some 400 clients, their deals and the contacts with
 * them, as three sheets — Clients, Sales, Contacts. The same options always give the same cells;
 * the two locales tell the same story in their own words and money.
 */
export function sampleBase({ locale, today, seed = 1 }: SampleOptions): Grid[] {
  const words = locale === 'ru' ? ru : en;
  const period = periodUpTo(parseDay(today));
  const random = new Random(`retention sample ${seed}`);

  const clients = drawClients(random.fork('clients'), period);
  const cards = drawCards(clients, random.fork('cards'));
  const deals = drawDeals(clients, cards, random.fork('deals'), period);
  const contacts = drawContacts(clients, cards, deals, random.fork('contacts'), period);
  const names = drawNames(clients, words, random.fork('names'));

  const grids: [Grid, Grid, Grid] = [
    clientsSheet(clients, cards, names, words),
    salesSheet(deals, names, words),
    contactsSheet(contacts, names, words),
  ];
  makeUntidy(grids, words, random.fork('untidy'), period.today);
  return grids;
}

type Names = ReadonlyMap<Client, string>;

function clientsSheet(
  clients: readonly Client[],
  cards: readonly Card[],
  names: Names,
  words: Vocabulary,
): Grid {
  const rows = clients.map((client, i): Cell[] => {
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
  return { name: words.sheets.clients, rows: [[...words.headers.clients], ...rows] };
}

function salesSheet(deals: readonly Deal[], names: Names, words: Vocabulary): Grid {
  const rows = deals.map((deal): Cell[] => [
    dayCell(deal.day),
    nameOf(deal.client, names),
    money(deal.amount, words),
    money(deal.profit, words),
    words.lines[deal.line],
    words.orderNumber(deal.serial),
    managerName(deal.client.manager, words),
    dayCell(deal.paid),
  ]);
  return { name: words.sheets.sales, rows: [[...words.headers.sales], ...rows] };
}

function contactsSheet(contacts: readonly Contact[], names: Names, words: Vocabulary): Grid {
  const rows = contacts.map((contact): Cell[] => [
    dayCell(contact.day),
    nameOf(contact.client, names),
    words.types[contact.type],
    managerName(contact.manager, words),
    words.outcomes[contact.outcome],
    contact.reason && words.reasons[contact.reason],
    contact.score,
    noteOf(contact, words),
  ]);
  return { name: words.sheets.contacts, rows: [[...words.headers.contacts], ...rows] };
}

function nameOf(client: Client, names: Names): string {
  const name = names.get(client);
  if (name === undefined) throw new RangeError('A client was left without a name.');
  return name;
}

function managerName(manager: number, words: Vocabulary): string {
  return words.managers[manager] ?? words.managers[0];
}

function noteOf({ note }: Contact, words: Vocabulary): string | null {
  if (!note) return null;
  const wordings = words.notes[note.topic];
  return wordings[Math.floor(note.wording * wordings.length)] ?? null;
}

function dayCell(day: Day | null): Cell {
  return day === null ? null : { day: isoDay(day) };
}

/** To the cent, and the same way on both sides of zero: a full refund cancels its deal exactly. */
function money(sum: number, { money: { scale } }: Vocabulary): number {
  return (Math.sign(sum) * Math.round(Math.abs(sum) * scale * 100)) / 100;
}

function roundSum(sum: number, { money: { scale, step } }: Vocabulary): number {
  return Math.max(1, Math.round((sum * scale) / step)) * step;
}
