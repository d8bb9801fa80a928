import { rowBelow } from '../../schema/sheetRow';
import type { SheetDocument } from '../../sheets/document/document';
import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { foundAgain } from '../../sheets/grid/guardedPlace';
import { writeGuardedRow } from '../../sheets/grid/guardedRow';
import { GuardedTable } from '../../sheets/grid/guardedTable';
import { keyIn } from '../../sheets/tables/keyIn';
import { appendedRow, cellsOfRow, logPlace, rowsLike } from '../../sheets/tables/logRow';
import { readTable, type Table } from '../../sheets/tables/table';
import { findTable, type UserTable } from '../../sheets/tables/userTable';
import { texts } from '../../texts/texts';
import { beginUndoing, type UndoContext, type Undone } from './undone';
import { refreshUpdatedRow } from './updatedRow';

/**
 * Clears the row that was put below a log, found by what was written in it, from the last row
 * upwards; the row itself stays. One in which anything was changed or added since is left. What
 * followed from a contact for its client's row is brought up to date.
 */
export function undoAppendedRow(
  action: LastAction & { kind: 'appendedRow' },
  context: UndoContext,
): Undone {
  const { spreadsheet, document } = context;
  const { language } = document;
  const found = findTable(spreadsheet, action.table, language);
  if (!found) return { restored: 0, edited: [] };
  // It was put on the first of the sheets.
  const onFirst = { ...(found as UserTable<string>), others: [] };
  let isBegun = context.isResumed;
  const edited = foundAgain(() => {
    const table = readTable(onFirst, texts[language]);
    const row = appendedRow(table, action, document);
    if (row === null) {
      const [changed] = rowsLike(table, action, document);
      if (changed !== undefined) return [cellsIn(table, changed)];
      requireWhole(table, document);
      return [];
    }
    const names = Object.keys(action.cells);
    requireUnprotected(spreadsheet, cellsOfRow(table, row, names), language);
    beginUndoing(action, context);
    isBegun = true;
    const cells = names.flatMap((name) => {
      const column = table.columns.get(name);
      return column === undefined ? [] : [{ column, value: '' }];
    });
    writeGuardedRow(logPlace(table), row, cells, document);
    return null;
  });
  if (edited !== null && (edited.length > 0 || !isBegun)) return { restored: 0, edited };
  const key = keyIn(action.cells.client ?? '');
  const isOfClient = action.table === 'contacts' && key !== null;
  const refused = isOfClient ? refreshUpdatedRow(key, action, context) : [];
  return { restored: 1, edited: [], refused };
}

/** @throws ChangedMeanwhile where the row may have been pushed on while the others were read */
function requireWhole(table: Table<string>, document: SheetDocument): void {
  if (table.layout || table.nameParts) return;
  new GuardedTable(logPlace(table), document, []).requireUnmoved();
}

function cellsIn({ sheet, name, headerRow, header }: Table<string>, row: number): string {
  const cells = sheet.getRange(rowBelow(headerRow, row), 1, 1, header.length);
  return `${name}!${cells.getA1Notation()}`;
}
