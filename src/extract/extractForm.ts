// What the query writes and the reader reads. Every cell of an extract is JSON, and holds one of
// three things:
//
//     {"version":2,"run":8112,"cells":4,"sum":"6f1c20aa","columns":true,"part":0,
//      "lines":[[["date","ordered_on","day"],["amount","total","value"],["product","item","word"]]]}
//     {"version":2,"run":8112,"cells":4,"sum":"02d8f911","words":true,"part":0,"lines":["Coffee","Tea",null]}
//     {"version":2,"run":8112,"cells":4,"sum":"9a0e5d37","client":"Ann","part":0,"lines":[[20454,12.5,1],[20485,7,2]]}
//
// the columns there are, the words that stand in many rows, and a client's rows: days since 1970,
// values as they are, and words by their place among them all. What is too long for one cell goes on
// in further parts. They may stand in any order.
//
// `sum` is a checksum of all that follows it in the cell, `run` one of all sums: by the first a text
// that was changed is known, by the second cells of two runs that stand together.

/** The header of an extract, by which it is known. */
export const EXTRACT_HEADER = 'retention_sheets_sales';

/** Of this form. */
export const EXTRACT_VERSION = 2;

/** What every cell begins with, whatever its version. */
export const CELL_BEGINNING = '{"version":';

/** What stands in the cell that tells the columns, and in no other: a text has a \\ before its quotation marks. */
export const COLUMNS_MARK = '","columns":true,';

/** So many hexadecimal digits of a hash are a cell's checksum. */
export const SUM_DIGITS = 8;

/** Google's cells hold no more characters. */
export const MOST_CELL_CHARACTERS = 50_000;

/** How the values of a column are written. */
export type ExtractForm = 'day' | 'word' | 'value';
