import type { Cell } from '../../cells/cell';
import { groupedBy } from '../../core/groupedBy';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { rowBelow } from '../../schema/sheetRow';
import { formulasIn, requireSameRows, writeComputed } from '../../sheets/figures/writeComputed';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';

/** Brings back the figures that stood in Clients before they were written last. */
export function undoFigures({ spreadsheet, document, memorySheet }: UndoContext): Undone {
  const { language } = document;
  const undone: Undone = { restored: 0, edited: [] };
  const table = openClients(spreadsheet, language);
  const { memory } = memorySheet;
  const { columns, written, before, isBlind } = memory;
  if (memory.sheetId !== table.sheet.getSheetId()) return undone;
  const cells = new Map<number, Map<ClientComputedColumn, Cell>>();
  const remembered: Record<string, readonly Cell[]> = { ...written };
  const undoneBefore: Record<string, Partial<Record<ClientComputedColumn, Cell>>> = Object.create(
    null,
  );
  const formulas = formulasIn(table);
  const isAsWritten = (row: number, key: string, column: ClientComputedColumn): boolean => {
    const place = table.computed.get(column);
    if (place === undefined || formulas.get(row)?.has(column)) return false;
    const standing = rememberedCell(table.rows[row]?.[place] ?? '', document);
    return isSame(standing, written?.[key]?.[columns.indexOf(column)] ?? '');
  };
  const keys = clientKeys(table);
  for (const [key, rows] of groupedBy(keys.keys(), (row) => keys[row] ?? '')) {
    const changes = before[key];
    if (!changes) continue;
    const changed = (Object.keys(changes) as ClientComputedColumn[]).filter((column) =>
      columns.includes(column),
    );
    // Of several rows that bear the name, the client's own holds what was written for them.
    const asWritten = (row: number) =>
      changed.filter((column) => isAsWritten(row, key, column)).length;
    const row = rows.reduce((best, each) => (asWritten(each) > asWritten(best) ? each : best));
    const last = [...(written?.[key] ?? [])];
    const restored = new Map<ClientComputedColumn, Cell>();
    for (const column of changed) {
      const place = table.computed.get(column);
      if (place === undefined) continue;
      if (isAsWritten(row, key, column)) {
        const index = columns.indexOf(column);
        const prior = changes[column] as Cell;
        const standing = last[index] ?? '';
        restored.set(column, prior);
        // What may have been the user's is theirs now that they want it back.
        if (!isBlind) last[index] = prior;
        undone.restored += 1;
        undoneBefore[key] = { ...undoneBefore[key], [column]: standing };
      } else {
        undone.edited.push(`${columnLetter(place)}${rowBelow(table.headerRow, row)}`);
      }
    }
    remembered[key] = last;
    cells.set(row, restored);
  }
  requireSameRows(table, language);
  memorySheet.remember({
    ...memory,
    written: remembered,
    before: undoneBefore,
    isBlind: false,
    isWriting: true,
    lastAction: null,
  });
  writeComputed(table, cells, formulas, document);
  memorySheet.endWriting();
  return undone;
}
