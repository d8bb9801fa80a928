import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/cells/cell';
import { serialOf } from '../../src/cells/day';
import { CONTACT_TYPES, DEFAULT_CADENCE } from '../../src/core/contacts/cadence';
import { offerFor } from '../../src/core/winBack/offers';
import { readAliases } from '../../src/sheets/settings/aliasesRange';
import { CADENCE_TABLE, readCadence } from '../../src/sheets/settings/cadenceRange';
import { readHolidays } from '../../src/sheets/settings/holidaysRange';
import { readManagers } from '../../src/sheets/settings/managersRange';
import { OFFERS_TABLE, readOffers } from '../../src/sheets/settings/offersRange';
import { rowsOf } from '../../src/sheets/settings/settingsTable';
import { readWordMeanings } from '../../src/sheets/settings/wordMeaningsRange';
import type { Warning } from '../../src/sheets/tables/warnings';
import { type Language, texts } from '../../src/texts/texts';
import { on } from '../core/on';
import { plainDocument, settingsTable } from './settingsOf';

const LANGUAGES: Language[] = ['en', 'ru'];

/** What a reader makes of a table, and what it says of its rows. */
function told<T>(read: (warnings: Warning[]) => T) {
  const warnings: Warning[] = [];
  const result = read(warnings);
  return { result, notes: warnings.map(({ row, column, message }) => [row, column, message]) };
}

describe('CADENCE', () => {
  const HEADER = ['Contact every … days', 'call', 'meeting', 'e-mail', 'message'];
  const cadence = (header: Cell[], ...rows: Cell[][]) =>
    told((warnings) => readCadence(settingsTable(header, ...rows), plainDocument(), warnings));
  const ROWS: Cell[][] = [
    ['VIP', 7, 30, '', ''],
    ['A', 14, 90, '', ''],
    ['B', 30, 182, '', ''],
    ['C', 182, '', '', ''],
  ];

  test.each(LANGUAGES)('as it is laid out is the default (%s)', (language) => {
    const table = settingsTable(
      [...texts[language].settingTables.cadence.header],
      ...rowsOf(CADENCE_TABLE, language).map((row) => [...row]),
    );
    const { result, notes } = told((warnings) =>
      readCadence(table, plainDocument(language), warnings),
    );
    expect(result).toEqual(DEFAULT_CADENCE);
    expect(notes).toEqual([]);
  });

  test('is read in any order of rows and columns, in either language', () => {
    const { result, notes } = cadence(
      ['', 'Встреча', 'call'],
      ['С', '', 100],
      ['б', 60, ''],
      ['вип', 10, '5'],
      ['', '', ''],
      ['A', 20, 15],
    );
    expect(notes).toEqual([]);
    expect(result).toEqual({
      VIP: { call: 5, meeting: 10 },
      A: { call: 15, meeting: 20 },
      B: { meeting: 60 },
      C: { call: 100 },
    });
  });

  test('an unknown category, one without a name and one that is there twice are named by their rows', () => {
    const { result, notes } = cadence(
      HEADER,
      ...ROWS,
      ['Gold', 3, '', '', ''],
      ['', 3, '', '', ''],
      ['a', 3, '', '', ''],
    );
    expect(result).toEqual(DEFAULT_CADENCE);
    expect(notes).toEqual([
      [6, HEADER[0], 'found “Gold”; write one of: VIP, A, B, C. The row was left out.'],
      [7, HEADER[0], 'the name is missing. The row was left out.'],
      [8, HEADER[0], '“a” already stands in row 3. The row was left out.'],
    ]);
  });

  test('an unknown type of contact, one without a name and one that is there twice are named', () => {
    const { result, notes } = cadence(
      ['', 'call', 'meeting', 'pigeon', '', 'phone', ''],
      ...ROWS.map((row) => [...row.slice(0, 3), 1, 2, 3, '']),
    );
    expect(result).toEqual(DEFAULT_CADENCE);
    expect(notes).toEqual([
      [
        1,
        'pigeon',
        'found “pigeon”; write one of: call, meeting, e-mail, message. The column was passed over.',
      ],
      [1, '', 'the name is missing. The column was passed over.'],
      [1, 'phone', '“phone” already has a column. The column was passed over.'],
    ]);
  });

  test('days that cannot be used give way to the default, or to none', () => {
    const { result, notes } = cadence(
      HEADER,
      ['VIP', 7.5, 0, '', -1],
      ['A', 'weekly', '#REF!', 4000, ''],
      ...ROWS.slice(2),
    );
    expect(result).toEqual(DEFAULT_CADENCE);
    expect(notes).toEqual([
      [2, 'call', 'found 7.5; a whole number from 1 to 3650 is needed. The default, 7, was used.'],
      [
        2,
        'meeting',
        'found 0; a whole number from 1 to 3650 is needed. The default, 30, was used.',
      ],
      [
        2,
        'message',
        'found -1; a whole number from 1 to 3650 is needed. The cell was passed over.',
      ],
      [3, 'call', 'found “weekly”; write a number in digits. The default, 14, was used.'],
      [3, 'meeting', 'the cell holds the error #REF!; fix its formula. The default, 90, was used.'],
      [
        3,
        'e-mail',
        'found 4000; a whole number from 1 to 3650 is needed. The cell was passed over.',
      ],
    ]);
  });

  test('a category whose row was deleted has its default, and that is said', () => {
    const { result, notes } = cadence(HEADER, ...ROWS.slice(1));
    expect(result.VIP).toEqual(DEFAULT_CADENCE.VIP);
    expect(notes).toEqual([
      [1, HEADER[0], 'there is no row for VIP. The default, call 7, meeting 30, was used.'],
    ]);
  });

  test('a blank cell asks for no contact of that type', () => {
    const { result } = cadence(HEADER, ['VIP', '', '', '', 3], ...ROWS.slice(1));
    expect(result.VIP).toEqual({ message: 3 });
  });

  test('where it is missing, the default is used', () => {
    expect(readCadence(undefined, plainDocument(), [])).toBe(DEFAULT_CADENCE);
    expect(CONTACT_TYPES.length + 1).toBe(CADENCE_TABLE.widths.length);
  });
});

describe('OFFERS', () => {
  const offers = (...rows: Cell[][]) =>
    told((warnings) => readOffers(settingsTable(['Reason', 'Offer'], ...rows), 'en', warnings));

  test.each([
    ['en', 'Quality', 'Guarantee and better service'],
    ['en', 'late deliveries', 'Priority delivery'],
    ['en', 'late payment', 'Deferred payment'],
    ['en', 'высокая цена', 'Better terms or a discount'],
    ['en', 'nobody called', 'A personal call from the director'],
    ['ru', 'низкое качество', 'Гарантия и лучший сервис'],
    ['ru', 'Срыв сроков', 'Приоритетная доставка'],
    ['ru', 'ценовая политика', 'Скидка или лучшие условия'],
    ['ru', 'не дозвонились', 'Личный звонок руководителя'],
    ['ru', 'too expensive', 'Скидка или лучшие условия'],
    ['ru', 'не хватало внимания', 'Личный звонок руководителя'],
    ['ru', 'ушёл к конкуренту', 'Сравнение условий и встречное предложение'],
  ] as const)('as they are laid out (%s): “%s” is answered', (language, reason, offer) => {
    const rows = rowsOf(OFFERS_TABLE, language).map((row) => [...row]);
    const table = settingsTable([...texts[language].settingTables.offers.header], ...rows);
    const { result, notes } = told((warnings) => readOffers(table, language, warnings));
    expect(notes).toEqual([]);
    expect(offerFor(reason, result)).toBe(offer);
    expect(readOffers(undefined, language, [])).toEqual(result);
  });

  test('words are separated by commas, semicolons or line breaks', () => {
    expect(offers(['price, cost;dear\nhigh rates,,', 'terms']).result).toEqual([
      { words: ['price', 'cost', 'dear', 'high rates'], offer: 'terms' },
    ]);
  });

  test('rows that lack something are named and left out; blank ones are nothing', () => {
    const { result, notes } = offers(
      ['price', 'terms'],
      ['', ''],
      ['', 'a gift'],
      ['quality', ''],
      ['#N/A', 'a gift'],
    );
    expect(result).toEqual([{ words: ['price'], offer: 'terms' }]);
    expect(notes).toEqual([
      [4, 'Reason', 'the words of the reason are missing. The row was left out.'],
      [5, 'Offer', 'the offer is missing. The row was left out.'],
      [6, 'Reason', 'the cell holds the error #N/A; fix its formula. The row was left out.'],
    ]);
  });
});

describe('MANAGERS', () => {
  const managers = (...rows: Cell[][]) =>
    told((warnings) =>
      readManagers(
        settingsTable([...texts.en.settingTables.managers.header], ...rows),
        plainDocument(),
        warnings,
      ),
    );

  test('are read; blank cells are not said', () => {
    const { result, notes } = managers(
      ['Olga Orlova', 'olga@example.com', 15],
      ['', '', ''],
      ['Семён', '', ''],
    );
    expect(result).toEqual([
      { key: 'olga orlova', name: 'Olga Orlova', email: 'olga@example.com', contactsPerDay: 15 },
      { key: 'семен', name: 'Семён', email: null, contactsPerDay: null },
    ]);
    expect(notes).toEqual([]);
  });

  test('one who is away has no contacts a day', () => {
    const { result, notes } = managers(['Olga', '', 0]);
    expect(result).toEqual([{ key: 'olga', name: 'Olga', email: null, contactsPerDay: 0 }]);
    expect(notes).toEqual([]);
  });

  test('a bad address, a bad count, a name that is missing or there twice are named by their rows', () => {
    const { result, notes } = managers(
      ['Olga', 'olga at example', -1],
      [' OLGA ', 'other@example.com', 5],
      ['', 'nobody@example.com', ''],
      ['Max', 'max@example.com', 2.5],
      ['Ann', 'ann@example.com, bob@example.com', 'many'],
    );
    expect(result).toEqual([
      { key: 'olga', name: 'Olga', email: null, contactsPerDay: null },
      { key: 'max', name: 'Max', email: 'max@example.com', contactsPerDay: null },
      { key: 'ann', name: 'Ann', email: null, contactsPerDay: null },
    ]);
    expect(notes.map(([row, column]) => [row, column])).toEqual([
      [2, 'E-mail'],
      [2, 'Contacts a day'],
      [3, 'Manager'],
      [4, 'Manager'],
      [5, 'Contacts a day'],
      [6, 'E-mail'],
      [6, 'Contacts a day'],
    ]);
    expect(notes.map(([, , message]) => message)).toEqual([
      'found “olga at example”; write an e-mail address, such as olga@example.com. The cell was passed over.',
      'found -1; a whole number from 0 to 1000 is needed. The cell was passed over.',
      '“OLGA” already stands in row 2. The row was left out.',
      'the name is missing. The row was left out.',
      'found 2.5; a whole number from 0 to 1000 is needed. The cell was passed over.',
      'found “ann@example.com, bob@example.com”; write an e-mail address, such as olga@example.com. The cell was passed over.',
      'found “many”; write a number in digits. The cell was passed over.',
    ]);
  });
});

describe('HOLIDAYS', () => {
  test('are days, each once; what is none is named by its row', () => {
    const table = settingsTable(
      ['Праздники'],
      ['01.05.2026'],
      [''],
      [serialOf(on('2026-05-09'))],
      ['2026-05-01'],
      ['майские'],
      ['31.02.2026'],
    );
    const { result, notes } = told((warnings) =>
      readHolidays(table, plainDocument('ru'), warnings),
    );
    expect(result).toEqual(new Set([on('2026-05-01'), on('2026-05-09')]));
    expect(notes).toEqual([
      [6, 'Праздники', 'стоит «майские»; напишите дату, например 28.02.2025. Ячейка не учтена.'],
      [
        7,
        'Праздники',
        'даты «31.02.2026» нет в календаре; напишите, например, 28.02.2025. Ячейка не учтена.',
      ],
    ]);
  });
});

describe('WORD_MEANINGS', () => {
  const HEADER = ['Words', 'What it means', 'Where'];
  const meanings = (...rows: Cell[][]) =>
    told((warnings) => readWordMeanings(settingsTable(HEADER, ...rows), 'en', warnings));

  test('are read in either language, by whatever spelling of the word', () => {
    const { result, notes } = meanings(
      ['  Передано Маше ', 'ещё не состоялась', 'статус'],
      ['', '', ''],
      ['Zork', 'Done', 'deal status'],
      ['A legacy row', 'refunded', ''],
      [7, 'not done', 'Status'],
    );
    expect(notes).toEqual([]);
    expect([...result.status]).toEqual([
      ['передано маше', 'open'],
      ['zork', 'done'],
      ['a legacy row', 'refunded'],
      ['7', 'notDone'],
    ]);
  });

  test('a word without a meaning says nothing yet, and may mean one thing of deals and another of contacts', () => {
    const { result, notes } = meanings(
      ['Zork', '', 'status'],
      ['Busy', 'no answer', 'outcome'],
      ['Busy', 'done', 'status'],
      ['Kaput', 'отказ', 'исход'],
    );
    expect([...result.status]).toEqual([['busy', 'done']]);
    expect([...result.outcome]).toEqual([
      ['busy', 'noAnswer'],
      ['kaput', 'refused'],
    ]);
    expect(notes).toEqual([]);
  });

  test('what cannot be meant is named by its row', () => {
    const { result, notes } = meanings(
      ['Zork', 'done', ''],
      ['ZORK', 'open', ''],
      ['Flurgled', 'perhaps', ''],
      ['Other', 'done', 'elsewhere'],
      ['Busy', 'done', 'outcome'],
    );
    expect([...result.status]).toEqual([['zork', 'done']]);
    expect([...result.outcome]).toEqual([]);
    // Each once, though two vocabularies are read from the table.
    expect(notes.map(([row, column]) => [row, column])).toEqual([
      [3, HEADER[0]],
      [4, HEADER[1]],
      [5, HEADER[2]],
      [6, HEADER[1]],
    ]);
  });
});

describe('ALIASES', () => {
  const HEADER = ['Also written as', 'Client', 'Same client'];
  const aliases = (...rows: Cell[][]) =>
    told((warnings) => readAliases(settingsTable(HEADER, ...rows), 'en', warnings));

  test('a spelling of a spelling is one of the client; those told apart are a pair in either order', () => {
    const { result, notes } = aliases(
      ['ACME', 'Acme, Ltd.', ''],
      ['', '', ''],
      ['Acme Limited', 'acme', 'да'],
      ['Bob', 'Ann', 'no'],
      [1001, 'Ann', 'yes'],
    );
    expect(notes).toEqual([]);
    const acme = { key: 'acme ltd', name: 'Acme, Ltd.' };
    expect([...result.clientOf]).toEqual([
      ['acme', acme],
      ['acme limited', acme],
      ['1001', { key: 'ann', name: 'Ann' }],
    ]);
    expect(result.apart).toEqual(new Set(['["ann","bob"]']));
  });

  test('what cannot be meant is named by its row and left out', () => {
    const { result, notes } = aliases(
      ['ACME', 'Acme Ltd', ''],
      ['acme', 'Ann', ''],
      ['Acme Ltd', 'ACME', ''],
      ['Bob', '', ''],
      ['', 'Bob', ''],
      ['Bob', 'Ann', 'perhaps'],
    );
    expect([...result.clientOf.keys()]).toEqual(['acme']);
    expect(notes).toEqual([
      [3, HEADER[0], '“acme” already stands in row 2. The row was left out.'],
      [
        4,
        HEADER[0],
        '“Acme Ltd” is, by this row or by those above, a spelling of itself. The row was left out.',
      ],
      [5, HEADER[1], 'the client is missing. The row was left out.'],
      [6, HEADER[0], 'the other spelling is missing. The row was left out.'],
      [7, HEADER[2], expect.stringContaining('“perhaps”')],
    ]);
  });
});
