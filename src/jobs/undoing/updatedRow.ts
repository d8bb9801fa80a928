import { SheetError } from '../../sheets/document/sheetError';
import { clientRecord } from '../client/clientRecord';
import { updatingRow } from '../client/updatingRow';
import type { UndoContext } from './undone';

/** Brings up to date what follows for a client from what was just taken back. */
export function refreshUpdatedRow(
  key: string,
  { spreadsheet, document, memorySheet }: UndoContext,
): void {
  try {
    const record = clientRecord(spreadsheet, key, document);
    updatingRow(record, record.contacts, memorySheet, null);
  } catch (error) {
    // His row may be gone, and what was to be taken back is.
    if (!(error instanceof SheetError)) throw error;
  }
}
