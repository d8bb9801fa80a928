import { TABLE_ROLES, type TableRole } from '../../src/schema/sheets';
import { USER_COLUMNS } from '../../src/schema/userColumns';
import { ALL_TEXTS } from '../../src/texts/texts';
import { spellingsEn } from './spellingsEn';
import { spellingsRu } from './spellingsRu';

/**
 * Headers as people write them: table, header, and the column that it is. The add-on's own are
 * among them.
 */
export const SPELLINGS = TABLE_ROLES.flatMap((table) =>
  Object.keys(USER_COLUMNS[table]).flatMap((column) =>
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
