/**
 * The functions of Google Sheets that Excel has not.
 *
 * Source: Google's help, “Google Sheets function list” (support.google.com/docs/table/25273).
 */
export const SHEETS_ONLY = [
  ...['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POW', 'UMINUS', 'UPLUS', 'UNARY_PERCENT'],
  ...['EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE', 'ISBETWEEN', 'ISDATE', 'ISEMAIL', 'ISURL'],
  ...['AVERAGE.WEIGHTED', 'COUNTUNIQUE', 'COUNTUNIQUEIFS', 'MARGINOFERROR', 'EPOCHTODATE'],
  ...['JOIN', 'SPLIT', 'REGEXMATCH', 'REGEXEXTRACT', 'REGEXREPLACE', 'FLATTEN', 'SORTN'],
  ...['TO_DATE', 'TO_DOLLARS', 'TO_PERCENT', 'TO_PURE_NUMBER', 'TO_TEXT'],
  ...['ARRAYFORMULA', 'ARRAY_CONSTRAIN', 'CONTINUE', 'QUERY', 'FILTER', 'UNIQUE', 'SORT'],
  ...['LAMBDA', 'LET', 'MAP', 'REDUCE', 'SCAN', 'BYROW', 'BYCOL', 'MAKEARRAY', 'AI', 'GEMINI'],
  ...['GOOGLEFINANCE', 'GOOGLETRANSLATE', 'DETECTLANGUAGE', 'IMAGE', 'SPARKLINE'],
  ...['IMPORTDATA', 'IMPORTFEED', 'IMPORTHTML', 'IMPORTRANGE', 'IMPORTXML'],
  ...['IFNA', 'IFS', 'SWITCH', 'TEXTJOIN', 'CELL', 'HYPERLINK', 'GETPIVOTDATA', 'INDIRECT'],
] as const;
