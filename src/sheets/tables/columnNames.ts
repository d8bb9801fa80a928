import type { TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import { ALL_TEXTS } from '../../texts/texts';
import { merged } from '../../texts/vocabulary';
import type { HeaderNames } from './headers';

/** Every header that each of the user's columns is known by: the add-on's own in every language, then what people write. */
export const COLUMN_NAMES: { readonly [Role in TableRole]: HeaderNames<TableColumns[Role]> } = {
  clients: named('clients'),
  sales: named('sales'),
  contacts: named('contacts'),
};

function named<Role extends TableRole>(role: Role): HeaderNames<TableColumns[Role]> {
  const synonyms: HeaderNames<string> = merged(({ columns }) => columns[role]);
  const own = (column: string) =>
    ALL_TEXTS.map(({ headers }) => (headers[role] as Readonly<Record<string, string>>)[column]);
  return Object.fromEntries(
    Object.entries(synonyms).map(([column, names]) => [column, [...own(column), ...names]]),
  ) as unknown as HeaderNames<TableColumns[Role]>;
}
