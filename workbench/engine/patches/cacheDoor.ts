import { CELL_INVERTED_INDEX_CACHE as cache } from '@univerjs/engine-formula';

/** What the cache keeps inside; not in its types, but the check below needs it. */
interface Inside {
  _cache: Map<string, Map<string, Map<number, unknown>>>;
}

let closed = false;

/**
 * Univer indexes every column that a comparison touches, and does it even for a comparison with a
 * single cell, the usual case in a conditional format: each cell then pays for the whole column,
 * and 5,000 rows take 43 s instead of 0.8 s. This closes the door to single cells. The cache is one
 * for the whole module, so once is enough.
 */
export function closeCacheDoor(): void {
  if (closed) return;
  closed = true;
  const set = cache.set.bind(cache);
  const canUseCache = cache.canUseCache.bind(cache);
  const continueBuilding = cache.setContinueBuildingCache.bind(cache);
  const { _cache: columns } = cache as unknown as Inside;

  cache.set = (unit, sheet, column, value, row, force = false) => {
    const isIndexed = columns.get(unit)?.get(sheet)?.has(column) ?? false;
    if (!force || isIndexed) set(unit, sheet, column, value, row, force);
  };
  cache.canUseCache = (unit, sheet, column, first, last) =>
    first === last
      ? { rowsInCache: [], rowsNotInCache: [] }
      : canUseCache(unit, sheet, column, first, last);
  cache.setContinueBuildingCache = (unit, sheet, column, first, last) => {
    if (first !== last) continueBuilding(unit, sheet, column, first, last);
  };
}
