import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { LastAction } from '../document/lastAction';
import { findOwnSheet, ownSheet } from '../document/workbook';
import { growColumns, growRows } from '../grid/growth';
import { LOST_MEMORY, type Memory, memoryOf } from './memory';
import {
  allRecords,
  figuresIn,
  HEAD_ROWS,
  headCells,
  headIn,
  headOf,
  type MemoryHead,
  memoryIn,
  RECORD_WIDTH,
  recordCells,
  recordName,
} from './memoryCells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns that a new sheet has. */
const NEW_WIDTH = 26;

/**
 * The hidden sheet that keeps the memory. A job that is about one client reads and writes what is
 * remembered of them alone, however many others there are; the whole is read where it is asked for.
 */
export class MemorySheet {
  readonly #spreadsheet: Spreadsheet;
  readonly #sheet: Sheet;
  readonly #title: string;
  #head: MemoryHead;
  /** Null until it is asked for. */
  #whole: Memory | null = null;
  /** Lines that the sheet has, those of its head included. */
  #height: number;
  /** Cells that a line of the head has had: what is left of a longer one would be read with it. */
  #width: number;
  /** Whether the lines are as this version lays them out. */
  #isLaidOut: boolean;
  #found: { key: string; index: number } | null = null;

  /** @param isWhole whether all of it will be asked for, and is read at once */
  constructor(spreadsheet: Spreadsheet, language: Language, isWhole = false) {
    const read = isWhole ? undefined : headLines;
    const { sheet, values } = ownSheet(spreadsheet, 'memory', language, read);
    this.#spreadsheet = spreadsheet;
    this.#sheet = sheet;
    this.#title = texts[language].memory.firstCell;
    const head = headIn(values);
    this.#isLaidOut = head !== null;
    this.#head = head ?? headOf(LOST_MEMORY, 0, 0);
    this.#height = isWhole || !head ? values.length : HEAD_ROWS + head.records;
    this.#width = Math.max(RECORD_WIDTH, values[0]?.length ?? 0);
    if (isWhole || values.length === 0) this.#whole = memoryIn(values);
    else if (!head) this.#whole = this.#readWhole();
    if (!values[0]?.[0]) decorate(sheet, 'hiding', () => sheet.hideSheet());
  }

  /** What was done last. */
  get lastAction(): LastAction | null {
    return this.#whole ? this.#whole.lastAction : this.#head.lastAction;
  }

  /**
   * What is remembered; of what was written nothing is known where there is no memory, or it cannot
   * be read.
   */
  get memory(): Memory {
    this.#whole ??= this.#readWhole();
    return this.#whole;
  }

  /** The same, of the figures those of one client alone. */
  memoryOfClient(key: string): Memory {
    if (this.#whole) return this.#whole;
    const { sheetId, columns, isBlind, isWriting, lastAction, isKnown, turn } = this.#head;
    const row = this.#rowOf(key);
    const records =
      row < this.#height ? this.#sheet.getRange(row + 1, 1, 1, RECORD_WIDTH).getValues() : [];
    return {
      ...{ sheetId, columns, isBlind, isWriting, lastAction, others: {} },
      ...figuresIn(records, sheetId, isKnown, turn),
    };
  }

  /**
   * Goes over to a sheet of clients, where it is another than before: what was written there is
   * known again, and nothing can be taken back.
   */
  turnTo(sheetId: number): void {
    this.#whole = memoryOf(
      this.memory,
      sheetId,
      (other) => this.#spreadsheet.getSheetById(other) !== null,
    );
  }

  remember(memory: Memory): void {
    const records = allRecords(memory, 0);
    const head = headOf(memory, 0, records.length);
    const rows = [...headCells(this.#title, head), ...records];
    const height = rows.length;
    while (rows.length < this.#height) rows.push([]);
    this.#write(rows);
    this.#height = height;
    this.#head = head;
    this.#whole = memory;
    this.#isLaidOut = true;
    this.#found = null;
  }

  /**
   * Remembers what was done with one client.
   *
   * @param memory of theirs, as {@link memoryOfClient} gives it
   */
  rememberClient(key: string, memory: Memory): void {
    if (this.#whole) {
      this.remember(memory);
      return;
    }
    const { turn, isWriting, records, others } = this.#head;
    const row = this.#rowOf(key);
    const isNew = row >= this.#height;
    // Where figures of others are still being written, what stood there before goes on to count.
    const head = {
      ...headOf({ ...memory, others: {} }, isWriting ? turn : turn + 1, records + (isNew ? 1 : 0)),
      others,
    };
    // The head first: from then on a cell of theirs may hold the one or the other.
    this.#write(headCells(this.#title, head));
    if (isNew) growRows(this.#sheet, row + 1);
    this.#sheet
      .getRange(row + 1, 1, 1, RECORD_WIDTH)
      .setValues([recordCells(key, memory.sheetId, memory, head.turn)]);
    this.#height = HEAD_ROWS + head.records;
    this.#head = head;
  }

  /** Keeps what the user has just had the add-on do, for Undo to take back; null: nothing is. */
  rememberAction(lastAction: LastAction | null): void {
    if (!this.#isLaidOut) {
      this.remember({ ...this.memory, lastAction });
      return;
    }
    if (this.#whole) this.#whole = { ...this.#whole, lastAction };
    this.#head = { ...this.#head, lastAction };
    this.#write(headCells(this.#title, this.#head));
  }

  /** Says that the figures stand as they are remembered. */
  endWriting(): void {
    if (!this.#head.isWriting) return;
    this.#sheet.getRange(1, 2).setValue('');
    this.#head = { ...this.#head, isWriting: false };
    if (this.#whole) this.#whole = { ...this.#whole, isWriting: false };
  }

  #readWhole(): Memory {
    const values = this.#sheet.getDataRange().getValues();
    this.#height = values.length;
    return memoryIn(values);
  }

  /** Index of the line of a client; of one without, of the first that is free. */
  #rowOf(key: string): number {
    if (this.#found?.key === key) return this.#found.index;
    const records = this.#height - HEAD_ROWS;
    const names =
      records <= 0 ? [] : this.#sheet.getRange(HEAD_ROWS + 1, 1, records, 1).getValues();
    const wanted = recordName(key, this.#head.sheetId);
    const found = names.findIndex(([name]) => name === wanted);
    this.#found = { key, index: HEAD_ROWS + (found < 0 ? names.length : found) };
    return this.#found.index;
  }

  #write(lines: readonly (readonly unknown[])[]): void {
    const width = Math.max(this.#width, ...lines.map(({ length }) => length));
    if (lines.length > this.#height) growRows(this.#sheet, lines.length);
    if (width > NEW_WIDTH) growColumns(this.#sheet, width);
    const cells = lines.map((line) => [...line, ...new Array(width - line.length).fill('')]);
    this.#sheet.getRange(1, 1, cells.length, width).setValues(cells);
    this.#width = width;
  }
}

/** What is remembered, for whoever only looks: where there is no memory, none is made. */
export function lookAtMemory(spreadsheet: Spreadsheet): Memory {
  return memoryIn(findOwnSheet(spreadsheet, 'memory')?.values ?? []);
}

function headLines(sheet: Sheet): unknown[][] {
  const width = sheet.getLastColumn();
  return width === 0 ? [] : sheet.getRange(1, 1, HEAD_ROWS, width).getValues();
}
