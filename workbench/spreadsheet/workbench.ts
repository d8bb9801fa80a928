import {
  IResourceLoaderService,
  type IWorkbookData,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SetTriggerFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { type Kept, keptWith } from '../appsScript/kept';
import { UniverBook } from '../engine/book';
import { prepareEngine } from '../engine/patches/prepare';
import { readTyping } from '../engine/patches/typing';
import { Settled } from '../engine/settled';
import type { UniverCells } from '../engine/sheetCells';
import { shownBackground } from '../engine/shown';
import { registerCustomFunctions } from './customFunctions';
import { followEdits } from './editTrigger';
import { FormulaErrors } from './formulaErrors';
import { readFunctionDocs } from './functionDocs';
import type { Cell, Grid } from './grid';
import { evaluateInScratch } from './scratch';
import { partsOf, type ScriptedBook, type ScriptedBookOptions, scriptedBook } from './scriptedBook';
import { workbookData } from './workbookData';

export type { Calls } from '../appsScript/gate/calls';
export type {
  AlertAnswer,
  AlertButtons,
  MenuDescription,
  MenuItem,
  Surroundings,
} from '../appsScript/surroundings';
export type { AddOn } from './scriptedBook';

export interface WorkbenchOptions extends ScriptedBookOptions {
  /**
   * From `engine/headless.ts`, or the page's own with its whole interface. It holds no workbook
   * yet.
   */
  univer: Univer;
  /** Sheets to load, or what {@link Workbench.snapshot} gave. */
  workbook: Grid[] | IWorkbookData;
  /** Whether nobody else looks at the workbook, so that it is taken as it is and not copied. */
  isGiven?: boolean;
  /**
   * How many rows a sheet made of a grid, or a new one, has at the least: Google's 1,000, where
   * this does not say otherwise. Formats and rules of whole columns cost their time for each.
   */
  leastRows?: number;
}

/** A spreadsheet with the add-on in it, calculated by Univer. */
export interface Workbench extends ScriptedBook {
  readonly univer: Univer;
  readonly book: UniverBook;
  /**
   * The value of a formula, as it is typed in the spreadsheet's locale, or the block it spills. It may refer to any sheet and leaves nothing
   * behind.
   */
  evaluate(formula: string): Promise<{ values: Cell[][] } | { error: string }>;
  /** Why a cell shows `#ERROR!`, or null: the message of a custom function, or of no formula. */
  errorAt(sheetName: string, row: number, column: number): string | null;
  /**
   * The colour a cell really shows, conditional formats included, as `#rrggbb`; null where it has
   * none.
   */
  shownBackground(sheetName: string, row: number, column: number): string | null;
  /** The colours of a column from row 1 to the last row with content. */
  shownBackgrounds(sheetName: string, column: number): (string | null)[];
  /**
   * The whole workbook: cells, rules, validations, notes, names, properties, protections, charts,
   * groups and triggers.
   */
  snapshot(): IWorkbookData;
}

/**
 * Univer still has timers running for a moment after its last work; disposing under them throws.
 */
const AFTERGLOW = 300;

/** Loads a workbook, puts the script into it, calculates, and runs `onOpen` where there is one. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { univer, code } = options;
  const parts = partsOf(options);
  const { clock, locale, script, values } = parts;
  const data = workbookData(options.workbook, locale, options.leastRows, options.isGiven);
  const kept = keptWith(data.custom as Partial<Kept> | undefined);
  const book = new UniverBook(
    univer,
    univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data),
    options.leastRows,
  );
  prepareEngine(univer, clock, locale);
  const settled = new Settled(univer);
  readTyping(book, values);
  const { surface, ledger, sheet, edited, opened } = scriptedBook(book, kept, parts, options);

  const errors = new FormulaErrors();
  registerCustomFunctions(book.injector, readFunctionDocs(code), {
    values,
    call: (name, args) => ledger.asFormula(() => script.call(name, args)),
    report: (place, message) => errors.report(place, message),
  });
  const recalculate = (): void => {
    book.run(SetTriggerFormulaCalculationStartMutation, { forceCalculation: true });
  };
  let isDisposed = false;
  followEdits(book, (cells, area) =>
    setTimeout(() => {
      if (!isDisposed) edited(cells, area);
    }),
  );
  const shown = (name: string, row: number, column: number) =>
    shownBackground(sheet(name) as UniverCells, row, column);

  const workbench: Workbench = {
    ...surface,
    univer,
    book,
    settle: () => settled.wait(),
    evaluate: (formula) =>
      evaluateInScratch(book, formula, locale.formulas, () => settled.wait(), errors),
    errorAt: (name, row, column) => errors.at(sheet(name), row - 1, column - 1),
    shownBackground: (name, row, column) => shown(name, row - 1, column - 1),
    shownBackgrounds: (name, column) =>
      Array.from({ length: sheet(name).extent().rows }, (_, row) => shown(name, row, column - 1)),
    setNow(now) {
      clock.set(now);
      recalculate();
    },
    snapshot() {
      // A copy of the workbook already.
      const whole = book.injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(book.unitId);
      return { ...(whole as IWorkbookData), custom: JSON.parse(JSON.stringify(kept)) };
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
  opened();
  await settled.wait();
  return workbench;
}
