import type { Cell } from '../../cells/cell';
import type { WhatIfInputs } from '../../core/value/whatIf';
import type { ColumnFormat } from '../../schema/kinds';
import { type Language, type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { HEADER_COLOUR, moneyFormat, numberFormat, paintHeader } from '../grid/look';
import type { BaseCurrency } from '../logs/baseCurrency';
import type { Warning } from '../tables/warnings';
import { standingBlock } from './standingBlock';
import { writeBlock } from './writeBlock';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type InputKey = keyof WhatIfInputs;
type OutputKey = keyof Texts['plans']['whatIf']['outputs'];

/** Where an input was taken from. */
export type InputSource = keyof Texts['plans']['whatIf']['sources'];

/** An input as the base has it; null where it does not know. */
export interface BaseInput {
  value: number | null;
  source: InputSource;
}

/** What the sheet shows. */
export interface WhatIfContents {
  inputs: Readonly<Record<InputKey, BaseInput>>;
  /** The repeat purchase rate where it is too low to mean anything; null where it is not. */
  tooRarePercent: number | null;
  /** What the money is in; null where nobody knows. */
  currency: BaseCurrency;
}

const INPUT_FORMATS: Readonly<Record<InputKey, ColumnFormat>> = {
  customers: 'count',
  retentionPercent: 'decimal',
  newCustomers: 'count',
  ordersPerYear: 'decimal',
  averageOrder: 'money',
  marginPercent: 'decimal',
  newClientCost: 'money',
  keepingCost: 'money',
  retentionGain: 'decimal',
};

const OUTPUT_FORMATS: Readonly<Record<OutputKey, ColumnFormat>> = {
  retentionPercent: 'decimal',
  customersAfterYear: 'decimal',
  revenue: 'money',
  profit: 'money',
  customersKept: 'decimal',
  keepingCost: 'money',
  winningCost: 'money',
  winningToKeeping: 'decimal',
};

const INPUTS = Object.keys(INPUT_FORMATS) as InputKey[];
const OUTPUTS = Object.keys(OUTPUT_FORMATS) as OutputKey[];

// Rows, counted from 1. Column A names, B is from the base, C is the user's own and never written,
// D is what is used.
const INPUT_HEADER_ROW = 5;
const INPUT_ROW = INPUT_HEADER_ROW + 1;
const OUTPUT_HEADER_ROW = INPUT_ROW + INPUTS.length + 1;
const OUTPUT_ROW = OUTPUT_HEADER_ROW + 1;
const LAST_ROW = OUTPUT_ROW + OUTPUTS.length - 1;
const WIDTH = 5;
const OWN_COLUMN = 2;

/**
 * Writes what the base says of the next twelve months, and the formulas that work with it. The
 * results follow whatever the user puts into the column of their own, without the script.
 *
 * @returns what was typed over cells of the add-on's, with where it stands now
 */
export function writeWhatIf(
  opened: OwnSheet,
  { inputs, tooRarePercent, currency }: WhatIfContents,
  document: SheetDocument,
): Warning[] {
  const { language } = document;
  const { whatIf: words } = texts[language].plans;
  const isComplete = INPUTS.every((key) => inputs[key].value !== null);
  const [inputName = '', fromBase = '', own = '', used = '', source = ''] = words.headers;
  const [resultName = '', asIs = '', raised = '', difference = ''] = words.results;

  // Before the values, so that a run that is killed in between leaves a sheet that is still to be
  // laid out.
  const isNew = opened.values.length < LAST_ROW;
  if (isNew) layOut(opened.sheet, language);
  const { code, isAssumed } = currency;
  const told = code === null ? '' : texts[language].overview.currency(code, isAssumed);
  if (isNew || opened.values[0]?.[WIDTH - 1] !== told) formatFigures(opened.sheet, code, language);
  const standing = standingBlock(opened, WIDTH);
  const lines: Cell[][] = [
    [words.title, '', '', '', told],
    [words.live],
    [isComplete ? '' : words.incomplete],
    [tooRarePercent === null ? '' : words.repeatTooRare(tooRarePercent)],
    [inputName, fromBase, own, used, source],
    ...INPUTS.map((key, index): Cell[] => {
      const row = INPUT_ROW + index;
      return [
        ...[words.inputs[key], inputs[key].value ?? '', ''],
        `=IF(ISBLANK(C${row});IF(ISBLANK(B${row});"";B${row});C${row})`,
        `=IF(ISBLANK(C${row});${quoted(words.sources[inputs[key].source])};${quoted(words.sources.own)})`,
      ];
    }),
    [],
    [resultName, asIs, raised, difference],
    ...OUTPUTS.map((key): Cell[] => {
      const row = rowOf(key);
      const isCompared = AS_IS[key] !== undefined;
      return [
        ...[words.outputs[key], AS_IS[key] ?? '', RAISED[key]],
        isCompared ? `=IF(C${row}="";"";C${row}-B${row})` : '',
      ];
    }),
  ];
  const rows = lines.map((cells) => [...cells, ...new Array(WIDTH - cells.length).fill('')]);
  const isTheirs = (row: number, column: number) =>
    column === OWN_COLUMN && row >= INPUT_ROW - 1 && row < INPUT_ROW - 1 + INPUTS.length;
  return writeBlock(standing, { rows, keyColumns: [0], isTheirs }, document);
}

/** A text as a formula has it. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The cell of an input that is used. */
function input(key: InputKey): string {
  return `D${INPUT_ROW + INPUTS.indexOf(key)}`;
}

function rowOf(key: OutputKey): number {
  return OUTPUT_ROW + OUTPUTS.indexOf(key);
}

/** A formula that stays blank until every cell it works with holds a number. */
function formula(expression: string): string {
  const cells = [...new Set(expression.match(/[BCD]\d+/g))];
  return `=IF(COUNT(${cells.join(';')})=${cells.length};${expression};"")`;
}

/**
 * The formulas of one column, B as it is or C with retention raised; they are those of
 * `core/whatIf.ts`.
 */
function yearIn(column: 'B' | 'C', keepingCost: string) {
  const cell = (key: OutputKey) => `${column}${rowOf(key)}`;
  const meanCustomers = `(${input('customers')}+${cell('customersAfterYear')})/2`;
  return {
    customersAfterYear: formula(
      `${input('customers')}*${cell('retentionPercent')}/100+${input('newCustomers')}`,
    ),
    revenue: formula(`${meanCustomers}*${input('ordersPerYear')}*${input('averageOrder')}`),
    profit: formula(
      `${cell('revenue')}*${input('marginPercent')}/100-${input('newCustomers')}*${input('newClientCost')}${keepingCost}`,
    ),
  };
}

const AS_IS: Readonly<Partial<Record<OutputKey, string>>> = {
  retentionPercent: formula(input('retentionPercent')),
  ...yearIn('B', ''),
};

const RAISED: Readonly<Record<OutputKey, string>> = {
  retentionPercent: formula(`MIN(100;${input('retentionPercent')}+${input('retentionGain')})`),
  ...yearIn('C', `-C${rowOf('keepingCost')}`),
  customersKept: formula(
    `${input('customers')}*(C${rowOf('retentionPercent')}-B${rowOf('retentionPercent')})/100`,
  ),
  keepingCost: formula(`C${rowOf('customersKept')}*${input('keepingCost')}`),
  winningCost: formula(`C${rowOf('customersKept')}*${input('newClientCost')}`),
  winningToKeeping: formula(
    `IF(${input('keepingCost')}=0;"";${input('newClientCost')}/${input('keepingCost')})`,
  ),
};

function layOut(sheet: Sheet, language: Language): void {
  const { COUNTS, RATES } = VALIDATIONS;
  paintHeader(sheet, sheet.getRange(INPUT_HEADER_ROW, 1, 1, 5), HEADER_COLOUR.computed);
  paintHeader(sheet, sheet.getRange(INPUT_HEADER_ROW, 3), HEADER_COLOUR.user);
  paintHeader(sheet, sheet.getRange(OUTPUT_HEADER_ROW, 1, 1, 4), HEADER_COLOUR.computed);
  decorate(sheet, 'lists', () => {
    sheet
      .getRange(INPUT_ROW, 3, INPUTS.length, 1)
      .setDataValidations(
        INPUTS.map((key) => [between(key === 'retentionPercent' ? RATES : COUNTS, key, language)]),
      );
  });
  decorate(sheet, 'look', () => {
    sheet.getRange(1, 1).setFontWeight('bold');
    [270, 130, 130, 130, 350].forEach((width, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
  });
}

function formatFigures(sheet: Sheet, currency: string | null, language: Language): void {
  const formatOf = (format: ColumnFormat) =>
    format === 'money' ? moneyFormat(language, currency) : numberFormat(format, language);
  decorate(sheet, 'numberFormats', () => {
    sheet
      .getRange(INPUT_ROW, 2, INPUTS.length, 3)
      .setNumberFormats(INPUTS.map((key) => new Array(3).fill(formatOf(INPUT_FORMATS[key]))));
    sheet
      .getRange(OUTPUT_ROW, 2, OUTPUTS.length, 3)
      .setNumberFormats(OUTPUTS.map((key) => new Array(3).fill(formatOf(OUTPUT_FORMATS[key]))));
  });
}

/** A share below 1 would be 60 % typed as 0.6. */
const VALIDATIONS = { COUNTS: { from: 0, to: 1e12 }, RATES: { from: 1, to: 100 } } as const;

function between(
  { from, to }: { from: number; to: number },
  key: InputKey,
  language: Language,
): GoogleAppsScript.Spreadsheet.DataValidation {
  // A margin may well be negative: then every year is a loss, and the sheet says so.
  const least = key === 'marginPercent' ? -to : from;
  return SpreadsheetApp.newDataValidation()
    .setAllowInvalid(false)
    .requireNumberBetween(least, to)
    .setHelpText(texts[language].settingFaults.number(least, to))
    .build();
}
