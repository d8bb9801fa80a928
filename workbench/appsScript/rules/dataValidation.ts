import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/sheets';
import { absoluteReference } from '../../engine/a1';
import { isDate } from '../../engine/cellValues';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from '../sheets/range';

/** What a cell accepts, as Google names it, with the arguments the script gave. */
export interface ValidationCriterion {
  criteria: ValidationCriteria;
  values: unknown[];
}

/** What may be put into a cell, and what is said when it is something else. */
export interface ValidationTerms {
  criterion: ValidationCriterion | null;
  allowInvalid: boolean;
  helpText: string | null;
}

/** Univer knows no rule for any date at all; it keeps dates in this form. */
export const FIRST_DATE = '1900-01-01';

const { DECIMAL, DATE } = DataValidationType;

/**
 * Types and operators of Univer by Google's names; lists, boxes and formulas are told apart by type
 * alone.
 */
const CRITERIA = {
  VALUE_IN_LIST: { type: DataValidationType.LIST },
  VALUE_IN_RANGE: { type: DataValidationType.LIST },
  CHECKBOX: { type: DataValidationType.CHECKBOX },
  CUSTOM_FORMULA: { type: DataValidationType.CUSTOM },
  NUMBER_BETWEEN: { type: DECIMAL, operator: DataValidationOperator.BETWEEN },
  NUMBER_NOT_BETWEEN: { type: DECIMAL, operator: DataValidationOperator.NOT_BETWEEN },
  NUMBER_EQUAL_TO: { type: DECIMAL, operator: DataValidationOperator.EQUAL },
  NUMBER_NOT_EQUAL_TO: { type: DECIMAL, operator: DataValidationOperator.NOT_EQUAL },
  NUMBER_GREATER_THAN: { type: DECIMAL, operator: DataValidationOperator.GREATER_THAN },
  NUMBER_GREATER_THAN_OR_EQUAL_TO: {
    type: DECIMAL,
    operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  },
  NUMBER_LESS_THAN: { type: DECIMAL, operator: DataValidationOperator.LESS_THAN },
  NUMBER_LESS_THAN_OR_EQUAL_TO: {
    type: DECIMAL,
    operator: DataValidationOperator.LESS_THAN_OR_EQUAL,
  },
  DATE_IS_VALID_DATE: { type: DATE, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL },
  DATE_AFTER: { type: DATE, operator: DataValidationOperator.GREATER_THAN },
  DATE_BEFORE: { type: DATE, operator: DataValidationOperator.LESS_THAN },
} as const;

export type ValidationCriteria = keyof typeof CRITERIA;

/** `SpreadsheetApp.DataValidationCriteria`. */
export const GoogleValidationCriteria = Object.fromEntries(
  Object.keys(CRITERIA).map((name) => [name, name]),
) as { [Name in ValidationCriteria]: Name };

/** What a cell accepts. */
export class DataValidation extends Service {
  constructor(
    private readonly host: Host,
    readonly terms: ValidationTerms,
  ) {
    super();
  }

  getCriteriaType(): string | null {
    return this.terms.criterion?.criteria ?? null;
  }

  getCriteriaValues(): unknown[] {
    return [...(this.terms.criterion?.values ?? [])];
  }

  getAllowInvalid(): boolean {
    return this.terms.allowInvalid;
  }

  getHelpText(): string | null {
    return this.terms.helpText;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.host, { ...this.terms });
  }

  /** As Univer keeps it; where it applies is added by the sheet. */
  toUniver(): Omit<IDataValidationRule, 'uid' | 'ranges'> {
    const { criterion, allowInvalid, helpText } = this.terms;
    if (!criterion) throw new Error('A data validation rule must have criteria.');
    const { criteria, values } = criterion;
    const isList = criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE';
    const [formula1, formula2] = this.#formulas(criteria, values);
    return {
      ...CRITERIA[criteria],
      ...(formula1 === undefined ? {} : { formula1 }),
      ...(formula2 === undefined ? {} : { formula2 }),
      ...(isList
        ? {
            renderMode:
              values[1] === false ? DataValidationRenderMode.TEXT : DataValidationRenderMode.CUSTOM,
          }
        : {}),
      allowBlank: true,
      errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
      showErrorMessage: helpText !== null,
      ...(helpText === null ? {} : { error: helpText }),
    };
  }

  #formulas(criteria: ValidationCriteria, values: unknown[]): (string | undefined)[] {
    if (criteria === 'VALUE_IN_LIST') return [serializeListOptions(values[0] as string[])];
    if (criteria === 'VALUE_IN_RANGE') {
      const { cells, area } = values[0] as Range;
      return [`=${absoluteReference(cells.worksheet.getName(), area)}`];
    }
    if (criteria === 'DATE_IS_VALID_DATE') return [FIRST_DATE];
    return values.map((value) =>
      isDate(value) ? String(this.host.values.serialOf(value)) : String(value),
    );
  }
}

/** Builds one data validation rule. */
export class DataValidationBuilder extends Service {
  constructor(
    private readonly host: Host,
    private readonly terms: ValidationTerms = {
      criterion: null,
      allowInvalid: true,
      helpText: null,
    },
  ) {
    super();
  }

  requireValueInList(values: string[], showDropdown = true): this {
    return this.#require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.#require('VALUE_IN_RANGE', range, showDropdown);
  }

  requireCheckbox(): this {
    return this.#require('CHECKBOX');
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', start, end);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', number);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.#require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.#require('DATE_BEFORE', date);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.terms.allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(helpText: string | null): this {
    this.terms.helpText = helpText;
    return this;
  }

  build(): DataValidation {
    if (!this.terms.criterion) throw new Error('A data validation rule must have criteria.');
    return new DataValidation(this.host, { ...this.terms });
  }

  #require(criteria: ValidationCriteria, ...values: unknown[]): this {
    this.terms.criterion = { criteria, values };
    return this;
  }
}

standsFor<GoogleAppsScript.Spreadsheet.DataValidation>()(DataValidation, {
  name: 'DataValidation',
  handles: ['copy', 'getAllowInvalid', 'getCriteriaType', 'getCriteriaValues', 'getHelpText'],
});

standsFor<GoogleAppsScript.Spreadsheet.DataValidationBuilder>()(DataValidationBuilder, {
  name: 'DataValidationBuilder',
  handles: [
    'build',
    'requireCheckbox',
    'requireDate',
    'requireDateAfter',
    'requireDateBefore',
    'requireFormulaSatisfied',
    'requireNumberBetween',
    'requireNumberEqualTo',
    'requireNumberGreaterThan',
    'requireNumberGreaterThanOrEqualTo',
    'requireNumberLessThan',
    'requireNumberLessThanOrEqualTo',
    'requireNumberNotBetween',
    'requireNumberNotEqualTo',
    'requireValueInList',
    'requireValueInRange',
    'setAllowInvalid',
    'setHelpText',
  ],
});
