import type { TableRole } from '../schema/sheets';
import { TABLE_ROLES } from '../schema/sheets';
import type { TableColumns } from '../schema/userColumns';
import type { LastAction } from '../sheets/document/lastAction';
import { findSheet } from '../sheets/document/workbook';
import type { FiguresBefore, Memory } from '../sheets/figures/memory';
import { lookAtMemory } from '../sheets/figures/memorySheet';
import { statusMeant } from '../sheets/logs/statusReader';
import { type ReportLine, readRunReport } from '../sheets/reports/reportSheet';
import { addOnDocument } from '../sheets/settings/addOnLanguage';
import { isDeclined, mappedColumns, readMapping } from '../sheets/tables/mapping';
import type { SheetContents } from '../sheets/tables/sheetContents';
import type { LeftOutRows } from '../sheets/tables/warnings';
import { keptStatuses } from './keptStatuses';
import { settingsOf } from './readBase';
import { inspectSheet } from './setUp/inspect';
import {
  type CountedRows,
  type SeenTable,
  type UnderstoodTable,
  understood,
} from './setUp/understood';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How one table stands. */
export type TableHealth = {
  role: TableRole;
  /** The columns that set-up found under a header that is not there any more. */
  lost: { column: TableColumns[TableRole]; header: string }[];
} & (
  | {
      state: 'found' /** By the sheet as it is now and the last run. */;
      understood: UnderstoodTable;
    }
  /** `gone`: its sheet was deleted; `absent`: it was never there; `declined`: the user has none. */
  | { state: 'gone' | 'absent' | 'declined'; understood: null }
);

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

/**
 * Looks at how the add-on stands, and changes nothing.
 *
 * @param leftOut by the last run; none before the first
 */
export function health(spreadsheet: Spreadsheet, leftOut: readonly LeftOutRows[]): Health {
  const document = addOnDocument();
  const { statusMeanings } = settingsOf(spreadsheet, document);
  const countedOn = (role: TableRole, sheetId: number): CountedRows => {
    const kept = role === 'sales' ? keptStatuses(sheetId) : null;
    if (!kept) return { leftOut, said: null };
    // What was said of a word since the run counts from the next one on, and is shown at once.
    const statuses = kept.statuses.map((said) => ({
      ...said,
      status: statusMeant(said.word, statusMeanings),
    }));
    return { leftOut, said: { ...kept, statuses } };
  };
  return {
    tables: TABLE_ROLES.map((role) => tableHealth(spreadsheet, role, countedOn)),
    warnings: readRunReport(spreadsheet, WARNINGS_SHOWN),
    undoable: undoable(lookAtMemory(spreadsheet)),
  };
}

function tableHealth<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  countedOn: (role: Role, sheetId: number) => CountedRows,
): TableHealth {
  const none = { role, understood: null, lost: [] };
  if (isDeclined(role)) return { ...none, state: 'declined' };
  const mapping = readMapping(role);
  const sheet = mapping ? spreadsheet.getSheetById(mapping.sheetId) : findSheet(spreadsheet, role);
  if (!sheet) return { ...none, state: mapping ? 'gone' : 'absent' };
  const contents = inspectSheet(sheet, role);
  const { headers } = contents;
  const under = new Set(headers.map(({ header }) => header));
  const lost = mapping
    ? mappedColumns(mapping).filter((column) => !under.has(mapping.headers[column] as string))
    : [];
  const others = (mapping?.alsoOn ?? []).flatMap((id) => spreadsheet.getSheetById(id) ?? []);
  const seen: SeenTable = {
    ...contents,
    ...(contents.packed && ofPacked(contents.packed)),
    sheet: sheet.getName(),
    alsoOn: others.map((each) => each.getName()),
  };
  return {
    role,
    state: 'found',
    understood: understood(seen, countedOn(role, sheet.getSheetId())),
    lost: lost.map((column) => ({ column, header: mapping?.headers[column] as string })),
  };
}

/** What an extract says of its columns, as the headers of a sheet are told. */
function ofPacked(
  packed: NonNullable<SheetContents<TableRole>['packed']>,
): Pick<SeenTable, 'headers' | 'columns'> {
  return {
    headers: packed.map(({ header, values }) => ({ header, samples: values })),
    columns: Object.fromEntries(packed.map(({ column, header }) => [column, header])),
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
    case 'wordMeaning':
      return 1;
    case 'editedCells':
      return action.cells.length;
    case 'editedSettings':
      return action.settings.length;
  }
}
