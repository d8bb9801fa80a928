import type { SourceColumn } from '../../src/extract/extractQuery';
import { tableNameIn } from '../../src/extract/identifier';
import {
  QUERY_COLUMNS,
  type QueryColumn,
  type SaidSource,
  typesOf,
} from '../../src/extract/saidSource';
import { UnusableInput } from '../import/unusableInput';
import type { CommandLineWords } from './commandLineWords';

/** What BigQuery's console calls some types, beside the names that its SQL has for them. */
const OTHER_NAMES: Readonly<Record<string, SourceColumn['type']>> = {
  INTEGER: 'INT64',
  FLOAT: 'FLOAT64',
  BOOLEAN: 'BOOL',
};

/**
 * The log that `--bigquery-table` and `--bigquery-column` tell of.
 *
 * @param id `project.dataset.table`
 * @param columns each as `date=order_date:DATE`, the type left out where it is the likeliest
 * @throws UnusableInput where one of them is not written so
 */
export function saidOnCommandLine(
  id: string | undefined,
  columns: readonly string[],
  timeZone: string,
  words: CommandLineWords,
): SaidSource {
  const table = tableNameIn(id ?? '');
  if (table === null) throw new UnusableInput(words.bigQueryTable(id ?? ''));
  const said: Partial<Record<QueryColumn, SourceColumn>> = {};
  for (const written of columns) {
    const [, name = '', own = '', type] = /^([^=]*)=(.*?)(?::(\w*))?$/.exec(written) ?? [];
    const column = QUERY_COLUMNS.find((each) => each === name);
    if (column === undefined || own === '') {
      throw new UnusableInput(words.bigQueryColumn(written, QUERY_COLUMNS));
    }
    if (said[column]) throw new UnusableInput(words.bigQueryColumnTwice(column));
    said[column] = { name: own, type: typeOf(column, type, words) };
  }
  return { ...table, timeZone, columns: said };
}

function typeOf(
  column: QueryColumn,
  written: string | undefined,
  words: CommandLineWords,
): SourceColumn['type'] {
  const types = typesOf(column);
  const said = written?.toUpperCase() ?? '';
  const type =
    written === undefined ? types[0] : types.find((each) => each === (OTHER_NAMES[said] ?? said));
  if (type === undefined) throw new UnusableInput(words.bigQueryType(column, written ?? '', types));
  return type;
}
