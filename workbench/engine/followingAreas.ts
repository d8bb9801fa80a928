import { type ICommandInfo, ICommandService, type Injector, type IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import type { Area } from './sheetCells';

/** A rectangle of a sheet. */
export interface PlacedArea {
  sheetId: string;
  area: Area;
}

type Side = 'Row' | 'Column';

/**
 * What each change of a sheet's rows or columns does: on which side, and whether cells come or go.
 */
const STRUCTURE: Readonly<Record<string, { side: Side; comes: boolean }>> = {
  [InsertRowMutation.id]: { side: 'Row', comes: true },
  [InsertColMutation.id]: { side: 'Column', comes: true },
  [RemoveRowMutation.id]: { side: 'Row', comes: false },
  [RemoveColMutation.id]: { side: 'Column', comes: false },
};

/**
 * Lets areas that the engine knows nothing of follow inserted and deleted rows and columns.
 *
 * @param change called with a function that says where a rectangle went; null where all its cells
 * are gone
 */
export function followStructure(
  injector: Injector,
  change: (moved: (placed: PlacedArea) => PlacedArea | null) => void,
): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }: ICommandInfo) => {
    const structure = STRUCTURE[id];
    if (!structure) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    change((placed) => {
      if (placed.sheetId !== subUnitId) return placed;
      const area = moved(placed.area, range, structure);
      return area && { ...placed, area };
    });
  });
}

function moved(area: Area, range: IRange, { side, comes }: { side: Side; comes: boolean }) {
  const from = range[`start${side}`];
  const to = range[`end${side}`];
  const count = to - from + 1;
  const start = area[`start${side}`];
  const end = area[`end${side}`];
  if (comes) {
    const shift = (place: number) => (place >= from ? place + count : place);
    return { ...area, [`start${side}`]: shift(start), [`end${side}`]: shift(end) };
  }
  if (start >= from && end <= to) return null;
  const before = (place: number) => Math.min(Math.max(place - from, 0), count);
  const next = { start: start - before(start), end: end - before(end + 1) };
  return { ...area, [`start${side}`]: next.start, [`end${side}`]: next.end };
}
