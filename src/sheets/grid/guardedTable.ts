import { type Cell, isBlank } from '../../cells/cell';
import { isServerFault } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { columnLetter } from './columnLetter';
import { type FormulaGrid, formulasOf, type GuardedPlace, keysOf, saidOf } from './guardedPlace';
import {
  type CellGrid,
  type GridBlock,
  type GridKeys,
  isUnmoved,
  type Move,
  moveBetween,
  nameOf,
  withBlocks,
} from './movedGrid';
import { a1Of, asShown, cellsOf, putBack } from './putBack';
import { isSame, rememberedCell } from './rememberedCell';

/** The table is not as it was read, and nothing was written to it. */
export class NothingWritten extends ChangedMeanwhile {}

/**
 * A table that is written to while people go on working in it. Right before blocks are
 * written, and right after, all of the table is read: where rows or columns were moved in between,
 * what the blocks came to stand on is put back.
 */
export class GuardedTable {
  readonly #place: GuardedPlace;
  readonly #formulas: FormulaGrid;
  readonly #document: SheetDocument;
  /** Indexes in the sheet. */
  readonly #keys: GridKeys;
  /** As it was read, and was written since. */
  #header: readonly (Cell | undefined)[];
  /** As it stood after what was written last; null before. */
  #seen: CellGrid | null = null;

  /** @param formulas of its rows; left out, they are read */
  constructor(place: GuardedPlace, document: SheetDocument, formulas = formulasOf(place)) {
    this.#place = place;
    // From the sheet's corner on, as the cells are.
    this.#formulas = [...new Array(place.headerRow).fill([]), ...formulas];
    this.#document = document;
    this.#keys = keysOf(place);
    this.#header = place.header;
  }

  /**
   * Writes blocks, those of blanks in one call.
   *
   * @param wanted their rows are indexes among the table's rows; its header is the row -1
   * @throws ChangedMeanwhile where the table is not as it was read, or was moved meanwhile; no cell
   *   of the user's is changed then
   */
  write(wanted: readonly GridBlock[]): void {
    const { sheet, headerRow } = this.#place;
    const blocks = wanted.map((block) => ({ ...block, row: headerRow + block.row }));
    const [blank, filled] = [true, false].map((isEmptied) =>
      blocks.filter(({ values }) => values.flat().every(isBlank) === isEmptied),
    ) as [GridBlock[], GridBlock[]];
    const seen = this.#seen ?? this.#read();
    if (!seen) throw new NothingWritten(this.#said.moved);
    this.#requireAsRead(seen, blocks);
    const done: GridBlock[] = [];
    const refused = refusalAmong(() => {
      for (const block of filled) {
        const { row, column, values } = block;
        sheet
          .getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0)
          .setValues(values as Cell[][]);
        done.push(block);
      }
      if (blank.length > 0) sheet.getRangeList(blank.map(a1Of)).clearContent();
      done.push(...blank);
      // What Google refuses of them it says now, before they are taken for written.
      SpreadsheetApp.flush();
    });
    this.#seen = this.#read();
    const wantedNow = withBlocks(seen, done.map(asShown));
    if (this.#seen && isUnmoved(wantedNow, this.#seen, this.#keys)) {
      refused?.();
      const titles = wantedNow[this.#keys.headerRow];
      this.#header = this.#header.map((title, index) =>
        title === undefined ? title : titles?.[index],
      );
      return;
    }
    const all = sheet.getDataRange().getValues() as Cell[][];
    // What was deleted left blanks behind.
    const found = Array.from({ length: Math.max(all.length, seen.length) }, (_, row) =>
      Array.from(
        { length: Math.max(all[0]?.length ?? 0, this.#place.width) },
        (_, column): Cell => all[row]?.[column] ?? '',
      ),
    );
    const before = this.#place.endsSheet ? seen.map((cells) => widened(cells, found)) : seen;
    const { sheetColumns } = this.#place;
    // Where titles were written over others, no title tells how many columns were put in.
    const since =
      sheetColumns === undefined ? {} : { columnsAdded: sheet.getMaxColumns() - sheetColumns };
    const written = { blocks: done, seen: before, formulas: this.#formulas, ...since };
    putBack(this.#place, written, found, this.#document);
    refused?.();
  }

  /** @throws ChangedMeanwhile where rows or columns were moved since the table was read */
  requireUnmoved(): void {
    const seen = this.#read();
    if (!seen) throw new NothingWritten(this.#said.moved);
    this.#requireAsRead(seen, []);
  }

  /**
   * Does something to looks or notes, which no reading of values shows.
   *
   * @param takeBack is told how what stands in the table was moved before that was done
   * @throws ChangedMeanwhile where anything was moved
   */
  around(work: () => void, takeBack: (move: Move) => void): void {
    const seen = this.#seen ?? this.#read();
    if (!seen) throw new NothingWritten(this.#said.moved);
    this.#requireAsRead(seen, []);
    work();
    SpreadsheetApp.flush();
    const found = this.#read() ?? (this.#place.sheet.getDataRange().getValues() as Cell[][]);
    this.#seen = found;
    if (isUnmoved(seen, found, this.#keys)) return;
    const isHeld = (one: Cell, other: Cell) => this.#isSame(one, other);
    const move = moveBetween(seen, found, [], this.#keys, isHeld);
    if (move) takeBack(move);
    throw new ChangedMeanwhile(this.#said.moved);
  }

  get #said() {
    return saidOf(this.#place, this.#document.language);
  }

  /** The table's rows and the one below; null where they are not there any more. */
  #read(): CellGrid | null {
    const { sheet, headerRow, rows, width } = this.#place;
    const last = headerRow + rows.length;
    return (
      valuesOf(() => sheet.getRange(1, 1, last + 1, width)) ??
      valuesOf(() => sheet.getRange(1, 1, last, width))
    );
  }

  /** @throws ChangedMeanwhile where rows or columns were moved, or a cell of the blocks was changed */
  #requireAsRead(seen: CellGrid, blocks: readonly GridBlock[]): void {
    const { rows, headerRow, width, hasMoreBelow } = this.#place;
    const top = this.#keys.headerRow;
    const nameIn = (cells: CellGrid[number] | undefined) => nameOf(cells, this.#keys);
    const said = this.#said;
    const header = this.#header.slice(0, width);
    const isWhole =
      header.every((title, index) => title === undefined || isText(title, seen[top]?.[index])) &&
      rows.every((cells, index) => isText(nameIn(cells), nameIn(seen[headerRow + index]))) &&
      // Rows that were pushed below what was read.
      (hasMoreBelow || isBlank(nameIn(seen[headerRow + rows.length])));
    const Refusal = this.#seen ? ChangedMeanwhile : NothingWritten;
    if (!isWhole) throw new Refusal(this.#seen ? said.putBack : said.moved);
    for (const { row, column } of blocks.flatMap(cellsOf)) {
      // What stands above the header is not told apart.
      if (row < top) continue;
      const read = (row === top ? header : rows[row - headerRow])?.[column] ?? '';
      if (this.#isSame(read, seen[row]?.[column] ?? '')) continue;
      throw new Refusal(said.typed(`${columnLetter(column)}${row + 1}`));
    }
  }

  #isSame(one: Cell, other: Cell): boolean {
    return isSame(rememberedCell(one, this.#document), rememberedCell(other, this.#document));
  }
}

/**
 * Does some work, and tells by a function that throws where it was refused: what was written before
 * is looked at first, since a cell that came to stand elsewhere may be under another's list.
 */
export function refusalAmong(work: () => void): (() => never) | null {
  try {
    work();
    return null;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** A row with blanks behind it, as wide as a grid. */
function widened(cells: CellGrid[number], [first = []]: CellGrid): CellGrid[number] {
  return [...cells, ...new Array<Cell>(Math.max(0, first.length - cells.length)).fill('')];
}

/** Null where the cells are not there any more. */
function valuesOf(range: () => GoogleAppsScript.Spreadsheet.Range): Cell[][] | null {
  try {
    return range().getValues() as Cell[][];
  } catch (error) {
    if (isServerFault(error)) throw error;
    return null;
  }
}

function isText(read: Cell | undefined, seen: Cell | undefined): boolean {
  return String(read ?? '') === String(seen ?? '');
}
