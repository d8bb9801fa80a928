import type { LastAction } from '../../sheets/document/lastAction';
import { ChangedMeanwhile, SheetError } from '../../sheets/document/sheetError';
import type { Warning } from '../../sheets/tables/warnings';
import { texts } from '../../texts/texts';
import { CONTACT_DAYS, updatingRow } from '../client/updatingRow';
import { type ClientRecord, readClientRecord } from '../readBase';
import type { UndoContext } from './undone';

/**
 * Brings up to date what follows for a client from what was just taken back.
 *
 * @param action that is being taken back
 * @returns what Google did not take of it
 */
export function refreshUpdatedRow(
  key: string,
  action: LastAction,
  { spreadsheet, document, memorySheet }: UndoContext,
): readonly Warning[] {
  const recordOf = (): ClientRecord | null => {
    try {
      return readClientRecord(spreadsheet, key, CONTACT_DAYS, document);
    } catch (error) {
      if (error instanceof ChangedMeanwhile || !(error instanceof SheetError)) throw error;
      return null;
    }
  };
  // Columns may have been moved while it was read; else the row is gone.
  const record = recordOf() ?? recordOf();
  if (!record) return [];
  const { figures, refused } = updatingRow(record, record.contacts, memorySheet, action);
  // What was read of the row is of no use where columns were moved between it and the header.
  if (!figures && !isAsRead(record.table)) {
    throw new ChangedMeanwhile(texts[document.language].client.rowsMoved(record.table.name));
  }
  return refused;
}

function isAsRead({ sheet, headerRow, header }: ClientRecord['table']): boolean {
  const [now = []] = sheet.getRange(headerRow, 1, 1, header.length).getValues();
  return header.every((title, index) => String(title) === String(now[index]));
}
