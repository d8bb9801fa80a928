import { parseA1 } from '../../document/a1';
import { Service, standsFor } from '../gate/gate';
import type { Host } from '../host';
import { forgetSheet } from '../kept';
import { type NamedRange, namedRange, namedRanges, nameRange, removeName } from './namedRange';
import { type Protection, protectionsOn } from './protection';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { typeOf } from './sheetTypes';

/** Where nothing is selected. */
const FIRST_CELL = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

/** The one spreadsheet the script is bound to. */
export class Spreadsheet extends Service {
  constructor(private readonly host: Host) {
    super();
  }

  getId(): string {
    return this.host.book.id;
  }

  getName(): string {
    return this.host.book.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getSheets(): Sheet[] {
    return this.host.book.sheets().map((cells) => this.host.sheet(cells));
  }

  getNumSheets(): number {
    return this.host.book.sheets().length;
  }

  getSheetByName(name: string): Sheet | null {
    const cells = this.host.book.sheetNamed(name);
    return cells && this.host.sheet(cells);
  }

  getSheetById(id: number): Sheet | null {
    const cells = this.host.book.sheets().find((sheet) => sheet.number === id);
    return cells ? this.host.sheet(cells) : null;
  }

  /** A blank sheet, active from now on; at the end, or at the place of `index` (from 0). */
  insertSheet(name?: string, index?: number): Sheet {
    const { book } = this.host;
    if (name !== undefined && book.sheetNamed(name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const inserted = this.host.sheet(book.insertSheet(name ?? this.#unusedName(), index));
    return inserted.activate();
  }

  deleteSheet(sheet: Sheet): void {
    if (this.getNumSheets() === 1)
      throw new Error("You can't remove all the sheets in a document.");
    this.host.book.deleteSheet(sheet.cells);
    forgetSheet(this.host.kept, sheet.cells);
  }

  getActiveSheet(): Sheet {
    return this.host.sheet(this.host.book.activeSheet());
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  /** Moves the active sheet to a place among the tabs, counted from 1. */
  moveActiveSheet(position: number): void {
    const { book } = this.host;
    book.moveSheet(book.activeSheet(), position - 1);
  }

  getActiveRange(): Range | null {
    const { book } = this.host;
    if (typeOf(this.host, book.activeSheet()) !== 'GRID') return null;
    return this.host.range(book.activeSheet(), book.selection()?.area ?? FIRST_CELL);
  }

  /** The cell within the active range that typing goes to. */
  getCurrentCell(): Range | null {
    const { book } = this.host;
    if (typeOf(this.host, book.activeSheet()) !== 'GRID') return null;
    const { row, column } = book.selection()?.cell ?? { row: 0, column: 0 };
    const area = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    return this.host.range(book.activeSheet(), area);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  /** A range, or its A1 notation. */
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  getProtections(type: 'RANGE' | 'SHEET'): Protection[] {
    return protectionsOn(this.host, this.host.book.sheets(), type);
  }

  /** By A1 notation, with a sheet (`Sales!A2:C`) or on the active one, or by a name. */
  getRange(text: string): Range {
    const named = namedRange(this.host, text);
    if (named) return named;
    const cells = this.host.book.activeSheet();
    if (!parseA1(text, cells.size())) throw new Error('Range not found');
    return this.host.sheet(cells).getRange(text);
  }

  getSpreadsheetLocale(): string {
    return this.host.locale.name;
  }

  getSpreadsheetTimeZone(): string {
    return this.host.zone.name;
  }

  setNamedRange(name: string, range: Range): void {
    nameRange(this.host.book, name, range);
  }

  getRangeByName(name: string): Range | null {
    return namedRange(this.host, name);
  }

  getNamedRanges(): NamedRange[] {
    return namedRanges(this.host);
  }

  removeNamedRange(name: string): void {
    removeName(this.host.book, name);
  }

  toast(message: string, title = ''): void {
    this.host.surroundings.toast(String(message), String(title));
  }

  #unusedName(): string {
    let number = this.getNumSheets();
    while (this.host.book.sheetNamed(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

standsFor<GoogleAppsScript.Spreadsheet.Spreadsheet>()(Spreadsheet, {
  name: 'Spreadsheet',
  handles: [
    'getActiveSheet',
    'getId',
    'getName',
    'getNumSheets',
    'getRange',
    'getSheetById',
    'getSheetByName',
    'getSheets',
    'getSpreadsheetLocale',
    'getSpreadsheetTimeZone',
    'getUrl',
  ],
  interactive: ['toast'],
  reads: ['getActiveRange', 'getCurrentCell', 'getNamedRanges', 'getProtections', 'getRangeByName'],
  writes: [
    'deleteSheet',
    'insertSheet',
    'moveActiveSheet',
    'removeNamedRange',
    'setActiveRange',
    'setActiveSelection',
    'setActiveSheet',
    'setNamedRange',
  ],
});
