import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  generateRandomId,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/sheets';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import { parseA1 } from '../../engine/a1';
import type { Area, SheetCells } from '../../engine/sheetCells';
import { serialOfDay } from '../../locale/zone';
import type { Host } from '../host';
import type { Range } from '../sheets/range';
import {
  DataValidation,
  FIRST_DATE,
  GoogleValidationCriteria,
  type ValidationCriteria,
  type ValidationCriterion,
} from './dataValidation';

/** The rule a cell has, or null. */
export function validationAt(host: Host, cells: SheetCells, row: number, column: number) {
  const { book, id } = cells;
  const rule = book.injector
    .get(SheetDataValidationModel)
    .getRuleByLocation(book.unitId, id, row, column);
  if (!rule) return null;
  return new DataValidation(host, {
    criterion: criterionOf(host, cells, rule),
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.error ?? null,
  });
}

/**
 * Gives every cell its rule, or none. Neighbours below each other with the same rule share one of
 * Univer's.
 */
export function setValidations(
  cells: SheetCells,
  area: Area,
  ruleFor: (row: number, column: number) => DataValidation | null,
): void {
  clearValidations(cells, area);
  const ranges = new Map<DataValidation, Area[]>();
  for (let column = area.startColumn; column <= area.endColumn; column++) {
    for (let row = area.startRow; row <= area.endRow; row++) {
      const rule = ruleFor(row, column);
      if (!rule) continue;
      const own = ranges.get(rule) ?? [];
      const last = own.at(-1);
      if (last?.startColumn === column && last.endRow === row - 1) last.endRow = row;
      else own.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
      ranges.set(rule, own);
    }
  }
  for (const [rule, own] of ranges) {
    cells.book.run(AddSheetDataValidationCommand, {
      subUnitId: cells.id,
      rule: { uid: generateRandomId(6), ...rule.toUniver(), ranges: own },
    });
  }
}

export function clearValidations({ book, id }: SheetCells, area: Area): void {
  book.run(ClearRangeDataValidationCommand, { subUnitId: id, ranges: [area] });
}

function criterionOf(
  host: Host,
  cells: SheetCells,
  rule: ISheetDataValidationRule,
): ValidationCriterion | null {
  const { type, operator, formula1 = '', formula2 } = rule;
  if (type === 'list') {
    const showDropdown = rule.renderMode !== DataValidationRenderMode.TEXT;
    if (!formula1.startsWith('=')) {
      return {
        criteria: 'VALUE_IN_LIST',
        values: [deserializeListOptions(formula1), showDropdown],
      };
    }
    const range = rangeOf(host, cells, formula1.slice(1));
    return range && { criteria: 'VALUE_IN_RANGE', values: [range, showDropdown] };
  }
  if (type === 'checkbox') return { criteria: 'CHECKBOX', values: [] };
  if (type === 'custom') return { criteria: 'CUSTOM_FORMULA', values: [formula1] };
  if (type === 'date' && formula1 === FIRST_DATE)
    return { criteria: 'DATE_IS_VALID_DATE', values: [] };
  const numbers = [formula1, formula2].filter((text): text is string => Boolean(text));
  const criteria = `${type === 'date' ? 'DATE' : 'NUMBER'}_${googleOperator(type, operator)}`;
  if (!(criteria in GoogleValidationCriteria)) return null;
  return {
    criteria: criteria as ValidationCriteria,
    values: numbers.map((text) =>
      type === 'date' ? host.values.toScript({ serial: serialOfDay(text) ?? 0 }) : Number(text),
    ),
  };
}

/** `greaterThan` as `GREATER_THAN`, and the two Google calls otherwise for dates. */
function googleOperator(type: string, operator = ''): string {
  const name = operator.replace(/[A-Z]/g, '_$&').toUpperCase();
  if (type === 'date') return name === 'GREATER_THAN' ? 'AFTER' : 'BEFORE';
  return name.endsWith('EQUAL') ? `${name}_TO` : name;
}

function rangeOf(host: Host, cells: SheetCells, reference: string): Range | null {
  const parsed = parseA1(reference, cells.size());
  const sheet = parsed?.sheet ? cells.book.sheetNamed(parsed.sheet) : cells;
  return parsed && sheet ? host.range(sheet, parsed.area) : null;
}
