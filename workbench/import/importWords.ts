import type { Language } from '../locale/language';
import type { LeftOut } from './leftOut';

/**
 * What the file import has to say, about a whole file (one sentence, then the end) or about one row
 * of it.
 */
export interface ImportWords {
  missing(path: string): string;
  directory(path: string): string;
  unreadable(path: string, reason: string): string;
  empty(path: string): string;
  onlyHeader(path: string): string;
  notATable(path: string): string;
  oldExcel(path: string): string;
  brokenExcel(path: string): string;
  encrypted(path: string): string;
  notAWorkbook(path: string): string;
  emptyWorkbook(path: string): string;
  htmlTable(path: string): string;
  cellTooLong(path: string, row: number, most: number): string;
  /** @param most in megabytes */
  tooLarge(path: string, most: number): string;
  strayCell(path: string, sheet: string, cell: string): string;
  /** @param most cells */
  linkedTooFar(path: string, most: number): string;
  tooManyCells(path: string, lines: number, most: number): string;
  /** The kinds are named by {@link ImportWords.leftOutKinds}. */
  leftOut(path: string, kinds: readonly string[]): string;
  leftOutKinds: Readonly<Record<LeftOut, string>>;
  unclosedQuote: string;
  malformedQuote: string;
  fieldCount(found: number, expected: number): string;
  cutOff: string;
}

const WORDS: Record<Language, ImportWords> = {
  en: {
    missing: (path) => `There is no file ${path}: check the name and the folder.`,
    directory: (path) => `${path} is a folder: name the CSV or XLSX file inside it.`,
    unreadable: (path, reason) => `${path} could not be read (${reason}): check its permissions.`,
    empty: (path) => `${path} is empty: export it again with a header row and data below it.`,
    onlyHeader: (path) =>
      `${path} has a header row and nothing below it: export it again with data.`,
    notATable: (path) =>
      `${path} is neither CSV nor XLSX: export the table in one of these formats.`,
    oldExcel: (path) => `${path} is in the old Excel format: save it as .xlsx or .csv.`,
    brokenExcel: (path) => `${path} is damaged or not an Excel workbook: save it again as .xlsx.`,
    encrypted: (path) => `${path} is protected by a password: save it without one.`,
    notAWorkbook: (path) =>
      `${path} is no workbook: name an .xlsx file, or put --sales in front of a table of sales.`,
    emptyWorkbook: (path) => `${path} has no cell with anything in it: name a file with data.`,
    htmlTable: (path) =>
      `${path} is a web page, as which some systems export a table: open it in Excel or LibreOffice and save it as .xlsx.`,
    cellTooLong: (path, row, most) =>
      `Row ${row} of ${path} has a cell of more than ${most} characters, more than a cell can hold: a quotation mark or a line end is missing there. Export the table again.`,
    tooLarge: (path, most) =>
      `${path} comes to more than ${most} MB unpacked, and was not read: save it again with the sheets that are needed alone, or each of them as .csv.`,
    strayCell: (path, sheet, cell) =>
      `Sheet “${sheet}” of ${path} reaches as far as cell ${cell}, and was not read: something stands far from the table. Delete all rows below the table and all columns to its right, and save the file.`,
    linkedTooFar: (path, most) =>
      `The links in ${path} are laid over more than ${most} cells, and it was not read: take them off the blank cells and save the file.`,
    tooManyCells: (path, lines, most) =>
      `${path} has ${lines} lines, more than the ${most} cells of a spreadsheet can hold: export fewer columns, or a shorter time.`,
    leftOut: (path, kinds) =>
      `Not carried over from ${path}, and only in the file itself: ${kinds.join(', ')}.`,
    leftOutKinds: {
      conditionalFormats: 'conditional formats',
      validations: 'validation of what is typed in',
      charts: 'charts',
      pictures: 'pictures',
      pivotTables: 'pivot tables (their values are kept)',
      tables: 'tables as such (their cells are kept)',
      hyperlinks: 'links (their texts are kept)',
      filterConditions: 'conditions of filters (hidden rows stay hidden)',
      groups: 'groups of rows and columns',
      protection: 'protection',
      rowAndColumnFormats: 'formats of whole rows and columns',
      borders: 'borders',
      richText: 'formats inside a text',
      names: 'names that point nowhere',
      otherWorkbooks: 'links to other workbooks',
      macros: 'macros',
    },
    unclosedQuote: 'A quotation mark is opened and never closed; the line was left out.',
    malformedQuote: 'A quotation mark stands inside a quoted field; the line was left out.',
    fieldCount: (found, expected) =>
      `${found} ${found === 1 ? 'field' : 'fields'} where the header has ${expected}; the line was taken as it is.`,
    cutOff:
      'The file breaks off in the middle of this line, its last; the line was left out. Export the table again.',
  },
  ru: {
    missing: (path) => `Файла ${path} нет: проверьте имя и папку.`,
    directory: (path) => `${path} — это папка: укажите файл CSV или XLSX в ней.`,
    unreadable: (path, reason) => `Файл ${path} не читается (${reason}): проверьте права доступа.`,
    empty: (path) => `Файл ${path} пуст: выгрузите его заново — с заголовками и данными под ними.`,
    onlyHeader: (path) =>
      `В файле ${path} есть заголовки, но нет данных: выгрузите его заново с данными.`,
    notATable: (path) => `Файл ${path} — не CSV и не XLSX: выгрузите таблицу в одном из них.`,
    oldExcel: (path) => `Файл ${path} — в старом формате Excel: сохраните его как .xlsx или .csv.`,
    brokenExcel: (path) =>
      `Файл ${path} повреждён или это не книга Excel: сохраните его заново как .xlsx.`,
    encrypted: (path) => `Файл ${path} защищён паролем: сохраните его без пароля.`,
    notAWorkbook: (path) =>
      `Файл ${path} — не книга: укажите файл .xlsx, а перед таблицей продаж поставьте --sales.`,
    emptyWorkbook: (path) =>
      `В книге ${path} нет ни одной заполненной ячейки: нужна книга с данными.`,
    htmlTable: (path) =>
      `Файл ${path} — веб-страница, в таком виде таблицы выгружают некоторые программы: откройте его в Excel или LibreOffice и сохраните как .xlsx.`,
    cellTooLong: (path, row, most) =>
      `В строке ${row} файла ${path} есть ячейка длиннее ${most} знаков — больше, чем она вмещает: там не хватает кавычки или конца строки. Выгрузите таблицу заново.`,
    tooLarge: (path, most) =>
      `Файл ${path} в распакованном виде занимает больше ${most} МБ и не прочитан: сохраните его заново, оставив только нужные листы, или каждый лист отдельно как .csv.`,
    strayCell: (path, sheet, cell) =>
      `Лист «${sheet}» файла ${path} тянется до ячейки ${cell} и не прочитан: что-то стоит далеко от таблицы. Удалите все строки под таблицей и все столбцы справа от неё и сохраните файл.`,
    linkedTooFar: (path, most) =>
      `Ссылки в файле ${path} заданы больше чем для ${most} ячеек, и он не прочитан: снимите их с пустых ячеек и сохраните файл.`,
    tooManyCells: (path, lines, most) =>
      `Строк в файле ${path}: ${lines}. Это больше, чем вмещают ${most} ячеек таблицы: выгрузите меньше столбцов или за меньшее время.`,
    leftOut: (path, kinds) =>
      `Не перенесено из ${path} и осталось только в самом файле: ${kinds.join(', ')}.`,
    leftOutKinds: {
      conditionalFormats: 'условное форматирование',
      validations: 'проверка вводимых данных',
      charts: 'диаграммы',
      pictures: 'картинки',
      pivotTables: 'сводные таблицы (их значения сохранены)',
      tables: '«умные» таблицы (их ячейки сохранены)',
      hyperlinks: 'ссылки (их тексты сохранены)',
      filterConditions: 'условия фильтров (скрытые строки остались скрытыми)',
      groups: 'группировка строк и столбцов',
      protection: 'защита',
      rowAndColumnFormats: 'форматы целых строк и столбцов',
      borders: 'границы ячеек',
      richText: 'форматы внутри текста',
      names: 'имена, которые никуда не ведут',
      otherWorkbooks: 'связи с другими книгами',
      macros: 'макросы',
    },
    unclosedQuote: 'Кавычка открыта и не закрыта; строка пропущена.',
    malformedQuote: 'Кавычка внутри поля в кавычках; строка пропущена.',
    fieldCount: (found, expected) =>
      `Полей в строке: ${found}, а в заголовке: ${expected}; строка взята как есть.`,
    cutOff:
      'Файл обрывается посреди этой строки, последней; она пропущена. Выгрузите таблицу заново.',
  },
};

/** The import's sentences in a language. */
export function importWordsIn(language: Language): ImportWords {
  return WORDS[language];
}
