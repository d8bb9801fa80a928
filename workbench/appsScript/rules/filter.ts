import type { Area } from '../../document/area';
import type { SheetCells } from '../../document/sheetCells';
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
    return this.host.range(this.cells, this.#area());
  }

  /** Null where a column hides nothing, or what it hides by was chosen on the page. */
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    this.#area();
    const shown = this.cells.filterTexts(columnPosition - 1);
    if (!shown) return null;
    const texts = this.#texts(columnPosition - 1);
    return new FilterCriteria({ hidden: texts.filter((text) => !shown.has(text)) });
  }

  setColumnFilterCriteria(columnPosition: number, criteria: FilterCriteria | null): this {
    const texts = this.#texts(columnPosition - 1);
    const shown = criteria && new Set(texts.filter((text) => criteria.shows(text)));
    this.cells.setFilterTexts(columnPosition - 1, shown);
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  remove(): void {
    this.cells.setFilter(null);
  }

  /** What the cells of a column show, each text once. */
  #texts(column: number): string[] {
    const { startRow, endRow } = this.#area();
    const texts = new Set<string>();
    for (let row = startRow + 1; row <= endRow; row++) texts.add(this.cells.shownText(row, column));
    return [...texts];
  }

  #area(): Area {
    const area = this.cells.filter();
    if (!area) throw new Error('The filter has been removed.');
    return area;
  }
}

/** The filter of a sheet, or null where it has none. */
export function filterOf(host: Host, cells: SheetCells): Filter | null {
  return cells.filter() ? new Filter(host, cells) : null;
}

/** Switches a filter on, its header being the first row. A sheet can have one only. */
export function createFilter(host: Host, cells: SheetCells, area: Area): Filter {
  if (cells.filter()) {
    throw new Error("You can't create a filter in a sheet that already has a filter.");
  }
  cells.setFilter(area);
  return new Filter(host, cells);
}

standsFor<GoogleAppsScript.Spreadsheet.Filter>()(Filter, {
  name: 'Filter',
  handles: ['getRange'],
  reads: ['getColumnFilterCriteria'],
  writes: ['remove', 'removeColumnFilterCriteria', 'setColumnFilterCriteria'],
});
