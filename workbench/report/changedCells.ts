import type { Dump } from './dump';

/**
 * Cells of `before` that are not the same in `after`, as `Sales!B3`; of a sheet that is gone, all.
 * What was added in places that were blank is none of them.
 */
export function changedCells(before: Dump, after: Dump): string[] {
  return before.sheets.flatMap(({ id, name, cells }) => {
    const now = after.sheets.find((sheet) => sheet.id === id)?.cells ?? {};
    return Object.keys(cells)
      .filter((place) => JSON.stringify(cells[place]) !== JSON.stringify(now[place]))
      .map((place) => `${name}!${place}`);
  });
}
