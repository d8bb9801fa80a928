import type { Cell } from '../../cells/cell';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { LastAction } from '../document/lastAction';
import { findOwnSheet, ownSheet } from '../document/workbook';
import { underPresentKeys } from './rememberedKeys';

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

const LOST_MEMORY: Memory = { ...NO_MEMORY, written: null };

/** A cell holds 50,000 characters; JSON is cut into fewer, to be sure of it. */
const CHUNK = 45_000;

/** Begins each chunk, so that one of spaces or digits comes back as it was. */
const MARK = '|';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The hidden sheet that keeps the memory: under a title, JSON in as many cells as it takes. Beside
 * the title stands whether figures are being written.
 */
export class MemorySheet {
  readonly #spreadsheet: Spreadsheet;
  readonly #sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly #title: string;
  #height: number;
  #memory: Memory;

  constructor(spreadsheet: Spreadsheet, language: Language) {
    const { sheet, values } = ownSheet(spreadsheet, 'memory', language);
    this.#spreadsheet = spreadsheet;
    this.#sheet = sheet;
    this.#title = texts[language].memory.firstCell;
    this.#height = values.length;
    this.#memory = memoryIn(values);
    if (!values[0]?.[0]) decorate(sheet, 'hiding', () => sheet.hideSheet());
  }

  /**
   * What is remembered; of what was written nothing is known where there is no memory, or it cannot
   * be read.
   */
  get memory(): Memory {
    return this.#memory;
  }

  /**
   * Goes over to a sheet of clients, where it is another than before: what was written there is
   * known again, and nothing can be taken back.
   */
  turnTo(sheetId: number): void {
    this.#memory = memoryOf(
      this.#memory,
      sheetId,
      (other) => this.#spreadsheet.getSheetById(other) !== null,
    );
  }

  remember(memory: Memory): void {
    const { isWriting, ...kept } = memory;
    const text = JSON.stringify(kept);
    const rows: (string | boolean)[][] = [[this.#title, isWriting || '']];
    for (let from = 0; from < text.length; from += CHUNK) {
      rows.push([`'${MARK}${text.slice(from, from + CHUNK)}`, '']);
    }
    const height = rows.length;
    while (rows.length < this.#height) rows.push(['', '']);
    this.#sheet.getRange(1, 1, rows.length, 2).setValues(rows);
    this.#height = height;
    this.#memory = memory;
  }

  /** Says that the figures stand as they are remembered. */
  endWriting(): void {
    if (!this.#memory.isWriting) return;
    this.#sheet.getRange(1, 2).setValue('');
    this.#memory = { ...this.#memory, isWriting: false };
  }
}

/**
 * Keeps what the user has just had the add-on do, for Undo to take back; null: nothing can be taken
 * back. A recalculation keeps itself, and so does what it ends.
 */
export function rememberAction(
  spreadsheet: Spreadsheet,
  lastAction: LastAction | null,
  language: Language,
): void {
  const sheet = new MemorySheet(spreadsheet, language);
  sheet.remember({ ...sheet.memory, lastAction });
}

/** What is remembered, for whoever only looks: where there is no memory, none is made. */
export function lookAtMemory(spreadsheet: Spreadsheet): Memory {
  return memoryIn(findOwnSheet(spreadsheet, 'memory')?.values ?? []);
}

/** @param isThere whether there still is a sheet of this id */
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

function memoryIn([first, ...rows]: readonly unknown[][]): Memory {
  try {
    const text = rows.map(([chunk]) => String(chunk).replace(MARK, '')).join('');
    const memory: unknown = JSON.parse(text);
    return isMemory(memory)
      ? underPresentKeys({ ...NO_MEMORY, ...memory, isWriting: first?.[1] === true })
      : LOST_MEMORY;
  } catch {
    return LOST_MEMORY;
  }
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false;
  const { columns, written, before, lastAction } = value as Partial<Memory>;
  return (
    Array.isArray(columns) &&
    typeof written === 'object' &&
    typeof before === 'object' &&
    lastAction !== undefined
  );
}
