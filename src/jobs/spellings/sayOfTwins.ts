import { withDocumentLock } from '../../google/documentLock';
import type { AliasCells } from '../../sheets/document/lastAction';
import { SheetError } from '../../sheets/document/sheetError';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { hasRow, writeRow } from '../../sheets/settings/editTables';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import type { SettingsTable } from '../../sheets/settings/settingsTable';
import { texts } from '../../texts/texts';
import { spellings } from './twinsFound';

/** What somebody says of two spellings, each named by its key. */
export interface SaidOfTwins {
  spelling: string;
  client: string;
  /** Whether they are one client; else the two are not asked about again. */
  isSame: boolean;
  /** Chosen by who asks: what is sent again, since no answer came, is written once. */
  requestId: string;
}

/**
 * Writes down beside the settings whether two spellings are one client. Figures follow with the
 * next recalculation.
 *
 * @returns the names as they stand in the sheets
 * @throws SheetError, before anything is written, where one of them is not there any more, or the
 * table is protected
 */
export function sayOfTwins(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { spelling, client, isSame, requestId }: SaidOfTwins,
): { spelling: string; client: string } {
  const document = addOnDocument();
  const { language } = document;
  return withDocumentLock(language, () => {
    const all = spellings(spreadsheet, document);
    const [written, meant] = [spelling, client].map((each) => all.find(({ key }) => key === each));
    if (!written || !meant?.isInClients || written === meant) {
      throw new SheetError(texts[language].refused.rowGone);
    }
    const names = { spelling: written.name, client: meant.name };
    const memorySheet = new MemorySheet(spreadsheet, language);
    const { yes, no } = texts[language].settingWords.yesNo;
    const alias: AliasCells = [names.spelling, names.client, isSame ? yes : no];
    const found = prepareSettings(spreadsheet, language);
    // What is sent again may have been cut off before it was written, and others may have followed.
    if (hasRow(found.tables.aliases as SettingsTable, alias, document)) return names;
    writeRow(found, 'aliases', null, alias, document, () =>
      memorySheet.rememberAction({ kind: 'alias', requestId, alias }),
    );
    return names;
  });
}
