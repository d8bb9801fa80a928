import type { LastAction } from '../../sheets/document/lastAction';
import { ChangedMeanwhile, SheetError } from '../../sheets/document/sheetError';
import type { Warning } from '../../sheets/tables/warnings';
import { CONTACT_DAYS, updatingRow } from '../client/updatingRow';
import { readClientRecord } from '../readBase';
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
  try {
    const record = readClientRecord(spreadsheet, key, CONTACT_DAYS, document);
    return updatingRow(record, record.contacts, memorySheet, action).refused;
  } catch (error) {
    // The row may be gone, and what was to be taken back is.
    if (error instanceof ChangedMeanwhile || !(error instanceof SheetError)) throw error;
    return [];
  }
}
