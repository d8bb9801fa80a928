import { extractPureTextFromCell } from '@univerjs/core';
import {
  type FilterModel,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { Area, SheetCells } from '../../engine/sheetCells';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from '../sheets/range';
import { FilterCriteria } from './filterCriteria';

/**
 * The filter of a sheet: its first row is the header, and what it hides is still read and written.
 */
export class Filter extends Service {
  constructor(
    private readonly host: Host,
    private readonly cells: SheetCells,
  ) {
    super();
  }

  getRange(): Range {
    const { startRow, startColumn, endRow, endColumn } = this.#model().getRange();
    return this.host.range(this.cells, { startRow, startColumn, endRow, endColumn });
  }

  /** Null where a column hides nothing, or what it hides by was chosen on the page. */
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const shown = this.#model()
      .getFilterColumn(columnPosition - 1)
      ?.getColumnData().filters;
    if (!shown) return null;
    const texts = this.#texts(columnPosition - 1);
    const isShown = (text: string) =>
      text === '' ? shown.blank === true : (shown.filters ?? []).includes(text);
    return new FilterCriteria({ hidden: texts.filter((text) => !isShown(text)) });
  }

  setColumnFilterCriteria(columnPosition: number, criteria: FilterCriteria | null): this {
    const column = columnPosition - 1;
    const shown = criteria && this.#texts(column).filter((text) => criteria.shows(text));
    this.cells.book.run(SetSheetsFilterCriteriaMutation, {
      subUnitId: this.cells.id,
      col: column,
      criteria: shown && {
        colId: column,
        filters: {
          filters: shown.filter((text) => text !== ''),
          ...(shown.includes('') && { blank: true }),
        },
      },
    });
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  remove(): void {
    this.cells.book.run(RemoveSheetsFilterMutation, { subUnitId: this.cells.id });
  }

  /** What the cells of a column show, each text once. */
  #texts(column: number): string[] {
    const { startRow, endRow } = this.#model().getRange();
    const texts = new Set<string>();
    for (let row = startRow + 1; row <= endRow; row++) {
      texts.add(extractPureTextFromCell(this.cells.worksheet.getCell(row, column)));
    }
    return [...texts];
  }

  #model(): FilterModel {
    const model = filterModel(this.cells);
    if (!model) throw new Error('The filter has been removed.');
    return model;
  }
}

/** The filter of a sheet, or null where it has none. */
export function filterOf(host: Host, cells: SheetCells): Filter | null {
  return filterModel(cells) ? new Filter(host, cells) : null;
}

/** Switches a filter on, its header being the first row. A sheet can have one only. */
export function createFilter(host: Host, cells: SheetCells, range: Area): Filter {
  if (filterModel(cells)) {
    throw new Error("You can't create a filter in a sheet that already has a filter.");
  }
  cells.book.run(SetSheetsFilterRangeMutation, { subUnitId: cells.id, range });
  return new Filter(host, cells);
}

/** Whether a filter hides a row, counted from 0. */
export function isFilteredOut(cells: SheetCells, row: number): boolean {
  return filterModel(cells)?.isRowFiltered(row) ?? false;
}

function filterModel({ book, id }: SheetCells): FilterModel | null {
  return book.injector.get(SheetsFilterService).getFilterModel(book.unitId, id) ?? null;
}

standsFor<GoogleAppsScript.Spreadsheet.Filter>()(Filter, {
  name: 'Filter',
  handles: ['getRange'],
  reads: ['getColumnFilterCriteria'],
  writes: ['remove', 'removeColumnFilterCriteria', 'setColumnFilterCriteria'],
});
