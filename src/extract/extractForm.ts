// What the query writes and the reader reads. Every cell of an extract is JSON, which says when it
// is cut off, and holds one of three things:
//
//     {"version":1,"cells":4,"columns":true,"part":0,
//      "lines":[[["date","ordered_on","day"],["amount","total","value"],["product","item","word"]]]}
//     {"version":1,"cells":4,"words":true,"part":0,"lines":["Coffee","Tea",null]}
//     {"version":1,"cells":4,"client":"Ann","part":0,"lines":[[20454,12.5,1],[20485,7,2]]}
//
// the columns there are, the words that stand in many rows, and a client's rows: days since 1970,
// values as they are, and words by their place among them all. What is too long for one cell goes on
// in further parts.

/** The header of an extract, by which it is known. */
export const EXTRACT_HEADER = 'retention_sheets_sales';

/** Of this form. */
export const EXTRACT_VERSION = 1;

/** What every cell begins with, by which one that was cut off is known. */
export const CELL_BEGINNING = '{"version":';

/** Google's cells hold no more characters. */
export const MOST_CELL_CHARACTERS = 50_000;

/** How the values of a column are written. */
export type ExtractForm = 'day' | 'word' | 'value';
