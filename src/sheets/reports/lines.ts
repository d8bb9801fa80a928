import type { Cell } from '../../cells/cell';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { HEADER_COLOUR } from '../grid/look';
import type { Warning } from '../tables/warnings';
import { standingBlock } from './standingBlock';
import { writeBlock } from './writeBlock';

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
  /** Indexes of the cells that tell how other figures are shown: others mean other looks. */
  looksBy?: readonly number[];
}

export const BLANK_LINE: Line = { kind: 'figures', cells: [] };

export function titleLine(text: string): Line {
  return { kind: 'title', cells: [text] };
}

export function sentenceLine(sentence: string): Line {
  return { kind: 'figures', cells: [sentence] };
}

/** A header is text, though it may read like a date. */
export function headerLine(cells: readonly string[]): Line {
  return { kind: 'header', cells, formats: cells.map(() => '@') };
}

/**
 * Writes lines from the top of a sheet, in place of those before; what a user has put among them is
 * kept. Where titles and headers stay in their rows, so do the looks.
 *
 * @returns what was typed over them, with where it stands now
 */
export function writeLines(
  own: OwnSheet,
  lines: readonly Line[],
  document: SheetDocument,
): Warning[] {
  const { sheet } = own;
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const standing = standingBlock(own, width);
  const rows = lines.map(({ cells }) =>
    Array.from({ length: width }, (_, index): Cell => cells[index] ?? ''),
  );
  const paint = (height: number) => {
    const all = [...lines];
    while (all.length < height) all.push(BLANK_LINE);
    if (isLaidOut(all, standing.cells.slice(0, standing.end))) return;
    const rectangle = <T>(pick: (line: Line, index: number) => T): T[][] =>
      all.map((line) => Array.from({ length: width }, (_, index) => pick(line, index)));
    const range = sheet.getRange(1, 1, height, width);
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
  };
  const isInput = (row: number, column: number) => lines[row]?.inputs?.includes(column) === true;
  return writeBlock(standing, { rows, keyColumns: [0], isInput }, document, paint);
}

/**
 * Whether every title and every header stands where it did, and what else tells of looks says the
 * same: tables of the same rows look the same.
 */
function isLaidOut(lines: readonly Line[], before: readonly (readonly unknown[])[]): boolean {
  return (
    lines.length === before.length &&
    lines.every(({ kind, cells, looksBy = [] }, row) =>
      cells.every(
        (cell, index) =>
          (kind === 'figures' && !looksBy.includes(index)) || before[row]?.[index] === cell,
      ),
    )
  );
}
