import { type MostSaid, mostSaid } from '../../core/log/statusWord';
import type { ChosenWeight } from '../../core/prediction/foresight';
import { TABLE_ROLES, type TableRole } from '../../schema/sheets';
import type { UnderstoodLine } from '../../sheets/reports/reportSheet';
import type { Table } from '../../sheets/tables/table';
import type { LeftOutRows } from '../../sheets/tables/warnings';
import { type Language, texts } from '../../texts/texts';
import type { ReadBase } from '../readBase';
import { seenTable } from './seenTable';
import { type UnderstoodStatus, type UnderstoodTable, understood } from './understood';

/** What a run made of the tables that it read, line by line for its report. */
export function understoodLines(
  { document, tables, salesLog, chosenWeight }: ReadBase,
  leftOut: readonly LeftOutRows[],
): UnderstoodLine[] {
  const linesOfTable = (role: TableRole, table: Table<string>, said: MostSaid | null) =>
    linesOf(role, understood(seenTable(table, document), { leftOut, said }), document.language);
  return [
    ...TABLE_ROLES.flatMap((role) => {
      const table: Table<string> | null = tables[role];
      const said = role === 'sales' ? mostSaid(salesLog.statuses) : null;
      return table ? linesOfTable(role, table, said) : [];
    }),
    ...tables.forms.flatMap((form) => linesOfTable('contacts', form, null)),
    ...(chosenWeight ? [weightLine(chosenWeight, tables.settings, document.language)] : []),
  ];
}

/** What the base's past has put in the place of a setting that was left blank. */
function weightLine(
  { weight, untilDay }: ChosenWeight,
  { sheet }: ReadBase['tables']['settings'],
  language: Language,
): UnderstoodLine {
  const { settings, foresight, conventions } = texts[language];
  const [label] = settings.steadyingWeight;
  const how = foresight.steadying.chosenUpTo(untilDay);
  return [sheet.getName(), label, conventions.number(weight, 0), how];
}

function linesOf(role: TableRole, table: UnderstoodTable, language: Language): UnderstoodLine[] {
  const { headers, setUp, tablesUnderstood: words } = texts[language];
  const labels: Readonly<Record<string, string>> = headers[role];
  const labelOf = (column: string) => labels[column] ?? column;
  const joined = (values: readonly string[]) => values.join(' · ');
  const { sheet, alsoOn, layout, columns, unused, leftOut, statuses, moreStatuses } = table;
  const line = (what: string, word: string, how: string): UnderstoodLine => [
    sheet,
    what,
    word,
    how,
  ];
  return [
    ...alsoOn.map((name) => line(words.alsoOn, name, '')),
    ...(layout === 'rows' ? [] : [line('', '', setUp[layout])]),
    ...columns.map(({ column, header, values }) => line(labelOf(column), header, joined(values))),
    ...unused.map(({ header, values, mayBe }) => {
      const guess = mayBe.length > 0 ? [words.mayBe(mayBe.map(labelOf))] : [];
      return line(words.unused, header, joined([...guess, ...values]));
    }),
    ...statuses.map(({ word, countsAs, deals }) =>
      line(words.status, word, joined([meaningOf(countsAs, language), words.deals(deals)])),
    ),
    ...(moreStatuses > 0 ? [line(words.status, '', words.moreStatuses(moreStatuses))] : []),
    ...leftOut.map(({ sheet: name, reason, rows, first }): UnderstoodLine => {
      return [name, words.leftOut, words.leftOutReasons[reason], words.firstRows(rows, first)];
    }),
  ];
}

function meaningOf(countsAs: UnderstoodStatus['countsAs'], language: Language): string {
  const { tablesUnderstood, words } = texts[language];
  if (countsAs === 'unknown') return tablesUnderstood.unknown;
  return words.dealStatuses[countsAs === 'purchase' ? 'done' : countsAs];
}
