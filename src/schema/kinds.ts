/** How a column is shown. */
export type ColumnFormat = 'text' | 'day' | 'money' | 'count' | 'decimal';

/** What the cells of a column hold: `word` is one of a list, `words` several of it in one cell. */
export type ColumnKind = ColumnFormat | 'word' | 'words';
