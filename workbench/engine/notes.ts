import { generateRandomId } from '@univerjs/core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { UniverCells } from './sheetCells';

/** The box a note opens in, in pixels. */
export const NOTE_BOX = { width: 160, height: 72 };

/** The note of a cell, or the empty text. */
export function noteAt({ book, id }: UniverCells, row: number, col: number): string {
  return book.injector.get(SheetsNoteModel).getNote(book.unitId, id, { row, col })?.note ?? '';
}

/** All notes of a sheet, in no order. */
export function notesOn({
  book,
  id,
}: UniverCells): { row: number; column: number; text: string }[] {
  const notes = book.injector.get(SheetsNoteModel).getSheetNotes(book.unitId, id)?.values() ?? [];
  return [...notes].map(({ row, col: column, note: text }) => ({ row, column, text }));
}

/** Puts a note on a cell; an empty one takes it away. */
export function setNote(cells: UniverCells, row: number, col: number, text: string | null): void {
  const { book, id: sheetId } = cells;
  const known = book.injector.get(SheetsNoteModel).getNote(book.unitId, sheetId, { row, col });
  if (text === null || text === '') {
    if (known) book.run(RemoveNoteMutation, { sheetId, noteId: known.id, row, col });
    return;
  }
  const note = {
    ...NOTE_BOX,
    ...known,
    id: known?.id ?? generateRandomId(6),
    row,
    col,
    note: text,
  };
  book.run(UpdateNoteMutation, { sheetId, row, col, note });
}
