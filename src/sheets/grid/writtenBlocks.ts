/**
 * What writing a cell would be: `changed` must be written, `same` may be, `foreign` is not the
 * add-on's and must not.
 */
export type CellState = 'changed' | 'same' | 'foreign';

/**
 * Cells that are written in one call: rows `from` to `to` of neighbouring columns, as indexes, both
 * included.
 */
export interface WrittenBlock {
  columns: readonly number[];
  from: number;
  to: number;
}

/**
 * Cuts the cells of some columns into blocks that hold every changed cell and no foreign one, none
 * for what is the same anyway. Neighbouring columns are one block where nothing foreign stands
 * between them.
 *
 * Foreign cells scattered over many rows would take a call for each gap between them. There are
 * never more blocks than columns: where there would be, the columns most cut up are taken whole,
 * and what is foreign in them is to be written back as it stands.
 *
 * @param neighbours the columns, those that stand side by side together
 */
export function writtenBlocks(
  neighbours: readonly (readonly number[])[],
  rows: number,
  stateOf: (row: number, column: number) => CellState,
): WrittenBlock[] {
  const groups = neighbours
    .flatMap((columns) => alike(columns, rows, stateOf))
    .map((columns) => blocksOf(columns, rows, stateOf));
  const most = neighbours.flat().length;
  while (groups.flat().length > most) {
    const lengths = groups.map(({ length }) => length);
    const longest = lengths.indexOf(Math.max(...lengths));
    groups[longest] = [whole(groups[longest] as WrittenBlock[])];
  }
  return groups.flat();
}

/** Neighbouring columns in which the same rows are foreign. */
function alike(
  columns: readonly number[],
  rows: number,
  stateOf: (row: number, column: number) => CellState,
): number[][] {
  const groups: { columns: number[]; foreign: string }[] = [];
  for (const column of columns) {
    const foreign = Array.from({ length: rows }, (_, row) => row)
      .filter((row) => stateOf(row, column) === 'foreign')
      .join();
    const last = groups[groups.length - 1];
    if (last?.foreign === foreign) last.columns.push(column);
    else groups.push({ columns: [column], foreign });
  }
  return groups.map((group) => group.columns);
}

/** From the first changed row to the last, broken at foreign cells. */
function blocksOf(
  columns: readonly number[],
  rows: number,
  stateOf: (row: number, column: number) => CellState,
): WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  let open: WrittenBlock | null = null;
  for (let row = 0; row < rows; row++) {
    const states = columns.map((column) => stateOf(row, column));
    if (states.includes('foreign')) {
      open = null;
    } else if (states.includes('changed')) {
      if (!open) {
        open = { columns, from: row, to: row };
        blocks.push(open);
      }
      open.to = row;
    }
  }
  return blocks;
}

function whole(blocks: readonly WrittenBlock[]): WrittenBlock {
  const [first, last] = [blocks[0], blocks[blocks.length - 1]] as [WrittenBlock, WrittenBlock];
  return { columns: first.columns, from: first.from, to: last.to };
}
