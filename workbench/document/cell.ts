/** What a cell holds, a formula's result included. `serial` is a day or a time. */
export type Content = string | number | boolean | null | { serial: number };

/** What is put into a cell; it says all about the cell's content. */
export interface CellInput {
  /** Null where the cell is emptied, or has a formula: its result is not put in. */
  value: string | number | boolean | null;
  /** With its `=`, in the dialect that formulas are kept in. */
  formula?: string;
  /** A number format that comes with it. */
  format?: string;
}

/** The name of the number format that a cell has which has none of its own. */
export const GENERAL = 'General';

/** How a cell looks. What is left out is not said; null is said, and means the usual. */
export interface Look {
  /** The number format. */
  format?: string | null;
  /** `#rrggbb`. */
  background?: string | null;
  fontColor?: string | null;
  isBold?: boolean | null;
  isItalic?: boolean | null;
  isUnderlined?: boolean | null;
  isStruck?: boolean | null;
  /** In points. */
  fontSize?: number | null;
  isWrapped?: boolean | null;
  horizontal?: 'left' | 'center' | 'right' | null;
  vertical?: 'top' | 'middle' | 'bottom' | null;
}
