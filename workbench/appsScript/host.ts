import type { Book } from '../engine/book';
import type { Clock } from '../engine/clock';
import type { SheetCells } from '../engine/sheetCells';
import type { Zone } from '../engine/zone';
import type { Surroundings } from '../surroundings';
import type { SheetLocale } from './locale';
import type { CellValues } from './cellValues';

/** What the services of one workbench stand on. */
export interface Host {
  readonly book: Book;
  readonly clock: Clock;
  readonly locale: SheetLocale;
  /** Of the spreadsheet. */
  readonly zone: Zone;
  readonly scriptTimeZone: string;
  readonly surroundings: Surroundings;
  /** The add-on's HTML files by name. */
  readonly html: Record<string, string>;
  readonly values: CellValues;
  /** The sheet's service, one for each sheet. */
  sheet(cells: SheetCells): import('./sheet').Sheet;
  readonly spreadsheet: import('./spreadsheet').Spreadsheet;
}
