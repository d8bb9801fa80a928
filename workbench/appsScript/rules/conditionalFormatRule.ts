import type { Look } from '../../document/cell';
import { colorArgument } from '../../document/colors';
import { BOOLEAN_CRITERIA, type Criterion, type FormatRule } from '../../document/formatRule';
import type { SheetCells } from '../../document/sheetCells';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from '../sheets/range';

/** `SpreadsheetApp.BooleanCriteria`. */
export const GoogleCriteria = Object.fromEntries(BOOLEAN_CRITERIA.map((name) => [name, name])) as {
  [Name in Criterion['criteria']]: Name;
};

/** When a rule paints, and how. */
export class BooleanCondition extends Service {
  constructor(
    private readonly criterion: Criterion,
    private readonly look: Look,
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
    return this.look.background ?? null;
  }

  getFontColor(): string | null {
    return this.look.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.look.isBold ?? null;
  }

  getItalic(): boolean | null {
    return this.look.isItalic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.look.isStruck ?? null;
  }

  getUnderline(): boolean | null {
    return this.look.isUnderlined ?? null;
  }
}

/**
 * A conditional format. It keeps whatever the document has, so that a rule the services cannot read
 * survives being set again.
 */
export class ConditionalFormatRule extends Service {
  constructor(
    private readonly host: Host,
    readonly cells: SheetCells,
    readonly rule: FormatRule,
  ) {
    super();
  }

  getRanges(): Range[] {
    const { rows, columns } = this.cells.size();
    return this.rule.areas
      .filter(({ startRow, startColumn }) => startRow < rows && startColumn < columns)
      .map(({ startRow, startColumn, endRow, endColumn }) => {
        const area = {
          ...{ startRow, startColumn },
          endRow: Math.min(endRow, rows - 1),
          endColumn: Math.min(endColumn, columns - 1),
        };
        return this.host.range(this.cells, area);
      });
  }

  getBooleanCondition(): BooleanCondition | null {
    const { criterion, look } = this.rule;
    return criterion && new BooleanCondition(criterion, look);
  }

  copy(): ConditionalFormatRuleBuilder {
    const { criterion, look } = this.rule;
    return new ConditionalFormatRuleBuilder(this.host, criterion, { ...look }, this.getRanges());
  }
}

/** Builds one conditional format. */
export class ConditionalFormatRuleBuilder extends Service {
  constructor(
    private readonly host: Host,
    private criterion: Criterion | null = null,
    private readonly look: Look = {},
    private ranges: Range[] = [],
  ) {
    super();
  }

  whenFormulaSatisfied(formula: string): this {
    const bare = formula.replace(/"[^"]*"/g, '');
    if (bare.includes('!')) {
      throw new Error('Conditional format rule cannot reference a different sheet.');
    }
    // As reported of locales whose decimal mark it is.
    if (bare.includes(',') && this.host.locale.name !== 'en_US') {
      throw new Error(`Invalid formula in a conditional format rule: ${formula}`);
    }
    return this.#when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  setBackground(color: string | null): this {
    return this.#dress({ background: color ? colorArgument(color) : null });
  }

  setFontColor(color: string | null): this {
    return this.#dress({ fontColor: color ? colorArgument(color) : null });
  }

  setBold(bold: boolean | null): this {
    return this.#dress({ isBold: Boolean(bold) });
  }

  setItalic(italic: boolean | null): this {
    return this.#dress({ isItalic: Boolean(italic) });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#dress({ isStruck: Boolean(strikethrough) });
  }

  setUnderline(underline: boolean | null): this {
    return this.#dress({ isUnderlined: Boolean(underline) });
  }

  setRanges(ranges: Range[]): this {
    this.ranges = [...ranges];
    return this;
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.criterion && new BooleanCondition(this.criterion, this.look);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(
      this.host,
      this.criterion,
      { ...this.look },
      this.getRanges(),
    );
  }

  build(): ConditionalFormatRule {
    const [first] = this.ranges;
    if (!first) throw new Error('Conditional format rule must contain at least one range.');
    if (!this.criterion) {
      throw new Error('Conditional format rule must contain a boolean or gradient condition.');
    }
    if (this.ranges.some((range) => range.cells !== first.cells)) {
      throw new Error('Conditional format rule cannot contain ranges of different sheets.');
    }
    return new ConditionalFormatRule(this.host, first.cells, {
      areas: this.ranges.map((range) => ({ ...range.area })),
      criterion: this.criterion,
      look: { ...this.look },
    });
  }

  #when(criteria: Criterion['criteria'], ...values: Criterion['values']): this {
    this.criterion = { criteria, values };
    return this;
  }

  #dress(look: Look): this {
    Object.assign(this.look, look);
    return this;
  }
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

standsFor<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>()(
  ConditionalFormatRuleBuilder,
  {
    name: 'ConditionalFormatRuleBuilder',
    handles: [
      'build',
      'copy',
      'getBooleanCondition',
      'getRanges',
      'setBackground',
      'setBold',
      'setFontColor',
      'setItalic',
      'setRanges',
      'setStrikethrough',
      'setUnderline',
      'whenCellEmpty',
      'whenCellNotEmpty',
      'whenFormulaSatisfied',
      'whenNumberBetween',
      'whenNumberEqualTo',
      'whenNumberGreaterThan',
      'whenNumberGreaterThanOrEqualTo',
      'whenNumberLessThan',
      'whenNumberLessThanOrEqualTo',
      'whenNumberNotBetween',
      'whenNumberNotEqualTo',
      'whenTextContains',
      'whenTextDoesNotContain',
      'whenTextEndsWith',
      'whenTextEqualTo',
      'whenTextStartsWith',
    ],
  },
);
