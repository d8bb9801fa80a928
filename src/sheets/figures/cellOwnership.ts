import { type Cell, isBlank } from '../../cells/cell';
import { CLIENT_COMPUTED, type ClientComputedColumn } from '../../schema/computedColumns';
import { isSame } from '../grid/rememberedCell';
import type { Memory } from './memory';
import type { UserValues } from './userValues';

/**
 * The share of a row's cells that must be as they were written for a client, for the row to be
 * taken for theirs.
 */
const LIKENESS = 0.5;

/**
 * A row is looked for by the whole of it and by so many parts, of which one at least must be as it
 * was written.
 */
const PARTS = 4;

/**
 * Whose a cell of the add-on's columns is, by what was written last. Rows stand in the order of
 * `CLIENT_COMPUTED`.
 *
 * What was written for a client is looked for under their key and, where their row holds something
 * else, among all that was written: the row may have been copied, or its name changed or sorted
 * away from it, and a few of its cells typed over besides.
 */
export class CellOwnership {
  readonly #memory: Memory;
  readonly #kept: UserValues;
  /** Where each of the memory's columns stands in a row. */
  readonly #places: readonly number[];
  #keyByPart: ReadonlyMap<string, string> | null = null;

  constructor(memory: Memory, kept: UserValues) {
    this.#memory = memory;
    this.#kept = kept;
    this.#places = memory.columns.map((column) => CLIENT_COMPUTED.indexOf(column));
  }

  /** Whether a row that belongs to no client any more holds just what was written for one. */
  wrote(standing: readonly Cell[]): boolean {
    const [whole] = partsOf(this.#remembered(standing));
    return whole !== undefined && this.#partKeys().has(whole);
  }

  /** Whether each cell of a client's row is the add-on's. */
  judge(
    key: string,
    standing: readonly Cell[],
  ): (column: ClientComputedColumn, cell: Cell) => boolean {
    const { columns, written, before: allBefore, isWriting } = this.#memory;
    if (!written) return (column, cell) => isBlank(cell) || !this.#kept[column]?.includes(key);
    const source = this.#source(key, this.#remembered(standing));
    const last = written[source];
    const before = isWriting ? allBefore[source] : undefined;
    return (column, cell) =>
      isBlank(cell) ||
      isSame(cell, last?.[columns.indexOf(column)] ?? '') ||
      (before !== undefined && isSame(cell, before[column] ?? ''));
  }

  #remembered(standing: readonly Cell[]): Cell[] {
    return this.#places.map((place) => standing[place] ?? '');
  }

  /** The key of the client whose figures a row holds. */
  #source(key: string, row: readonly Cell[]): string {
    if (this.#likeness(key, row) >= LIKENESS) return key;
    const candidates = partsOf(row).flatMap((part) => this.#partKeys().get(part) ?? []);
    let source = key;
    let best = LIKENESS;
    for (const candidate of candidates) {
      const likeness = this.#likeness(candidate, row);
      if (likeness > best || (likeness === best && source === key)) {
        source = candidate;
        best = likeness;
      }
    }
    return source;
  }

  /**
   * The share of the filled cells, of the row and of what was written for a client, that are the
   * same in both. While figures are being written, what stood in a cell before is as good.
   */
  #likeness(key: string, row: readonly Cell[]): number {
    const { columns, written, before, isWriting } = this.#memory;
    const last = written?.[key];
    if (!last) return 0;
    const priors = isWriting ? before[key] : undefined;
    const standing = row.map((cell, index) => {
      const prior = priors?.[columns[index] as ClientComputedColumn];
      return { cell, figure: prior !== undefined && isSame(cell, prior) ? prior : last[index] };
    });
    const filled = standing.filter(({ cell, figure }) => !isBlank(cell) || !isBlank(figure)).length;
    const same = standing.filter(
      ({ cell, figure = '' }) => !isBlank(cell) && isSame(cell, figure),
    ).length;
    return filled === 0 ? 1 : same / filled;
  }

  #partKeys(): ReadonlyMap<string, string> {
    if (!this.#keyByPart) {
      const keys = new Map<string, string>();
      for (const [key, row] of Object.entries(this.#memory.written ?? {})) {
        for (const part of partsOf(row)) if (!keys.has(part)) keys.set(part, key);
      }
      this.#keyByPart = keys;
    }
    return this.#keyByPart;
  }
}

/**
 * A row and the parts of it as texts that can be looked for; none of what is blank. The whole comes
 * first.
 */
function partsOf(row: readonly Cell[]): string[] {
  if (row.every(isBlank)) return [];
  const rounded = row.map((cell) =>
    typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell,
  );
  const parts = Array.from({ length: PARTS }, (_, part) =>
    rounded.map((cell, index) => (index % PARTS === part ? cell : '')),
  );
  return [rounded, ...parts].flatMap((cells, index) =>
    cells.every(isBlank) ? [] : [`${index}${JSON.stringify(cells)}`],
  );
}
