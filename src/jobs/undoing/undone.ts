import type { SheetDocument } from '../../sheets/document/document';
import type { LastAction } from '../../sheets/document/lastAction';
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
  /**
   * Whether an earlier undo of the action was cut off: what stands as it stood before was taken
   * back by that.
   */
  isResumed: boolean;
}

/**
 * Keeps, before the first cell is written, that the action is being taken back. Whatever can still
 * be refused is refused before.
 */
export function beginUndoing(action: LastAction, { memorySheet, isResumed }: UndoContext): void {
  if (!isResumed) memorySheet.rememberAction(action);
}
