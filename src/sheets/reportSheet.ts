import { type Language, texts } from '../texts/texts';
import { literal } from './literal';
import { HEADER_COLOUR, paintHeader } from './look';
import type { Warning } from './warnings';
import { ownSheet } from './workbook';

/** A base in a bad way is not mended from a list of ten thousand lines; so many fit on a new sheet. */
const MAX_WARNINGS = 900;

/** The sheet of the run report as it stands, made where it is missing. */
export function openRunReport(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  language: Language,
): { sheet: GoogleAppsScript.Spreadsheet.Sheet; values: unknown[][] } {
  const firstRow = texts[language].headers.report;
  const firstCells = [texts.en.headers.report[0] ?? '', texts.ru.headers.report[0] ?? ''];
  const found = ownSheet(spreadsheet, 'report', firstCells, language);
  if (found.values.length === 0) {
    const width = firstRow.length;
    const header = found.sheet.getRange(1, 1, 1, width).setValues([firstRow]);
    paintHeader(header, HEADER_COLOUR.computed);
    found.sheet.setFrozenRows(1);
    found.sheet.setColumnWidths(1, width - 1, 130).setColumnWidth(width, 640);
  }
  return found;
}

/** Writes what the last run found to its own sheet, in place of what the run before it found. */
export function writeRunReport(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  warnings: readonly Warning[],
  language: Language,
): void {
  const { headers, warnings: words } = texts[language];
  const { sheet, values } = openRunReport(spreadsheet, language);
  const ids = new Map(spreadsheet.getSheets().map((each) => [each.getName(), each.getSheetId()]));
  const listed = warnings
    .slice(0, MAX_WARNINGS)
    .map(({ sheet: name, row, column, message }) => [
      name,
      row === null ? '' : linkTo(ids.get(name), row),
      column,
      literal(message),
    ]);
  const more = warnings.length - listed.length;
  if (more > 0) listed.push(['', '', '', words.more(more)]);

  const width = headers.report.length;
  const block = [headers.report, ...listed];
  while (block.length < values.length) block.push(new Array(width).fill(''));
  const rowsMissing = block.length - sheet.getMaxRows();
  if (rowsMissing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rowsMissing);
  sheet.getRange(1, 1, block.length, width).setValues(block);
}

/** The row's number, which takes whoever clicks it there. */
function linkTo(sheetId: number | undefined, row: number): string | number {
  return sheetId === undefined ? row : `=HYPERLINK("#gid=${sheetId}&range=A${row}";${row})`;
}
