import type { Cell } from '../../cells/cell';
import { sheetRow } from '../../schema/sheetRow';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { changedBlocks } from './changedCells';
import { columnLetter } from './columnLetter';
import { escapedCell, shownCell } from './escapedCell';
import { type FormulaGrid, type GuardedPlace, keysOf, saidOf } from './guardedPlace';
import { movedFormula } from './movedFormula';
import { type CellGrid, type GridBlock, type Move, moveBetween, standingBefore } from './movedGrid';
import { isSame, rememberedCell } from './rememberedCell';

/** Blocks that were written in so many calls one after the other, and how the sheet stood before. */
export interface WrittenOver {
  blocks: readonly GridBlock[];
  seen: CellGrid;
  formulas: FormulaGrid;
  /** How many rows the sheet has got, or lost, since; left out where nobody has asked. */
  rowsAdded?: number;
  /** How many columns, as well. */
  columnsAdded?: number;
}

/**
 * Gives the cells that blocks came to stand on, since rows or columns were moved before they were
 * written, what belongs in them.
 *
 * @param found how the sheet stands after
 * @throws ChangedMeanwhile where anything was moved
 */
export function putBack(
  place: GuardedPlace,
  { blocks, seen, formulas, ...since }: WrittenOver,
  found: CellGrid,
  document: SheetDocument,
): void {
  const { sheet } = place;
  const isHeld = (one: Cell, other: Cell) =>
    isSame(rememberedCell(one, document), rememberedCell(other, document));
  const move = moveBetween(
    seen,
    found,
    blocks.map(asShown),
    { ...keysOf(place), ...since },
    isHeld,
  );
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
  throw new ChangedMeanwhile(saidOf(place, document.language).putBack);
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
