import { type Cell, isBlank } from '../../cells/cell';
import { rowBelow, type SheetRow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { changedBlocks } from './changedCells';
import { columnLetter } from './columnLetter';
import { type GuardedPlace, keysOf, saidOf } from './guardedPlace';
import { refusalAmong } from './guardedTable';
import { type CellGrid, isUnmoved, withBlocks } from './movedGrid';
import { asShown, putBack } from './putBack';
import { isSame, rememberedCell } from './rememberedCell';

/** A cell of a row to be written; the column is an index. */
export interface RowCell {
  column: number;
  value: Cell;
}

/**
 * Writes cells of one row while people go on working in the sheet: right before and right after, the
 * header and the row are read, and before it what stands around the cells. Where rows or columns
 * were moved in between, what the cells came to stand on is put back.
 *
 * @param row  an index among the place's rows
 * @param cells of columns that the sheet has
 * @throws ChangedMeanwhile where the row is not as it was read, or was moved meanwhile; no other
 *   cell is changed then
 */
export function writeGuardedRow(
  place: GuardedPlace,
  row: number,
  cells: readonly RowCell[],
  document: SheetDocument,
): void {
  if (cells.length === 0) return;
  const { sheet, headerRow, name, rows, header, nameColumn: names } = place;
  const said = saidOf(place, document.language);
  const width = Math.max(place.width, ...cells.map(({ column }) => column + 1));
  const at = rowBelow(headerRow, row);
  const lines = (columns = width): CellGrid => {
    const grid: (readonly Cell[])[] = [];
    for (const each of [headerRow, at]) {
      grid[each - 1] = sheet.getRange(each, 1, 1, columns).getValues()[0] as Cell[];
    }
    return grid;
  };
  const formulas = sheet.getRange(at, 1, 1, width).getFormulas()[0] ?? [];
  const written = cells.map(({ column }) => column);
  const columns = [names, Math.min(...written), Math.max(...written)] as const;
  const height = sheet.getMaxRows();
  const standing = cellsAround(place, at, height, columns);
  const seen = lines();
  const isTheirs = (grid: CellGrid) =>
    String(grid[at - 1]?.[names] ?? '') === String(rows[row]?.[names] ?? '') &&
    header
      .slice(0, place.width)
      .every(
        (title, index) =>
          title === undefined || String(title) === String(grid[headerRow - 1]?.[index] ?? ''),
      );
  if (!isTheirs(seen)) throw new ChangedMeanwhile(said.moved);
  for (const { column } of cells) {
    // Behind the sheet's last column stood nothing: the table has there what it put together.
    const asRead = column < place.width ? (rows[row]?.[column] ?? '') : '';
    const [read, now] = [asRead, seen[at - 1]?.[column] ?? ''].map((cell) =>
      rememberedCell(cell, document),
    ) as [Cell, Cell];
    if (isSame(read, now) || (isBlank(read) && isBlank(now))) continue;
    throw new ChangedMeanwhile(said.typed(`${columnLetter(column)}${at}`));
  }
  const blocks = changedBlocks(
    cells.map(({ column, value }) => ({ row: at, column: column + 1, value })),
  );
  let done = 0;
  const refused = refusalAmong(() => {
    if (cells.every(({ value }) => isBlank(value))) {
      // In one call: half a row would not be known again.
      sheet.getRangeList(written.map((column) => `${columnLetter(column)}${at}`)).clearContent();
      done = blocks.length;
    } else {
      for (const { column, values } of blocks) {
        sheet.getRange(at, column, 1, values[0]?.length ?? 0).setValues(values);
        done++;
      }
    }
    // What Google refuses of them it says now, before they are taken for written.
    SpreadsheetApp.flush();
  });
  const found = lines();
  const isKept = !written.includes(names);
  if (isKept && isTheirs(found)) {
    refused?.();
    return;
  }
  const over = {
    blocks: blocks
      .slice(0, done)
      .map(({ column, values }) => ({ row: at - 1, column: column - 1, values })),
    seen: joined(standing, seen),
    formulas: Object.assign([], { [at - 1]: formulas }),
  };
  const near = cellsAround(place, at, sheet.getMaxRows(), columns);
  // What the row was known by was written over: the others tell whether it stands where it stood.
  const wanted = withBlocks(over.seen, over.blocks.map(asShown));
  if (!isKept && isUnmoved(wanted, joined(near, found), keysOf(place))) {
    refused?.();
    return;
  }
  // Beyond the columns that were read stands what was pushed on.
  const wide = lines(Math.max(width, sheet.getLastColumn()));
  // Counted last: a row deleted since would be taken for one that was sorted away.
  const rowsAdded = sheet.getMaxRows() - height;
  putBack(place, { ...over, rowsAdded }, joined(near, wide), document);
  refused?.();
  throw new ChangedMeanwhile(
    texts[document.language].client.moveUnclear(
      name,
      blocks.map(({ column }) => `${columnLetter(column - 1)}${at}`).join(', '),
    ),
  );
}

/** Rows on either side of a row that are looked at: as many as anybody moves it by, but for sorting. */
const AROUND = 500;

/** What the rows around one are known by, and what stands around the cells between two columns; no others. */
function cellsAround(
  { sheet, headerRow, rows }: GuardedPlace,
  at: SheetRow,
  height: number,
  [names, first, last]: readonly [number, number, number],
): CellGrid {
  const from = Math.max(1, at - AROUND);
  const to = Math.min(headerRow + rows.length, at + AROUND, height);
  const grid: Cell[][] = Array.from({ length: to }, () => []);
  const isClose = first <= names + 1 && names <= last + 1;
  const runs = isClose
    ? [[Math.min(names, first), Math.max(names, last)]]
    : [
        [names, names],
        [first, last],
      ];
  for (const [left = 0, right = 0] of runs) {
    const values = sheet.getRange(from, left + 1, to - from + 1, right - left + 1).getValues();
    (values as Cell[][]).forEach((cells, row) => {
      cells.forEach((cell, offset) => {
        (grid[from - 1 + row] as Cell[])[left + offset] = cell;
      });
    });
  }
  return grid;
}

/** A grid with the lines of another in place of its own. */
function joined(grid: CellGrid, lines: CellGrid): CellGrid {
  return grid.map((cells, row) => lines[row] ?? cells);
}
