import { type Cell, isBlank } from '../cells/cell';
import type { ClientFigures } from '../core/clientBase';
import type { Day } from '../core/day';
import type { Texts } from '../texts/texts';
import type { ClientsTable } from './clientsTable';
import type { SheetDocument } from './document';
import { cellOf } from './figureCell';
import type { FigureCells } from './figuresBlock';
import type { FiguresAction } from './lastAction';
import type { Memory } from './memorySheet';
import { isSame, plainCell } from './plainCell';
import { CLIENT_COMPUTED, type ClientComputedColumn } from './schema';

/** A client's row and the figures that belong in it. */
export interface PlannedRow {
  row: number;
  key: string;
  figures: ClientFigures;
}

/** What is to stand in the computed columns, and what that changes. */
export interface FiguresPlan {
  cells: FigureCells;
  memory: Memory;
  /** How many cells of each column are the user's. */
  kept: {
    formulas: ReadonlyMap<ClientComputedColumn, number>;
    values: ReadonlyMap<ClientComputedColumn, number>;
  };
}

/**
 * Decides cell by cell what a recalculation writes. A value that the add-on did not write last is the user's and stays; so
 * does a formula. A row that lost its client loses his figures too.
 *
 * @param action what the recalculation ends, for Undo
 */
export function planFigures(
  table: ClientsTable,
  rows: readonly PlannedRow[],
  formulas: FigureCells,
  memory: Memory,
  action: FiguresAction,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
): FiguresPlan {
  const remembered = new Recollection(memory);
  const cells = new Map<number, Map<ClientComputedColumn, Cell>>();
  // Without a prototype: a client may be called __proto__.
  const written: Record<string, Cell[]> = Object.create(null);
  const before: Record<string, Partial<Record<ClientComputedColumn, Cell>>> = Object.create(null);
  const kept = {
    formulas: new Map<ClientComputedColumn, number>(),
    values: new Map<ClientComputedColumn, number>(),
  };
  const keep = (kind: keyof typeof kept, column: ClientComputedColumn): Cell => {
    kept[kind].set(column, (kept[kind].get(column) ?? 0) + 1);
    return '';
  };

  for (const { row, key, figures } of rows) {
    const standing = standingIn(table, row, document);
    const isOurs = remembered.judge(key, standing);
    const planned = new Map<ClientComputedColumn, Cell>();
    const changed: Partial<Record<ClientComputedColumn, Cell>> = {};
    written[key] = CLIENT_COMPUTED.map((column, index) => {
      const now = standing[index] as Cell;
      if (formulas.get(row)?.has(column)) return keep('formulas', column);
      if (!isOurs(column, now)) return keep('values', column);
      const next = cellOf(column, figures, asOf, texts);
      planned.set(column, next);
      if (!isSame(now, next)) changed[column] = now;
      return next;
    });
    cells.set(row, planned);
    if (Object.keys(changed).length > 0) before[key] = changed;
  }
  const planned = new Set(rows.map(({ row }) => row));
  table.rows.forEach((_, row) => {
    if (planned.has(row) || !remembered.wrote(standingIn(table, row, document))) return;
    cells.set(row, new Map(CLIENT_COMPUTED.map((column) => [column, ''])));
  });
  const hasChanged = Object.keys(before).length > 0;
  // A recalculation that changes nothing leaves the last action that did to be taken back.
  const isChange = hasChanged || action.kind !== 'recalculation';
  return {
    cells,
    memory: {
      columns: CLIENT_COMPUTED,
      written,
      ...(isChange
        ? { before, isWriting: hasChanged, lastAction: action }
        : { before: memory.before, isWriting: false, lastAction: memory.lastAction }),
    },
    kept,
  };
}

function standingIn(table: ClientsTable, row: number, document: SheetDocument): Cell[] {
  return CLIENT_COMPUTED.map((column) =>
    plainCell(table.rows[row]?.[table.computed.get(column) ?? -1] ?? '', document),
  );
}

/** Whose a cell is, by what was written last. */
class Recollection {
  readonly #memory: Memory;
  /** What was written for each client: his row may have been copied, and his name changed or sorted away from it. */
  readonly #rows: ReadonlySet<string>;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#rows = new Set(Object.values(memory.written ?? {}).map((row) => JSON.stringify(row)));
  }

  /** Whether a row that belongs to no client any more holds just what was written for one. */
  wrote(standing: readonly Cell[]): boolean {
    return this.#rows.has(JSON.stringify(standing));
  }

  judge(
    key: string,
    standing: readonly Cell[],
  ): (column: ClientComputedColumn, cell: Cell) => boolean {
    const { columns, written, before: allBefore, isWriting } = this.#memory;
    if (!written || this.#rows.has(JSON.stringify(standing))) return () => true;
    const last = written[key];
    const before = isWriting ? allBefore[key] : undefined;
    return (column, cell) =>
      isBlank(cell) ||
      isSame(cell, last?.[columns.indexOf(column)] ?? '') ||
      (before !== undefined && isSame(cell, before[column] ?? ''));
  }
}
