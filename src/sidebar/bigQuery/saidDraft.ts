import type { SourceColumn } from '../../extract/extractQuery';
import { type TableName, tableNameIn } from '../../extract/identifier';
import {
  OTHER_COLUMNS,
  type QueryColumn,
  REQUIRED_COLUMNS,
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
  const whole = PLACES.includes(field) ? tableNameIn(text) : null;
  return { ...draft, names: { ...draft.names, ...(whole ?? { [field]: text }) } };
}

export const PLACES: readonly SourceField[] = [
  'project',
  'dataset',
  'table',
] satisfies (keyof TableName)[];

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
      [...REQUIRED_COLUMNS, ...OTHER_COLUMNS].map((column) => [
        column,
        { name: name(column), type: typeIn(draft, column) },
      ]),
    ),
  };
}
