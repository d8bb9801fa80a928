import { type Cell, isDate } from '../../cells/cell';
import { dayOf, isoDay } from '../../core/day';
import { RANGE_NAMES } from '../../schema/rangeNames';
import { functionTexts } from '../../texts/functionTexts';
import { type Language, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { namedRanges } from '../document/namedRanges';
import { escapedCell } from '../grid/escapedCell';
import { spreadsheetLanguage } from '../settings/addOnLanguage';
import { type Finding, judged, messageOf, unknown } from './finding';
import { cellFormulas, FORMULA_DATA, type FormulaCheck, tableFormulas } from './formulaChecks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the formulas and what they fill stand: those of one cell in A, tables from C on. */
const AREA = 'A1:K60';
const TABLE_COLUMN = 2;
const ROWS_PER_TABLE = 10;

/** A formula by the indexes of its cell. */
interface PlacedFormula extends FormulaCheck {
  row: number;
  column: number;
}

/**
 * Writes the formulas and what they refer to. Google calculates them in its own time. Of one that is
 * refused the cell says why.
 */
export function writeFormulas(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  document: SheetDocument,
): void {
  for (const { a1, cells } of Object.values(FORMULA_DATA)) {
    sheet.getRange(a1).setValues(cells.map((row) => [...row]));
  }
  for (const { formula, row, column } of placedFormulas(document, hasAsOf(spreadsheet))) {
    const cell = sheet.getRange(row + 1, column + 1);
    try {
      cell.setFormula(formula);
    } catch (error) {
      cell.setValue(escapedCell(`#refused: ${messageOf(error)}`));
    }
  }
}

/**
 * What the formulas have come to.
 *
 * @param isOver whether there is no more waiting: what has not come to what it should is judged too
 * @returns null where some are still to be waited for
 */
export function formulaFindings(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  document: SheetDocument,
  isOver: boolean,
): Finding[] | null {
  const isNamed = hasAsOf(spreadsheet);
  const { seen } = texts[document.language].installation;
  const values: Cell[][] = sheet.getRange(AREA).getValues();
  const findings = placedFormulas(document, isNamed).map((placed) =>
    formulaFinding(placed, filledBy(placed, values, document), document.language),
  );
  if (!isOver && findings.some(({ result }) => result !== 'confirmed')) return null;
  return isNamed ? findings : [...findings, unknown('asOfArgument', seen.noAsOf)];
}

function hasAsOf(spreadsheet: Spreadsheet): boolean {
  return namedRanges(spreadsheet).has(RANGE_NAMES.asOf);
}

/** Judges what stands in the cells of a formula, as texts. */
export function formulaFinding(
  { id, expected }: Pick<FormulaCheck, 'id' | 'expected'>,
  found: readonly (readonly string[])[],
  language: Language,
): Finding {
  const seen = found.map((row) => row.join(' | ')).join(' / ');
  const first = found[0]?.[0] ?? '';
  const isOther = expected === null ? first.startsWith('#') : !isSame(found, expected);
  if (first === '' || /(\.\.\.|…)$/.test(first)) {
    return unknown(id, texts[language].installation.seen.noAnswer(seen));
  }
  // What a comma does is a figure: nothing relies on it.
  return judged(id, !isOther || id === 'comma', seen);
}

function isSame(
  found: readonly (readonly string[])[],
  expected: readonly (readonly string[])[],
): boolean {
  return JSON.stringify(found) === JSON.stringify(expected);
}

function placedFormulas(document: SheetDocument, isNamed: boolean): PlacedFormula[] {
  const texts = functionTexts[spreadsheetLanguage()];
  return [
    ...cellFormulas(texts, document, isNamed).map((each, row) => ({ ...each, row, column: 0 })),
    ...tableFormulas(texts).map((each, index) => ({
      ...each,
      row: index * ROWS_PER_TABLE,
      column: TABLE_COLUMN,
    })),
  ];
}

/** As many cells as are expected, as texts. */
function filledBy(
  { expected, row, column }: PlacedFormula,
  values: readonly (readonly Cell[])[],
  document: SheetDocument,
): string[][] {
  const [height, width] = [expected?.length ?? 1, expected?.[0]?.length ?? 1];
  return values
    .slice(row, row + height)
    .map((cells) => cells.slice(column, column + width).map((cell) => asText(cell, document)));
}

function asText(cell: Cell, document: SheetDocument): string {
  if (!isDate(cell)) return String(cell);
  const { year, month, dayOfMonth } = document.shownDate(cell);
  return isoDay(dayOf(year, month, dayOfMonth));
}
