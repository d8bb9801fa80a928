import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { SheetCells } from '../../engine/sheetCells';
import type { Host } from '../host';
import { ConditionalFormatRule } from './conditionalFormatRule';

/** The rules of a sheet, the first in force first. */
export function rulesOf(host: Host, cells: SheetCells): ConditionalFormatRule[] {
  return univerRules(cells).map(
    ({ ranges, stopIfTrue, rule }) =>
      new ConditionalFormatRule(host, cells, { ranges, stopIfTrue, rule }),
  );
}

/** Makes these the sheet's rules, and there are no others. */
export function replaceRules(cells: SheetCells, rules: ConditionalFormatRule[]): void {
  const { book, id: subUnitId } = cells;
  const foreign = rules.find((rule) => rule.cells !== cells);
  if (foreign) {
    throw new Error(
      `A conditional format rule of the sheet “${foreign.cells.worksheet.getName()}” cannot be set on “${cells.worksheet.getName()}”.`,
    );
  }
  for (const { cfId } of univerRules(cells)) {
    book.run(DeleteConditionalRuleMutation, { subUnitId, cfId });
  }
  // Univer puts a new rule before the others.
  for (const { rule } of [...rules].reverse()) {
    book.run(AddConditionalRuleMutation, { subUnitId, rule: { ...rule, cfId: createCfId() } });
  }
}

function univerRules({ book, id }: SheetCells): IConditionFormattingRule[] {
  const rules = book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, id);
  return [...(rules ?? [])];
}
