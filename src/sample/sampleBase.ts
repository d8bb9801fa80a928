import type { Day } from '../core/day';
import {
  CLIENT_USER_COLUMNS,
  type ClientKnownColumn,
  CONTACTS_COLUMNS,
  type ContactsColumn,
  SALES_TEMPLATE,
  type SalesColumn,
} from '../schema/userColumns';
import { type Language, type Texts, texts } from '../texts/texts';
import { type Answer, drawAnswers } from './answers';
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

const VOCABULARIES: Readonly<Record<Language, () => SampleVocabulary>> = {
  en: vocabularyEn,
  ru: vocabularyRu,
};

export interface SampleBase {
  readonly clients: SampleTable<ClientKnownColumn>;
  readonly sales: SampleTable<SalesColumn>;
  readonly contacts: SampleTable<ContactsColumn>;
  /** The sheet of a form's answers, its header first. */
  readonly answers: { readonly sheet: string; readonly rows: SampleCell[][] };
}

/**
 * Two years of a wholesale coffee supplier: some 400 clients, their deals and the contacts with
 * them. The same arguments always give the same cells; all languages tell the same story in their
 * own words and money.
 *
 * @param today the day the base is looked at; the logs end on it or just before
 * @param seed  another seed is another company
 */
export function sampleBase(language: Language, today: Day, seed = 1): SampleBase {
  const words = VOCABULARIES[language]();
  const span = spanUpTo(today);
  const random = new Random(`retention sample ${seed}`);

  const clients = drawClients(random.fork('clients'), span);
  const cards = drawCards(clients, random.fork('cards'));
  const deals = drawDeals(clients, cards, random.fork('deals'), span);
  const contacts = drawContacts(clients, cards, deals, random.fork('contacts'), span);
  const answers = drawAnswers(clients, random.fork('answers'), span);
  const names = drawNames(clients, words, random.fork('names'));

  const base: SampleBase = {
    clients: tableOf(CLIENT_USER_COLUMNS, clientRows(clients, cards, names, words)),
    sales: tableOf(SALES_TEMPLATE, salesRows(deals, names, words)),
    contacts: tableOf(CONTACTS_COLUMNS, contactRows(contacts, names, words, texts[language].words)),
    answers: {
      sheet: words.form.sheet,
      rows: [[...words.form.questions], ...answerRows(answers, names, words)],
    },
  };
  makeUntidy(base, words, random.fork('untidy'), today);
  return base;
}

/** A row by its columns; those left out are blank. */
type SampleRow<Column extends string> = Readonly<Partial<Record<Column, SampleCell>>>;

function tableOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly SampleRow<Column>[],
): SampleTable<Column> {
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

type Names = ReadonlyMap<Client, string>;

function clientRows(
  clients: readonly Client[],
  cards: readonly Card[],
  names: Names,
  words: SampleVocabulary,
): SampleRow<ClientKnownColumn>[] {
  return clients.map((client, i) => {
    const name = nameOf(client, names);
    const card = cards[i];
    if (!card) return { client: name };
    return {
      client: name,
      manager: managerName(client.manager, words),
      // One in five has nobody of whom one would know.
      contactPerson: i % 5 === 0 ? null : (words.persons[(7 * i) % words.persons.length] ?? null),
      phone: card.hasPhone ? words.phone(i) : null,
      email: card.hasEmail ? words.email(name) : null,
      birthday: dayCell(card.birthday),
      potential: card.potential && words.potentials[card.potential],
      traits: card.traits.map((trait) => words.traits[trait]).join(', ') || null,
      manualCategory: card.manualCategory,
      leavingReason: card.leftBecause && words.reasons[card.leftBecause],
      winBackCost: card.winBackCost && roundSum(card.winBackCost, words),
      doNotContact: card.doNotContact ? words.yes : null,
      source: card.source && words.sources[card.source],
    };
  });
}

function salesRows(
  deals: readonly Deal[],
  names: Names,
  words: SampleVocabulary,
): SampleRow<SalesColumn>[] {
  return deals.map((deal) => ({
    date: dayCell(deal.day),
    client: nameOf(deal.client, names),
    amount: money(deal.amount, words),
    profit: money(deal.profit, words),
    productLine: words.lines[deal.line],
    orderNumber: words.orderNumber(deal.serial),
    manager: managerName(deal.client.manager, words),
    paidOn: dayCell(deal.paid),
  }));
}

function contactRows(
  contacts: readonly Contact[],
  names: Names,
  words: SampleVocabulary,
  { contactTypes, outcomes }: Texts['words'],
): SampleRow<ContactsColumn>[] {
  return contacts.map((contact) => ({
    date: dayCell(contact.day),
    client: nameOf(contact.client, names),
    type: contactTypes[contact.type],
    manager: managerName(contact.manager, words),
    outcome: outcomes[contact.outcome],
    reason: contact.reason && words.reasons[contact.reason],
    score: contact.score,
    note: noteOf(contact, words),
  }));
}

/** Two of them by addresses that nobody in Clients has. */
function answerRows(
  answers: readonly Answer[],
  names: Names,
  words: SampleVocabulary,
): SampleCell[][] {
  return answers.map(({ day, client, score, words: said }, index) => {
    const wordings = said && (said.topic === 'praise' ? words.praise : words.notes[said.topic]);
    return [
      { day },
      words.email(index % 30 === 7 ? `${words.strangerName} ${index}` : nameOf(client, names)),
      score,
      said && wordings ? (wordings[Math.floor(said.wording * wordings.length)] ?? null) : null,
    ];
  });
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
