import type { KeptChart } from '../appsScript/charts/keptChart';
import { type Calls, Ledger } from '../appsScript/gate/calls';
import { Gate } from '../appsScript/gate/gate';
import type { Quotas } from '../appsScript/gate/quotas';
import { createGlobals } from '../appsScript/globals';
import type { Host } from '../appsScript/host';
import { followKept, type Kept } from '../appsScript/kept';
import type { MailApp } from '../appsScript/services/mailApp';
import { collapse, expand, groupsInView, type KeptGroup } from '../appsScript/sheets/columnGroups';
import { makeTable } from '../appsScript/sheets/nativeTables';
import { protectAgainstUser } from '../appsScript/sheets/protection';
import { Range } from '../appsScript/sheets/range';
import { Sheet } from '../appsScript/sheets/sheet';
import type { KeptTypes } from '../appsScript/sheets/sheetTypes';
import { Spreadsheet } from '../appsScript/sheets/spreadsheet';
import type { Surroundings } from '../appsScript/surroundings';
import type { Area } from '../document/area';
import type { Book } from '../document/book';
import { CellValues } from '../document/cellValues';
import { Clock } from '../document/clock';
import type { SheetCells } from '../document/sheetCells';
import { shownFormula } from '../locale/keptFormula';
import { localeNamed, type SheetLocale } from '../locale/locale';
import { Zone } from '../locale/zone';
import { type DocumentState, documentState } from './documentState';
import { editOf } from './edit';
import type { Cell } from './grid';
import { cellsOfSheet } from './reading';
import { Script } from './script';
import { crossing } from './sidebarCall';
import { TriggerDesk, type Triggers } from './triggerDesk';

/** The built add-on. */
export interface AddOn {
  /** The text of `dist/Code.js`. */
  code: string;
  /** Its HTML files by name: `{ Sidebar: '<!doctype html>…' }`. */
  html: Readonly<Record<string, string>>;
  /**
   * One whose document is done with: it has the code already, and has warmed it up. What the code
   * remembers from run to run, which on Google is nothing, is remembered here.
   */
  script?: Script;
}

/** What a spreadsheet with the add-on in it is opened with, whatever holds its document. */
export interface ScriptedBookOptions extends AddOn {
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
  surroundings: Surroundings;
  /** The name `createAddonMenu` gives its menu. */
  addOnName?: string;
}

/**
 * A spreadsheet with the add-on in it, whatever holds its document: all that needs no formulas.
 * Rows and columns count from 1.
 */
export interface ScriptedBook {
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
  /** Formulas and conditional formats are up to date, where there is anything that works them out. */
  settle(): Promise<void>;
  /** A cell's formula as a person finds it there, in the locale's dialect, or null. */
  formulaAt(sheetName: string, row: number, column: number): string | null;
  /** What the cells of a sheet hold, formula results included. */
  read(sheetName: string): Cell[][];
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
   * Makes a sheet one without cells, as connecting to BigQuery and moving a chart to a sheet of its
   * own do. What it holds is out of a script's reach.
   */
  makeType(sheetName: string, type: KeptTypes[string]): void;
  /**
   * Edits cells, as a person does: texts are read as if they were typed, and the script's `onEdit`
   * answers. One event, however many cells.
   */
  edit(sheetName: string, a1: string, values: Cell[][]): void;
  /** Selects cells, as a person does. */
  select(sheetName: string, a1: string): void;
  /** The active sheet, and what is selected there: `Sales!A2`. */
  selected(): string;
  /**
   * The sheet as a service, past the gate: what a person does with it by hand (sort, insert,
   * rename, hide) is not counted and not refused.
   */
  byHand(sheetName: string): Sheet;
  /** All that a person could see, and what is kept for the script, in plain values. */
  state(): DocumentState;
  dispose(): Promise<void>;
}

/** The person at the spreadsheet, of whom the workbench knows nothing. */
const SOMEONE = 'user@example.com';

/** What a document and the script in it are put together from. */
export interface Parts {
  clock: Clock;
  locale: SheetLocale;
  zone: Zone;
  script: Script;
  values: CellValues;
}

/** Where, when and for whom the script of these options works. */
export function partsOf(options: ScriptedBookOptions): Parts {
  const zone = new Zone(options.timeZone);
  const clock = new Clock(zone, options.now);
  const locale = localeNamed(options.locale);
  const { script = new Script() } = options;
  script.now = () => clock.instant;
  const values = new CellValues(zone, locale, (instant) => script.newDate(instant));
  return { clock, locale, zone, script, values };
}

/** Puts the add-on's script into a document. Its `onOpen` has not run yet. */
export function scriptedBook(book: Book, kept: Kept, parts: Parts, options: ScriptedBookOptions) {
  const { clock, locale, script } = parts;
  const { html, surroundings, addOnName = 'Add-on' } = options;
  followKept(book, kept);
  const ledger = new Ledger(clock);
  const gate = new Gate(ledger, (message) => script.exception(message));
  const host = createHost({
    ...parts,
    ...{ book, kept, surroundings, html, addOnName },
    scriptTimeZone: options.scriptTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    session: { person: SOMEONE, isTrigger: false, run: 0 },
  });
  const globals = createGlobals(host);
  script.load(
    options.code,
    Object.fromEntries(Object.entries(globals).map(([name, service]) => [name, gate.out(service)])),
  );

  let runs = 0;
  const run = (functionName: string, args: unknown[]): unknown => {
    const { session } = host;
    const before = session.run;
    session.run = ++runs;
    try {
      return ledger.asRun(() => script.call(functionName, args));
    } finally {
      globals.LockService.releaseAll();
      session.run = before;
    }
  };
  const sheet = (name: string): SheetCells => {
    const cells = book.sheetNamed(name);
    if (cells) return cells;
    const names = book.sheets().map((each) => `“${each.name}”`);
    throw new Error(`There is no sheet “${name}”; there are ${names.join(', ')}.`);
  };
  const triggers = new TriggerDesk(kept.triggers, clock, host.session, (handler, event) => {
    ledger.quotas.asClockTrigger(() => run(handler, [script.adopt(JSON.stringify(event))]));
  });

  /** Lets the script answer an edit that a person has made. */
  const edited = (cells: SheetCells, area: Area): void => {
    if (!script.has('onEdit')) return;
    const { value } = editOf(cells, area);
    const event = script.adopt('{"authMode":"LIMITED"}') as Record<string, unknown>;
    event.range = gate.out(host.range(cells, area));
    event.source = gate.out(host.spreadsheet);
    if (value !== undefined) event.value = value;
    triggers.unattended(SOMEONE, () => run('onEdit', [event]));
  };
  const opened = (): void => {
    if (script.has('onOpen')) {
      run('onOpen', [script.adopt(JSON.stringify({ authMode: 'LIMITED' }))]);
    }
  };

  const surface = {
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
    formulaAt(name, row, column) {
      const formula = sheet(name).formula(row - 1, column - 1);
      return formula === null ? null : shownFormula(formula, locale.formulas);
    },
    read: (name) => cellsOfSheet(sheet(name)),
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
    makeType(name, type) {
      kept.sheetTypes[sheet(name).id] = type;
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
    selected() {
      const { spreadsheet } = host;
      return `${spreadsheet.getActiveSheet().getName()}!${spreadsheet.getActiveRange()?.getA1Notation()}`;
    },
    byHand: (name) => host.sheet(sheet(name)),
    state: () => documentState(book, kept),
  } satisfies Omit<ScriptedBook, 'book' | 'settle' | 'setNow' | 'dispose'>;
  return { surface, ledger, globals, sheet, edited, opened };
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
