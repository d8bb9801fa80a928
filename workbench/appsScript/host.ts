import type { Area } from '../document/area';
import type { Book } from '../document/book';
import type { CellValues } from '../document/cellValues';
import type { Clock } from '../document/clock';
import type { SheetCells } from '../document/sheetCells';
import type { SheetLocale } from '../locale/locale';
import type { Zone } from '../locale/zone';
import type { Kept } from './kept';
import type { Range } from './sheets/range';
import type { Sheet } from './sheets/sheet';
import type { Spreadsheet } from './sheets/spreadsheet';
import type { Surroundings } from './surroundings';

/** Who is at work, and how. */
export interface AtWork {
  /** E-mail of the person whose rights the script has. */
  person: string;
  /** Run by a trigger: nobody is at the screen. */
  isTrigger: boolean;
  /** The run of the script that is under way, by its number; 0 for none. */
  run: number;
}

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
  readonly kept: Kept;
  readonly session: AtWork;
  readonly spreadsheet: Spreadsheet;
  /** The service of a sheet; the same one every time. */
  sheet(cells: SheetCells): Sheet;
  /** A rectangle of a sheet, as a service. */
  range(cells: SheetCells, area: Area): Range;
}
