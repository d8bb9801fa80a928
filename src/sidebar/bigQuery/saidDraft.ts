import type { SourceColumn } from '../../extract/extractQuery';
import { TABLE_PARTS, tableNameIn } from '../../extract/identifier';
import {
  QUERY_COLUMNS,
  type QueryColumn,
  type SaidSource,
  type SourceField,
  typesOf,
} from '../../extract/saidSource';

/** What stands in the fields, as it was typed and chosen. */
export interface SaidDraft {
  names: Readonly<Partial<Record<SourceField, string>>>;
  types: Readonly<Partial<Record<QueryColumn, SourceColumn['type']>>>;
}

/** With a name typed or pasted: a table's whole ID fills its three fields, wherever it stands. */
export function named(draft: SaidDraft, field: SourceField, text: string): SaidDraft {
  const isPart = TABLE_PARTS.some((part) => part === field);
  const whole = isPart ? tableNameIn(text) : null;
  return { ...draft, names: { ...draft.names, ...(whole ?? { [field]: text }) } };
}

/** The type chosen for a column, or the likeliest. */
export function typeIn({ types }: SaidDraft, column: QueryColumn): SourceColumn['type'] {
  return types[column] ?? (typesOf(column)[0] as SourceColumn['type']);
}

/** The draft as a source: what a hand leaves around a name is no part of it. */
export function saidIn(draft: SaidDraft): SaidSource {
  const name = (field: SourceField) => (draft.names[field] ?? '').trim();
  return {
    project: name('project'),
    dataset: name('dataset'),
    table: name('table'),
    timeZone: name('timeZone'),
    columns: Object.fromEntries(
      QUERY_COLUMNS.map((column) => [column, { name: name(column), type: typeIn(draft, column) }]),
    ),
  };
}
