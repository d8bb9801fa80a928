import { rowBelow } from '../../schema/sheetRow';
import type { LastAction, ToldOfClient } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { GuardedTable } from '../../sheets/grid/guardedTable';
import type { GridBlock } from '../../sheets/grid/movedGrid';
import { neighbours } from '../../sheets/grid/neighbours';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import {
  cellsBelow,
  clientsPlace,
  isUsersBlank,
  nameColumn,
} from '../../sheets/tables/clientsTable';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import { beginUndoing, type UndoContext, type Undone } from './undone';

/**
 * Takes names off again whose rows nobody has filled in since; the rows stay, so that nothing below
 * moves.
 */
export function undoAddedClients(
  action: LastAction & { kind: 'addedClients' },
  context: UndoContext,
): Undone {
  const { keys, told = {} } = action;
  const { spreadsheet, document } = context;
  const table = openClients(spreadsheet, document.language);
  const added = new Set(keys);
  const client = nameColumn(table);
  const whole = table.columns.get('client') ?? client;
  const names = Object.values(told).flatMap(Object.keys) as (keyof ToldOfClient)[];
  const columns = new Set([client, ...names.flatMap((column) => table.columns.get(column) ?? [])]);
  requireUnprotected(spreadsheet, cellsBelow(table, columns), document.language);
  const undone: Undone = { restored: 0, edited: [] };
  const emptied = new Map<number, number[]>();
  clientKeys(table).forEach((key, row) => {
    if (key === null || !added.has(key)) return;
    const own = (Object.keys(told[key] ?? {}) as (keyof ToldOfClient)[]).flatMap((column) => {
      const index = table.columns.get(column);
      if (index === undefined) return [];
      const standing = rememberedCell(table.rows[row]?.[index] ?? '', document);
      return isSame(standing, told[key]?.[column] ?? '') ? [index] : [];
    });
    const written = new Set([client, whole, ...own]);
    const others = (table.rows[row] ?? []).map((cell, index) => (written.has(index) ? '' : cell));
    if (!isUsersBlank(table, others)) {
      undone.edited.push(`${columnLetter(client)}${rowBelow(table.headerRow, row)}`);
      return;
    }
    for (const index of [client, ...own]) emptied.set(index, [...(emptied.get(index) ?? []), row]);
    undone.restored += 1;
  });
  beginUndoing(action, context);
  const guarded = new GuardedTable(clientsPlace(table), document);
  // Whoever is not found may stand in a row that was pushed on while the others were read.
  if (emptied.size === 0) guarded.requireUnmoved();
  const blanks = ([column, rows]: readonly [number, number[]]): GridBlock[] =>
    neighbours(rows.map((index) => ({ index }))).map((run) => ({
      row: run[0]?.index ?? 0,
      column,
      values: run.map(() => ['']),
    }));
  // The names last: by them the rows are known, should this be cut off.
  for (const isName of [false, true]) {
    const cells = [...emptied].filter(([index]) => (index === client) === isName);
    if (cells.length > 0) guarded.write(cells.flatMap(blanks));
  }
  return undone;
}
