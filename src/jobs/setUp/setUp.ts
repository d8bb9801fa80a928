import { isBlank } from '../../cells/cell';
import { withDocumentLock } from '../../google/documentLock';
import type { SheetRole, TableRole } from '../../schema/sheets';
import { TABLE_ROLES } from '../../schema/sheets';
import { askedColumns, type ClientUserColumn, type TableColumns } from '../../schema/userColumns';
import { requireWrites } from '../../sheets/document/documentProperties';
import { gridSheets } from '../../sheets/document/gridSheets';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { roleOfBase } from '../../sheets/document/sampleSheets';
import { FieldError, SheetError } from '../../sheets/document/sheetError';
import { topOf } from '../../sheets/document/sheetTop';
import { during, writing } from '../../sheets/document/step';
import { NO_MEMORY } from '../../sheets/figures/memory';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { GuardedTable } from '../../sheets/grid/guardedTable';
import { prepareLog } from '../../sheets/logs/logHeader';
import { prepareHistory } from '../../sheets/reports/historySheet';
import { openOverview } from '../../sheets/reports/overviewSheet';
import { openRunReport } from '../../sheets/reports/reportSheet';
import { openToday } from '../../sheets/reports/todaySheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { inChosenLanguage } from '../../sheets/settings/chosenLanguage';
import { beginRules, prepareSettings } from '../../sheets/settings/settingsSheet';
import { openTemplates } from '../../sheets/settings/templatesSheet';
import {
  type ClientsTable,
  clientsPlace,
  prepareClients,
  readClientsTable,
} from '../../sheets/tables/clientsTable';
import { headerOccurrence } from '../../sheets/tables/headers';
import {
  decline,
  forgetMapping,
  isDeclined,
  type Mapping,
  readMapping,
  saveMapping,
} from '../../sheets/tables/mapping';
import { newTable } from '../../sheets/tables/newTable';
import { readTable, type Table } from '../../sheets/tables/table';
import {
  knownHeader,
  mappedTable,
  type UserTable,
  unmappedTable,
} from '../../sheets/tables/userTable';
import { type Language, texts } from '../../texts/texts';
import { bringBack } from '../removal/bringBack';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet of the user's, and what they take its headers for. */
export interface ChosenSheet<Role extends TableRole> {
  sheetId: number;
  headers: Mapping<Role>['headers'];
  /** Counted from 1, as they saw it; left out where only one row could be the header. */
  headerRow?: number | undefined;
  /** Further sheets of the same header, which are one log with it. */
  alsoOn?: readonly number[] | undefined;
}

/**
 * Where the user says the tables are: on a sheet of theirs, or on a new one; a log is optional.
 * What they say nothing of is looked for, and made where it is missing.
 */
export interface Choice {
  clients?: ChosenSheet<'clients'> | 'create';
  sales?: ChosenSheet<'sales'> | 'create' | 'none';
  contacts?: ChosenSheet<'contacts'> | 'create' | 'none';
}

/**
 * Makes a spreadsheet ready: the sheets it lacks, and on Clients the computed columns it lacks.
 * Where the tables and their columns were found is kept with the document. What is there stays as
 * it is, so a second run changes nothing.
 *
 * @throws SheetError where a sheet cannot be worked with; where it is one that was chosen, before
 * anything is written
 */
export function setUp(spreadsheet: Spreadsheet, choice: Choice = {}): void {
  const document = addOnDocument();
  const { language } = document;
  const words = texts[language];
  withDocumentLock(language, () => {
    requireWrites();
    requireUnprotected(spreadsheet, [], language);
    bringBack(spreadsheet);
    const standing = new Set(gridSheets(spreadsheet).map((sheet) => sheet.getSheetId()));
    const chosen = TABLE_ROLES.map((role) => chosenTable(spreadsheet, role, choice, language));
    TABLE_ROLES.forEach((role, index) => {
      const table = chosen[index];
      if (table && !keepMapping(role, table, choice)) {
        throw new SheetError(texts[language].setUp.refused.headersTooLong(table.name));
      }
    });

    const open = <Role extends TableRole>(role: Role) =>
      during(words.run.steps.writing(words.sheets[role]), words, () =>
        tableFor(spreadsheet, role, choice, language),
      );
    const clients = open('clients') as UserTable<ClientUserColumn>;
    const clientsTable = writing(clients.sheet.getName(), words, () => {
      prepareClients(clients, language);
      return readClientsTable(clients, language);
    });
    new GuardedTable(clientsPlace(clientsTable), document, []).requireUnmoved();
    keepMapping('clients', clientsTable, choice);

    for (const role of ['sales', 'contacts'] as const) {
      const table = open(role);
      if (!table) continue;
      writing(table.sheet.getName(), words, () => prepareLog(table.sheet, role, language));
      keepLogMapping(role, table as UserTable<string>, choice, language);
    }
    const make = <Made>(role: SheetRole, work: () => Made) =>
      writing(words.sheets[role], words, work);
    const settings = make('settings', () => {
      const prepared = prepareSettings(spreadsheet, language);
      beginRules(prepared, document.today(), document);
      return prepared;
    });
    const chosenDocument = inChosenLanguage(document, settings, []);
    const { language: chosenLanguage } = chosenDocument;
    const clientsId = clients.sheet.getSheetId();
    const history = roleOfBase('history', clientsId);
    make('overview', () => openOverview(spreadsheet, chosenLanguage));
    make('today', () => openToday(spreadsheet, chosenLanguage));
    make('templates', () => openTemplates(spreadsheet, chosenLanguage));
    make(history, () => prepareHistory(spreadsheet, history, chosenDocument));
    make('report', () => openRunReport(spreadsheet, chosenLanguage));
    // From now on what is not remembered as written is the user's; but figures whose memory was
    // lost are the add-on's.
    const memorySheet = new MemorySheet(spreadsheet, language, true);
    const { memory } = memorySheet;
    memorySheet.turnTo(clientsId);
    if (!hasFigures(clientsTable) && !memory.written) {
      memorySheet.remember({ ...NO_MEMORY, sheetId: clientsId });
    } else if (memorySheet.memory !== memory) {
      memorySheet.remember(memorySheet.memory);
    }
    if (!standing.has(clientsId)) clients.sheet.activate();
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
  const table = tableOn(spreadsheet, role, chosen as ChosenSheet<Role>, language);
  return role === 'clients'
    ? readClientsTable(table as UserTable<ClientUserColumn>, language)
    : readTable<string>(table, texts[language]);
}

/**
 * The table chosen, else the one known or found, else a new sheet; null where the user has no such
 * table.
 */
function tableFor<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  choice: Choice,
  language: Language,
): UserTable<TableColumns[Role]> | null {
  const chosen = choice[role] as ChosenSheet<Role> | 'create' | 'none' | undefined;
  if (chosen === 'none') decline(role);
  if (chosen === 'none' || (!chosen && isDeclined(role))) return null;
  if (chosen === 'create') return newTable(spreadsheet, role, language);
  if (chosen) return tableOn(spreadsheet, role, chosen, language);
  const kept = readMapping(role);
  if (kept && spreadsheet.getSheetById(kept.sheetId)) {
    return mappedTable(spreadsheet, role, kept, language);
  }
  if (kept) forgetMapping(role);
  return unmappedTable(spreadsheet, role) ?? newTable(spreadsheet, role, language);
}

/**
 * The table under the header row that was chosen; where none was, under the likeliest.
 *
 * @throws SheetError where the sheet is gone, or the chosen row does not bear the headers any more
 */
export function tableOn<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  { sheetId, headers, headerRow, alsoOn = [] }: ChosenSheet<Role>,
  language: Language,
): UserTable<TableColumns[Role]> {
  const mapping = { sheetId, headers, occurrence: 0, alsoOn };
  const table = mappedTable(spreadsheet, role, mapping, language);
  if (headerRow === undefined) return { ...table, occurrence: undefined };
  const occurrence = headerOccurrence(topOf(table.sheet), table, table.required, headerRow - 1);
  const { refused, tables } = texts[language].setUp;
  if (occurrence < 0)
    throw new FieldError(refused.headerMoved(tables[role], headerRow), `${role}-sheet`);
  return { ...table, occurrence };
}

/**
 * A log that cannot be read keeps nothing; what is wrong with it the recalculation says, which can
 * do without contacts.
 */
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
  for (const column of askedColumns(role)) {
    const index = table.columns.get(column);
    const title = index === undefined || isMade(table, column) ? '' : String(table.header[index]);
    if (title !== '') headers[column] = title;
    else if (before?.[column] === null) headers[column] = null;
  }
  const alsoOn = typeof chosen === 'object' ? chosen?.alsoOn : undefined;
  const mapping = {
    sheetId: table.sheet.getSheetId(),
    headers,
    occurrence: 0,
    ...(alsoOn && alsoOn.length > 0 && { alsoOn }),
  };
  const known = knownHeader(role, mapping);
  const row = table.headerRow - 1;
  const occurrence = headerOccurrence(topOf(table.sheet), known, known.required, row);
  return saveMapping(role, { ...mapping, occurrence });
}

/**
 * Of months side by side the client alone has a column; the day and the sum are told by where they
 * stand. An extract has one column for all.
 */
function isMade({ layout }: Table<string>, column: string): boolean {
  return layout === 'extract' || (layout === 'monthsAcross' && column !== 'client');
}
