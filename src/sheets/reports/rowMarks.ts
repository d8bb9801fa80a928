import { type Cell, isDate } from '../../cells/cell';
import type { SheetDocument } from '../document/document';
import { rememberedCell } from '../grid/rememberedCell';

/** What was written into the cells of a row, a few letters for each cell. */
export interface RowMark {
  letters: string;
  /**
   * Whose the notes of the row are while rows are being moved; null where that is told by the row
   * itself.
   */
  owner: string | null;
  /** Index of the row that was to come to stand there when rows were last being moved. */
  place: number | null;
}

/** A number format of four parts that are empty: of numbers above, below and of 0, and of texts. */
export const SHOWS_NOTHING = ';;;';

/** So many letters tell one value from another: a typed one is taken for the add-on's once in a million. */
const LETTERS = 4;
const RADIX = 36;
const VALUES = RADIX ** LETTERS;

/** `|` and the letters; while rows are moved, the row's place before and the owner behind. */
const FORM = /^(\d{6})?\|([0-9a-z]*)(?:\|([\s\S]*))?$/;
const PLACE_DIGITS = 6;

/** The mark that a cell holds; null where it holds another thing. */
export function markIn(cell: unknown): RowMark | null {
  const found = typeof cell === 'string' ? FORM.exec(cell) : null;
  if (!found) return null;
  const [, place, letters = '', owner] = found;
  return { letters, owner: owner ? owner : null, place: place ? Number(place) : null };
}

export function markText(letters: string): string {
  return `|${letters}`;
}

/** A mark that texts sort by: the row is to come to stand in this place. */
export function placedMark(place: number, { letters, owner }: Omit<RowMark, 'place'>): string {
  const digits = String(place).padStart(PLACE_DIGITS, '0');
  return `${digits}${markText(letters)}${owner === null ? '' : `|${owner}`}`;
}

/** The letters of a row's cells, whether they are read or about to be written. */
export function lettersOf(cells: readonly Cell[], document: SheetDocument): string {
  return cells.map((cell) => cellLetters(cell, document)).join('');
}

/** The letters of one cell among those of its row. */
export function lettersAt(letters: string, index: number): string {
  return letters.slice(index * LETTERS, (index + 1) * LETTERS);
}

/** How many cells letters are of. */
export function cellsIn(letters: string): number {
  return letters.length / LETTERS;
}

/** FNV-1a of the cell's text. */
export function cellLetters(cell: Cell, document: SheetDocument): string {
  const text = cellText(cell, document);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 0) % VALUES).toString(RADIX).padStart(LETTERS, '0');
}

/** The same before a cell is written and after it is read: days as serials, no apostrophe. */
function cellText(cell: Cell, document: SheetDocument): string {
  const value = isDate(cell) ? rememberedCell(cell, document) : cell;
  // Numbers may come back from a sheet a last digit off.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value.replace(/^'+/, '') : String(value);
}
