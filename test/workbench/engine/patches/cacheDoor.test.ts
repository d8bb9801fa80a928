import { CELL_INVERTED_INDEX_CACHE as cache } from '@univerjs/engine-formula';
import { beforeAll, expect, test } from 'vitest';
import { closeCacheDoor } from '../../../../workbench/engine/patches/cacheDoor';

const COLUMN = ['book', 'sheet', 0] as const;
const rowsOf = (value: number) => [...(cache.getCellValuePositions(...COLUMN)?.get(value) ?? [])];

beforeAll(closeCacheDoor);

test('a comparison with a single cell is not the beginning of an index', () => {
  cache.setContinueBuildingCache(...COLUMN, 3, 3);
  expect(cache.canUseCache(...COLUMN, 0, 9).rowsInCache).toEqual([]);
  cache.set(...COLUMN, 5, 3, true);
  expect(rowsOf(5)).toEqual([]);
});

test('one with a range is, and a single cell is then looked up in the sheet, not in it', () => {
  for (let row = 0; row < 10; row++) cache.set(...COLUMN, 7, row);
  cache.setContinueBuildingCache(...COLUMN, 0, 9);
  expect(cache.canUseCache(...COLUMN, 0, 9).rowsInCache).toEqual([[0, 9]]);
  expect(cache.canUseCache(...COLUMN, 3, 3)).toEqual({ rowsInCache: [], rowsNotInCache: [] });
  cache.set(...COLUMN, 8, 3, true);
  expect(rowsOf(8)).toEqual([3]);
  expect(rowsOf(7)).not.toContain(3);
});
