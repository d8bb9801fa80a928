import {
  type FilterModel,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import { type Area, areaOf } from '../document/area';
import type { UniverCells } from './sheetCells';

/** The cells of the sheet's filter; null where it has none. */
export function filterArea(cells: UniverCells): Area | null {
  const range = filterModel(cells)?.getRange();
  return range ? areaOf(range) : null;
}

export function setFilter({ book, id: subUnitId }: UniverCells, area: Area | null): void {
  if (area) book.run(SetSheetsFilterRangeMutation, { subUnitId, range: area });
  else book.run(RemoveSheetsFilterMutation, { subUnitId });
}

/** The texts the filter shows of a column; null where it shows all, or goes by something else. */
export function filterTexts(cells: UniverCells, column: number): ReadonlySet<string> | null {
  const shown = filterModel(cells)?.getFilterColumn(column)?.getColumnData().filters;
  return shown ? new Set([...(shown.filters ?? []), ...(shown.blank ? [''] : [])]) : null;
}

export function setFilterTexts(
  { book, id: subUnitId }: UniverCells,
  col: number,
  texts: ReadonlySet<string> | null,
): void {
  const filters = texts && {
    filters: [...texts].filter((text) => text !== ''),
    ...(texts.has('') && { blank: true }),
  };
  const criteria = filters && { colId: col, filters };
  book.run(SetSheetsFilterCriteriaMutation, { subUnitId, col, criteria });
}

/** Whether the filter hides a row, counted from 0. */
export function isFilteredOut(cells: UniverCells, row: number): boolean {
  return filterModel(cells)?.isRowFiltered(row) ?? false;
}

function filterModel({ book, id }: UniverCells): FilterModel | null {
  return book.injector.get(SheetsFilterService).getFilterModel(book.unitId, id) ?? null;
}
