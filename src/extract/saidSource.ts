import { type SalesColumn, USER_COLUMNS } from '../schema/userColumns';
import { ExtractError } from './extractError';
import { extractQuery, type QueryTexts, type SourceColumn } from './extractQuery';
import { nameFault, TABLE_PARTS, type TableName } from './identifier';

/** A column of a sales log; or what tells apart two lines of an order that are else equal. */
export type QueryColumn = SalesColumn | 'line';

/** Columns without which a log is not asked for; of a sheet the amount may be missing. */
export const REQUIRED_COLUMNS = ['date', 'client', 'amount'] as const satisfies QueryColumn[];

/** Those that a log may have besides. */
export const OTHER_COLUMNS: readonly QueryColumn[] = [
  ...(Object.keys(USER_COLUMNS.sales) as SalesColumn[]),
  'line' as const,
].filter((column) => !(REQUIRED_COLUMNS as readonly QueryColumn[]).includes(column));

/** All of them. */
export const QUERY_COLUMNS: readonly QueryColumn[] = [...REQUIRED_COLUMNS, ...OTHER_COLUMNS];

/** Where somebody says that their log is; what is left blank has not been said. */
export interface SaidSource extends TableName {
  columns: Readonly<Partial<Record<QueryColumn, SourceColumn>>>;
  /** In which a moment has its day; not looked at where no column holds moments. */
  timeZone: string;
}

/** What is said of a source, by its name. */
export type SourceField = keyof TableName | 'timeZone' | QueryColumn;

type Type = SourceColumn['type'];

const NUMBERS: readonly Type[] = ['NUMERIC', 'INT64', 'FLOAT64', 'BIGNUMERIC'];
const DAYS: readonly Type[] = ['DATE', 'DATETIME', 'TIMESTAMP', 'STRING'];

/** The types that a column may have, likeliest first. */
export function typesOf(column: QueryColumn): readonly Type[] {
  // A note that it was cancelled or paid may be a day, a yes or a sum.
  if (column === 'cancelled' || column === 'paidOn') return [...DAYS, 'BOOL', ...NUMBERS];
  const kind = column === 'line' ? 'text' : USER_COLUMNS.sales[column];
  if (kind === 'day') return DAYS;
  if (kind === 'money' || kind === 'decimal') return [...NUMBERS, 'STRING'];
  return ['STRING', 'BOOL', ...NUMBERS];
}

/** Whether the query is another for another type. A text or a number of an order is either. */
export function needsType(column: QueryColumn): boolean {
  return typesOf(column)[0] !== 'STRING';
}

/** Whether any column holds moments, of which the zone says on which day they are. */
export function needsTimeZone({ columns }: Pick<SaidSource, 'columns'>): boolean {
  return Object.values(columns).some(({ name, type }) => name !== '' && type === 'TIMESTAMP');
}

/** What keeps a query from being written, a sentence for each field. */
export function sourceFaults(
  said: SaidSource,
  { logQuery, headers }: QueryTexts,
): ReadonlyMap<SourceField, string> {
  const faults = new Map<SourceField, string>();
  const tell = (field: SourceField, fault: string | null) => {
    if (fault !== null) faults.set(field, fault);
  };
  for (const place of [...TABLE_PARTS, 'timeZone'] as const) {
    if (place === 'timeZone' && !needsTimeZone(said)) continue;
    const name = said[place];
    tell(place, name === '' ? logQuery.noName[place] : nameFault(place, name, logQuery));
  }
  for (const column of REQUIRED_COLUMNS) {
    if (!said.columns[column]?.name) tell(column, logQuery.noColumn(headers.sales[column]));
  }
  for (const [column, { name }] of namedColumns(said)) {
    tell(column, nameFault('column', name, logQuery));
  }
  return faults;
}

/**
 * The query that makes the extract of what was said.
 *
 * @throws ExtractError with the first of {@link sourceFaults}
 */
export function saidQuery(said: SaidSource, texts: QueryTexts): string {
  const [fault] = sourceFaults(said, texts).values();
  if (fault !== undefined) throw new ExtractError(fault);
  const named = namedColumns(said);
  const columns = named.filter(([column]) => column !== 'line');
  const lines = named.filter(([column]) => column === 'line');
  return extractQuery(
    {
      ...said,
      columns: Object.fromEntries(columns),
      tellingApart: lines.map(([, column]) => column),
    },
    texts,
  );
}

function namedColumns({ columns }: SaidSource): [QueryColumn, SourceColumn][] {
  const named = Object.entries(columns) as [QueryColumn, SourceColumn][];
  return named.filter(([, { name }]) => name !== '');
}
