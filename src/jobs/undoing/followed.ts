import { SheetError } from '../../sheets/sheetError';
import { clientRecord } from '../clientRecord';
import { withFollowing } from '../followingFigures';
import type { UndoContext } from './undone';

/** Brings up to date what follows for a client from what was just taken back. */
export function refreshFollowing(
  key: string,
  { spreadsheet, document, memorySheet }: UndoContext,
): void {
  try {
    const record = clientRecord(spreadsheet, key, document);
    withFollowing(record, record.contacts, memorySheet, null);
  } catch (error) {
    // His row may be gone, and what was to be taken back is.
    if (!(error instanceof SheetError)) throw error;
  }
}
