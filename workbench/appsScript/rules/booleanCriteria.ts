import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/sheets-conditional-formatting';

/** A condition as Google names it, with its arguments. */
export interface Criterion {
  criteria: keyof typeof GoogleCriteria;
  values: (string | number)[];
}

/** The conditions the workbench knows, by Google's names, as Univer has them. */
const CONDITIONS = {
  CUSTOM_FORMULA: { subType: CFSubRuleType.formula },
  CELL_EMPTY: { subType: CFSubRuleType.text, operator: CFTextOperator.containsBlanks },
  CELL_NOT_EMPTY: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsBlanks },
  TEXT_CONTAINS: { subType: CFSubRuleType.text, operator: CFTextOperator.containsText },
  TEXT_DOES_NOT_CONTAIN: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsText },
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
} as const;

/** `SpreadsheetApp.BooleanCriteria`. */
export const GoogleCriteria = Object.fromEntries(
  Object.keys(CONDITIONS).map((name) => [name, name]),
) as { [Name in keyof typeof CONDITIONS]: Name };

/** What Univer keeps for a condition, its style left out. */
export function toUniverCondition({ criteria, values }: Criterion): Record<string, unknown> {
  const [first, second] = values;
  const value = second === undefined ? first : [first, second];
  return { type: CFRuleType.highlightCell, ...CONDITIONS[criteria], value };
}

/**
 * The condition of a rule, or null where it has none a script could read: a colour scale, or one
 * made on the page.
 */
export function toCriterion(config: IConditionalFormattingRuleConfig): Criterion | null {
  const { subType, operator, value } = config as unknown as Record<string, unknown>;
  const names = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];
  const criteria = names.find((name) => {
    const condition: { subType: string; operator?: string } = CONDITIONS[name];
    return condition.subType === subType && condition.operator === operator;
  });
  if (!criteria) return null;
  const values = (Array.isArray(value) ? value : [value]) as Criterion['values'];
  return { criteria, values: values.filter((one) => one !== undefined && one !== null) };
}
