import type { Book } from '../engine/book';
import type { Clock } from '../engine/clock';
import type { SheetCells } from '../engine/sheetCells';
import type { Zone } from '../engine/zone';
import type { Surroundings } from '../surroundings';
import type { CellValues } from './cellValues';
import type { SheetLocale } from './locale';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** What the services of one workbench stand on, and share. */
export interface Host {
  readonly book: Book;
  readonly clock: Clock;
  readonly locale: SheetLocale;
  /** Of the spreadsheet. */
  readonly zone: Zone;
  readonly scriptTimeZone: string;
  readonly addOnName: string;
  readonly surroundings: Surroundings;
  /** The add-on's HTML files by name. */
  readonly html: Record<string, string>;
  readonly values: CellValues;
  readonly spreadsheet: Spreadsheet;
  /** The service of a sheet; the same one every time. */
  sheet(cells: SheetCells): Sheet;
}
