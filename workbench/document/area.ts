/** The place of a rectangle in a sheet, counted from 0. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** A rectangle of a sheet. */
export interface PlacedArea {
  sheetId: string;
  area: Area;
}

/** Rows or columns of a sheet that come or go. */
export interface Structure {
  sheetId: string;
  side: 'Row' | 'Column';
  /** The place of the first of them. */
  from: number;
  count: number;
  comes: boolean;
}

/** Where a rectangle is after a change of rows or columns; null where all its cells are gone. */
export type MovedArea = (placed: PlacedArea) => PlacedArea | null;

/** {@link MovedArea} for one change. */
export function movedBy(structure: Structure): MovedArea {
  return (placed) => {
    if (placed.sheetId !== structure.sheetId) return placed;
    const area = moved(placed.area, structure);
    return area && { ...placed, area };
  };
}

/** An area of the changed sheet itself, as {@link movedBy} moves it. */
export function moved(area: Area, { side, from, count, comes }: Omit<Structure, 'sheetId'>) {
  const start = area[`start${side}`];
  const end = area[`end${side}`];
  if (comes) {
    const shift = (place: number) => (place >= from ? place + count : place);
    return { ...area, [`start${side}`]: shift(start), [`end${side}`]: shift(end) };
  }
  if (start >= from && end < from + count) return null;
  const before = (place: number) => Math.min(Math.max(place - from, 0), count);
  const next = { start: start - before(start), end: end - before(end + 1) };
  return { ...area, [`start${side}`]: next.start, [`end${side}`]: next.end };
}

/** A rectangle without anything but its sides. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: Area): Area {
  return { startRow, startColumn, endRow, endColumn };
}

/** What two rectangles share; null where they do not meet. */
export function common(one: Area, other: Area): Area | null {
  const shared = {
    startRow: Math.max(one.startRow, other.startRow),
    endRow: Math.min(one.endRow, other.endRow),
    startColumn: Math.max(one.startColumn, other.startColumn),
    endColumn: Math.min(one.endColumn, other.endColumn),
  };
  const meets = shared.startRow <= shared.endRow && shared.startColumn <= shared.endColumn;
  return meets ? shared : null;
}

/** Whether a rectangle holds all of another. */
export function within(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    inner.endRow <= outer.endRow &&
    outer.startColumn <= inner.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}
