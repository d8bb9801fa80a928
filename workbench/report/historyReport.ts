import { type Texts, texts } from '../../src/texts/texts';
import type { Language } from '../locale/language';
import type { Cell } from '../spreadsheet/grid';
import { codeOf, dayIn, numberIn } from './reportedCells';

type HistoryColumn = keyof Texts['history']['headers'];

/** A day as History keeps it, by column; what is not known is null. */
export type ReportedDay = { day: string; source: string | null } & Record<
  Exclude<HistoryColumn, 'day' | 'source'>,
  number | null
>;

/** Reads History back, by day; a row whose day cannot be read is the user's. */
export function reportedHistory(
  rows: readonly (readonly Cell[])[],
  locale: Language,
): ReportedDay[] {
  const { headers, sources } = texts[locale].history;
  const [header = [], ...lines] = rows;
  const columns = (Object.keys(headers) as HistoryColumn[]).map(
    (column) => [column, header.indexOf(headers[column])] as const,
  );
  return lines
    .flatMap((cells): ReportedDay[] => {
      const entries = columns.map(([column, index]): [string, string | number | null] => {
        const cell = cells[index];
        if (column === 'day') return [column, dayIn(cell)];
        if (column !== 'source') return [column, numberIn(cell)];
        return [column, codeOf(sources, cell)];
      });
      const row = Object.fromEntries(entries) as ReportedDay;
      return row.day === null ? [] : [row];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
