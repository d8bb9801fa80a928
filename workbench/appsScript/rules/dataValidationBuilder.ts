import { DataValidation, type ValidationCriteria, type ValidationTerms } from './dataValidation';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from '../sheets/range';

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
