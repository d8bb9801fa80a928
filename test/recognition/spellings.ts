import { TABLE_ROLES, type TableRole } from '../../src/schema/sheets';
import { askedColumns } from '../../src/schema/userColumns';
import { ALL_TEXTS } from '../../src/texts/texts';
import { spellingsEn } from './spellingsEn';
import { spellingsRu } from './spellingsRu';

/**
 * Headers as people write them: table, header, and the column that it is. Those of the add-on's
 * own are among them, but for a column that no user names.
 */
export const SPELLINGS = TABLE_ROLES.flatMap((table) =>
  askedColumns(table).flatMap((column) =>
    headersOf(table, column).map((header) => [table, header, column] as const),
  ),
);

function headersOf(table: TableRole, column: string): string[] {
  const of = (all: Readonly<Record<string, string | readonly string[]>>) => all[column] ?? [];
  return [
    ...ALL_TEXTS.flatMap(({ headers }) => of(headers[table])),
    ...of(spellingsEn[table]),
    ...of(spellingsRu[table]),
  ];
}
