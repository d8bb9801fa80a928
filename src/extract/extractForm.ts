// What the query writes and the reader reads. A cell of an extract is JSON, and says all that is
// needed to read it:
//
//     {"version":1,"cells":2,"columns":[["date","ordered_on"],["amount","total"]],
//      "client":"Ann","part":0,"lines":[["2026-01-31",12.5],["2026-02-28",7]]}

/** The header of an extract, by which it is known. */
export const EXTRACT_HEADER = 'retention_sheets_sales';

/** Of this form. */
export const EXTRACT_VERSION = 1;

/** Google's cells hold no more characters. */
export const MOST_CELL_CHARACTERS = 50_000;
