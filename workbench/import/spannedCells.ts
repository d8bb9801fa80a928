import { columnNumber } from '../document/a1';
import { MOST_COLUMNS, MOST_ROWS } from './bounds';

// A tag of some dozen letters may say that it is of a milliard of columns or cells, and the reader of
// workbooks makes an object of each. So they are counted before it reads.

/** How many columns and cells the tags of a part lay claim to. */
export interface SpannedCells {
  /** Columns that are given a width; each has one, so that there are no more than a sheet has. */
  columns: number;
  /** Cells that hyperlinks are laid over. */
  linked: number;
  /** Whether all of them are on a sheet. */
  isOnSheet: boolean;
}

/** @param markup XML; where it is none, nothing is claimed */
export function spannedCells(markup: string): SpannedCells {
  const spanned: SpannedCells = { columns: 0, linked: 0, isOnSheet: true };
  for (const [, name, tag = ''] of markup.matchAll(/<(?:\w+:)?(col|hyperlink)\b([^<>]*)>/g)) {
    if (name === 'col') {
      const [least, most] = [numberIn(tag, FIRST), numberIn(tag, LAST)];
      if (!/min|max/.test(tag)) continue; // the reader makes nothing of it
      spanned.columns += Math.max(0, most - least + 1) || 0;
      spanned.isOnSheet &&= least >= 1 && most <= MOST_COLUMNS;
    } else {
      const area = REFERENCE.exec(tag)?.[1];
      if (area === undefined && !tag.includes('ref')) continue;
      const cells = cellsOf(area ?? '');
      spanned.linked += cells ?? 0;
      spanned.isOnSheet &&= cells !== null;
    }
  }
  return spanned;
}

// As the reader takes them: with a prefix or without, in either quotation marks, or in none. What has
// more spaces in it than anybody writes is no number here, and so on no sheet.
const FIRST = /[\s:]min\s{0,9}=\s{0,9}["']?\s{0,9}([+-]?\d+)/;
const LAST = /[\s:]max\s{0,9}=\s{0,9}["']?\s{0,9}([+-]?\d+)/;
const REFERENCE = /[\s:]ref\s{0,9}=\s{0,9}["']?([^"'\s]*)/;

function numberIn(tag: string, attribute: RegExp): number {
  return Number(attribute.exec(tag)?.[1] ?? Number.NaN);
}

/** Null where it is no area of a sheet. */
function cellsOf(area: string): number | null {
  const corners = area.split(':').map((corner) => /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(corner));
  const [first, last = first] = corners;
  if (!first || !last || corners.length > 2) return null;
  const rows = Number(last[2]) - Number(first[2]) + 1;
  const lastColumn = columnNumber(last[1] ?? '');
  const columns = lastColumn - columnNumber(first[1] ?? '') + 1;
  if (Number(last[2]) > MOST_ROWS || lastColumn >= MOST_COLUMNS) return null;
  return Math.max(0, rows) * Math.max(0, columns);
}
