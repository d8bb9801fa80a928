import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import { ConditionalFormatRuleBuilder, GoogleCriteria } from '../rules/conditionalFormatRule';
import { DataValidationBuilder, GoogleValidationCriteria } from '../rules/dataValidation';
import { FilterCriteriaBuilder } from '../rules/filterCriteria';
import { Ui } from '../services/ui';
import { PROTECTION_TYPES } from './protection';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { SHEET_TYPES } from './sheetTypes';
import type { Spreadsheet } from './spreadsheet';

/** The door to the spreadsheet. */
export class SpreadsheetApp extends Service {
  readonly BooleanCriteria = GoogleCriteria;
  readonly DataValidationCriteria = GoogleValidationCriteria;
  readonly ProtectionType = PROTECTION_TYPES;
  readonly SheetType = SHEET_TYPES;
  readonly #ui: Ui;

  constructor(private readonly host: Host) {
    super();
    this.#ui = new Ui(host);
  }

  getActive(): Spreadsheet {
    return this.host.spreadsheet;
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.host.spreadsheet;
  }

  getActiveSheet(): Sheet {
    return this.host.spreadsheet.getActiveSheet();
  }

  getActiveRange(): Range | null {
    return this.host.spreadsheet.getActiveRange();
  }

  getCurrentCell(): Range | null {
    return this.host.spreadsheet.getCurrentCell();
  }

  getUi(): Ui {
    if (this.host.session.isTrigger) {
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return this.#ui;
  }

  /**
   * Writes are never held back here. Formulas are still calculated only after the script has ended.
   */
  flush(): void {}

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.host);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.host);
  }
}

standsFor<GoogleAppsScript.Spreadsheet.SpreadsheetApp>()(SpreadsheetApp, {
  name: 'SpreadsheetApp',
  constants: ['BooleanCriteria', 'DataValidationCriteria', 'ProtectionType', 'SheetType'],
  handles: [
    'flush',
    'getActive',
    'getActiveSheet',
    'getActiveSpreadsheet',
    'newConditionalFormatRule',
    'newDataValidation',
    'newFilterCriteria',
  ],
  interactive: ['getUi'],
  reads: ['getActiveRange', 'getCurrentCell'],
});
