import type { SheetCells } from '../../document/sheetCells';
import type { Host } from '../host';
import { ConditionalFormatRule } from './conditionalFormatRule';

/** The rules of a sheet, the first in force first. */
export function rulesOf(host: Host, cells: SheetCells): ConditionalFormatRule[] {
  return cells.formatRules().map((rule) => new ConditionalFormatRule(host, cells, rule));
}

/** Makes these the sheet's rules, and there are no others. */
export function replaceRules(cells: SheetCells, rules: ConditionalFormatRule[]): void {
  const foreign = rules.find((rule) => rule.cells !== cells);
  if (foreign) {
    throw new Error(
      `A conditional format rule of the sheet “${foreign.cells.name}” cannot be set on “${cells.name}”.`,
    );
  }
  cells.setFormatRules(rules.map(({ rule }) => rule));
}
