import {
  ICommandService,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { InsertSheetCommand } from '@univerjs/sheets';
import { SheetCells } from './sheetCells';

/** What a new sheet is given, as Google does. */
export const NEW_SHEET = { rowCount: 1000, columnCount: 26 };

/** One workbook in one Univer, and the only door through which the services change it. */
export class Book {
  readonly injector: Injector;
  readonly unitId: string;
  readonly #commands: ICommandService;
  readonly #sheets = new Map<Worksheet, SheetCells>();

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
    private readonly newRows = NEW_SHEET.rowCount,
  ) {
    this.injector = univer.__getInjector();
    this.unitId = workbook.getUnitId();
    this.#commands = this.injector.get(ICommandService);
  }

  /** Runs a Univer command or mutation on this workbook, to its end. */
  run(command: { id: string }, params: Record<string, unknown>): void {
    const done = this.#commands.syncExecuteCommand(command.id, { unitId: this.unitId, ...params });
    if (!done) throw new Error(`The spreadsheet engine refused “${command.id}”.`);
  }

  /** All sheets, in the order of their tabs. */
  sheets(): SheetCells[] {
    return this.workbook.getSheets().map((sheet) => this.#cellsOf(sheet));
  }

  sheetNamed(name: string): SheetCells | null {
    const sheet = this.workbook.getSheetBySheetName(name);
    return sheet ? this.#cellsOf(sheet) : null;
  }

  sheetWithId(id: string): SheetCells | null {
    const sheet = this.workbook.getSheetBySheetId(id);
    return sheet ? this.#cellsOf(sheet) : null;
  }

  activeSheet(): SheetCells {
    return this.#cellsOf(this.workbook.getActiveSheet() ?? this.workbook.ensureActiveSheet());
  }

  /** A blank sheet at the end, or before the tab now at `index`. */
  insertSheet(name: string, index = this.sheets().length): SheetCells {
    const id = this.#freshSheetId();
    this.run(InsertSheetCommand, {
      index,
      sheet: { ...NEW_SHEET, rowCount: this.newRows, id, name },
    });
    const inserted = this.sheetWithId(id);
    if (!inserted) throw new Error(`The spreadsheet engine did not insert the sheet “${name}”.`);
    return inserted;
  }

  /** Google numbers its sheets, so the ids of ours are numbers too. */
  #freshSheetId(): string {
    const taken = this.sheets().map((sheet) => sheet.number);
    return String(Math.max(0, ...taken) + 1);
  }

  #cellsOf(sheet: Worksheet): SheetCells {
    let cells = this.#sheets.get(sheet);
    if (!cells) {
      cells = new SheetCells(this, sheet);
      this.#sheets.set(sheet, cells);
    }
    return cells;
  }
}
