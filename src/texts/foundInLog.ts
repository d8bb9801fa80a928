/** What a message on a finding in the sales log speaks of. */
export interface FoundInLog {
  deals: number;
  rows: number;
  /** How many cells an extract has packed them in; 0 where they stand in the sheet themselves. */
  cells: number;
  /** The first of the rows, or of the cells, as the sheet counts them. */
  named: string;
  /** The numbers of the first of the orders; empty where they have none. */
  orders: string;
  /** The status word or currency that it is about. */
  about: string;
  /** The currency that the base is computed in. */
  currency: string;
}
