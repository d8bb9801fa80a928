import type { Area, PlacedArea } from './area';

/** What cells may be held to, by Google's names: `SpreadsheetApp.DataValidationCriteria`. */
export const VALIDATION_CRITERIA = [
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'NUMBER_BETWEEN',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_NOT_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_AFTER',
  'DATE_BEFORE',
] as const;

export type ValidationCriteria = (typeof VALIDATION_CRITERIA)[number];

/** A list's words, the range they stand in, whether a dropdown shows them, a bound, a formula. */
export type ValidationValue =
  | string[]
  | PlacedArea
  | boolean
  | number
  | { serial: number }
  | string;

/** What may be put into a cell, and what is said when it is something else. */
export interface ValidationRule {
  /** Null where it has none a script could read. */
  criterion: { criteria: ValidationCriteria; values: ValidationValue[] } | null;
  allowInvalid: boolean;
  helpText: string | null;
}

/** A rule with the cells it holds for. */
export interface PlacedValidation {
  areas: Area[];
  rule: ValidationRule;
}
