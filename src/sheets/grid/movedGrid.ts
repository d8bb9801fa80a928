import { type Cell, isBlank } from '../../cells/cell';

/** Cells of a sheet from its corner on, row by row; those that were not read are left out. */
export type CellGrid = readonly (readonly (Cell | undefined)[])[];

/** Cells that were written in one call; row and column are indexes. */
export interface GridBlock {
  row: number;
  column: number;
  values: CellGrid;
}

/** What somebody did to the rows and columns of a grid. */
export interface Move {
  /** Where what stands in a row stood before; null where the row is new. */
  rowBefore(row: number): number | null;
  columnBefore(column: number): number | null;
  /** Where what stood in a row stands now; null where the row is gone. */
  rowNow(row: number): number | null;
  columnNow(column: number): number | null;
}

/** A move, and when it was done. */
export interface TimedMove extends Move {
  /** So many of the blocks were written by then; the others came to stand on other cells. */
  blocksBefore: number;
}

/** What tells the rows of a grid apart, and its columns. */
export interface GridKeys {
  headerRow: number;
  nameColumn: number;
  /** Columns that name a row together with that one, where it alone does not. */
  furtherNames?: readonly number[];
  /** Between these, both included, stand its rows: what stands beside them may be moved alone. */
  ownColumns?: readonly [number, number];
  /** How many rows the sheet has got, or lost, since; left out where nobody has asked. */
  rowsAdded?: number;
  /** How many columns, as well. */
  columnsAdded?: number;
}

/** Nobody moves more at a time while a block is written. */
const MOST = 50;

/** Whether the rows and columns stand as they stood. */
export function isUnmoved(seen: CellGrid, found: CellGrid, keys: GridKeys): boolean {
  return (
    alike(headerOf(seen, keys), headerOf(found, keys)) &&
    alike(namesOf(seen, keys), namesOf(found, keys))
  );
}

/** A grid once blocks were written into it. */
export function withBlocks(grid: CellGrid, blocks: readonly GridBlock[]): CellGrid {
  const written = writtenIn(blocks);
  return grid.map((line, row) => line.map((cell, column) => written(row, column) ?? cell));
}

/**
 * Finds out what somebody did to the rows or columns of a grid while blocks of it were written:
 * inserted, deleted, or sorted. Of what the headers and names leave open, that is taken which the
 * fewest cells speak against.
 *
 * @param seen  the grid as it was right before
 * @param found as it is right after
 * @param isSame whether a cell that is found holds what was written or stood there
 * @returns null where nothing was moved, though some cells may have been changed
 */
export function moveBetween(
  seen: CellGrid,
  found: CellGrid,
  blocks: readonly GridBlock[],
  keys: GridKeys,
  isSame: (one: Cell, other: Cell) => boolean,
): TimedMove | null {
  const written = writtenIn(blocks);
  const possible = moves(seen, found, blocks, keys);
  const likeliest = ([first, last]: readonly [number, number]): TimedMove | null => {
    const against = (move: TimedMove): number => {
      let cells = 0;
      found.forEach((line, row) => {
        line.forEach((cell, column) => {
          if (column < first || column > last) return;
          const expected =
            written(row, column, move.blocksBefore) ??
            written(move.rowBefore(row), move.columnBefore(column), 0, move.blocksBefore) ??
            standingBefore(seen, move, row, column);
          if (cell !== undefined && expected !== undefined && !isSame(cell, expected)) cells += 1;
        });
      });
      return cells;
    };
    let best: TimedMove | null = null;
    let fewest = against({ ...UNMOVED, blocksBefore: blocks.length });
    for (const move of possible) {
      // Where nothing tells when, none was written before: what stands as it should is put back to no harm.
      for (let blocksBefore = 0; blocksBefore <= blocks.length; blocksBefore++) {
        const cells = against({ ...move, blocksBefore });
        if (cells < fewest) [best, fewest] = [{ ...move, blocksBefore }, cells];
      }
    }
    return best;
  };
  // Rows that were sorted without those of something else that stand beside them.
  const own = keys.ownColumns;
  return likeliest([0, Number.POSITIVE_INFINITY]) ?? (own ? likeliest(own) : null);
}

/** What stands in a cell by a move, had nothing been written; undefined where that was not read. */
export function standingBefore(
  seen: CellGrid,
  move: Move,
  row: number,
  column: number,
): Cell | undefined {
  const [from, at] = [move.rowBefore(row), move.columnBefore(column)];
  return from === null || at === null ? '' : seen[from]?.[at];
}

/** What the last of the blocks that hold a cell has for it: of all, or of those from one to before another. */
function writtenIn(
  blocks: readonly GridBlock[],
): (row: number | null, column: number | null, from?: number, to?: number) => Cell | undefined {
  const cells = new Map<string, { block: number; value: Cell | undefined }[]>();
  blocks.forEach(({ row, column, values }, block) => {
    values.forEach((line, down) => {
      line.forEach((value, right) => {
        const place = `${row + down},${column + right}`;
        cells.set(place, [{ block, value }, ...(cells.get(place) ?? [])]);
      });
    });
  });
  return (row, column, from = 0, to = blocks.length) =>
    cells.get(`${row},${column}`)?.find(({ block }) => from <= block && block < to)?.value;
}

/** A header or a name; undefined where it was not read. */
type Title = Cell | undefined;

/** How lines, rows or columns, were moved: where each stood before, and where it stands now. */
interface LineMove {
  /** How many there are more, or less. */
  added: number;
  before(index: number): number | null;
  now(index: number): number | null;
}

const IN_PLACE: LineMove = { added: 0, before: (index) => index, now: (index) => index };

const UNMOVED = moveOf(IN_PLACE, IN_PLACE);

function moveOf(rows: LineMove, columns: LineMove): Move {
  return {
    rowBefore: rows.before,
    rowNow: rows.now,
    columnBefore: columns.before,
    columnNow: columns.now,
  };
}

/** All that the headers, or else the names, allow for, before the blocks were written or after. */
function moves(
  seen: CellGrid,
  found: CellGrid,
  blocks: readonly GridBlock[],
  keys: GridKeys,
): Move[] {
  const [names, titles] = [namesOf(found, keys), headerOf(found, keys)];
  const written = writtenIn(blocks);
  // What a block may have come to stand on says nothing.
  const visible = names.map((name, row) =>
    nameColumnsOf(keys).every((column) => written(row, column) === undefined) ? name : undefined,
  );
  const visibleTitles = titles.map((title, column) =>
    written(keys.headerRow, column) === undefined ? title : undefined,
  );
  const after = withBlocks(seen, blocks);
  // Of many blocks some are written before a move and some after: a title may be the one or the other.
  const [header, list] = [headerOf(after, keys), namesOf(after, keys)];
  const headers = [
    [headerOf(seen, keys), visibleTitles, header],
    [header, titles, header],
  ] as const;
  const lists = [
    [namesOf(seen, keys), visible, list],
    [list, names, list],
  ] as const;
  const { rowsAdded, columnsAdded } = keys;
  const rowMoves = lists.flatMap(([before, now, after]) => [
    ...linesMoved(before, now, after, rowsAdded),
    ...sorted(before, now, after),
  ]);
  // Rows that were deleted, and rows that were sorted, may leave the same to be seen.
  const likely = rowMoves.filter(({ added }) => rowsAdded === undefined || added === rowsAdded);
  return [
    ...headers
      .flatMap(([before, now, after]) => linesMoved(before, now, after, columnsAdded))
      .map((columns) => moveOf(IN_PLACE, columns)),
    ...(likely.length > 0 ? likely : rowMoves).map((rows) => moveOf(rows, IN_PLACE)),
  ];
}

/**
 * How columns were moved, told by a title of each; null where they stand as they stood, or it
 * cannot be told. A title that was not read is undefined.
 */
export function columnsMoved(
  before: readonly Title[],
  now: readonly Title[],
): Pick<Move, 'columnBefore'> | null {
  const [way] = linesMoved(before, now);
  return way ? { columnBefore: way.before } : null;
}

/**
 * Every way to come from one list of titles to another by inserting, or deleting, some in a row:
 * so many as are known to be more, or else the fewest.
 *
 * @param written the titles as they were to be once all is written
 * @param added how many there are more, or less; 0 where that is not known
 */
function linesMoved(
  before: readonly Title[],
  now: readonly Title[],
  written = before,
  added = 0,
): LineMove[] {
  const isOf = (title: Title, from: number) =>
    isEqual(title, before[from]) || isEqual(title, written[from]);
  const first = before.findIndex(
    (title, index) => title !== undefined && now[index] !== undefined && !isOf(now[index], index),
  );
  const ways: LineMove[] = [];
  if (first < 0) return ways;
  let shown = first;
  while (shown > 0 && now[shown - 1] === undefined) shown--;
  const known = new Set([...before, ...written].map(String));
  for (let count = 1; count <= MOST; count++) {
    // Blanks beside blanks, or the same name twice, leave open where it was.
    for (let at = Math.max(0, shown - MOST); at <= first; at++) {
      for (const line of [inserted(at, count), deleted(at, count)]) {
        const isWay = now.every((title, index) => {
          const from = line.before(index);
          // Whoever puts a row in may have typed into it by now.
          if (from === null) return isBlank(title) || !known.has(String(title));
          // What comes from beyond what was read is not known, but was not among it.
          if (from >= before.length) return isBlank(title) || !known.has(String(title));
          return title === undefined || before[from] === undefined || isOf(title, from);
        });
        if (isWay && isBorneOut(isOf, now, line, first)) ways.push(line);
      }
    }
    // What was written over may hide that there were more.
    const sure = ways.filter((line) => line.added === added);
    if (sure.length > 0) return sure;
    if (added === 0 && ways.length > 0) return ways;
  }
  return ways;
}

/**
 * Whether anything that was read speaks for a way: a title that came from elsewhere, or that nothing
 * is left where the last were deleted.
 */
function isBorneOut(
  isOf: (title: Title, from: number) => boolean,
  now: readonly Title[],
  line: LineMove,
  first: number,
): boolean {
  const rest = now.map((title, index) => (index < first ? undefined : title));
  // Nobody can delete all that there is: the line itself was moved.
  if (rest.every(isBlank)) return first > 0 || line.added > 0;
  return rest.some((title, index) => {
    const from = line.before(index);
    return !isBlank(title) && from !== null && from !== index && isOf(title, from);
  });
}

function inserted(at: number, count: number): LineMove {
  return {
    added: count,
    before: (index) => (index < at ? index : index < at + count ? null : index - count),
    now: (index) => (index < at ? index : index + count),
  };
}

function deleted(at: number, count: number): LineMove {
  return {
    added: -count,
    before: (index) => (index < at ? index : index + count),
    now: (index) => (index < at ? index : index < at + count ? null : index - count),
  };
}

/**
 * The way to come from one list to another in another order; none where they hold others. What was
 * not read of the one is what is left of the other.
 */
function sorted(
  before: readonly Title[],
  now: readonly Title[],
  written: readonly Title[],
): LineMove[] {
  const standing = filled(before);
  const found = now.slice(0, Math.max(standing.length, filled(now).length));
  if (standing.length !== found.length) return [];
  const places = new Map<string, number[]>();
  standing.forEach((title, index) => {
    if (title === undefined) return;
    for (const name of new Set([title, written[index]].map(String))) {
      const same = places.get(name);
      if (same) same.push(index);
      else places.set(name, [index]);
    }
  });
  const from = found.map((title) =>
    title === undefined ? undefined : places.get(String(title))?.shift(),
  );
  if (found.some((title, index) => title !== undefined && from[index] === undefined)) return [];
  const taken = new Set(from);
  const left = [...standing.keys()].filter((index) => !taken.has(index));
  const whole = from.map((index) => index ?? (left.shift() as number));
  return [
    {
      added: 0,
      before: (index) => whole[index] ?? index,
      now: (index) => (whole.includes(index) ? whole.indexOf(index) : index),
    },
  ];
}

/** Titles up to the last that is one. */
function filled(titles: readonly Title[]): readonly Title[] {
  return titles.slice(
    0,
    titles.reduce<number>((last, title, index) => (isBlank(title) ? last : index + 1), 0),
  );
}

function headerOf(grid: CellGrid, { headerRow }: GridKeys): readonly Title[] {
  return grid[headerRow] ?? [];
}

function namesOf(grid: CellGrid, keys: GridKeys): Title[] {
  return grid.map((row) => nameOf(row, keys));
}

/** What a row is known by; undefined where that was not read. */
export function nameOf(row: readonly Title[] | undefined, keys: GridKeys): Title {
  const names = nameColumnsOf(keys).map((column) => row?.[column]);
  if (names.length === 1 || names.every((name) => isBlank(name))) return names[0];
  return names.map(String).join('\n');
}

function nameColumnsOf({ nameColumn, furtherNames = [] }: GridKeys): number[] {
  return [nameColumn, ...furtherNames];
}

function alike(one: readonly Title[], other: readonly Title[]): boolean {
  return one.length === other.length && one.every((cell, index) => isEqual(cell, other[index]));
}

function isEqual(one: Title, other: Title): boolean {
  return String(one ?? '') === String(other ?? '');
}
