import type { Cell } from '../../cells/cell';
import type { DealStatus } from '../../core/log/dealStatus';
import { withDocumentLock } from '../../google/documentLock';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { rememberedCell } from '../../sheets/grid/rememberedCell';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { hasRow, writeRow } from '../../sheets/settings/editTables';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import type { SettingsTable } from '../../sheets/settings/settingsTable';
import { rowOfWord } from '../../sheets/settings/wordMeaningsRange';
import { texts } from '../../texts/texts';

/** What somebody says that a status word of the sales log means. */
export interface SaidOfStatus {
  word: string;
  means: DealStatus;
  /** Chosen by who asks: what is sent again, since no answer came, is written once. */
  requestId: string;
}

/**
 * Writes down beside the settings what a status word means, in the row that it has there or in a
 * new one. Figures follow with the next recalculation.
 *
 * @throws SheetError, before anything is written, where the table is protected
 */
export function sayStatusMeaning(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { word, means, requestId }: SaidOfStatus,
): void {
  const document = addOnDocument();
  const { language } = document;
  withDocumentLock(language, () => {
    const memorySheet = new MemorySheet(spreadsheet, language);
    const { lastAction } = memorySheet;
    const found = prepareSettings(spreadsheet, language);
    const table = found.tables.wordMeanings as SettingsTable;
    const isSentAgain = lastAction?.kind === 'wordMeaning' && lastAction.requestId === requestId;
    // It may have been cut off before it was written.
    if (isSentAgain && hasRow(table, lastAction.after, document)) return;
    const row = rowOfWord(table, word, 'status');
    const before = row?.map((cell) => rememberedCell(cell, document)) ?? null;
    const { dealStatuses, wordPlaces } = texts[language].words;
    const meaning = dealStatuses[means];
    const after: Cell[] = before
      ? before.map((cell, index) => (index === 1 ? meaning : cell))
      : [word, meaning, wordPlaces.status];
    writeRow(found, 'wordMeanings', before, after, document, () =>
      memorySheet.rememberAction({ kind: 'wordMeaning', requestId, before, after }),
    );
  });
}
