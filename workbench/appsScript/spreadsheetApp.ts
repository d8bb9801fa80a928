import { GoogleCriteria } from './booleanCriteria';
import { ConditionalFormatRuleBuilder } from './conditionalFormatRuleBuilder';
import { GoogleValidationCriteria } from './dataValidation';
import { DataValidationBuilder } from './dataValidationBuilder';
import { Service, standsFor } from './gate';
import type { Host } from './host';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { Ui } from './ui';

/** The door to the spreadsheet. */
export class SpreadsheetApp extends Service {
  readonly BooleanCriteria = GoogleCriteria;
  readonly DataValidationCriteria = GoogleValidationCriteria;
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

  getUi(): Ui {
    return this.#ui;
  }

  /** Writes are never held back here. Formulas are still calculated only after the script has ended. */
  flush(): void {}

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.host);
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.host);
  }
}

standsFor<GoogleAppsScript.Spreadsheet.SpreadsheetApp>()(SpreadsheetApp, {
  name: 'SpreadsheetApp',
  constants: ['BooleanCriteria', 'DataValidationCriteria'],
  handles: [
    'flush',
    'getActive',
    'getActiveSheet',
    'getActiveSpreadsheet',
    'newConditionalFormatRule',
    'newDataValidation',
  ],
  interactive: ['getUi'],
  reads: ['getActiveRange'],
});
