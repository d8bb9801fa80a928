import type { Cell } from '../../cells/cell';
import { decorate } from '../document/decoration';
import { growRows } from '../grid/growth';
import { HEADER_COLOUR } from '../grid/look';

/**
 * A row of a sheet that the add-on writes whole: a title, a table's header, or figures, each cell
 * in a format of its own.
 */
export interface Line {
  kind: 'title' | 'header' | 'figures';
  cells: readonly Cell[];
  /** Number formats, by cell; General where none is said. */
  formats?: readonly string[];
  /** Indexes of the cells that people fill in. */
  inputs?: readonly number[];
}

export const BLANK_LINE: Line = { kind: 'figures', cells: [] };

export function titleLine(text: string): Line {
  return { kind: 'title', cells: [text] };
}

/** A header is text, though it may read like a date. */
export function headerLine(cells: readonly string[]): Line {
  return { kind: 'header', cells, formats: cells.map(() => '@') };
}

/**
 * Writes lines from the top of a sheet, in place of all that stood there. Where titles and headers
 * stay in their rows, so do the looks, and nothing but values is written.
 *
 * @param before what the sheet held
 */
export function writeLines(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  lines: readonly Line[],
  before: readonly (readonly unknown[])[],
): void {
  const all = [...lines];
  while (all.length < before.length) all.push(BLANK_LINE);
  const width = Math.max(...all.map(({ cells }) => cells.length));
  if (all.length > before.length) growRows(sheet, all.length);
  const rectangle = <T>(pick: (line: Line, index: number) => T): T[][] =>
    all.map((line) => Array.from({ length: width }, (_, index) => pick(line, index)));
  const range = sheet.getRange(1, 1, all.length, width);
  // The looks first: a run that is killed before the values leaves those of another layout, and the
  // next one paints again.
  if (!isLaidOut(all, before)) {
    decorate(sheet, 'numberFormats', () => {
      range.setNumberFormats(rectangle(({ formats }, index) => formats?.[index] ?? 'General'));
    });
    decorate(sheet, 'look', () => {
      range
        .setWraps(rectangle(({ kind }) => kind === 'header'))
        .setFontWeights(rectangle(({ kind }) => (kind === 'figures' ? 'normal' : 'bold')))
        .setBackgrounds(
          rectangle(({ kind, cells, inputs }, index) => {
            if (inputs?.includes(index)) return HEADER_COLOUR.user;
            return kind === 'header' && index < cells.length ? HEADER_COLOUR.computed : '#ffffff';
          }),
        );
    });
  }
  range.setValues(rectangle(({ cells }, index) => cells[index] ?? ''));
}

/**
 * Whether every title and every header stands where it did: tables of the same rows look the same.
 */
function isLaidOut(lines: readonly Line[], before: readonly (readonly unknown[])[]): boolean {
  return (
    lines.length === before.length &&
    lines.every(
      ({ kind, cells }, row) =>
        kind === 'figures' || cells.every((cell, index) => before[row]?.[index] === cell),
    )
  );
}
