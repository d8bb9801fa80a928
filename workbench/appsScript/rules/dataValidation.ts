import { isDate } from '../../document/cellValues';
import {
  VALIDATION_CRITERIA,
  type ValidationCriteria,
  type ValidationRule,
  type ValidationValue,
} from '../../document/validationRule';
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

/** `SpreadsheetApp.DataValidationCriteria`. */
export const GoogleValidationCriteria = Object.fromEntries(
  VALIDATION_CRITERIA.map((name) => [name, name]),
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

  /** As the document keeps it. */
  toRule(): ValidationRule {
    const { criterion, ...terms } = this.terms;
    if (!criterion) throw new Error('A data validation rule must have criteria.');
    const { criteria, values } = criterion;
    return { ...terms, criterion: { criteria, values: values.map((each) => this.#kept(each)) } };
  }

  #kept(value: unknown): ValidationValue {
    if (isDate(value)) return { serial: this.host.values.serialOf(value) };
    if (value instanceof Service) {
      const { cells, area } = value as Range;
      return { sheetId: cells.id, area };
    }
    return value as ValidationValue;
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
