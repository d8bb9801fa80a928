import type { SheetDocument } from '../../sheets/document/document';
import type { MemorySheet } from '../../sheets/figures/memorySheet';
import type { Warning } from '../../sheets/tables/warnings';

/**
 * What an undo did: how many cells, rows or clients it took back, and which it left since they were
 * edited, in A1 notation.
 */
export interface Undone {
  restored: number;
  edited: string[];
  /** Of figures that follow from it and that Google did not take. */
  refused?: readonly Warning[];
}

/** What there is to take an action back with. */
export interface UndoContext {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  document: SheetDocument;
  memorySheet: MemorySheet;
}
