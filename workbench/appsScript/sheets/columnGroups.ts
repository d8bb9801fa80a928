import type { SheetCells } from '../../document/sheetCells';
import type { Host } from '../host';

/** A group of columns as the document keeps it. */
export interface KeptGroup {
  sheetId: string;
  /** 1 where no other group holds it. */
  depth: number;
  /** Columns, from 0. */
  first: number;
  last: number;
  isCollapsed: boolean;
}

/** Google nests no deeper. */
const DEEPEST = 8;

/** The groups of a sheet, the outer before the inner, each list from the left. */
export function groupsOn({ kept: { groups } }: Pick<Host, 'kept'>, { id }: SheetCells) {
  return groups
    .filter(({ sheetId }) => sheetId === id)
    .sort((a, b) => a.depth - b.depth || a.first - b.first);
}

/** The groups of a sheet that no collapsed one hides, from the left. */
export function groupsInView(host: Pick<Host, 'kept'>, cells: SheetCells): KeptGroup[] {
  const all = groupsOn(host, cells);
  return all
    .filter(
      (group) =>
        !all.some((each) => each.isCollapsed && each.depth < group.depth && overlaps(each, group)),
    )
    .sort((a, b) => a.first - b.first);
}

/** How many groups hold a column. */
export function depthAt(host: Host, cells: SheetCells, column: number): number {
  return groupsOn(host, cells).filter((group) => holds(group, column)).length;
}

/**
 * Moves columns deeper, or less deep. What is as deep and side by side is one group, as on Google:
 * a group that is touched at its end grows.
 */
export function shiftDepth(
  host: Host,
  cells: SheetCells,
  [first, last]: readonly [number, number],
  delta: number,
): void {
  const before = groupsOn(host, cells);
  const depths = Array.from({ length: cells.size().columns }, (_, column) => {
    const depth = before.filter((group) => holds(group, column)).length;
    return column < first || column > last ? depth : depth + delta;
  });
  if (depths.some((depth) => depth < 0)) {
    throw new Error('The group depth of these columns cannot be less than zero.');
  }
  if (depths.some((depth) => depth > DEEPEST)) {
    throw new Error(`The group depth of these columns cannot be more than ${DEEPEST}.`);
  }
  const after: KeptGroup[] = [];
  for (let depth = 1; depth <= DEEPEST; depth++) {
    depths.forEach((each, column) => {
      if (each < depth) return;
      const group = after.at(-1);
      if (group?.depth === depth && group.last === column - 1) group.last = column;
      else
        after.push({ sheetId: cells.id, depth, first: column, last: column, isCollapsed: false });
    });
  }
  for (const group of after) {
    group.isCollapsed = before.some(
      (each) => each.isCollapsed && each.depth === group.depth && overlaps(each, group),
    );
  }
  const { kept } = host;
  kept.groups = [...kept.groups.filter(({ sheetId }) => sheetId !== cells.id), ...after];
}

/** Collapses a group: its columns are hidden. */
export function collapse(cells: SheetCells, group: KeptGroup): void {
  group.isCollapsed = true;
  cells.setColumnsHidden(group.first, group.last, true);
}

/** Expands a group: its columns are shown, but for those of a collapsed group within it. */
export function expand(host: Pick<Host, 'kept'>, cells: SheetCells, group: KeptGroup): void {
  group.isCollapsed = false;
  cells.setColumnsHidden(group.first, group.last, false);
  for (const inner of groupsOn(host, cells)) {
    const isWithin = inner.depth > group.depth && overlaps(inner, group);
    if (isWithin && inner.isCollapsed) cells.setColumnsHidden(inner.first, inner.last, true);
  }
}

/**
 * Those wholly within the columns; where there are none, the deepest of the asked state that is
 * partly within.
 */
export function groupsWithin(
  host: Host,
  cells: SheetCells,
  [first, last]: readonly [number, number],
  isCollapsed: boolean,
): KeptGroup[] {
  const all = groupsOn(host, cells);
  const whole = all.filter((group) => group.first >= first && group.last <= last);
  if (whole.length > 0) return whole;
  const partly = all.filter(
    (group) => group.isCollapsed === isCollapsed && overlaps(group, { first, last }),
  );
  return partly.slice(-1);
}

type Columns = Pick<KeptGroup, 'first' | 'last'>;

function holds({ first, last }: Columns, column: number): boolean {
  return first <= column && column <= last;
}

function overlaps(one: Columns, other: Columns): boolean {
  return one.first <= other.last && other.first <= one.last;
}
