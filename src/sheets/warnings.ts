/** Something found in a cell or row that the user should look at. Sheet and column are named as he sees them. */
export interface Warning {
  sheet: string;
  row: number | null;
  column: string;
  message: string;
  /** Where it made rows be left out: why, and how many. */
  leftOut?: { reason: LeftOutReason; rows: number };
}

/** Why a row does not enter the figures. */
export type LeftOutReason =
  | 'unreadable'
  | 'noDate'
  | 'noClient'
  | 'future'
  | 'total'
  | 'duplicate'
  | 'heading'
  | 'anotherTable'
  | 'unknownClient';

/** How many rows of a sheet were left out for one reason. */
export interface LeftOutRows {
  sheet: string;
  reason: LeftOutReason;
  rows: number;
}

/** The rows left out, by sheet and reason. One that is wrong in two ways is counted by what was found first. */
export function leftOutRows(warnings: readonly Warning[]): LeftOutRows[] {
  const counts = new Map<string, LeftOutRows>();
  const counted = new Set<string>();
  for (const { sheet, row, leftOut } of warnings) {
    if (!leftOut || counted.has(`${row} ${sheet}`)) continue;
    counted.add(`${row} ${sheet}`);
    const { reason, rows } = leftOut;
    const count = counts.get(`${reason} ${sheet}`) ?? { sheet, reason, rows: 0 };
    count.rows += rows;
    counts.set(`${reason} ${sheet}`, count);
  }
  return [...counts.values()];
}
