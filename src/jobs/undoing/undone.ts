import type { SheetDocument } from '../../sheets/document/document';
import type { MemorySheet } from '../../sheets/figures/memorySheet';

/**
 * What an undo did: how many cells, rows or clients it took back, and which it left since they were
 * edited, in A1 notation.
 */
export interface Undone {
  restored: number;
  edited: string[];
}

/** What there is to take an action back with. */
export interface UndoContext {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  document: SheetDocument;
  memorySheet: MemorySheet;
}
