import type { DuckDBConnection } from '@duckdb/node-api';
import { ExtractError } from '../../src/extract/extractError';
import { COLUMNS_MARK, MOST_CELL_CHARACTERS } from '../../src/extract/extractForm';
import { extractQuery } from '../../src/extract/extractQuery';
import type { PackedColumn } from '../../src/extract/packedCell';
import { texts } from '../../src/texts/texts';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import { textsOf } from './bigQueryDialect';
import { withDuckDb } from './duckDb';
import { type FileTable, fileTable } from './fileColumns';
import { type LargeLogWords, largeLogWordsIn } from './largeLogWords';
import { logFiles } from './logFiles';
import { type LogTable, logTable } from './logTable';

/** The cells of an extract, and how the files that it is of were understood, in sentences. */
export interface ExtractOfFiles {
  cells: string[];
  said: string[];
}

/**
 * The cells of the extract of a sales log in files, made by the very query that makes it in
 * BigQuery.
 *
 * @param pattern a file of Parquet or CSV, or several by `*`, `?` and `[…]`
 * @param timeZone in which a moment has its day
 * @throws UnusableInput where there is no log to be had from them
 */
export function extractOfFiles(
  pattern: string,
  language: Language,
  timeZone: string,
): Promise<ExtractOfFiles> {
  const words = largeLogWordsIn(language);
  return withDuckDb(async (connection) => {
    const { kind, paths } = await logFiles(connection, pattern, words);
    const tables: FileTable[] = [];
    for (const path of paths) {
      tables.push(await told(path, words, () => fileTable(connection, kind, path)));
    }
    return told(pattern, words, () => packed(connection, tables, language, timeZone, words));
  });
}

async function packed(
  connection: DuckDBConnection,
  tables: readonly FileTable[],
  language: Language,
  timeZone: string,
  words: LargeLogWords,
): Promise<ExtractOfFiles> {
  const files = tables as [FileTable, ...FileTable[]];
  const log = await logTable(connection, files, language, timeZone);
  const cells = await textsOf(connection, extractQuery(log.source, texts[language]));
  const long = cells.find((cell) => cell.length > MOST_CELL_CHARACTERS);
  if (long !== undefined) throw new UnusableInput(tooLong(long, cells, words));
  // A database gives them in any order. Set-up looks at the first ones, where the columns help.
  const isColumns = (cell: string) => Number(cell.includes(COLUMNS_MARK));
  cells.sort((one, other) => isColumns(other) - isColumns(one) || (one < other ? -1 : 1));
  const unfit = [...new Set(files.flatMap((file) => file.unfit))];
  return { cells, said: saidOf(log, unfit, language, words) };
}

/** How the files were understood, in sentences. */
function saidOf(
  { source, taken, unused }: LogTable,
  unfit: readonly string[],
  language: Language,
  words: LargeLogWords,
): string[] {
  const labels = texts[language].headers.sales;
  const hasMoments = Object.values(source.columns).some(({ type }) => type === 'TIMESTAMP');
  return [
    words.taken(taken.map(({ column, header }) => [labels[column], header])),
    ...(unused.length > 0
      ? [
          words.unused(
            unused.map(({ header, mayBe }) => [header, mayBe.map((each) => labels[each])]),
          ),
        ]
      : []),
    ...(unfit.length > 0 ? [words.unfit(unfit)] : []),
    ...(hasMoments ? [words.momentsIn(source.timeZone)] : []),
  ];
}

/** Where the text is that makes a cell longer than a sheet takes. */
function tooLong(long: string, cells: readonly string[], words: LargeLogWords): string {
  const lengthOf = (value: unknown) => JSON.stringify(value).length;
  const longest = (values: readonly unknown[]) =>
    values.reduce(
      (found: number, value, index) => (lengthOf(value) > lengthOf(values[found]) ? index : found),
      0,
    );
  const { client, lines } = JSON.parse(long);
  const line: readonly unknown[] = lines[longest(lines)];
  // A word stands by itself, in whichever column; a client's name is before all lines.
  if (client === undefined)
    return words.wordTooLong(String(line), lengthOf(line), MOST_CELL_CHARACTERS);
  const top = cells.map((cell) => JSON.parse(cell)).find(({ columns }) => columns);
  const column = longest([...line, client]);
  const header = top?.lines[0].map(([, name]: PackedColumn) => name) ?? [];
  const text = column < line.length ? line[column] : client;
  return words.textTooLong(header[column], String(client), lengthOf(text), MOST_CELL_CHARACTERS);
}

/** DuckDB's faults as a sentence; it names the file and the line where it knows them. */
async function told<T>(path: string, words: LargeLogWords, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    if (error instanceof ExtractError) throw new UnusableInput(error.message);
    const { message } = error as Error;
    const file = /^ {2}file = (.+)$/m.exec(message)?.[1] ?? path;
    const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
    if (/not utf-8/i.test(message)) throw new UnusableInput(words.notUtf8(file));
    if (line !== undefined) throw new UnusableInput(words.csvLine(file, Number(line)));
    throw new UnusableInput(words.unreadable(file, message.split('\n')[0] ?? ''));
  }
}
