import type { IWorkbookData } from '@univerjs/core';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { SHEET_FILTER_SNAPSHOT_ID } from '@univerjs/sheets-filter';
import { absoluteReference, parseA1 } from '../document/a1';
import { NOTE_BOX } from '../engine/notes';
import { type CellSheet, type ExcelFile, rowsOf } from './excelFile';

/**
 * What Univer keeps beside the cells of a workbook: notes, names and filters, each as its own
 * plugin reads it.
 */
export function resourcesOf(
  file: ExcelFile,
  sheets: readonly CellSheet[],
): NonNullable<IWorkbookData['resources']> {
  return [
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notesOf(file, sheets)) },
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(file, sheets)) },
    { name: SHEET_FILTER_SNAPSHOT_ID, data: JSON.stringify(filtersOf(file, sheets)) },
  ];
}

function notesOf(file: ExcelFile, sheets: readonly CellSheet[]): Record<string, unknown> {
  const notes: Record<string, Record<number, Record<number, unknown>>> = {};
  for (const { id, name } of sheets) {
    rowsOf(file.Sheets[name] ?? {}).forEach((cells, row) => {
      cells.forEach((cell, col) => {
        const note = cell?.c?.map(({ t }) => t).join('\n');
        if (!note) return;
        const box = { ...NOTE_BOX, id: `note-${id}-${row}-${col}`, row, col, note };
        notes[id] = { ...notes[id], [row]: { ...notes[id]?.[row], [col]: box } };
      });
    });
  }
  return notes;
}

/**
 * Names of ranges, constants and formulas; those Excel keeps for itself (print areas, filters) are
 * none of the user's.
 */
function namesOf(file: ExcelFile, sheets: readonly CellSheet[]): Record<string, unknown> {
  const names = (file.Workbook?.Names ?? []).filter(
    ({ Name, Ref }) => !Name.startsWith('_xlnm.') && !Ref.includes('#REF!'),
  );
  return Object.fromEntries(
    names.map(({ Name: name, Ref, Sheet }, index) => {
      const id = `name-${index}`;
      const scope = sheets.find((sheet) => sheet.index === Sheet)?.id;
      const localSheetId = scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
      return [id, { id, name, formulaOrRefString: referenceOf(Ref), localSheetId }];
    }),
  );
}

/**
 * A range as Univer keeps it, whole columns and rows as they are written; a constant or a formula
 * with its `=`.
 */
function referenceOf(reference: string): string {
  const parsed = parseA1(reference, { rows: 1, columns: 1 });
  if (!parsed?.sheet) return `=${reference}`;
  const isClosed = /!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.test(reference);
  return isClosed ? absoluteReference(parsed.sheet, parsed.area) : reference;
}

function filtersOf(file: ExcelFile, sheets: readonly CellSheet[]): Record<string, unknown> {
  return Object.fromEntries(
    sheets.flatMap(({ id, name }) => {
      const reference = file.Sheets[name]?.['!autofilter']?.ref;
      const area = reference && parseA1(reference, { rows: 1, columns: 1 })?.area;
      return area ? [[id, { ref: area, filterColumns: [], cachedFilteredOut: [] }]] : [];
    }),
  );
}
