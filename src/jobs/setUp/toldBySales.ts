import { type Cell, isBlank, isDate } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import type { SalesColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import type { ToldOfClient } from '../../sheets/document/lastAction';
import type { Table } from '../../sheets/tables/table';

const TOLD = ['manager', 'contactPerson', 'email', 'phone'] as const;

type Told = (typeof TOLD)[number];

/** What the deals tell of a client besides: of each, what the latest deal that says it says. */
export class ToldBySales {
  readonly #table: Table<SalesColumn>;
  readonly #document: SheetDocument;
  readonly #columns: readonly Told[];
  readonly #told = new Map<string, Map<Told, { cell: Cell; on: number }>>();

  constructor(table: Table<SalesColumn>, document: SheetDocument) {
    this.#table = table;
    this.#document = document;
    this.#columns = TOLD.filter((column) => table.columns.has(column));
  }

  /** Takes note of a client's line. */
  note(key: string, row: readonly Cell[]): void {
    const { columns } = this.#table;
    for (const column of this.#columns) {
      const cell = row[columns.get(column) as number] ?? '';
      if (isBlank(cell) || isDate(cell)) continue;
      const told = this.#told.get(key) ?? new Map<Told, { cell: Cell; on: number }>();
      this.#told.set(key, told);
      const on = this.#dayOf(row);
      if (on >= (told.get(column)?.on ?? Number.NEGATIVE_INFINITY)) {
        told.set(column, { cell: typeof cell === 'string' ? cell.trim() : cell, on });
      }
    }
  }

  of(key: string): ToldOfClient {
    const told = this.#told.get(key) ?? [];
    return Object.fromEntries([...told].map(([column, { cell }]) => [column, cell]));
  }

  /** A line of no day tells less than any other. */
  #dayOf(row: readonly Cell[]): number {
    const cell = row[this.#table.columns.get('date') as number];
    return understood(() => readDay(cell, this.#document)) ?? Number.NEGATIVE_INFINITY;
  }
}
