import {
  IResourceLoaderService,
  type IWorkbookData,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type { KeptChart } from '../appsScript/charts/keptChart';
import { type Calls, Ledger } from '../appsScript/gate/calls';
import { Gate } from '../appsScript/gate/gate';
import type { Quotas } from '../appsScript/gate/quotas';
import { createGlobals } from '../appsScript/globals';
import type { Host } from '../appsScript/host';
import { followKept, keptWith } from '../appsScript/kept';
import type { MailApp } from '../appsScript/services/mailApp';
import { collapse, expand, groupsInView, type KeptGroup } from '../appsScript/sheets/columnGroups';
import { makeTable } from '../appsScript/sheets/nativeTables';
import { protectAgainstUser } from '../appsScript/sheets/protection';
import { Range } from '../appsScript/sheets/range';
import { Sheet } from '../appsScript/sheets/sheet';
import { Spreadsheet } from '../appsScript/sheets/spreadsheet';
import type { Surroundings } from '../appsScript/surroundings';
import { Book } from '../engine/book';
import { CellValues } from '../engine/cellValues';
import { Clock } from '../engine/clock';
import { prepareEngine } from '../engine/patches/prepare';
import { readTyping } from '../engine/patches/typing';
import { Settled } from '../engine/settled';
import type { Area, SheetCells } from '../engine/sheetCells';
import { shownBackground } from '../engine/shown';
import { shownFormula } from '../locale/keptFormula';
import { localeNamed } from '../locale/locale';
import { Zone } from '../locale/zone';
import { registerCustomFunctions } from './customFunctions';
import { editOf, followEdits } from './editTrigger';
import { FormulaErrors } from './formulaErrors';
import { readFunctionDocs } from './functionDocs';
import type { Cell, Grid } from './grid';
import { cellsOfSheet } from './reading';
import { evaluateInScratch } from './scratch';
import { Script } from './script';
import { crossing } from './sidebarCall';
import { TriggerDesk, type Triggers } from './triggerDesk';
import { workbookData } from './workbookData';

export type { Calls } from '../appsScript/gate/calls';
export type {
  AlertAnswer,
  AlertButtons,
  MenuDescription,
  MenuItem,
  Surroundings,
} from '../appsScript/surroundings';

/** The built add-on. */
export interface AddOn {
  /** The text of `dist/Code.js`. */
  code: string;
  /** Its HTML files by name: `{ Sidebar: '<!doctype html>…' }`. */
  html: Readonly<Record<string, string>>;
}

export interface WorkbenchOptions extends AddOn {
  /**
   * From `engine/headless.ts`, or the page's own with its whole interface. It holds no workbook
   * yet.
   */
  univer: Univer;
  /** Of the spreadsheet: `ru_RU`, `en_US`, … */
  locale: string;
  /** Of the spreadsheet. */
  timeZone: string;
  /**
   * What the script is told of its own zone; by default the one its dates really go by, the
   * process's.
   */
  scriptTimeZone?: string;
  /** The clock: `2026-11-22` (noon) or `2026-11-22T23:59`, in the spreadsheet's zone. */
  now: string;
  /** Sheets to load, or what {@link Workbench.snapshot} gave. */
  workbook: Grid[] | IWorkbookData;
  /**
   * How many rows a sheet made of a grid, or a new one, has at the least: Google's 1,000, where
   * this does not say otherwise. Formats and rules of whole columns cost their time for each.
   */
  leastRows?: number;
  surroundings: Surroundings;
  /** The name `createAddonMenu` gives its menu. */
  addOnName?: string;
}

/** A spreadsheet with the add-on in it. Rows and columns count from 1. */
export interface Workbench {
  readonly univer: Univer;
  /** The spreadsheet itself, past all services. */
  readonly book: Book;
  readonly calls: Calls;
  /** What was used of the day's quotas, and how much of each there is. */
  readonly quotas: Pick<Quotas, 'used' | 'limits'>;
  /** What the script logged, oldest first. */
  readonly log: readonly string[];
  /** Runs a global function of the script, as its menu does. What it throws passes through. */
  run(functionName: string, ...args: unknown[]): unknown;
  /**
   * Runs a function for the sidebar: JSON both ways, and only functions of the script that are not
   * private (`…_`).
   */
  callFromSidebar(functionName: string, args: unknown[]): unknown;
  /** Formulas and conditional formats are up to date. */
  settle(): Promise<void>;
  /**
   * The value of a formula, as it is typed in the spreadsheet's locale, or the block it spills. It may refer to any sheet and leaves nothing
   * behind.
   */
  evaluate(formula: string): Promise<{ values: Cell[][] } | { error: string }>;
  /** Why a cell shows `#ERROR!`, or null: the message of a custom function, or of no formula. */
  errorAt(sheetName: string, row: number, column: number): string | null;
  /** A cell's formula as a person finds it there, in the locale's dialect, or null. */
  formulaAt(sheetName: string, row: number, column: number): string | null;
  /** What the cells of a sheet hold, formula results included. */
  read(sheetName: string): Cell[][];
  /**
   * The colour a cell really shows, conditional formats included, as `#rrggbb`; null where it has
   * none.
   */
  shownBackground(sheetName: string, row: number, column: number): string | null;
  /** The colours of a column from row 1 to the last row with content. */
  shownBackgrounds(sheetName: string, column: number): (string | null)[];
  /** Sets the clock; formulas follow with the next {@link settle}. */
  setNow(now: string): void;
  /**
   * The clock's triggers, and others. Formulas follow what they do with the next {@link settle}.
   */
  readonly triggers: Triggers;
  /** What was sent, which nobody receives, and how much more may be. */
  readonly mail: Pick<MailApp, 'sent' | 'quota'>;
  /** The charts of all sheets, as the script told them. */
  readonly charts: readonly KeptChart[];
  /** The groups of columns of the active sheet that are in view, from the left. */
  columnGroups(): readonly KeptGroup[];
  /** Folds a group of the active sheet, or opens it, as a person does. */
  toggle(group: KeptGroup): void;
  /**
   * Protects cells, or a whole sheet, as its owner does: whoever is at work here may not edit them.
   */
  protect(sheetName: string, a1: string | null, description?: string): void;
  /**
   * Makes cells a Table, as a person does: the first row is its header, and the columns under these
   * headers are given a type, with the number format that comes with it.
   */
  makeTable(sheetName: string, a1: string, typed: Readonly<Record<string, string>>): void;
  /**
   * Edits cells, as a person does: texts are read as if they were typed, and the script's `onEdit`
   * answers. One event, however many cells.
   */
  edit(sheetName: string, a1: string, values: Cell[][]): void;
  /** Selects cells, as a person does. */
  select(sheetName: string, a1: string): void;
  /**
   * The whole workbook: cells, rules, validations, notes, names, properties, protections, charts,
   * groups and triggers.
   */
  snapshot(): IWorkbookData;
  dispose(): Promise<void>;
}

/** The person at the spreadsheet, of whom the workbench knows nothing. */
const SOMEONE = 'user@example.com';

/**
 * Univer still has timers running for a moment after its last work; disposing under them throws.
 */
const AFTERGLOW = 300;

/** Loads a workbook, puts the script into it, calculates, and runs `onOpen` where there is one. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { univer, code, html, surroundings, addOnName = 'Add-on' } = options;
  const zone = new Zone(options.timeZone);
  const clock = new Clock(zone, options.now);
  const locale = localeNamed(options.locale);
  const scriptTimeZone = options.scriptTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  const data = workbookData(options.workbook, locale, options.leastRows);
  const kept = keptWith(data);
  const book = new Book(
    univer,
    univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data),
    options.leastRows,
  );
  prepareEngine(univer, clock, locale);
  followKept(book.injector, kept);
  const settled = new Settled(book.injector);

  const script = new Script(() => clock.instant);
  const values = new CellValues(zone, locale, script.newDate);
  readTyping(book, values);
  const ledger = new Ledger(clock);
  const gate = new Gate(ledger, script.exception);
  const host = createHost({
    book,
    clock,
    locale,
    zone,
    scriptTimeZone,
    addOnName,
    surroundings,
    html,
    values,
    kept,
    session: { person: SOMEONE, isTrigger: false },
  });
  const globals = createGlobals(host);
  script.load(
    code,
    Object.fromEntries(Object.entries(globals).map(([name, service]) => [name, gate.out(service)])),
  );

  const errors = new FormulaErrors();
  registerCustomFunctions(book.injector, readFunctionDocs(code), {
    values,
    call: (name, args) => ledger.asFormula(() => script.call(name, args)),
    report: (place, message) => errors.report(place, message),
  });

  const recalculate = (): void => {
    book.run(SetTriggerFormulaCalculationStartMutation, { forceCalculation: true });
  };
  const run = (functionName: string, args: unknown[]): unknown => {
    try {
      return ledger.asRun(() => script.call(functionName, args));
    } finally {
      globals.LockService.releaseAll();
    }
  };
  const sheet = (name: string): SheetCells => {
    const cells = book.sheetNamed(name);
    if (cells) return cells;
    const names = book.sheets().map(({ worksheet }) => `“${worksheet.getName()}”`);
    throw new Error(`There is no sheet “${name}”; there are ${names.join(', ')}.`);
  };

  const triggers = new TriggerDesk(kept.triggers, clock, host.session, (handler, event) => {
    ledger.quotas.asClockTrigger(() => run(handler, [script.adopt(JSON.stringify(event))]));
  });
  let isDisposed = false;
  const edited = (cells: SheetCells, area: Area): void => {
    if (isDisposed || !script.has('onEdit')) return;
    const { value } = editOf(cells, area);
    const event = script.adopt('{"authMode":"LIMITED"}') as Record<string, unknown>;
    event.range = gate.out(host.range(cells, area));
    event.source = gate.out(host.spreadsheet);
    if (value !== undefined) event.value = value;
    triggers.unattended(SOMEONE, () => run('onEdit', [event]));
  };
  followEdits(book, (cells, area) => setTimeout(() => edited(cells, area)));

  const workbench: Workbench = {
    univer,
    book,
    calls: ledger,
    quotas: ledger.quotas,
    log: globals.Logger.lines,
    run: (functionName, ...args) => run(functionName, args),
    callFromSidebar(functionName, args) {
      if (functionName.endsWith('_')) {
        throw new Error(`The function ${functionName} is private: its name ends in “_”.`);
      }
      const received = script.adopt(crossing(args, 'argument')) as unknown[];
      return JSON.parse(crossing(run(functionName, received), 'result'));
    },
    settle: () => settled.wait(),
    evaluate: (formula) =>
      evaluateInScratch(book, formula, locale.formulas, () => settled.wait(), errors),
    errorAt: (name, row, column) => errors.at(sheet(name), row - 1, column - 1),
    formulaAt(name, row, column) {
      const kept = sheet(name).formula(row - 1, column - 1);
      return kept === null ? null : shownFormula(kept, locale.formulas);
    },
    read: (name) => cellsOfSheet(sheet(name)),
    shownBackground: (name, row, column) => shownBackground(sheet(name), row - 1, column - 1),
    shownBackgrounds(name, column) {
      const cells = sheet(name);
      return Array.from({ length: cells.extent().rows }, (_, row) =>
        shownBackground(cells, row, column - 1),
      );
    },
    setNow(now) {
      clock.set(now);
      recalculate();
    },
    triggers,
    mail: globals.MailApp,
    charts: kept.charts,
    columnGroups: () => groupsInView(host, book.activeSheet()),
    toggle(group) {
      if (group.isCollapsed) expand(host, book.activeSheet(), group);
      else collapse(book.activeSheet(), group);
    },
    protect: (name, a1, description = '') => protectAgainstUser(host, sheet(name), a1, description),
    makeTable(name, a1, typed) {
      makeTable(host, sheet(name), host.sheet(sheet(name)).getRange(a1).area, typed);
    },
    edit(name, a1, values) {
      const cells = sheet(name);
      const range = host.sheet(cells).getRange(a1);
      range.beforeWrite('setValues');
      range.setValues(values.map((row) => row.map(typed)));
      edited(cells, range.area);
    },
    select(name, a1) {
      host.sheet(sheet(name)).getRange(a1).activate();
    },
    snapshot() {
      const whole = book.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(book.unitId);
      return JSON.parse(JSON.stringify({ ...whole, custom: kept }));
    },
    async dispose() {
      isDisposed = true;
      await settled.stop();
      await new Promise((resolve) => setTimeout(resolve, AFTERGLOW));
      settled.dispose();
      univer.dispose();
      script.close();
    },
  };

  recalculate();
  if (script.has('onOpen')) {
    run('onOpen', [script.adopt(JSON.stringify({ authMode: 'LIMITED' }))]);
  }
  await settled.wait();
  return workbench;
}

/** A cell as a person types it. */
function typed(cell: Cell): string | number | boolean {
  return typeof cell === 'object' ? (cell?.day ?? '') : cell;
}

/** Everything the services share, with the services that there is one of. */
function createHost(parts: Omit<Host, 'spreadsheet' | 'sheet' | 'range'>): Host {
  const sheets = new Map<SheetCells, Sheet>();
  const host: Host = {
    ...parts,
    get spreadsheet() {
      return spreadsheet;
    },
    sheet(cells) {
      let sheet = sheets.get(cells);
      if (!sheet) {
        sheet = new Sheet(host, cells);
        sheets.set(cells, sheet);
      }
      return sheet;
    },
    range: (cells, area) => new Range(host, cells, area),
  };
  const spreadsheet = new Spreadsheet(host);
  return host;
}
