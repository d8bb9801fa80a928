import type { Cell } from '../../cells/cell';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import type { LastAction } from '../document/lastAction';

/**
 * What the add-on wrote last into a sheet of clients, by client key, and what stood there before.
 */
export interface WrittenFigures {
  columns: readonly ClientComputedColumn[];
  /**
   * Values by client key, in the order of `columns`, days as serial numbers; null where it is not
   * known what was written.
   */
  written: Readonly<Record<string, readonly Cell[]>> | null;
  /** What stood in the cells that the last writing of figures changed. */
  before: FiguresBefore;
  /**
   * Whether figures are being written. Where a run was killed at it, the cells hold what is
   * `written`, or still what was `before`.
   */
  isWriting: boolean;
}

/**
 * What the add-on did last. It tells the user's cells from the add-on's, and is what Undo goes by.
 */
export interface Memory extends WrittenFigures {
  /** The sheet of clients that it was done to; null before any was. */
  sheetId: number | null;
  /**
   * What was written into the sheets that were the clients' before, by their ids: whoever goes back
   * to one finds it known.
   */
  others: Readonly<Record<string, WrittenFigures>>;
  /**
   * Whether it was not known at the last writing what was written before, so that any of it may
   * have been the user's.
   */
  isBlind: boolean;
  lastAction: LastAction | null;
}

/** Values by client key and column. */
export type FiguresBefore = Readonly<
  Record<string, Readonly<Partial<Record<ClientComputedColumn, Cell>>>>
>;

/** The memory of an add-on that has written nothing. */
export const NO_MEMORY: Memory = {
  sheetId: null,
  others: {},
  columns: [],
  written: {},
  before: {},
  isBlind: false,
  isWriting: false,
  lastAction: null,
};

/** Of a spreadsheet whose memory is gone or cannot be read. */
export const LOST_MEMORY: Memory = { ...NO_MEMORY, written: null };

/**
 * The memory gone over to a sheet of clients.
 *
 * @param isThere whether there still is a sheet of this id
 */
export function memoryOf(
  memory: Memory,
  sheetId: number,
  isThere: (sheetId: number) => boolean,
): Memory {
  const { columns, written, before, isWriting } = memory;
  if (memory.sheetId === sheetId) return memory;
  if (memory.sheetId === null) return { ...memory, sheetId };
  const all: Memory['others'] = {
    ...memory.others,
    [memory.sheetId]: { columns, written, before, isWriting },
  };
  const others = Object.entries(all).filter(
    ([id]) => Number(id) !== sheetId && isThere(Number(id)),
  );
  return {
    // A sheet that is new to the add-on may be a copy of the one before.
    ...(all[sheetId] ?? { columns, written, before: {}, isWriting: false }),
    ...{ sheetId, others: Object.fromEntries(others) },
    ...{ isBlind: false, lastAction: null },
  };
}
