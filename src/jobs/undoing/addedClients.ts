import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { cellsBelow, isUsersBlank, nameColumn } from '../../sheets/tables/clientsTable';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';

/** Takes names off again whose rows nobody has filled in since; the rows stay, so that nothing below moves. */
export function undoAddedClients(
  { keys }: LastAction & { kind: 'addedClients' },
  { spreadsheet, document }: UndoContext,
): Undone {
  const table = openClients(spreadsheet, document.language);
  const added = new Set(keys);
  const client = nameColumn(table);
  const whole = table.columns.get('client');
  requireUnprotected(spreadsheet, cellsBelow(table, [client]), document.language);
  const undone: Undone = { restored: 0, edited: [] };
  const emptied: number[] = [];
  clientKeys(table).forEach((key, row) => {
    if (key === null || !added.has(key)) return;
    const others = (table.rows[row] ?? []).map((cell, index) =>
      index === client || index === whole ? '' : cell,
    );
    if (!isUsersBlank(table, others)) {
      undone.edited.push(`${columnLetter(client)}${table.headerRow + 1 + row}`);
      return;
    }
    emptied.push(row);
    undone.restored += 1;
  });
  for (const { from, count } of runsOf(emptied)) {
    table.sheet.getRange(table.headerRow + 1 + from, client + 1, count, 1).clearContent();
  }
  return undone;
}

/** Neighbouring rows as one: clients are added in one piece. */
function runsOf(rows: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run && run.from + run.count === row) run.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}
