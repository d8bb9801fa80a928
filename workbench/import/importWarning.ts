/** A place in a file where something had to be left out or taken as it was. */
export interface ImportWarning {
  /** Name of the sheet the file was read into. */
  sheet: string;
  /** Row of the sheet, from 1; in a CSV file also the line. */
  row: number;
  /** Null: the fault is the whole row's. */
  column: null;
  message: string;
}
