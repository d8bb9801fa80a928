/** Something found in a cell or row that the user should look at. Sheet and column are named as he sees them. */
export interface Warning {
  sheet: string;
  row: number | null;
  column: string;
  message: string;
}
