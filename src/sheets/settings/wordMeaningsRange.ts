import { type Cell, isBlank } from '../../cells/cell';
import { shown } from '../../cells/cellFault';
import { readWord, type Vocabulary } from '../../cells/word';
import { OUTCOMES, type Outcome } from '../../core/contacts/outcome';
import { clientKey } from '../../core/log/clientKey';
import { DEAL_STATUSES, type DealStatus } from '../../core/log/dealStatus';
import { WORD_PLACES, type WordPlace } from '../../core/settings';
import type { Language } from '../../schema/languages';
import { texts } from '../../texts/texts';
import { DEAL_STATUS_WORDS, OUTCOME_WORDS, WORD_PLACE_WORDS } from '../../texts/vocabulary';
import type { Warning } from '../tables/warnings';
import { codeIn } from '../tables/wordInUse';
import { listOf, readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/** The table of what the words of the user's logs mean. */
export const WORD_MEANINGS_TABLE: TableDesign = {
  table: 'wordMeanings',
  spareRows: 12,
  widths: [200, 170, 90],
  validate: (body, language) => {
    const { dealStatuses, outcomes, wordPlaces } = texts[language].words;
    const list = (column: number, words: readonly string[]) =>
      body.offset(0, column, body.getNumRows(), 1).setDataValidation(listOf(words));
    const meanings = [
      ...DEAL_STATUSES.map((each) => dealStatuses[each]),
      ...OUTCOMES.map((each) => outcomes[each]),
    ];
    list(1, [...new Set(meanings)]);
    list(
      2,
      WORD_PLACES.map((each) => wordPlaces[each]),
    );
  },
};

/** What the words of each place mean, by their keys. */
export interface WordMeanings {
  status: Map<string, DealStatus>;
  outcome: Map<string, Outcome>;
}

/**
 * What the words mean. A word without a meaning says nothing yet; one that stands there twice for
 * its place is reported. A row that names no place is of the statuses.
 */
export function readWordMeanings(
  table: SettingsTable | undefined,
  language: Language,
  warnings: Warning[],
): WordMeanings {
  const meanings: WordMeanings = { status: new Map(), outcome: new Map() };
  if (!table) return meanings;
  const { settingFaults, warnings: words } = texts[language];
  const reader = readerOf(table, ['word', 'meaning', 'place'], texts[language], warnings);
  const rowOf = { status: new Map<string, number>(), outcome: new Map<string, number>() };
  const read = <Meaning extends string>(
    place: WordPlace,
    vocabulary: Vocabulary<Meaning>,
    known: Map<string, Meaning>,
    [word = '', row]: readonly [Cell | undefined, number],
  ) => {
    const meaning = reader.read(
      row,
      'meaning',
      (cell) => readWord(cell, vocabulary),
      words.cellIgnored,
    );
    if (isBlank(word) || meaning == null) return;
    const key = clientKey(String(word));
    const first = rowOf[place].get(key);
    if (first !== undefined) {
      reader.warn(row, 'word', words.leftOut(settingFaults.rowDoubled(shown(word), first)));
      return;
    }
    rowOf[place].set(key, table.headerRow + 1 + row);
    known.set(key, meaning);
  };
  table.rows.forEach(([word], row) => {
    const place = reader.read(
      row,
      'place',
      (cell) => readWord(cell, WORD_PLACE_WORDS),
      words.leftOut,
    );
    if (place === 'outcome') read(place, OUTCOME_WORDS, meanings.outcome, [word, row]);
    else if (place !== undefined) read('status', DEAL_STATUS_WORDS, meanings.status, [word, row]);
  });
  return meanings;
}

/** The row that a word of this place has in the table; null where it has none. */
export function rowOfWord(
  { rows }: SettingsTable,
  word: string,
  place: WordPlace,
): readonly Cell[] | null {
  const key = clientKey(word);
  const isOfWord = ([cell = '', , where = '']: readonly Cell[]) =>
    clientKey(String(cell)) === key && placeIn(where) === place;
  return rows.find(isOfWord) ?? null;
}

/** The rows of words that nobody knows and that are not listed yet, so that what they mean can be chosen. */
export function wordRows(
  table: SettingsTable,
  words: readonly { word: string; place: WordPlace }[],
  language: Language,
): Cell[][] {
  const { wordPlaces } = texts[language].words;
  return words
    .filter(({ word, place }) => rowOfWord(table, word, place) === null)
    .map(({ word, place }) => [word, '', wordPlaces[place]]);
}

function placeIn(cell: Cell): WordPlace | null {
  return isBlank(cell) ? 'status' : codeIn(cell, WORD_PLACE_WORDS);
}
