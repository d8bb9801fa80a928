import { type Cell, isBlank } from '../../cells/cell';
import { clientKey } from '../../core/log/clientKey';
import type { DealStatus } from '../../core/log/dealStatus';
import type { SalesLine } from '../../core/log/salesLine';
import type { StatusWord } from '../../core/log/statusWord';
import type { SalesColumn } from '../../schema/userColumns';
import { dealStatusOf } from '../../texts/dealStatuses';
import type { Table } from '../tables/table';
import { cellAt } from '../tables/tableRows';

type Statuses = Pick<SalesLine, 'statuses' | 'statusWords'>;

const NO_STATUSES: Statuses = { statuses: [], statusWords: [] };

/**
 * Reads what the status columns of a row say of its deal; a word that nobody knows counts as done.
 *
 * @param meanings what the user says that a word means, by its key
 */
export function statusReader(
  table: Table<SalesColumn>,
  meanings: ReadonlyMap<string, DealStatus>,
): (row: number) => Statuses {
  const indexes = (['status', 'secondStatus'] as const).flatMap(
    (each) => table.columns.get(each) ?? [],
  );
  if (indexes.length === 0) return () => NO_STATUSES;
  const wordIn = wordReader(meanings);
  const [only] = indexes;
  if (only !== undefined && indexes.length === 1) {
    // What one word says is said in many rows, of which each then has the same.
    const known = new Map<StatusWord | null, Statuses>([
      [null, { statuses: [null], statusWords: [] }],
    ]);
    return (row) => {
      const word = wordIn(cellAt(table, row, only));
      let said = known.get(word);
      if (said === undefined) {
        said = { statuses: [word?.status ?? 'done'], statusWords: word === null ? [] : [word] };
        known.set(word, said);
      }
      return said;
    };
  }
  return (row) => {
    const words = indexes.map((index) => wordIn(cellAt(table, row, index)));
    return {
      statuses: words.map((word) => word && (word.status ?? 'done')),
      statusWords: words.filter((word, at): word is StatusWord => {
        return word !== null && words.indexOf(word) === at;
      }),
    };
  };
}

/**
 * What a word says of a deal: what the user says that it means, else what it is known to; null
 * where nobody knows.
 */
export function statusMeant(
  word: string,
  meanings: ReadonlyMap<string, DealStatus>,
): DealStatus | null {
  return meanings.get(clientKey(word)) ?? dealStatusOf(word) ?? null;
}

/** One object for a word in whichever spelling; null for a blank cell. */
function wordReader(meanings: ReadonlyMap<string, DealStatus>): (cell: Cell) => StatusWord | null {
  const byCell = new Map<Cell, StatusWord>();
  const byKey = new Map<string, StatusWord>();
  return (cell) => {
    if (isBlank(cell)) return null;
    const known = byCell.get(cell);
    if (known) return known;
    const word = String(cell).trim();
    const key = clientKey(word);
    const said = byKey.get(key) ?? { word, status: statusMeant(word, meanings) };
    byKey.set(key, said);
    byCell.set(cell, said);
    return said;
  };
}
