import type { Area } from './area';
import type { Look } from './cell';

/** The conditions the workbench knows, by Google's names: `SpreadsheetApp.BooleanCriteria`. */
export const BOOLEAN_CRITERIA = [
  'CUSTOM_FORMULA',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_NOT_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
] as const;

/** A condition as Google names it, with its arguments. */
export interface Criterion {
  criteria: (typeof BOOLEAN_CRITERIA)[number];
  values: (string | number)[];
}

/** A conditional format. */
export interface FormatRule {
  areas: Area[];
  /** Null where it has none a script could read: a colour scale, or one made on the page. */
  criterion: Criterion | null;
  look: Look;
  /** All that the document keeps of a rule that was read from it, so that it can be put back. */
  own?: unknown;
}
