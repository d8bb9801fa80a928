import { isBlank } from '../../cells/cell';
import { shown } from '../../cells/cellFault';
import { readWord } from '../../cells/word';
import { clientKey } from '../../core/log/clientKey';
import { DEAL_STATUSES, type DealStatus } from '../../core/log/dealStatus';
import type { Language } from '../../schema/languages';
import { texts } from '../../texts/texts';
import { DEAL_STATUS_WORDS } from '../../texts/vocabulary';
import type { Warning } from '../tables/warnings';
import {
  appendRows,
  listOf,
  readerOf,
  type SettingsTable,
  type TableDesign,
} from './settingsTable';

/** The table of what the status words of the sales log mean. */
export const STATUSES_TABLE: TableDesign = {
  table: 'statuses',
  spareRows: 12,
  widths: [200, 170],
  validate: (body, language) => {
    const words = texts[language].words.dealStatuses;
    body
      .offset(0, 1, body.getNumRows(), 1)
      .setDataValidation(listOf(DEAL_STATUSES.map((each) => words[each])));
  },
};

/**
 * What the words mean, by their keys. A word without a meaning says nothing yet; one that stands
 * there twice is reported.
 */
export function readStatusMeanings(
  table: SettingsTable | undefined,
  language: Language,
  warnings: Warning[],
): Map<string, DealStatus> {
  const meanings = new Map<string, DealStatus>();
  if (!table) return meanings;
  const { settingFaults, warnings: words } = texts[language];
  const reader = readerOf(table, ['word', 'meaning'], texts[language], warnings);
  const rowOf = new Map<string, number>();
  table.rows.forEach((cells, row) => {
    const [word = ''] = cells;
    const meaning = reader.read(
      row,
      'meaning',
      (cell) => readWord(cell, DEAL_STATUS_WORDS),
      words.cellIgnored,
    );
    if (isBlank(word) || meaning == null) return;
    const key = clientKey(String(word));
    const first = rowOf.get(key);
    if (first !== undefined) {
      reader.warn(row, 'word', words.leftOut(settingFaults.rowDoubled(shown(word), first)));
      return;
    }
    rowOf.set(key, table.headerRow + 1 + row);
    meanings.set(key, meaning);
  });
  return meanings;
}

/**
 * Lists status words that nobody knows below those that are listed, so that what they mean can be
 * chosen.
 */
export function offerStatuses(table: SettingsTable | undefined, words: readonly string[]): void {
  if (!table) return;
  const listed = new Set(table.rows.map(([word = '']) => clientKey(String(word))));
  appendRows(
    table,
    words.filter((word) => !listed.has(clientKey(word))).map((word) => [word]),
  );
}
