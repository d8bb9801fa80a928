import type { Language } from '../locale/language';

/** What is said of files of sales that are too large for a sheet. */
export interface LargeLogWords {
  noMatch(pattern: string): string;
  missing(path: string): string;
  notParquet(path: string): string;
  notPacked(path: string): string;
  notUtf8(path: string): string;
  otherKind(path: string, first: string): string;
  otherColumns(path: string, found: readonly string[], first: string, expected: string[]): string;
  noColumn(path: string, column: string, found: readonly string[]): string;
  empty(path: string): string;
  csvLine(path: string, line: number): string;
  unreadable(path: string, reason: string): string;
  written(path: string, cells: number): string;
  notWritten(path: string, reason: string): string;
  notExtract(path: string): string;
  /** @param columns what each is, and its header in the files */
  taken(columns: readonly (readonly [label: string, header: string])[]): string;
  /** @param columns the header of each, and what it might be */
  unused(columns: readonly (readonly [header: string, mayBe: readonly string[]])[]): string;
  unfit(columns: readonly string[]): string;
  momentsIn(timeZone: string): string;
  textTooLong(column: string, client: string, characters: number, most: number): string;
  wordTooLong(word: string, characters: number, most: number): string;
}

const listed = (names: readonly string[], quoted: (name: string) => string) =>
  `${names.slice(0, MOST_NAMED).map(quoted).join(', ')}${names.length > MOST_NAMED ? ', …' : ''}`;
const MOST_NAMED = 12;
/** As much of a text as tells it from others. */
const shortened = (text: string) =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
const MOST_SHOWN = 60;
const english = (name: string) => `“${name}”`;
const russian = (name: string) => `«${name}»`;

const WORDS: Record<Language, LargeLogWords> = {
  en: {
    noMatch: (pattern) =>
      `No file matches ${pattern}: check the folder and the ending, and keep the pattern in quotes.`,
    missing: (path) => `There is no file ${path}: check the name and the folder.`,
    notParquet: (path) =>
      `${path} is called Parquet and is none, or was not written to its end: export it again, or name it .csv if that is what it is.`,
    notPacked: (path) =>
      `${path} is neither Parquet nor CSV, and an extract is made of these alone: export the log in one of them.`,
    notUtf8: (path) => `${path} is not in UTF-8: export it again with this encoding.`,
    otherKind: (path, first) =>
      `${path} is of another kind than ${first}: give either Parquet or CSV files, not both.`,
    otherColumns: (path, found, first, expected) =>
      `${path} has other columns (${listed(found, english)}) than ${first} (${listed(expected, english)}): export both with the same columns.`,
    noColumn: (path, column, found) =>
      `No column of ${path} is recognised as “${column}”; found were ${listed(found, english)}. Call the right one “${column}” in the export.`,
    empty: (path) => `${path} has columns and no rows: export it again with data.`,
    csvLine: (path, line) =>
      `Line ${line} of ${path} has more or fewer fields than the header, or a quotation mark is not closed there: mend it, or export the file again.`,
    unreadable: (path, reason) => `${path} could not be read (${reason}): export it again.`,
    written: (path, cells) =>
      `The extract is in ${path}, ${cells} rows: import it into a sheet of its own (File → Import), and choose that sheet for the deals in set-up.`,
    notWritten: (path, reason) =>
      `${path} could not be written (${reason}): name a file in a folder that is there, after --extract.`,
    taken: (columns) =>
      `Columns: ${columns.map(([label, header]) => `${label} is ${english(header)}`).join(', ')}.`,
    unused: (columns) =>
      `Not read: ${columns.map(([header, mayBe]) => english(header) + (mayBe.length > 0 ? `, which might be ${mayBe.map(english).join(' or ')}` : '')).join('; ')}. To have another column read, give it that name in the export.`,
    unfit: (columns) =>
      `Left out, as no cell could hold what is there: ${columns.map(english).join(', ')}.`,
    momentsIn: (timeZone) =>
      `A moment is taken for its day in the time zone ${timeZone}; --time-zone names another.`,
    notExtract: (path) =>
      `${path} is there already and is not an extract: it is left as it is. Name another file after --extract.`,
    textTooLong: (column, client, characters, most) =>
      `A text in the column “${column}” of the client “${shortened(client)}” has ${characters} characters, and a cell of Google’s ${most} at most: shorten it in the log, or leave that column out of the export.`,
    wordTooLong: (word, characters, most) =>
      `The text “${shortened(word)}” of a status, product, source or manager has ${characters} characters, and a cell of Google’s ${most} at most: shorten it in the log.`,
  },
  ru: {
    noMatch: (pattern) =>
      `Под шаблон ${pattern} не подходит ни один файл: проверьте папку и расширение, а сам шаблон возьмите в кавычки.`,
    missing: (path) => `Файла ${path} нет: проверьте имя и папку.`,
    notParquet: (path) =>
      `Файл ${path} назван Parquet, но это не он, или он записан не до конца: выгрузите его заново, а если это CSV, назовите его .csv.`,
    notPacked: (path) =>
      `Файл ${path} — не Parquet и не CSV, а выгрузка собирается только из них: сохраните журнал в одном из этих форматов.`,
    notUtf8: (path) => `Файл ${path} не в кодировке UTF-8: выгрузите его заново в ней.`,
    otherKind: (path, first) =>
      `Файл ${path} — другого вида, чем ${first}: нужны либо только Parquet, либо только CSV.`,
    otherColumns: (path, found, first, expected) =>
      `В файле ${path} другие столбцы (${listed(found, russian)}), чем в ${first} (${listed(expected, russian)}): выгрузите оба с одними и теми же столбцами.`,
    noColumn: (path, column, found) =>
      `Ни один столбец файла ${path} не узнан как «${column}»; есть ${listed(found, russian)}. Назовите нужный столбец при выгрузке «${column}».`,
    empty: (path) => `В файле ${path} есть столбцы, но нет строк: выгрузите его заново с данными.`,
    csvLine: (path, line) =>
      `В строке ${line} файла ${path} полей не столько, сколько в заголовке, или не закрыта кавычка: исправьте её или выгрузите файл заново.`,
    unreadable: (path, reason) => `Файл ${path} не читается (${reason}): выгрузите его заново.`,
    written: (path, cells) =>
      `Выгрузка записана в ${path}, строк: ${cells}. Импортируйте её на отдельный лист (Файл → Импортировать) и выберите этот лист для сделок в настройке.`,
    notWritten: (path, reason) =>
      `Файл ${path} не записывается (${reason}): после --extract укажите файл в существующей папке.`,
    taken: (columns) =>
      `Столбцы: ${columns.map(([label, header]) => `${label} — ${russian(header)}`).join(', ')}.`,
    unused: (columns) =>
      `Не читаются: ${columns.map(([header, mayBe]) => russian(header) + (mayBe.length > 0 ? ` (может быть, это ${mayBe.map(russian).join(' или ')})` : '')).join('; ')}. Чтобы читался другой столбец, назовите его так при выгрузке.`,
    unfit: (columns) =>
      `Пропущены — такое не помещается в ячейку: ${columns.map(russian).join(', ')}.`,
    momentsIn: (timeZone) =>
      `День момента взят по часовому поясу ${timeZone}; другой указывается после --time-zone.`,
    notExtract: (path) =>
      `Файл ${path} уже есть, и это не выгрузка — он остался как был. Укажите после --extract другое имя.`,
    textTooLong: (column, client, characters, most) =>
      `В столбце «${column}» у клиента «${shortened(client)}» стоит текст в ${characters} зн., а в ячейку Google помещается не больше ${most}: сократите его в журнале или выгрузите журнал без этого столбца.`,
    wordTooLong: (word, characters, most) =>
      `Статус, товар, источник или менеджер «${shortened(word)}» записан в ${characters} зн., а в ячейку Google помещается не больше ${most}: сократите его в журнале.`,
  },
};

/** These sentences in a language. */
export function largeLogWordsIn(language: Language): LargeLogWords {
  return WORDS[language];
}
