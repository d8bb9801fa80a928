import { LANGUAGES } from '../../schema/languages';
import type { TableRole } from '../../schema/sheets';
import { type TableColumns, USER_COLUMNS } from '../../schema/userColumns';
import { ALL_TEXTS } from '../../texts/texts';
import { UNDERSTOOD } from '../../texts/vocabulary';
import type { HeaderNames } from './headers';

/** Every header that each of the user's columns is known by: the add-on's own in every language, then what people write. */
export const COLUMN_NAMES: { readonly [Role in TableRole]: HeaderNames<TableColumns[Role]> } = {
  clients: named('clients'),
  sales: named('sales'),
  contacts: named('contacts'),
};

function named<Role extends TableRole>(role: Role): HeaderNames<TableColumns[Role]> {
  const column = (name: TableColumns[Role]) => [
    ...ALL_TEXTS.map(({ headers }) => (headers[role] as Readonly<Record<string, string>>)[name]),
    ...LANGUAGES.flatMap((language) =>
      UNDERSTOOD[language].columns[role][name].split(', ').filter(Boolean),
    ),
  ];
  const names = Object.keys(USER_COLUMNS[role]) as TableColumns[Role][];
  return Object.fromEntries(names.map((name) => [name, column(name)])) as unknown as HeaderNames<
    TableColumns[Role]
  >;
}
