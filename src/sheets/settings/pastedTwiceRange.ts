import { type Cell, isBlank } from '../../cells/cell';
import { readWord } from '../../cells/word';
import { PASTED_TWICE, type PastedTwice } from '../../core/settings';
import type { Language } from '../../schema/languages';
import { texts } from '../../texts/texts';
import { PASTED_TWICE_WORDS } from '../../texts/vocabulary';
import type { Warning } from '../tables/warnings';
import { listOf, readerOf, type SettingsTable, type TableDesign } from './settingsTable';

/**
 * The table of the rows that stand in the sales log a second time, each with a question to the
 * user.
 */
export const PASTED_TWICE_TABLE: TableDesign = {
  table: 'pastedTwice',
  spareRows: 4,
  widths: [260, 110, 90],
  validate: (body, language) => {
    const words = texts[language].words.pastedTwice;
    body
      .offset(0, 1, body.getNumRows(), 1)
      .setDataValidation(listOf(PASTED_TWICE.map((each) => words[each])));
  },
};

/** The answers by fingerprint; a question without one is not among them. */
export function readPastedTwice(
  table: SettingsTable | undefined,
  language: Language,
  warnings: Warning[],
): Map<string, PastedTwice> {
  const answers = new Map<string, PastedTwice>();
  if (!table) return answers;
  const reader = readerOf(table, ['rows', 'answer'], texts[language], warnings);
  table.rows.forEach(([, , mark = ''], row) => {
    const answer = reader.read(
      row,
      'answer',
      (cell) => readWord(cell, PASTED_TWICE_WORDS),
      texts[language].warnings.cellIgnored,
    );
    if (!isBlank(mark) && answer != null) answers.set(String(mark).trim(), answer);
  });
  return answers;
}

/** The rows that ask of what stands twice, where it is not asked yet. */
export function blockRows(
  table: SettingsTable,
  blocks: readonly { fingerprint: string; listed: string }[],
): Cell[][] {
  const marks = new Set(table.rows.map(([, , mark = '']) => String(mark).trim()));
  return blocks
    .filter(({ fingerprint }) => !marks.has(fingerprint))
    .map(({ listed, fingerprint }) => [listed, '', fingerprint]);
}
