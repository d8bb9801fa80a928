import type { Cell } from '../spreadsheet/grid';
import { MOST_CELLS } from './bounds';
import { cellOfText } from './cellOfText';
import { csvRecords } from './csvRecords';
import { delimiterOf } from './delimiter';
import type { ImportWords } from './importWords';
import { UnusableInput } from './unusableInput';

/** Rows as read from a file, and what was wrong with some of them. */
export interface ImportedRows {
  rows: Cell[][];
  warnings: { row: number; message: string }[];
}

/**
 * Reads the text of a CSV file. Row n of the result is line n of the file, from its header on:
 * blank lines and lines given up leave blank rows, and so do the further lines of a record that
 * runs over several.
 *
 * @throws UnusableInput where it has more cells than a spreadsheet
 */
export function rowsOfCsv(text: string, path: string, words: ImportWords): ImportedRows {
  const table = withoutPreamble(text.replace(/\r\n?/g, '\n'));
  const delimiter = delimiterOf(table);
  const columns = columnsIn(table, delimiter);

  const lines = linesIn(table);
  if (lines * (columns ?? 1) > MOST_CELLS) {
    throw new UnusableInput(words.tooManyCells(path, lines, MOST_CELLS));
  }
  const rows: Cell[][] = [];
  const warnings: ImportedRows['warnings'] = [];
  for (const record of csvRecords(table, delimiter, columns)) {
    const blank = Array.from({ length: record.lines - 1 }, () => []);
    if ('fault' in record) {
      warnings.push({ row: record.line, message: words[record.fault] });
      rows.push([], ...blank);
      continue;
    }
    const { fields } = record;
    if (fields.every((field) => field.trim() === '')) {
      rows.push([], ...blank);
      continue;
    }
    const isLast = record.line + record.lines > lines && !table.endsWith('\n');
    if (isLast && columns !== null && fields.length < columns && rows.length > 1) {
      // Its last field may be half of one: what is left of a sum is another sum.
      warnings.push({ row: record.line, message: words.cutOff });
      break;
    }
    if (columns !== null && fields.length !== columns) {
      warnings.push({ row: record.line, message: words.fieldCount(fields.length, columns) });
    }
    rows.push(fields.map(cellOfText), ...blank);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return { rows, warnings };
}

const ROWS_LOOKED_AT = 50;

/**
 * How many fields a row has: as many as the first record that has more than one. A title above the
 * header has one.
 */
function columnsIn(table: string, delimiter: string): number | null {
  let looked = 0;
  let first: number | null = null;
  for (const record of csvRecords(table, delimiter, null)) {
    if (looked++ >= ROWS_LOOKED_AT) break;
    const fields = 'fields' in record ? record.fields.length : null;
    if (fields !== null && fields > 1) return fields;
    if (looked === 1) first = fields;
  }
  return first;
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Blank lines above the header, and Excel's own first line `sep=;`, are no part of the table. */
function withoutPreamble(text: string): string {
  for (let start = 0; ; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end);
    if (end < 0 || (line.trim() !== '' && !/^sep=.$/.test(line))) return text.slice(start);
    start = end + 1;
  }
}
