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

/** The cells of a row, by column. */
export type KeptLine = readonly (KeptCell | undefined)[];

export interface KeptFilter {
  area: Area;
  /** By column, from 0: the texts it shows. */
  texts: ReadonlyMap<number, ReadonlySet<string>>;
  hiddenRows: ReadonlySet<number>;
}

/**
 * A sheet as it is kept. Nothing in here is ever changed, but replaced: whoever holds it has a
 * snapshot, and what two have in common is the same object.
 */
export interface KeptSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly tabColor: string | null;
  readonly size: Size;
  /** By row, up to the last with any. */
  readonly cells: readonly KeptLine[];
  readonly frozen: Size;
  /** In pixels, by column or row; those that are not here have the usual. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** By place, such as `1,2`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly rules: readonly FormatRule[];
  readonly validations: readonly PlacedValidation[];
  readonly filter: KeptFilter | null;
  readonly selection: Selection | null;
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
