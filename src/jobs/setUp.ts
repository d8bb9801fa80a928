import { isBlank } from '../cells/cell';
import { addOnDocument, inChosenLanguage } from '../sheets/addOnLanguage';
import { type ClientsTable, prepareClients, readClientsTable } from '../sheets/clientsTable';
import { COLUMN_NAMES } from '../sheets/columnNames';
import { prepareLog } from '../sheets/logHeader';
import {
  decline,
  forgetMapping,
  isDeclined,
  type Mapping,
  readMapping,
  saveMapping,
  TABLE_ROLES,
  type TableColumns,
  type TableRole,
} from '../sheets/mapping';
import { MemorySheet, NO_MEMORY } from '../sheets/memorySheet';
import { newTable } from '../sheets/newTable';
import { requireUnprotected } from '../sheets/protectedCells';
import type { ClientUserColumn } from '../sheets/schema';
import { prepareSettings } from '../sheets/settingsSheet';
import { SheetError } from '../sheets/sheetError';
import { readTable, type Table } from '../sheets/table';
import { findTable, mappedTable, type UserTable } from '../sheets/userTable';
import { type Language, texts } from '../texts/texts';
import { exclusively } from './exclusively';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Where the user says his tables are: on a sheet of his, or on a new one; a log he may do without. What he says nothing of is looked for,
 * and made where it is missing.
 */
export interface Choice {
  clients?: Mapping<'clients'> | 'create';
  sales?: Mapping<'sales'> | 'create' | 'none';
  contacts?: Mapping<'contacts'> | 'create' | 'none';
}

/**
 * Makes a spreadsheet ready: the sheets it lacks, and on Clients the computed columns it lacks. Where the tables and their columns were
 * found is kept with the document. What is there stays as it is, so a second run changes nothing.
 *
 * @throws SheetError where a sheet cannot be worked with; where it is one that was chosen, before anything is written
 */
export function setUp(spreadsheet: Spreadsheet, choice: Choice = {}): void {
  const document = addOnDocument();
  const { language } = document;
  exclusively(language, () => {
    requireUnprotected(spreadsheet, [], language);
    const chosen = TABLE_ROLES.map((role) => chosenTable(spreadsheet, role, choice, language));
    TABLE_ROLES.forEach((role, index) => {
      const table = chosen[index];
      if (table && !keepMapping(role, table, choice)) {
        throw new SheetError(texts[language].setUp.refused.headersTooLong(table.name));
      }
    });

    const clients = tableFor(
      spreadsheet,
      'clients',
      choice,
      language,
    ) as UserTable<ClientUserColumn>;
    prepareClients(clients, language);
    const clientsTable = readClientsTable(clients, language);
    keepMapping('clients', clientsTable, choice);

    for (const role of ['sales', 'contacts'] as const) {
      const table = tableFor(spreadsheet, role, choice, language);
      if (!table) continue;
      prepareLog(table.sheet, role, language);
      keepLogMapping(role, table as UserTable<string>, choice, language);
    }
    inChosenLanguage(document, prepareSettings(spreadsheet, language), []);
    // From now on what is not remembered as written is the user's; but figures whose memory was lost are the add-on's.
    const memorySheet = new MemorySheet(spreadsheet, language);
    if (!hasFigures(clientsTable) && !memorySheet.memory.written) memorySheet.remember(NO_MEMORY);
  });
}

function hasFigures({ rows, computed }: ClientsTable): boolean {
  const indexes = [...computed.values()];
  return rows.some((row) => indexes.some((index) => !isBlank(row[index])));
}

/**
 * The sheet chosen for a table, read as one; null where none was chosen.
 *
 * @throws SheetError where it lacks a column chosen with it, or has it twice
 */
function chosenTable<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  choice: Choice,
  language: Language,
): Table<string> | null {
  const chosen = choice[role];
  if (typeof chosen !== 'object') return null;
  const table = mappedTable(spreadsheet, role, chosen as Mapping<Role>, language);
  return role === 'clients'
    ? readClientsTable(table as UserTable<ClientUserColumn>, language)
    : readTable<string>(table, texts[language]);
}

/** The table chosen, else the one known or found, else a new sheet; null where the user has no such table. */
function tableFor<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  choice: Choice,
  language: Language,
): UserTable<TableColumns[Role]> | null {
  const chosen = choice[role] as Mapping<Role> | 'create' | 'none' | undefined;
  if (chosen === 'none') decline(role);
  if (chosen === 'none' || (!chosen && isDeclined(role))) return null;
  if (chosen === 'create') return newTable(spreadsheet, role, language);
  if (chosen) return mappedTable(spreadsheet, role, chosen, language);
  const known = readMapping(role);
  if (known && !spreadsheet.getSheetById(known.sheetId)) forgetMapping(role);
  return findTable(spreadsheet, role, language) ?? newTable(spreadsheet, role, language);
}

/** A log that cannot be read keeps nothing; what is wrong with it the recalculation says, which can do without contacts. */
function keepLogMapping(
  role: TableRole,
  table: UserTable<string>,
  choice: Choice,
  language: Language,
): void {
  try {
    keepMapping(role, readTable(table, texts[language]), choice);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
  }
}

/**
 * Keeps the headers that were found. A column the user has said is not there stays so.
 *
 * @returns whether they were short enough to be kept
 */
function keepMapping(role: TableRole, table: Table<string>, choice: Choice): boolean {
  const chosen = choice[role] ?? readMapping(role);
  const before = (typeof chosen === 'object' ? chosen?.headers : {}) as
    | Record<string, string | null>
    | undefined;
  const headers: Record<string, string | null> = {};
  for (const column of Object.keys(COLUMN_NAMES[role])) {
    const index = table.columns.get(column);
    if (index !== undefined) headers[column] = String(table.header[index]);
    else if (before?.[column] === null) headers[column] = null;
  }
  return saveMapping(role, { sheetId: table.sheet.getSheetId(), headers });
}
