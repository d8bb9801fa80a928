import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import { absoluteReference, parseA1 } from '../document/a1';
import { type Area, areaOf, type PlacedArea } from '../document/area';
import type {
  PlacedValidation,
  ValidationCriteria,
  ValidationRule,
  ValidationValue,
} from '../document/validationRule';
import { serialOfDay } from '../locale/zone';
import type { UniverCells } from './sheetCells';

/** Univer knows no rule for any date at all; it keeps dates in this form. */
const FIRST_DATE = '1900-01-01';

const { LIST, CHECKBOX, CUSTOM, DECIMAL, DATE } = DataValidationType;
const { BETWEEN, NOT_BETWEEN, EQUAL, NOT_EQUAL } = DataValidationOperator;
const { GREATER_THAN, GREATER_THAN_OR_EQUAL, LESS_THAN, LESS_THAN_OR_EQUAL } =
  DataValidationOperator;

/**
 * Types and operators of Univer by Google's names; lists, boxes and formulas are told apart by type
 * alone.
 */
const CRITERIA: Readonly<
  Record<ValidationCriteria, { type: DataValidationType; operator?: DataValidationOperator }>
> = {
  VALUE_IN_LIST: { type: LIST },
  VALUE_IN_RANGE: { type: LIST },
  CHECKBOX: { type: CHECKBOX },
  CUSTOM_FORMULA: { type: CUSTOM },
  NUMBER_BETWEEN: { type: DECIMAL, operator: BETWEEN },
  NUMBER_NOT_BETWEEN: { type: DECIMAL, operator: NOT_BETWEEN },
  NUMBER_EQUAL_TO: { type: DECIMAL, operator: EQUAL },
  NUMBER_NOT_EQUAL_TO: { type: DECIMAL, operator: NOT_EQUAL },
  NUMBER_GREATER_THAN: { type: DECIMAL, operator: GREATER_THAN },
  NUMBER_GREATER_THAN_OR_EQUAL_TO: { type: DECIMAL, operator: GREATER_THAN_OR_EQUAL },
  NUMBER_LESS_THAN: { type: DECIMAL, operator: LESS_THAN },
  NUMBER_LESS_THAN_OR_EQUAL_TO: { type: DECIMAL, operator: LESS_THAN_OR_EQUAL },
  DATE_IS_VALID_DATE: { type: DATE, operator: GREATER_THAN_OR_EQUAL },
  DATE_AFTER: { type: DATE, operator: GREATER_THAN },
  DATE_BEFORE: { type: DATE, operator: LESS_THAN },
};

export function validationAt(cells: UniverCells, row: number, column: number) {
  const { book, id } = cells;
  const rule = book.injector
    .get(SheetDataValidationModel)
    .getRuleByLocation(book.unitId, id, row, column);
  return rule ? ruleOf(cells, rule) : null;
}

export function validationsOf(cells: UniverCells): PlacedValidation[] {
  const { book, id } = cells;
  return book.injector
    .get(SheetDataValidationModel)
    .getRules(book.unitId, id)
    .map((rule) => ({ areas: rule.ranges.map(areaOf), rule: ruleOf(cells, rule) }));
}

/** Lays a rule over cells that have none. */
export function addValidation({ book, id }: UniverCells, { areas, rule }: PlacedValidation): void {
  book.run(AddSheetDataValidationCommand, {
    subUnitId: id,
    rule: { uid: generateRandomId(6), ...toUniver(book, rule), ranges: areas },
  });
}

export function clearValidations({ book, id }: UniverCells, area: Area): void {
  book.run(ClearRangeDataValidationCommand, { subUnitId: id, ranges: [area] });
}

function ruleOf(cells: UniverCells, rule: ISheetDataValidationRule): ValidationRule {
  return {
    criterion: criterionOf(cells, rule),
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.error ?? null,
  };
}

function toUniver(
  book: UniverCells['book'],
  { criterion, allowInvalid, helpText }: ValidationRule,
): Omit<IDataValidationRule, 'uid' | 'ranges'> {
  if (!criterion) throw new Error('A data validation rule must have criteria.');
  const { criteria, values } = criterion;
  const isList = criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE';
  const { TEXT, CUSTOM: DROPDOWN } = DataValidationRenderMode;
  const [formula1, formula2] = formulas(book, criteria, values);
  return {
    ...CRITERIA[criteria],
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...(isList ? { renderMode: values[1] === false ? TEXT : DROPDOWN } : {}),
    allowBlank: true,
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: helpText !== null,
    ...(helpText === null ? {} : { error: helpText }),
  };
}

function formulas(
  book: UniverCells['book'],
  criteria: ValidationCriteria,
  values: readonly ValidationValue[],
): (string | undefined)[] {
  if (criteria === 'VALUE_IN_LIST') return [serializeListOptions(values[0] as string[])];
  if (criteria === 'VALUE_IN_RANGE') {
    const { sheetId, area } = values[0] as PlacedArea;
    return [`=${absoluteReference(book.sheetWithId(sheetId)?.name ?? '', area)}`];
  }
  if (criteria === 'DATE_IS_VALID_DATE') return [FIRST_DATE];
  return values.map((value) =>
    String(typeof value === 'object' && 'serial' in value ? value.serial : value),
  );
}

function criterionOf(
  cells: UniverCells,
  { type, operator, formula1 = '', formula2, renderMode }: ISheetDataValidationRule,
): ValidationRule['criterion'] {
  if (type === LIST) {
    const showDropdown = renderMode !== DataValidationRenderMode.TEXT;
    if (!formula1.startsWith('=')) {
      const words = deserializeListOptions(formula1);
      return { criteria: 'VALUE_IN_LIST', values: [words, showDropdown] };
    }
    const place = placeOf(cells, formula1.slice(1));
    return place && { criteria: 'VALUE_IN_RANGE', values: [place, showDropdown] };
  }
  if (type === CHECKBOX) return { criteria: 'CHECKBOX', values: [] };
  if (type === CUSTOM) return { criteria: 'CUSTOM_FORMULA', values: [formula1] };
  if (type === DATE && formula1 === FIRST_DATE)
    return { criteria: 'DATE_IS_VALID_DATE', values: [] };
  const names = Object.keys(CRITERIA) as ValidationCriteria[];
  const criteria =
    names.find((name) => CRITERIA[name].type === type && CRITERIA[name].operator === operator) ??
    (type === DATE ? 'DATE_BEFORE' : undefined);
  if (!criteria || criteria === 'DATE_IS_VALID_DATE') return null;
  const bounds = [formula1, formula2].filter((text): text is string => Boolean(text));
  return {
    criteria,
    values: bounds.map((text) =>
      type === DATE ? { serial: serialOfDay(text) ?? 0 } : Number(text),
    ),
  };
}

function placeOf(cells: UniverCells, reference: string): PlacedArea | null {
  const parsed = parseA1(reference, cells.size());
  const sheet = parsed?.sheet ? cells.book.sheetNamed(parsed.sheet) : cells;
  return parsed && sheet ? { sheetId: sheet.id, area: parsed.area } : null;
}
