import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { SheetCells } from '../../engine/sheetCells';
import { type Criterion, toCriterion } from './booleanCriteria';
import { hexOf } from '../../engine/colors';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRuleBuilder';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import { Range } from '../sheets/range';

/** When a rule paints, and how. */
export class BooleanCondition extends Service {
  constructor(
    private readonly criterion: Criterion,
    private readonly style: IStyleBase,
  ) {
    super();
  }

  getCriteriaType(): string {
    return this.criterion.criteria;
  }

  getCriteriaValues(): unknown[] {
    return [...this.criterion.values];
  }

  getBackground(): string | null {
    return hexOf(this.style.bg?.rgb ?? '');
  }

  getFontColor(): string | null {
    return hexOf(this.style.cl?.rgb ?? '');
  }

  getBold(): boolean | null {
    return truth(this.style.bl);
  }

  getItalic(): boolean | null {
    return truth(this.style.it);
  }

  getStrikethrough(): boolean | null {
    return truth(this.style.st?.s);
  }

  getUnderline(): boolean | null {
    return truth(this.style.ul?.s);
  }
}

/** A conditional format. It keeps whatever Univer has, so that a rule the services cannot read survives being set again. */
export class ConditionalFormatRule extends Service {
  constructor(
    private readonly host: Host,
    readonly cells: SheetCells,
    readonly rule: Omit<IConditionFormattingRule, 'cfId'>,
  ) {
    super();
  }

  getRanges(): Range[] {
    const { rows, columns } = this.cells.size();
    return this.rule.ranges
      .filter(({ startRow, startColumn }) => startRow < rows && startColumn < columns)
      .map(({ startRow, startColumn, endRow, endColumn }) => {
        const area = {
          ...{ startRow, startColumn },
          endRow: Math.min(endRow, rows - 1),
          endColumn: Math.min(endColumn, columns - 1),
        };
        return new Range(this.host, this.cells, area);
      });
  }

  getBooleanCondition(): BooleanCondition | null {
    const criterion = toCriterion(this.rule.rule);
    return criterion && new BooleanCondition(criterion, (this.rule.rule as IHighlightCell).style);
  }

  copy(): ConditionalFormatRuleBuilder {
    const { rule } = this.rule;
    return new ConditionalFormatRuleBuilder(
      this.host,
      toCriterion(rule),
      { ...(rule as IHighlightCell).style },
      this.getRanges(),
    );
  }
}

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

function truth(flag: BooleanNumber | undefined): boolean | null {
  return flag === undefined ? null : flag === BooleanNumber.TRUE;
}

standsFor<GoogleAppsScript.Spreadsheet.BooleanCondition>()(BooleanCondition, {
  name: 'BooleanCondition',
  handles: [
    'getBackground',
    'getBold',
    'getCriteriaType',
    'getCriteriaValues',
    'getFontColor',
    'getItalic',
    'getStrikethrough',
    'getUnderline',
  ],
});

standsFor<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>()(ConditionalFormatRule, {
  name: 'ConditionalFormatRule',
  handles: ['copy', 'getBooleanCondition', 'getRanges'],
});
