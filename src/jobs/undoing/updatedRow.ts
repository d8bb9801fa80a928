import { SheetError } from '../../sheets/document/sheetError';
import { CONTACT_DAYS, updatingRow } from '../client/updatingRow';
import { readClientRecord } from '../readBase';
import type { UndoContext } from './undone';

/** Brings up to date what follows for a client from what was just taken back. */
export function refreshUpdatedRow(
  key: string,
  { spreadsheet, document, memorySheet }: UndoContext,
): void {
  try {
    const record = readClientRecord(spreadsheet, key, CONTACT_DAYS, document);
    updatingRow(record, record.contacts, memorySheet, null);
  } catch (error) {
    // The row may be gone, and what was to be taken back is.
    if (!(error instanceof SheetError)) throw error;
  }
}
