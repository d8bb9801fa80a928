import { type Cell, isBlank } from '../../cells/cell';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import type { SheetDocument } from '../document/document';
import { escapedCell } from '../grid/escapedCell';
import type { FormulaGrid } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
import { neighbours } from '../grid/neighbours';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { type CellState, writtenBlocks } from '../grid/writtenBlocks';
import { type ClientsTable, clientsPlace } from '../tables/clientsTable';

/** Blocks are looked after one by one, unless the user has spread the columns over the sheet. */
const MOST_CHECKS = 3;

/** Cells of the computed columns, by index of the row and by column. */
export type ComputedCells = ReadonlyMap<number, ReadonlyMap<ClientComputedColumn, Cell>>;

/** Those that stand in the computed columns: the user's, since the add-on writes none. */
export function formulasIn({ computed }: ClientsTable, formulas: FormulaGrid): ComputedCells {
  const found = new Map<number, Map<ClientComputedColumn, Cell>>();
  formulas.forEach((cells, row) => {
    for (const [column, index] of computed) {
      const formula = cells[index];
      if (!formula) continue;
      const inRow = found.get(row) ?? new Map<ClientComputedColumn, Cell>();
      found.set(row, inRow.set(column, formula));
    }
  });
  return found;
}

/** The table as it stands once figures have been written. */
export function withComputed(table: ClientsTable, figures: ComputedCells): ClientsTable {
  const rows = table.rows.map((standing, row) => {
    const cells = [...standing];
    for (const [column, figure] of figures.get(row) ?? []) {
      cells[table.computed.get(column) as number] = figure;
    }
    return cells;
  });
  return { ...table, rows };
}

/**
 * Writes the figures that differ from what stands there, a block for each run of neighbouring
 * columns. Whatever else stands in the computed columns is the user's and is not written to, unless
 * those cells lie scattered over so many rows that they must be written back as they stand: see
 * `writtenBlocks`.
 *
 * @throws SheetError where somebody changed the table since it was read
 */
export function writeComputed(
  table: ClientsTable,
  figures: ComputedCells,
  formulaGrid: FormulaGrid,
  document: SheetDocument,
): void {
  const { rows, computed } = table;
  const formulas = formulasIn(table, formulaGrid);
  const columnAt = new Map([...computed].map(([column, index]) => [index, column]));
  const cellAt = (cells: ComputedCells, row: number, index: number) =>
    cells.get(row)?.get(columnAt.get(index) as ClientComputedColumn);
  const states = rows.map((row, index) => {
    const inRow = new Map<number, CellState>();
    for (const place of columnAt.keys()) {
      const standing = row[place] ?? '';
      const figure = cellAt(figures, index, place);
      const isForeign =
        cellAt(formulas, index, place) !== undefined ||
        (figure === undefined && !isBlank(standing));
      const isKnown = figure === undefined || isSame(rememberedCell(standing, document), figure);
      inRow.set(place, isForeign ? 'foreign' : isKnown ? 'same' : 'changed');
    }
    return inRow;
  });
  const blocks = writtenBlocks(
    neighbours([...columnAt.keys()].map((index) => ({ index }))).map((block) =>
      block.map(({ index }) => index),
    ),
    rows.length,
    (row, column) => states[row]?.get(column) ?? 'foreign',
  );
  const guarded = new GuardedTable(
    { ...clientsPlace(table), isOfRun: true },
    document,
    formulaGrid,
  );
  const written = blocks.map(({ columns, from, to }) => ({
    row: from,
    column: columns[0] as number,
    values: rows
      .slice(from, to + 1)
      .map((row, offset) =>
        columns.map(
          (index) =>
            cellAt(formulas, from + offset, index) ??
            escapedCell(cellAt(figures, from + offset, index) ?? row[index] ?? ''),
        ),
      ),
  }));
  const together = Math.ceil(written.length / MOST_CHECKS);
  for (let from = 0; from < written.length; from += together) {
    guarded.write(written.slice(from, from + together));
  }
}
