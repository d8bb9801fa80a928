import { type MovedArea, movedBy, type PlacedArea, type Structure } from '../document/area';
import { type Book, NEW_SHEET, type Selection } from '../document/book';
import type { Content } from '../document/cell';
import { freshId } from '../document/freshId';
import { MemoryCells } from './sheetCells';
import { blankSheet, type KeptSheet } from './sheetState';

/** All that a book keeps. */
export interface KeptBook {
  sheets: Record<string, KeptSheet>;
  /** The ids of its sheets, in the order of their tabs. */
  sheetOrder: string[];
  activeSheet: string;
  names: ReadonlyMap<string, PlacedArea | null>;
}

/**
 * A spreadsheet's document in memory: cells in plain lists, and nothing that calculates. It is
 * opened, copied and put back in no time, for tests that run whole jobs by the thousand.
 */
export class MemoryBook implements Book {
  readonly id = freshId(16);
  readonly name = 'Workbook';
  #sheets: MemoryCells[] = [];
  #active: MemoryCells;
  #names: ReadonlyMap<string, PlacedArea | null> = new Map();
  readonly #followers: ((moved: MovedArea) => void)[] = [];

  constructor(
    sheets: readonly KeptSheet[],
    /** The text that a cell shows which holds this, by its number format. */
    readonly shownText: (content: Content, pattern: string) => string,
    private readonly newRows = NEW_SHEET.rowCount,
  ) {
    this.#sheets = sheets.map((sheet) => new MemoryCells(this, sheet));
    const [first] = this.#sheets;
    if (!first) throw new Error('A workbook needs at least one sheet; none was given.');
    this.#active = first;
  }

  sheets(): MemoryCells[] {
    return [...this.#sheets];
  }

  sheetNamed(name: string): MemoryCells | null {
    return this.#sheets.find((sheet) => sheet.name === name) ?? null;
  }

  sheetWithId(id: string): MemoryCells | null {
    return this.#sheets.find((sheet) => sheet.id === id) ?? null;
  }

  activeSheet(): MemoryCells {
    return this.#active;
  }

  activate(cells: MemoryCells): void {
    this.#active = cells;
  }

  /** Where the sheet is the active one, the first in view becomes that. */
  leave(cells: MemoryCells): void {
    if (this.#active !== cells) return;
    const others = this.#sheets.filter((sheet) => sheet !== cells);
    this.#active = others.find((sheet) => !sheet.isHidden) ?? others[0] ?? cells;
  }

  insertSheet(name: string, index = this.#sheets.length): MemoryCells {
    const id = String(Math.max(0, ...this.#sheets.map((sheet) => sheet.number)) + 1);
    const size = { rows: this.newRows, columns: NEW_SHEET.columnCount };
    const inserted = new MemoryCells(this, blankSheet(id, name, size));
    this.#sheets.splice(index, 0, inserted);
    return inserted;
  }

  deleteSheet(cells: MemoryCells): void {
    this.leave(cells);
    this.#sheets = this.#sheets.filter((sheet) => sheet !== cells);
    this.#names = new Map(
      [...this.#names].map(([name, place]) => [name, place?.sheetId === cells.id ? null : place]),
    );
  }

  moveSheet(cells: MemoryCells, index: number): void {
    const others = this.#sheets.filter((sheet) => sheet !== cells);
    others.splice(index, 0, cells);
    this.#sheets = others;
  }

  selection(): Selection | null {
    return this.#active.selection;
  }

  names(): ReadonlyMap<string, PlacedArea | null> {
    return this.#names;
  }

  setName(name: string, place: PlacedArea): void {
    this.#names = new Map(this.#names).set(name, place);
  }

  removeName(name: string): void {
    const names = new Map(this.#names);
    names.delete(name);
    this.#names = names;
  }

  followStructure(change: (moved: MovedArea) => void): void {
    this.#followers.push(change);
  }

  /** Lets everything follow the rows and columns of a sheet that have come or gone. */
  restructured(structure: Structure, sheetName: string): void {
    for (const sheet of this.#sheets) sheet.follow(structure, sheetName);
    const moved = movedBy(structure);
    const isThere = (place: PlacedArea | null) => place?.sheetId === structure.sheetId;
    if ([...this.#names.values()].some(isThere)) {
      this.#names = new Map([...this.#names].map(([name, place]) => [name, place && moved(place)]));
    }
    for (const change of this.#followers) change(moved);
  }

  /** All the book keeps. */
  snapshot(): KeptBook {
    return {
      sheets: Object.fromEntries(this.#sheets.map((sheet) => [sheet.id, sheet.snapshot()])),
      sheetOrder: this.#sheets.map((sheet) => sheet.id),
      activeSheet: this.#active.id,
      names: this.#names,
    };
  }

  /** Takes over what {@link snapshot} gave; a sheet that was there before stays the same object. */
  restore({ sheets, sheetOrder, activeSheet, names }: KeptBook): void {
    this.#sheets = sheetOrder.map((id) => {
      const kept = sheets[id] as KeptSheet;
      const known = this.sheetWithId(id) ?? new MemoryCells(this, kept);
      known.restore(kept);
      return known;
    });
    this.#active = this.sheetWithId(activeSheet) ?? this.#active;
    this.#names = names;
  }
}
