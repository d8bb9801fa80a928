import type { TableRole } from '../schema/sheets';
import { TABLE_ROLES } from '../schema/sheets';
import type { TableColumns } from '../schema/userColumns';
import type { LastAction } from '../sheets/document/lastAction';
import { findSheet } from '../sheets/document/workbook';
import { type FiguresBefore, lookAtMemory, type Memory } from '../sheets/figures/memorySheet';
import { type ReportLine, readRunReport } from '../sheets/reports/reportSheet';
import { isDeclined, mappedColumns, readMapping } from '../sheets/tables/mapping';
import { inspectSheet } from './setUp/inspect';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How one table stands. */
export interface TableHealth {
  role: TableRole;
  /** `gone`: its sheet was deleted; `absent`: it was never there; `declined`: the user has none. */
  state: 'found' | 'gone' | 'absent' | 'declined';
  /** The sheet's name; '' where there is none. */
  sheet: string;
  /** The columns that are found, and under which header. */
  found: { column: TableColumns[TableRole]; header: string }[];
  /** Those that set-up found under a header that is not there any more. */
  lost: { column: TableColumns[TableRole]; header: string }[];
}

/** What Undo would take back, and of how many cells, clients or rows it would be. */
export interface Undoable {
  kind: LastAction['kind'];
  count: number;
}

/** How the add-on stands in a spreadsheet. Plain values only: they go to the panel. */
export interface Health {
  tables: TableHealth[];
  /** What the last run found, the first of it. */
  warnings: ReportLine[];
  undoable: Undoable | null;
}

/** So many warnings are as many as anybody reads in a panel. */
const WARNINGS_SHOWN = 50;

/** Looks at how the add-on stands, and changes nothing. */
export function health(spreadsheet: Spreadsheet): Health {
  return {
    tables: TABLE_ROLES.map((role) => tableHealth(spreadsheet, role)),
    warnings: readRunReport(spreadsheet, WARNINGS_SHOWN),
    undoable: undoable(lookAtMemory(spreadsheet)),
  };
}

function tableHealth<Role extends TableRole>(spreadsheet: Spreadsheet, role: Role): TableHealth {
  const none = { role, sheet: '', found: [], lost: [] };
  if (isDeclined(role)) return { ...none, state: 'declined' };
  const mapping = readMapping(role);
  const sheet = mapping ? spreadsheet.getSheetById(mapping.sheetId) : findSheet(spreadsheet, role);
  if (!sheet) return { ...none, state: mapping ? 'gone' : 'absent' };
  const { headers, columns } = inspectSheet(sheet, role);
  const under = new Set(headers.map(({ header }) => header));
  const named = (of: typeof columns, wanted: readonly TableColumns[Role][]) =>
    wanted.map((column) => ({ column, header: of[column] as string }));
  const found = (Object.keys(columns) as TableColumns[Role][]).filter(
    (column) => typeof columns[column] === 'string',
  );
  const lost = mapping
    ? mappedColumns(mapping).filter((column) => !under.has(mapping.headers[column] as string))
    : [];
  return {
    role,
    state: 'found',
    sheet: sheet.getName(),
    found: named(columns, found),
    lost: mapping ? named(mapping.headers, lost) : [],
  };
}

/** What Undo would take back; null where there is nothing. */
export function undoable({ lastAction, before }: Memory): Undoable | null {
  return lastAction && { kind: lastAction.kind, count: extentOf(lastAction, before) };
}

function extentOf(action: LastAction, before: FiguresBefore): number {
  switch (action.kind) {
    case 'recalculation':
    case 'segmented': {
      const cells = Object.values(before).map((changes) => Object.keys(changes).length);
      return cells.reduce((sum, each) => sum + each, 0);
    }
    case 'addedClients':
      return action.keys.length;
    case 'appendedRow':
    case 'alias':
      return 1;
    case 'editedCells':
      return action.cells.length;
  }
}
