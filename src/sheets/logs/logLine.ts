import { readText } from '../../cells/text';
import type { Day } from '../../core/day';
import { clientKey } from '../../core/log/clientKey';
import type { Texts } from '../../texts/texts';
import type { RowReader } from '../tables/table';
import { totalColumn } from '../tables/totalRow';
import type { ColumnReader } from './columnReader';

/** What every line of a log says: whose it is, of what day, and where it stands. */
export interface LogLine {
  /** The client's key. */
  client: string;
  /** The client as written. */
  name: string;
  day: Day;
  /** Index among the table's rows. */
  row: number;
}

/**
 * Whether a line sums up the others, as the last one of many a log does; that it is left out is
 * said.
 */
export function isTotalLine(
  reader: Pick<RowReader<'date' | 'client'>, 'cell' | 'warn'>,
  row: number,
  { warnings: words }: Texts,
): boolean {
  const column = totalColumn(reader.cell(row, 'date'), reader.cell(row, 'client'));
  if (column === null) return false;
  const text = String(reader.cell(row, column)).trim();
  reader.warn(row, column, words.totalLine(text), 'total');
  return true;
}

/** Reads the day and the client of a line; null, with a warning, where it must be left out. */
export function readLogLine(
  reader: Pick<RowReader<'date' | 'client'>, 'readOrLeaveOut' | 'warn'>,
  row: number,
  days: ColumnReader<Day>,
  asOf: Day,
  { warnings: words }: Texts,
): LogLine | null {
  const day = days.at(row);
  const name = reader.readOrLeaveOut(row, 'client', readText);
  if (day === null) reader.warn(row, 'date', words.noDate, 'noDate');
  if (name === null) reader.warn(row, 'client', words.noClient, 'noClient');
  if (day == null || name == null) return null;
  if (day > asOf) {
    reader.warn(row, 'date', words.afterAsOf(day), 'future');
    return null;
  }
  return { client: clientKey(name), name, day, row };
}
