import Papa from 'papaparse';

/** A record of a CSV file: its fields, or why they could not be told apart. */
export type CsvRecord = { line: number; lines: number } & (
  | { fields: string[] }
  | { fault: 'unclosedQuote' | 'malformedQuote' }
);

/**
 * More text than this cannot be one cell of a spreadsheet, so a quoted field that has not ended by
 * then never will. The bound also keeps a file full of faults from being searched to its end for
 * each of them.
 */
const LONGEST_RECORD = 50_000;

/**
 * The records of a CSV file with the physical line each begins at. A quoted field may run over
 * lines. Where quotes are at fault only the line with the fault is given up and reading goes on
 * with the next one; a CSV reader by itself would take the rest of the file for one long field.
 *
 * @param columns fields a record has, null where not known yet; one over several lines counts only
 * if it has as many
 */
export function* csvRecords(
  text: string,
  delimiter: string,
  columns: number | null,
): Generator<CsvRecord> {
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const record = recordAt(text, start, end, delimiter, columns);
    const { fields, fault } = record;
    const lines = linesWithin(text, start, record.end);
    yield fields ? { line, lines, fields } : { line, lines, fault };
    line += lines;
    start = record.end + 1;
  }
}

type Read =
  | { end: number; fields: string[]; fault?: undefined }
  | { end: number; fields?: undefined; fault: 'unclosedQuote' | 'malformedQuote' };

function recordAt(
  text: string,
  start: number,
  firstEnd: number,
  delimiter: string,
  columns: number | null,
): Read {
  for (let end = firstEnd; ; ) {
    const { fields, fault } = fieldsOf(text.slice(start, end), delimiter);
    if (fields) {
      const whole = end === firstEnd || columns === null || fields.length === columns;
      return whole ? { end, fields } : { end: firstEnd, fault: 'unclosedQuote' };
    }
    // Only another quote can close the field, so the lines without one need no look of their own.
    const quote = fault === 'unclosedQuote' ? text.indexOf('"', end) : -1;
    if (quote < 0 || quote - start > LONGEST_RECORD) return { end: firstEnd, fault };
    end = lineEnd(text, quote);
  }
}

function fieldsOf(
  record: string,
  delimiter: string,
):
  | { fields: string[]; fault?: undefined }
  | { fields?: undefined; fault: 'unclosedQuote' | 'malformedQuote' } {
  if (!record.includes('"')) return { fields: record.split(delimiter) };
  const { data, errors } = Papa.parse<string[]>(record, { delimiter, newline: '\n' });
  if (errors.some(({ code }) => code === 'InvalidQuotes')) return { fault: 'malformedQuote' };
  if (errors.some(({ code }) => code === 'MissingQuotes')) return { fault: 'unclosedQuote' };
  return { fields: data[0] ?? [''] };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function linesWithin(text: string, start: number, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    lines++;
  }
  return lines;
}
