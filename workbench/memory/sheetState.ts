import type { Area } from '../document/area';
import type { Selection } from '../document/book';
import type { Look } from '../document/cell';
import type { FormatRule } from '../document/formatRule';
import type { Size } from '../document/sheetCells';
import type { PlacedValidation } from '../document/validationRule';

/** A cell as it is kept; it is never changed, but replaced. */
export interface KeptCell {
  /** Of a formula: what can be read off it, or null. */
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly look: Look;
}

export interface KeptFilter {
  area: Area;
  /** By column, from 0: the texts it shows. */
  texts: ReadonlyMap<number, ReadonlySet<string>>;
  hiddenRows: ReadonlySet<number>;
}

/**
 * A sheet as it is kept. But for its cells, what is in here is never changed, but replaced: a copy
 * is cheap.
 */
export interface KeptSheet {
  id: string;
  name: string;
  isHidden: boolean;
  tabColor: string | null;
  size: Size;
  /** By row, up to the last with any; within it by column. */
  cells: (KeptCell | undefined)[][];
  frozen: Size;
  /** In pixels, by column or row; those that are not here have the usual. */
  widths: ReadonlyMap<number, number>;
  heights: ReadonlyMap<number, number>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  merges: readonly Area[];
  /** By place, such as `1,2`. */
  notes: ReadonlyMap<string, string>;
  rules: readonly FormatRule[];
  validations: readonly PlacedValidation[];
  filter: KeptFilter | null;
  selection: Selection | null;
}

export function blankSheet(id: string, name: string, size: Size): KeptSheet {
  return {
    ...{ id, name, size },
    isHidden: false,
    tabColor: null,
    cells: [],
    frozen: { rows: 0, columns: 0 },
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    notes: new Map(),
    rules: [],
    validations: [],
    filter: null,
    selection: null,
  };
}

/** A copy that changes of the other do not reach. */
export function copyOf(sheet: KeptSheet): KeptSheet {
  return { ...sheet, cells: sheet.cells.map((line) => line.slice()) };
}
