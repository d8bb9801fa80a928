import type { Cell } from '../../cells/cell';
import { groupedBy } from '../../core/groupedBy';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { rowBelow } from '../../schema/sheetRow';
import type { SheetDocument } from '../../sheets/document/document';
import type { FiguresAction, LastAction } from '../../sheets/document/lastAction';
import type { Memory } from '../../sheets/figures/memory';
import { type ComputedCells, formulasIn, writeComputed } from '../../sheets/figures/writeComputed';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { formulasOf } from '../../sheets/grid/guardedPlace';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import type { ClientsTable } from '../../sheets/tables/clientsTable';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';

/**
 * Brings back the figures that stood in Clients before they were written last. While it does, the
 * memory says so and knows both; what an undo that was cut off has brought back is left so.
 *
 * @param next what is to be taken back after them
 */
export function undoFigures(
  action: FiguresAction,
  next: LastAction | null,
  { spreadsheet, document, memorySheet, isResumed }: UndoContext,
): Undone {
  const undone: Undone = { restored: 0, edited: [] };
  const table = openClients(spreadsheet, document.language);
  const { memory } = memorySheet;
  if (memory.sheetId !== table.sheet.getSheetId()) return undone;
  const formulas = formulasOf(table);
  const changes = changesToUndo(table, formulasIn(table, formulas), memory, document);
  // Cells that may have been the user's are theirs again as soon as they are brought back.
  memorySheet.remember({ ...memory, lastAction: action, isWriting: !memory.isBlind });
  const cells = new Map<number, Map<ClientComputedColumn, Cell>>();
  const written: Record<string, readonly Cell[]> = Object.assign(
    Object.create(null),
    memory.written,
  );
  const before: Record<string, Partial<Record<ClientComputedColumn, Cell>>> = Object.create(null);
  for (const { key, row, column, prior, standing, state } of changes) {
    if (state === 'edited') {
      const index = table.computed.get(column) as number;
      undone.edited.push(`${columnLetter(index)}${rowBelow(table.headerRow, row)}`);
      continue;
    }
    if (state === 'written' || isResumed) undone.restored += 1;
    if (state === 'written') {
      cells.set(row, (cells.get(row) ?? new Map()).set(column, prior));
    }
    before[key] = { ...before[key], [column]: standing };
    if (memory.isBlind) continue;
    const last = [...(written[key] ?? [])];
    last[memory.columns.indexOf(column)] = prior;
    written[key] = last;
  }
  writeComputed(table, cells, formulas, document);
  memorySheet.remember({
    ...memory,
    written: memory.written && written,
    before,
    isBlind: false,
    isWriting: false,
    lastAction: next,
  });
  return undone;
}

/** A cell that an action changed. */
interface ChangedFigure {
  key: string;
  row: number;
  column: ClientComputedColumn;
  prior: Cell;
  standing: Cell;
  /** `prior`: it holds what it held before. */
  state: 'written' | 'prior' | 'edited';
}

function changesToUndo(
  table: ClientsTable,
  formulas: ComputedCells,
  { columns, written, before }: Memory,
  document: SheetDocument,
): ChangedFigure[] {
  const figureAt = (key: string, row: number, column: ClientComputedColumn): ChangedFigure => {
    const place = table.computed.get(column) as number;
    const prior = before[key]?.[column] as Cell;
    const standing = rememberedCell(table.rows[row]?.[place] ?? '', document);
    const isFormula = formulas.get(row)?.has(column) === true;
    const isWritten = isSame(standing, written?.[key]?.[columns.indexOf(column)] ?? '');
    const state =
      !isFormula && isWritten
        ? 'written'
        : !isFormula && isSame(standing, prior)
          ? 'prior'
          : 'edited';
    return { key, row, column, prior, standing, state };
  };
  const keys = clientKeys(table);
  return [...groupedBy(keys.keys(), (row) => keys[row] ?? '')].flatMap(([key, rows]) => {
    const changed = (Object.keys(before[key] ?? {}) as ClientComputedColumn[]).filter(
      (column) => columns.includes(column) && table.computed.has(column),
    );
    // Of several rows that bear the name, the client's own holds what was written for them.
    const [first, ...others] = rows.map((row) =>
      changed.map((column) => figureAt(key, row, column)),
    );
    const untouched = (figures: readonly ChangedFigure[]) =>
      figures.filter(({ state }) => state !== 'edited').length;
    return others.reduce(
      (best, each) => (untouched(each) > untouched(best) ? each : best),
      first ?? [],
    );
  });
}
