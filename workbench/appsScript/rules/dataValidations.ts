import { type Area, common } from '../../document/area';
import type { SheetCells } from '../../document/sheetCells';
import type { ValidationRule, ValidationValue } from '../../document/validationRule';
import type { Host } from '../host';
import { DataValidation } from './dataValidation';

/** The rule a cell has, or null. */
export function validationAt(
  host: Host,
  cells: SheetCells,
  row: number,
  column: number,
): DataValidation | null {
  const rule = cells.validationAt(row, column);
  return rule && asGiven(host, rule);
}

/** The same of every cell of an area. */
export function validationsIn(
  host: Host,
  cells: SheetCells,
  area: Area,
): (DataValidation | null)[][] {
  const { startRow, startColumn, endRow, endColumn } = area;
  const grid = Array.from({ length: endRow - startRow + 1 }, () =>
    new Array<DataValidation | null>(endColumn - startColumn + 1).fill(null),
  );
  // A cell's own is the first that holds it.
  for (const { areas, rule } of cells.validations().reverse()) {
    const validation = asGiven(host, rule);
    for (const shared of areas.flatMap((each) => common(each, area) ?? [])) {
      const [left, right] = [shared.startColumn - startColumn, shared.endColumn - startColumn];
      const lines = grid.slice(shared.startRow - startRow, shared.endRow - startRow + 1);
      for (const line of lines) line.fill(validation, left, right + 1);
    }
  }
  return grid;
}

/** A rule as a script is given it. */
function asGiven(host: Host, { criterion, ...terms }: ValidationRule): DataValidation {
  const values = criterion?.values.map((value) => toScript(host, value)) ?? [];
  return new DataValidation(host, {
    ...terms,
    criterion: criterion && { criteria: criterion.criteria, values },
  });
}

/**
 * Gives every cell its rule, or none. Neighbours below each other with the same rule share one.
 */
export function setValidations(
  cells: SheetCells,
  area: Area,
  ruleFor: (row: number, column: number) => DataValidation | null,
): void {
  cells.clearValidations(area);
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
  for (const [rule, areas] of ranges) cells.addValidation({ areas, rule: rule.toRule() });
}

/** A range and a day are services to a script, or objects of its own; a list is a copy. */
function toScript(host: Host, value: ValidationValue): unknown {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return [...value];
  if ('serial' in value) return host.values.toScript(value);
  const cells = host.book.sheetWithId(value.sheetId);
  return cells && host.range(cells, value.area);
}
