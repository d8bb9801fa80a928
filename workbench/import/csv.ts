import type { Cell } from '../spreadsheet/grid';
import { cellOfText } from './cellOfText';
import { csvRecords } from './csvRecords';
import { delimiterOf } from './delimiter';
import type { ImportWords } from './importWords';

/** Rows as read from a file, and what was wrong with some of them. */
export interface ImportedRows {
  rows: Cell[][];
  warnings: { row: number; message: string }[];
}

/**
 * Reads the text of a CSV file. Row n of the result is line n of the file, from its header on: blank lines and lines
 * given up leave blank rows, and so do the further lines of a record that runs over several.
 */
export function rowsOfCsv(text: string, words: ImportWords): ImportedRows {
  const table = withoutPreamble(text.replace(/\r\n?/g, '\n'));
  const delimiter = delimiterOf(table.split('\n', 1)[0] ?? '');
  const [header] = csvRecords(table, delimiter, null);
  const columns = header && 'fields' in header ? header.fields.length : null;

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
    if (columns !== null && fields.length !== columns) {
      warnings.push({ row: record.line, message: words.fieldCount(fields.length, columns) });
    }
    rows.push(fields.map(cellOfText), ...blank);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return { rows, warnings };
}

/** Blank lines above the header, and Excel's own first line `sep=;`, are no part of the table. */
function withoutPreamble(text: string): string {
  return text.replace(/^(?:[ \t]*\n|sep=.\n)+/, '');
}
