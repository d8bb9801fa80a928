import { type Cell, isBlank } from '../cells/cell';
import { kindOf } from './columnValues';

/** No sheet's header is wider. */
const WIDEST = 500;

/** A header is words: no row of days, sums or addresses. `No` over a column is short for number. */
export function mayBeHeaderRow(cells: readonly Cell[]): boolean {
  const filled = cells
    .slice(0, WIDEST)
    .filter((cell) => !isBlank(cell) && String(cell).toLowerCase() !== 'no');
  const texts = filled.filter((cell) => typeof cell === 'string' && !NO_HEADER.has(kindOf(cell)));
  return texts.length > 0 && texts.length >= filled.length * 0.7;
}

const NO_HEADER = new Set(['number', 'email', 'phone', 'yesNo', 'day']);

/** Two header rows as one: what stands above a span of columns is said of each of them. */
export function joinedHeader(upper: readonly Cell[], lower: readonly Cell[]): Cell[] {
  let span = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above, below] = [upper[index] ?? '', lower[index] ?? ''].map((cell) =>
      isBlank(cell) ? '' : String(cell).trim(),
    ) as [string, string];
    if (above !== '') span = above;
    else if (below === '') span = '';
    return below === '' ? above : `${span} ${below}`.trim();
  });
}
