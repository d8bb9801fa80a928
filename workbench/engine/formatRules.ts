import type { IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { areaOf } from '../document/area';
import type { Criterion, FormatRule } from '../document/formatRule';
import { lookOf, univerStyle } from './looks';
import type { UniverCells } from './sheetCells';

/** The conditions by Google's names, as Univer has them. */
const CONDITIONS: Readonly<Record<Criterion['criteria'], { subType: string; operator?: string }>> =
  {
    CUSTOM_FORMULA: { subType: CFSubRuleType.formula },
    CELL_EMPTY: { subType: CFSubRuleType.text, operator: CFTextOperator.containsBlanks },
    CELL_NOT_EMPTY: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsBlanks },
    TEXT_CONTAINS: { subType: CFSubRuleType.text, operator: CFTextOperator.containsText },
    TEXT_DOES_NOT_CONTAIN: {
      subType: CFSubRuleType.text,
      operator: CFTextOperator.notContainsText,
    },
    TEXT_EQUAL_TO: { subType: CFSubRuleType.text, operator: CFTextOperator.equal },
    TEXT_STARTS_WITH: { subType: CFSubRuleType.text, operator: CFTextOperator.beginsWith },
    TEXT_ENDS_WITH: { subType: CFSubRuleType.text, operator: CFTextOperator.endsWith },
    NUMBER_BETWEEN: { subType: CFSubRuleType.number, operator: CFNumberOperator.between },
    NUMBER_NOT_BETWEEN: { subType: CFSubRuleType.number, operator: CFNumberOperator.notBetween },
    NUMBER_EQUAL_TO: { subType: CFSubRuleType.number, operator: CFNumberOperator.equal },
    NUMBER_NOT_EQUAL_TO: { subType: CFSubRuleType.number, operator: CFNumberOperator.notEqual },
    NUMBER_GREATER_THAN: { subType: CFSubRuleType.number, operator: CFNumberOperator.greaterThan },
    NUMBER_GREATER_THAN_OR_EQUAL_TO: {
      subType: CFSubRuleType.number,
      operator: CFNumberOperator.greaterThanOrEqual,
    },
    NUMBER_LESS_THAN: { subType: CFSubRuleType.number, operator: CFNumberOperator.lessThan },
    NUMBER_LESS_THAN_OR_EQUAL_TO: {
      subType: CFSubRuleType.number,
      operator: CFNumberOperator.lessThanOrEqual,
    },
  };

/** What Univer keeps of a rule besides its cells. */
type Own = Pick<IConditionFormattingRule, 'rule' | 'stopIfTrue'>;

/** The rules of a sheet, the first in force first. */
export function formatRulesOf(cells: UniverCells): FormatRule[] {
  return univerRules(cells).map(({ ranges, stopIfTrue, rule }) => ({
    areas: ranges.map(areaOf),
    criterion: criterionOf(rule),
    look: lookOf(('style' in rule && (rule.style as IStyleBase)) || {}),
    own: { rule, stopIfTrue } satisfies Own,
  }));
}

/** Makes these the sheet's rules, and there are no others. */
export function replaceFormatRules(cells: UniverCells, rules: readonly FormatRule[]): void {
  const { book, id: subUnitId } = cells;
  for (const { cfId } of univerRules(cells)) {
    book.run(DeleteConditionalRuleMutation, { subUnitId, cfId });
  }
  // Univer puts a new rule before the others.
  for (const { areas, criterion, look, own } of [...rules].reverse()) {
    const kept = (own as Own | undefined) ?? {
      stopIfTrue: false,
      rule: { ...univerCondition(criterion), style: univerStyle(look) },
    };
    book.run(AddConditionalRuleMutation, {
      subUnitId,
      rule: { ...kept, ranges: areas.map(areaOf), cfId: createCfId() },
    });
  }
}

function univerCondition(criterion: Criterion | null): Record<string, unknown> {
  if (!criterion) throw new Error('A conditional format without a condition cannot be kept.');
  const { criteria, values } = criterion;
  const [first, second] = values;
  const value = second === undefined ? first : [first, second];
  return { type: CFRuleType.highlightCell, ...CONDITIONS[criteria], value };
}

function criterionOf(config: IConditionalFormattingRuleConfig): Criterion | null {
  const { subType, operator, value } = config as unknown as Record<string, unknown>;
  const names = Object.keys(CONDITIONS) as Criterion['criteria'][];
  const criteria = names.find(
    (name) => CONDITIONS[name].subType === subType && CONDITIONS[name].operator === operator,
  );
  if (!criteria) return null;
  const values = (Array.isArray(value) ? value : [value]) as Criterion['values'];
  return { criteria, values: values.filter((one) => one !== undefined && one !== null) };
}

function univerRules({ book, id }: UniverCells): IConditionFormattingRule[] {
  const rules = book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, id);
  return [...(rules ?? [])];
}
