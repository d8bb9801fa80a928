import { type Kept, keptWith, restoreKept } from '../appsScript/kept';
import { type KeptBook, MemoryBook } from '../memory/memoryBook';
import { blankSheet, type KeptCell, type KeptSheet } from '../memory/sheetState';
import { type Cell, type Grid, serialIn, widthOf } from './grid';
import { partsOf, type ScriptedBook, type ScriptedBookOptions, scriptedBook } from './scriptedBook';
import { sheetSize } from './sheetSize';

export interface MemoryWorkbenchOptions extends ScriptedBookOptions {
  /** Sheets to load, or what {@link MemoryWorkbench.snapshot} gave. */
  workbook: Grid[] | MemorySnapshot;
  /** How many rows a sheet made of a grid, or a new one, has at the least. */
  leastRows?: number;
}

/** A document with all that is kept beside it, and what time it was. */
export interface MemorySnapshot extends KeptBook {
  custom: Kept;
  instant: number;
}

/**
 * A spreadsheet with the add-on in it, in memory: everything of a workbench that needs no formula
 * calculated, and none of its weight.
 */
export interface MemoryWorkbench extends ScriptedBook {
  readonly book: MemoryBook;
  /** The whole document, and the clock. */
  snapshot(): MemorySnapshot;
  /**
   * Takes everything back to a snapshot. What was counted, logged and sent stays, and so do faults.
   * The script begins anew, as every run on Google does, unless it is to be kept: what it has warmed
   * up is lost with it.
   */
  restore(snapshot: MemorySnapshot, options?: { keepsScript: boolean }): void;
}

/** Loads a workbook, puts the script into it, and runs `onOpen` where there is one. */
export function openMemoryWorkbench(options: MemoryWorkbenchOptions): MemoryWorkbench {
  const parts = partsOf(options);
  const { clock, script, values, locale } = parts;
  const { workbook, leastRows } = options;
  const isNew = Array.isArray(workbook);
  const kept = keptWith(isNew ? {} : structuredClone(workbook.custom));
  const book = new MemoryBook(
    isNew
      ? workbook.map((grid, index) => sheetOf(grid, String(index), locale.dateFormat, leastRows))
      : Object.values(workbook.sheets),
    (content, pattern) => values.shownText(content, pattern),
    leastRows,
  );
  if (!isNew) book.restore(workbook);
  const { surface, opened } = scriptedBook(book, kept, parts, options);
  opened();
  return {
    ...surface,
    book,
    settle: () => Promise.resolve(),
    setNow: (now) => clock.set(now),
    snapshot: () => ({
      ...book.snapshot(),
      custom: structuredClone(kept),
      instant: clock.instant,
    }),
    restore(snapshot, { keepsScript } = { keepsScript: false }) {
      book.restore(snapshot);
      restoreKept(kept, structuredClone(snapshot.custom));
      clock.advance(snapshot.instant - clock.instant);
      if (!keepsScript) script.restart();
    },
    dispose: async () => script.close(),
  };
}

function sheetOf(grid: Grid, id: string, dateFormat: string, leastRows?: number): KeptSheet {
  const { name, rows } = grid;
  const { rowCount, columnCount } = sheetSize(rows.length, widthOf(grid), leastRows);
  const cells = rows.map((row, at) =>
    row.map((cell, column) => keptCell(cell, name, at, column, dateFormat)),
  );
  return { ...blankSheet(id, name, { rows: rowCount, columns: columnCount }), cells };
}

function keptCell(
  cell: Cell,
  sheet: string,
  row: number,
  column: number,
  dateFormat: string,
): KeptCell | undefined {
  if (cell === null || cell === '') return undefined;
  return typeof cell === 'object'
    ? { value: serialIn(cell, sheet, row, column), formula: null, look: { format: dateFormat } }
    : { value: cell, formula: null, look: {} };
}
