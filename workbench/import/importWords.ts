import type { Language } from '../language';

/** What the file import has to say, about a whole file (one sentence, then the end) or about one row of it. */
export interface ImportWords {
  missing(path: string): string;
  directory(path: string): string;
  unreadable(path: string, reason: string): string;
  empty(path: string): string;
  onlyHeader(path: string): string;
  notATable(path: string): string;
  oldExcel(path: string): string;
  brokenExcel(path: string): string;
  unclosedQuote: string;
  malformedQuote: string;
  fieldCount(found: number, expected: number): string;
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
    unclosedQuote: 'A quotation mark is opened and never closed; the line was left out.',
    malformedQuote: 'A quotation mark stands inside a quoted field; the line was left out.',
    fieldCount: (found, expected) =>
      `${found} ${found === 1 ? 'field' : 'fields'} where the header has ${expected}; the line was taken as it is.`,
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
    unclosedQuote: 'Кавычка открыта и не закрыта; строка пропущена.',
    malformedQuote: 'Кавычка внутри поля в кавычках; строка пропущена.',
    fieldCount: (found, expected) =>
      `Полей в строке: ${found}, а в заголовке: ${expected}; строка взята как есть.`,
  },
};

/** The import's sentences in a language. */
export function importWordsIn(language: Language): ImportWords {
  return WORDS[language];
}
