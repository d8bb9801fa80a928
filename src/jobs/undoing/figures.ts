import type { Cell } from '../../cells/cell';
import { columnLetter } from '../../sheets/columnLetter';
import { formulasIn, requireSameRows, writeFigures } from '../../sheets/figuresBlock';
import { literal } from '../../sheets/literal';
import { isSame, plainCell } from '../../sheets/plainCell';
import type { ClientComputedColumn } from '../../sheets/schema';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';

/** Brings back the figures that stood in Clients before they were written last. */
export function undoFigures({ spreadsheet, document, memorySheet }: UndoContext): Undone {
  const { language } = document;
  const table = openClients(spreadsheet, language);
  const { columns, written, before, isBlind } = memorySheet.memory;
  const cells = new Map<number, Map<ClientComputedColumn, Cell>>();
  const remembered: Record<string, readonly Cell[]> = { ...written };
  const undoneBefore: Record<string, Partial<Record<ClientComputedColumn, Cell>>> = Object.create(
    null,
  );
  const undone: Undone = { restored: 0, edited: [] };
  const formulas = formulasIn(table);
  clientKeys(table).forEach((key, row) => {
    const changes = key === null ? undefined : before[key];
    if (key === null || !changes) return;
    const last = [...(written?.[key] ?? [])];
    const restored = new Map<ClientComputedColumn, Cell>();
    for (const column of Object.keys(changes) as ClientComputedColumn[]) {
      const place = table.computed.get(column);
      const index = columns.indexOf(column);
      if (place === undefined || index < 0) continue;
      const standing = plainCell(table.rows[row]?.[place] ?? '', document);
      if (!formulas.get(row)?.has(column) && isSame(standing, last[index] ?? '')) {
        const prior = changes[column] as Cell;
        restored.set(column, literal(prior));
        // What may have been the user's is his now that he wants it back.
        if (!isBlind) last[index] = prior;
        undone.restored += 1;
        undoneBefore[key] = { ...undoneBefore[key], [column]: standing };
      } else {
        undone.edited.push(`${columnLetter(place)}${table.headerRow + 1 + row}`);
      }
    }
    remembered[key] = last;
    cells.set(row, restored);
  });
  requireSameRows(table, language);
  memorySheet.remember({
    columns,
    written: remembered,
    before: undoneBefore,
    isBlind: false,
    isWriting: true,
    lastAction: null,
  });
  writeFigures(table, cells, formulas, document);
  memorySheet.endWriting();
  return undone;
}
