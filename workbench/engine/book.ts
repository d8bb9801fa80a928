import {
  ICommandService,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetOrderCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { MovedArea, PlacedArea } from '../document/area';
import { type Book, NEW_SHEET, type Selection } from '../document/book';
import { definedNames, defineName, removeDefinedName } from './definedNames';
import { UniverCells } from './sheetCells';
import { followStructure } from './structure';

/** One workbook in one Univer, and the only door through which the services change it. */
export class UniverBook implements Book {
  readonly injector: Injector;
  readonly unitId: string;
  readonly #commands: ICommandService;
  readonly #sheets = new Map<Worksheet, UniverCells>();

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
    private readonly newRows = NEW_SHEET.rowCount,
  ) {
    this.injector = univer.__getInjector();
    this.unitId = workbook.getUnitId();
    this.#commands = this.injector.get(ICommandService);
  }

  get id(): string {
    return this.unitId;
  }

  get name(): string {
    return this.workbook.getName();
  }

  /** Runs a Univer command or mutation on this workbook, to its end. */
  run(command: { id: string }, params: Record<string, unknown>): void {
    const done = this.#commands.syncExecuteCommand(command.id, { unitId: this.unitId, ...params });
    if (!done) throw new Error(`The spreadsheet engine refused “${command.id}”.`);
  }

  /** All sheets, in the order of their tabs. */
  sheets(): UniverCells[] {
    return this.workbook.getSheets().map((sheet) => this.#cellsOf(sheet));
  }

  sheetNamed(name: string): UniverCells | null {
    const sheet = this.workbook.getSheetBySheetName(name);
    return sheet ? this.#cellsOf(sheet) : null;
  }

  sheetWithId(id: string): UniverCells | null {
    const sheet = this.workbook.getSheetBySheetId(id);
    return sheet ? this.#cellsOf(sheet) : null;
  }

  activeSheet(): UniverCells {
    return this.#cellsOf(this.workbook.getActiveSheet() ?? this.workbook.ensureActiveSheet());
  }

  /** A blank sheet at the end, or before the tab now at `index`. */
  insertSheet(name: string, index = this.sheets().length): UniverCells {
    const id = this.#freshSheetId();
    this.run(InsertSheetCommand, {
      index,
      sheet: { ...NEW_SHEET, rowCount: this.newRows, id, name },
    });
    const inserted = this.sheetWithId(id);
    if (!inserted) throw new Error(`The spreadsheet engine did not insert the sheet “${name}”.`);
    return inserted;
  }

  deleteSheet({ id }: UniverCells): void {
    this.run(RemoveSheetCommand, { subUnitId: id });
  }

  moveSheet({ id }: UniverCells, index: number): void {
    this.run(SetWorksheetOrderCommand, { subUnitId: id, order: index });
  }

  selection(): Selection | null {
    const cells = this.activeSheet();
    const selected = this.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.unitId)
      .getSelectionsOfWorksheet(cells.id)
      ?.at(-1);
    if (!selected) return null;
    const { range, primary } = selected;
    const { rows, columns } = cells.size();
    // A whole row or column is selected without numbers for its ends.
    const area = {
      startRow: range.startRow || 0,
      startColumn: range.startColumn || 0,
      endRow: Number.isNaN(range.endRow) ? rows - 1 : range.endRow,
      endColumn: Number.isNaN(range.endColumn) ? columns - 1 : range.endColumn,
    };
    return { area, cell: { row: primary?.actualRow ?? 0, column: primary?.actualColumn ?? 0 } };
  }

  names(): Map<string, PlacedArea | null> {
    return definedNames(this);
  }

  setName(name: string, place: PlacedArea): void {
    defineName(this, name, place);
  }

  removeName(name: string): void {
    removeDefinedName(this, name);
  }

  followStructure(change: (moved: MovedArea) => void): void {
    followStructure(this.injector, change);
  }

  /** Google numbers its sheets, so the ids of ours are numbers too. */
  #freshSheetId(): string {
    const taken = this.sheets().map((sheet) => sheet.number);
    return String(Math.max(0, ...taken) + 1);
  }

  #cellsOf(sheet: Worksheet): UniverCells {
    let cells = this.#sheets.get(sheet);
    if (!cells) {
      cells = new UniverCells(this, sheet);
      this.#sheets.set(sheet, cells);
    }
    return cells;
  }
}
