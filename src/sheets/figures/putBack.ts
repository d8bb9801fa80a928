import type { Cell } from '../../cells/cell';
import { sheetRow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { changedBlocks } from '../grid/changedCells';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell, shownCell } from '../grid/escapedCell';
import { movedFormula } from '../grid/movedFormula';
import {
  type CellGrid,
  type GridBlock,
  type GridKeys,
  type Move,
  moveBetween,
  standingBefore,
} from '../grid/movedGrid';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { type ClientsTable, nameColumn } from '../tables/clientsTable';

/** The formulas of a sheet's rows, in all its columns; '' where there is none. */
export type FormulaGrid = readonly (readonly string[])[];

/** Blocks that were written in so many calls one after the other, and how the sheet stood before. */
export interface WrittenOver {
  blocks: readonly GridBlock[];
  seen: CellGrid;
  formulas: FormulaGrid;
}

/**
 * Gives the cells that blocks came to stand on, since rows or columns were moved before they were
 * written, what belongs in them.
 *
 * @param found how the sheet stands after
 * @throws ChangedMeanwhile where anything was moved
 */
export function putBack(
  table: ClientsTable,
  { blocks, seen, formulas }: WrittenOver,
  found: CellGrid,
  document: SheetDocument,
): void {
  const { sheet, name } = table;
  const isHeld = (one: Cell, other: Cell) =>
    isSame(rememberedCell(one, document), rememberedCell(other, document));
  const move = moveBetween(seen, found, blocks.map(asShown), keysOf(table), isHeld);
  // A name or a header was typed over: what was written stands where it belongs.
  if (!move) return;
  const wrong = blocks
    .slice(move.blocksBefore)
    .flatMap(cellsOf)
    .flatMap(({ row, column }) => {
      const value = standingBefore(seen, move, row, column) ?? '';
      const formula = formulaBefore(formulas, move, row, column);
      const isThere = formula === '' && isHeld(value, found[row]?.[column] ?? '');
      return isThere
        ? []
        : [{ row: sheetRow(row), column: column + 1, value: formula || escapedCell(value) }];
    });
  for (const { row, column, values } of changedBlocks(wrong)) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 0).setValues(values);
  }
  throw new ChangedMeanwhile(texts[document.language].run.movedMeanwhile(name));
}

/** What tells a table's rows and columns apart, as indexes in the sheet. */
export function keysOf(table: ClientsTable): GridKeys {
  return { headerRow: table.headerRow - 1, nameColumn: nameColumn(table) };
}

/** The formula that came to stand in a cell by a move; '' where none did. */
function formulaBefore(formulas: FormulaGrid, move: Move, row: number, column: number): string {
  const [from, at] = [move.rowBefore(row), move.columnBefore(column)];
  if (from === null || at === null) return '';
  return movedFormula(formulas[from]?.[at] ?? '', move);
}

export function cellsOf(block: GridBlock): { row: number; column: number }[] {
  return block.values.flatMap((cells, row) =>
    cells.map((_, column) => ({ row: block.row + row, column: block.column + column })),
  );
}

/** A block as it is read once it was written. */
export function asShown({ values, ...place }: GridBlock): GridBlock {
  return { ...place, values: values.map((cells) => cells.map(shownCell)) };
}

export function a1Of({ row, column, values }: GridBlock): string {
  const [rows, columns] = [values.length, values[0]?.length ?? 0];
  return `${columnLetter(column)}${row + 1}:${columnLetter(column + columns - 1)}${row + rows}`;
}
