import { rowBelow } from '../../schema/sheetRow';
import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { keyIn } from '../../sheets/tables/keyIn';
import { appendedRow, cellsOfRow, rowsLike } from '../../sheets/tables/logRow';
import { readTable } from '../../sheets/tables/table';
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
  const table = readTable(found as UserTable<string>, texts[language]);
  const row = appendedRow(table, action, document);
  const key = keyIn(action.cells.client ?? '');
  const refresh = (): Undone => {
    const isOfClient = action.table === 'contacts' && key !== null;
    const refused = isOfClient ? refreshUpdatedRow(key, action, context) : [];
    return { restored: 1, edited: [], refused };
  };
  if (row !== null) {
    const cells = cellsOfRow(table, row, Object.keys(action.cells));
    requireUnprotected(spreadsheet, cells, language);
    beginUndoing(action, context);
    // In one call: half a row would not be known again.
    const notations = cells.map(({ firstRow, column }) => `${columnLetter(column - 1)}${firstRow}`);
    table.sheet.getRangeList(notations).clearContent();
    return refresh();
  }
  const edited = rowsLike(table, action, document)
    .slice(0, 1)
    .map((each) => {
      const cells = table.sheet.getRange(
        rowBelow(table.headerRow, each),
        1,
        1,
        table.header.length,
      );
      return `${table.name}!${cells.getA1Notation()}`;
    });
  return edited.length === 0 && context.isResumed ? refresh() : { restored: 0, edited };
}
