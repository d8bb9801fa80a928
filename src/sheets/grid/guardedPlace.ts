import { type Cell, isBlank } from '../../cells/cell';
import type { SheetRow } from '../../schema/sheetRow';
import { type Language, texts } from '../../texts/texts';
import { ChangedMeanwhile } from '../document/sheetError';
import type { CellGrid, GridKeys } from './movedGrid';

/**
 * Where something is to be written, as it was read: between the reading and the writing people go on
 * inserting, deleting and sorting rows and columns.
 */
export interface GuardedPlace {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  name: string;
  headerRow: SheetRow;
  /** What is not the table's is left out. */
  header: readonly (Cell | undefined)[];
  rows: CellGrid;
  /** Columns of the sheet that are looked at. */
  width: number;
  /** Index of the column by which the rows are told apart. */
  nameColumn: number;
  /** Of further columns that name a row together with that one. */
  furtherNames?: readonly number[];
  /** Its first and its last column, where rows of something else stand beside it. */
  ownColumns?: readonly [number, number];
  /** How many columns the sheet has; left out where nobody has asked. */
  sheetColumns?: number;
  /** Whether the sheet has no more columns: nothing stands behind those that are looked at. */
  endsSheet?: boolean;
  /** Whether rows of something else stand right below. */
  hasMoreBelow: boolean;
  /** Whether it is a run that writes, which is told otherwise than an action of the user's. */
  isOfRun?: boolean;
}

/** The formulas of a sheet's rows, in all its columns; '' where there is none. */
export type FormulaGrid = readonly (readonly string[])[];

/** The formulas of the rows, read in one call. */
export function formulasOf({
  sheet,
  rows,
  headerRow,
  width,
}: Pick<GuardedPlace, 'sheet' | 'rows' | 'headerRow' | 'width'>): FormulaGrid {
  if (rows.length === 0) return [];
  return sheet.getRange(headerRow + 1, 1, rows.length, width).getFormulas();
}

/** What tells a place's rows and columns apart, as indexes in the sheet. */
export function keysOf(place: GuardedPlace): GridKeys {
  const { headerRow, nameColumn, furtherNames = [], ownColumns } = place;
  return { headerRow: headerRow - 1, nameColumn, furtherNames, ...(ownColumns && { ownColumns }) };
}

/** Of a header the first column with anything in it: where the rows below are not read, they are told apart there. */
export function firstFilled(header: readonly Cell[]): number {
  return Math.max(
    0,
    header.findIndex((cell) => !isBlank(cell)),
  );
}

/** What is said where a place is not as it was read: moved before, moved while it was written, typed into. */
export function saidOf({ name, isOfRun }: GuardedPlace, language: Language) {
  const { run, client } = texts[language];
  return isOfRun
    ? {
        moved: run.rowsMoved,
        putBack: run.movedMeanwhile(name),
        typed: (cell: string) => run.typedMeanwhile(name, cell),
      }
    : {
        moved: client.rowsMoved(name),
        putBack: client.putBack(name),
        typed: (cell: string) => client.typedMeanwhile(name, cell),
      };
}

/** What was moved meanwhile is looked for anew so often. */
const MOST_LOOKS = 3;

/**
 * Finds a place and writes there; where it was moved or changed in between, finds it again.
 *
 * @throws ChangedMeanwhile where people will not leave it alone
 */
export function foundAgain<Result>(work: () => Result): Result {
  for (let look = 1; ; look++) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || look === MOST_LOOKS) throw error;
    }
  }
}
