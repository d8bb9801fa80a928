import type { Cell } from './cell';
import { type Problem, shown } from './cellFault';

/** The cells of a column, each put together as it is asked for: a log has millions. */
export interface Cells {
  readonly length: number;
  at(row: number): Cell;
}

/** What the cells of a column show when they are looked at together. */
export interface ColumnReading<Convention> {
  /** How its cells are to be read. */
  readonly convention: Convention;
  /** Values that prove the column to be written in two ways; null where there are none. */
  readonly contradiction: Contradiction | null;
  /** Cells that hold anything. */
  readonly filled: number;
  /** Those of them that cannot be read by the convention. */
  readonly unreadable: number;
  /** Up to three different ones of the unreadable, as a message quotes them. */
  readonly samples: readonly string[];
  /** Of each cell, what was read; NaN where it is blank or cannot be read. */
  readonly values: Float64Array;
}

/** What a message on a column that cannot be read says of it. */
export type UnreadableColumn = Pick<ColumnReading<unknown>, 'filled' | 'unreadable' | 'samples'>;

/** One way of writing that a column's values prove: how many do, and the first of them. */
export interface Proof {
  readonly found: string;
  readonly cells: number;
}

/**
 * The proofs of the two ways: the day first and the month first, or a decimal point and a decimal
 * comma.
 */
export type Contradiction = readonly [Proof, Proof];

const SAMPLES = 3;
/** A heading, a total or a stray value may be readable in a column that is something else. */
const READABLE_SHARE = 0.1;

/**
 * Whether a column is to be told of as a whole, in one message: less than a tenth of its filled
 * cells can be read.
 */
export function isUnreadable({
  filled,
  unreadable,
}: Pick<ColumnReading<unknown>, 'filled' | 'unreadable'>): boolean {
  return filled > 0 && filled - unreadable < filled * READABLE_SHARE;
}

/** Reads the cells of a column, and counts those that a reader does not understand. */
export function readCells(
  cells: Cells,
  read: (cell: Cell) => number | Problem | null,
): UnreadableColumn & Pick<ColumnReading<unknown>, 'values'> {
  let filled = 0;
  let unreadable = 0;
  const samples: string[] = [];
  const values = new Float64Array(cells.length).fill(Number.NaN);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells.at(index);
    const found = read(cell);
    if (found === null) continue;
    filled++;
    if (typeof found === 'number') {
      values[index] = found;
      continue;
    }
    unreadable++;
    if (samples.length < SAMPLES && !samples.includes(shown(cell))) samples.push(shown(cell));
  }
  return { filled, unreadable, samples, values };
}

/** Proofs of one way of writing, as a column is gone through. */
export class Proofs {
  #found = '';
  #cells = 0;

  add(cell: Cell): void {
    if (this.#cells++ === 0) this.#found = shown(cell);
  }

  get cells(): number {
    return this.#cells;
  }

  /** Both, where both ways are proved. */
  against(other: Proofs): Contradiction | null {
    if (this.#cells === 0 || other.#cells === 0) return null;
    return [this.#proof(), other.#proof()];
  }

  #proof(): Proof {
    return { found: this.#found, cells: this.#cells };
  }
}
