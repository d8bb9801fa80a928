import type { SheetRow } from '../../schema/sheetRow';
import { type Language, texts } from '../../texts/texts';
import type { RowPlace } from './tableRows';

/**
 * Something found in a cell or row that the user should look at. Sheet and column are named as they
 * appear there.
 */
export interface Warning {
  sheet: string;
  row: SheetRow | null;
  column: string;
  message: string;
  /** Where it made rows be left out: why, how many, and where they stand if not in this row alone. */
  leftOut?: { reason: LeftOutReason; rows: number; places?: readonly RowPlace[] };
}

/**
 * Where the same is to be said of a cell in row after row, it is said once, of the first, with the
 * number of those below: formulas copied far down must not bury everything else.
 */
export function joinedWarnings(warnings: readonly Warning[], language: Language): Warning[] {
  const joined: { warning: Warning; rows: number }[] = [];
  const open = new Map<string, { warning: Warning; rows: number }>();
  for (const warning of warnings) {
    const { sheet, row, column, message } = warning;
    const key = JSON.stringify([sheet, column, message]);
    const above = open.get(key);
    if (row !== null && above?.warning.row != null) {
      const isBelow = row === above.warning.row + above.rows;
      // A cell of an extract holds many rows, of which the same may be said.
      if (isBelow) above.rows += 1;
      if (isBelow || row === above.warning.row + above.rows - 1) continue;
    }
    const begun = { warning, rows: 1 };
    open.set(key, begun);
    joined.push(begun);
  }
  const { sameBelow } = texts[language].warnings;
  return joined.map(({ warning, rows }) =>
    rows === 1 ? warning : { ...warning, message: warning.message + sameBelow(rows - 1) },
  );
}

/** Why a row does not enter the figures. */
export type LeftOutReason =
  | 'unreadable'
  | 'noDate'
  | 'noClient'
  | 'future'
  | 'total'
  | 'duplicate'
  | 'alias'
  | 'sharedContact'
  | 'heading'
  | 'anotherTable'
  | 'unknownClient'
  | 'open'
  | 'notDone'
  | 'refunded'
  | 'pasted';

/** How many rows of a sheet were left out for one reason. */
export interface LeftOutRows {
  sheet: string;
  reason: LeftOutReason;
  rows: number;
  /** The first of them, counted from 1 as in the sheet. */
  first: number[];
}

/** So many rows of a kind are looked at to see what it is. */
const ROWS_NAMED = 10;

/**
 * The rows left out, by sheet and reason. One that is wrong in two ways is counted by what was
 * found first.
 */
export function leftOutRows(warnings: readonly Warning[]): LeftOutRows[] {
  const counts = new Map<string, LeftOutRows>();
  const counted = new Set<string>();
  const count = (
    { sheet, row, line = 0 }: Pick<Warning, 'sheet' | 'row'> & Pick<RowPlace, 'line'>,
    reason: LeftOutReason,
    rows: number,
  ) => {
    const key = `${row} ${line} ${sheet}`;
    if (rows === 1 && counted.has(key)) return;
    if (row !== null) counted.add(key);
    const found = counts.get(`${reason} ${sheet}`) ?? { sheet, reason, rows: 0, first: [] };
    found.rows += rows;
    const isNamed = row === null || found.first.includes(row);
    if (!isNamed && found.first.length < ROWS_NAMED) found.first.push(row);
    counts.set(`${reason} ${sheet}`, found);
  };
  for (const { sheet, row, leftOut } of warnings) {
    if (!leftOut || leftOut.rows === 0) continue;
    const { reason, rows, places } = leftOut;
    if (!places) count({ sheet, row }, reason, rows);
    for (const place of places ?? []) count(place, reason, 1);
  }
  return [...counts.values()];
}
