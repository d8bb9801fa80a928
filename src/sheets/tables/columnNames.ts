import type { ClientUserColumn, ContactsColumn, SalesColumn } from '../../schema/userColumns';
import { texts } from '../../texts/texts';
import type { HeaderNames } from './headers';
import { CLIENT_SYNONYMS, CONTACTS_SYNONYMS, SALES_SYNONYMS } from './synonyms';

/** Every header that each of the user's columns is known by: the add-on's own in both languages, then what people write. */
export const COLUMN_NAMES: {
  clients: HeaderNames<ClientUserColumn>;
  sales: HeaderNames<SalesColumn>;
  contacts: HeaderNames<ContactsColumn>;
} = {
  clients: named(CLIENT_SYNONYMS, 'clients'),
  sales: named(SALES_SYNONYMS, 'sales'),
  contacts: named(CONTACTS_SYNONYMS, 'contacts'),
};

function named<Column extends string>(
  synonyms: Readonly<Record<Column, readonly string[]>>,
  sheet: keyof typeof COLUMN_NAMES,
): Record<Column, string[]> {
  const own = (language: 'en' | 'ru', column: Column) =>
    (texts[language].headers[sheet] as Record<Column, string>)[column];
  return Object.fromEntries(
    (Object.keys(synonyms) as Column[]).map((column) => [
      column,
      [own('en', column), own('ru', column), ...synonyms[column]],
    ]),
  ) as Record<Column, string[]>;
}
