import { calendarDate, type Day, dayOf } from '../core/day';
import { CLIENT_USER_COLUMNS, CONTACTS_COLUMNS } from '../schema/userColumns';
import type { Random } from './random';
import type { SampleBase, SampleCell } from './sampleBase';
import type { SampleVocabulary } from './vocabulary';

/** Columns of Sales and Contacts that go wrong, from 0. */
const DATE = 0;
const CLIENT = 1;
const AMOUNT = 2;
const SCORE = CONTACTS_COLUMNS.indexOf('score');
/** And of Clients. */
const SOURCE = CLIENT_USER_COLUMNS.indexOf('source');

/** Only clients with this many deals are touched, so that no one's story changes. */
const FREQUENT = 20;

/** What is wrong with one row of the sales log. */
interface Flaw {
  readonly suits?: (sale: Sale) => boolean;
  readonly spoil: (sale: Sale) => void;
}

/** A sound row of the sales log, about to be spoiled. */
interface Sale {
  readonly row: SampleCell[];
  readonly day: Day;
  readonly client: string;
  readonly amount: number;
}

/**
 * Spoils about a dozen cells the way people and exports do. The rows are changed in place: they are
 * the sample's own.
 */
export function makeUntidy(
  { clients, sales, contacts }: SampleBase,
  words: SampleVocabulary,
  random: Random,
  today: Day,
): void {
  spoilSales(sales.rows, salesFlaws(words), words.anchorName, random);
  spoilContacts(contacts.rows, words, random);
  misdateContacts(contacts.rows, words, random, today);
  repeatClient(clients.rows, random);
  misspellSource(clients.rows, words, random);
}

/**
 * Every day stays one: a single date that is none turns each formula over the whole log into an
 * error.
 */
function salesFlaws(words: SampleVocabulary): Flaw[] {
  return [
    {
      // With a day up to 12 the text can be read both ways round.
      suits: ({ day }) => calendarDate(day).dayOfMonth <= 12,
      spoil: ({ row, day }) => {
        const { year, month, dayOfMonth } = calendarDate(day);
        row[DATE] = words.typedDate(year, month, dayOfMonth);
      },
    },
    {
      suits: ({ amount }) => amount >= 1000,
      spoil: ({ row, amount }) => {
        row[AMOUNT] = words.typedPrice(amount);
      },
    },
    {
      spoil: ({ row, amount }) => {
        row[AMOUNT] = words.typedNumber(amount);
      },
    },
    {
      spoil: ({ row }) => {
        row[AMOUNT] = '#N/A';
      },
    },
    {
      spoil: ({ row, client }) => {
        row[CLIENT] = `${client.toUpperCase()}  `;
      },
    },
    {
      suits: ({ client }) => words.respelled(client) !== client,
      spoil: ({ row, client }) => {
        row[CLIENT] = words.respelled(client);
      },
    },
    {
      spoil: ({ row }) => {
        row[CLIENT] = null;
      },
    },
    {
      spoil: ({ row }) => {
        row[CLIENT] = words.strangerName;
      },
    },
  ];
}

/** Spoils one row a flaw; `spared` is the client whose share of the money must stay as it is. */
function spoilSales(
  rows: readonly SampleCell[][],
  flaws: readonly Flaw[],
  spared: string,
  random: Random,
): void {
  const sound = rows.flatMap(soundSale);
  const deals = new Map<string, number>();
  for (const { client } of sound) deals.set(client, (deals.get(client) ?? 0) + 1);
  const lastDay = new Map(sound.map(({ client, day }) => [client, day]));

  let left = sound.filter(
    ({ client, day }) =>
      client !== spared && (deals.get(client) ?? 0) >= FREQUENT && day !== lastDay.get(client),
  );
  for (const { suits = () => true, spoil } of flaws) {
    const fitting = left.filter(suits);
    if (fitting.length === 0) continue;
    const chosen = random.pick(fitting);
    spoil(chosen);
    // One flaw a client: each can then be told from the others in a report.
    left = left.filter(({ client }) => client !== chosen.client);
  }
}

function soundSale(row: SampleCell[]): Sale[] {
  const date = row[DATE];
  const client = row[CLIENT];
  const amount = row[AMOUNT];
  if (typeof date !== 'object' || date === null) return [];
  if (typeof client !== 'string' || typeof amount !== 'number' || amount <= 0) return [];
  return [{ row, day: date.day, client, amount }];
}

function spoilContacts(
  rows: readonly SampleCell[][],
  words: SampleVocabulary,
  random: Random,
): void {
  const scored = rows.filter((row) => typeof row[SCORE] === 'number');
  random.pick(scored)[SCORE] = words.typedScore;
  const variable = rows.filter(
    ([, client]) => typeof client === 'string' && words.respelled(client) !== client,
  );
  const row = random.pick(variable);
  row[CLIENT] = words.respelled(String(row[CLIENT]));
}

/** A date of no calendar, and a slip in the year. */
function misdateContacts(
  rows: readonly SampleCell[][],
  words: SampleVocabulary,
  random: Random,
  today: Day,
): void {
  const lastRow = new Map(rows.map((row) => [row[CLIENT], row]));
  // A client's last contact says when the next is due; that stays as it is.
  const dated = rows.flatMap((row) => {
    const date = row[DATE];
    if (typeof date !== 'object' || date === null || lastRow.get(row[CLIENT]) === row) return [];
    return [{ row, ...calendarDate(date.day), day: date.day }];
  });
  const winter = random.pick(dated.filter(({ month }) => month === 2));
  winter.row[DATE] = words.typedDate(winter.year, 2, 31);
  // February 29 has no namesake a year later.
  const recent = random.pick(dated.filter(({ day, month }) => day > today - 300 && month !== 2));
  recent.row[DATE] = { day: dayOf(recent.year + 1, recent.month, recent.dayOfMonth) };
}

/** The same client entered once more, further down, with nothing but the name and the manager. */
function repeatClient(rows: SampleCell[][], random: Random): void {
  const place = random.integer(19, 119);
  const original = rows[place];
  if (!original) return;
  const again = original.map((cell, column) => (column < 2 ? cell : null));
  rows.splice(place + random.integer(100, 200), 0, again);
}

/** One source in other letters, and one with a letter too many. */
function misspellSource(
  rows: readonly SampleCell[][],
  { sources, misspelledSource }: SampleVocabulary,
  random: Random,
): void {
  const [shouted, misspelled] = random.shuffle(
    rows.filter((row) => row[SOURCE] === sources.instagram),
  );
  if (shouted) shouted[SOURCE] = ` ${sources.instagram.toUpperCase()}`;
  if (misspelled) misspelled[SOURCE] = misspelledSource;
}
