import type { Language } from '../locale/language';

/** What is said about a command line that makes no sense, and how it is to be written. */
export interface CommandLineWords {
  unknownOption(option: string): string;
  optionValue(option: string): string;
  strayWord(word: string): string;
  salesMissing: string;
  workbookAndFiles: string;
  locale(found: string): string;
  day(found: string): string;
  days(found: string, most: number): string;
  port(found: string): string;
  formula(found: string): string;
  /** Names of options, without their dashes. */
  needs(option: string, other: string): string;
  notTogether(option: string, other: string): string;
  timeZone(found: string): string;
  bigQueryTable(found: string): string;
  bigQueryColumn(found: string, columns: readonly string[]): string;
  bigQueryColumnTwice(column: string): string;
  bigQueryType(column: string, found: string, types: readonly string[]): string;
  usage: string;
}

const WORDS: Record<Language, CommandLineWords> = {
  en: {
    unknownOption: (option) => `There is no option ${option}: npm start -- --help lists them all.`,
    optionValue: (option) => `The option ${option} is not used that way: see npm start -- --help.`,
    strayWord: (word) => `"${word}" belongs to no option: put --sales in front of a file of sales.`,
    salesMissing: 'Clients and contacts are read along with sales: add --sales with their file.',
    workbookAndFiles:
      'A workbook is opened with all its sheets: give --workbook without --sales, --clients and --contacts.',
    locale: (found) =>
      `"${found}" is not a locale the add-on knows: write ru or en after --locale.`,
    day: (found) => `"${found}" is not a day of the calendar: write --as-of like 2026-11-22.`,
    days: (found, most) =>
      `"${found}" is not a number of days: write one from 1 to ${most} after --days.`,
    port: (found) => `"${found}" is not a port: write a number from 1 to 65535 after --port.`,
    formula: (found) => `"${found}" is not a formula: begin it with an equals sign, in quotes.`,
    needs: (option, other) => `--${option} is of no use without --${other}: add it.`,
    notTogether: (option, other) =>
      `--${option} prints or writes one thing alone: leave --${other} out.`,
    timeZone: (found) => `"${found}" is not a time zone: write --time-zone like Europe/London.`,
    bigQueryTable: (found) =>
      `"${found}" is no table in BigQuery: write --bigquery-table project.dataset.table.`,
    bigQueryColumn: (found, columns) =>
      `"${found}" names no column: write --bigquery-column like date=order_date:DATE, with one of ${columns.join(', ')} in front.`,
    bigQueryColumnTwice: (column) =>
      `Two columns are named for "${column}": leave one --bigquery-column out.`,
    bigQueryType: (column, found, types) =>
      `"${found}" is no type for "${column}": write one of ${types.join(', ')} behind the colon.`,
    usage: `Usage: npm start -- [options]

Without options: loads the sample base, recalculates it and serves it as a page.

  --sales FILE       your own sales, CSV or XLSX; more than a sheet takes as Parquet or CSV, several
                     files by a pattern in quotes: 'sales/*.parquet'
  --clients FILE     your own clients (with --sales); else every client of the sales becomes a row
  --contacts FILE    your own log of contacts (with --sales)
  --extract FILE     write the sales packed for a sheet to a CSV file, and do no more (with --sales)
  --time-zone ZONE   where the day of a moment in such sales begins and ends: Europe/London
  --workbook FILE    your own workbook, XLSX, with all its sheets; no client is added to it
  --dump FILE        write every sheet before and after to a JSON file: what was and was not touched
  --as-of DAY        the day to take for today, like 2026-11-22
  --days N           have the daily trigger fire on N days in a row that end at that day, with the
                     digest on; the report has its mails, and none of them is sent
  --locale ru|en     language and locale of the spreadsheet
  --port N           port of the page (8080, or the next free one)
  --headless         print the summary and serve no page
  --json             print the report as JSON and nothing else; serves no page
  --formula '=…'     evaluate a formula in a cell and print its value or block; may be repeated;
                     with --json the report has them as formulas: [{ formula, values or error }]
  --bigquery-sql     print the query that packs sales in BigQuery for a sheet, and do no more:
    --bigquery-table project.dataset.table
    --bigquery-column date=order_date:DATE
                     for date, client, amount, and any others of the panel's names of columns; the
                     type may be left out where it is DATE for a day, NUMERIC for a sum, a text else
    --time-zone ZONE where the day of a TIMESTAMP begins and ends
  --help             this text
`,
  },
  ru: {
    unknownOption: (option) => `Параметра ${option} нет: все перечислит npm start -- --help.`,
    optionValue: (option) => `Параметр ${option} пишется не так: см. npm start -- --help.`,
    strayWord: (word) =>
      `«${word}» не относится ни к какому параметру: перед файлом продаж нужен --sales.`,
    salesMissing: 'Клиенты и контакты читаются вместе с продажами: добавьте --sales и файл продаж.',
    workbookAndFiles:
      'Книга открывается со всеми своими листами: с --workbook не нужны --sales, --clients и --contacts.',
    locale: (found) => `Локаль «${found}» дополнению незнакома: после --locale напишите ru или en.`,
    day: (found) => `«${found}» — не день календаря: пишите --as-of так: 2026-11-22.`,
    days: (found, most) => `«${found}» — не число дней: после --days нужно число от 1 до ${most}.`,
    port: (found) => `«${found}» — не порт: после --port нужно число от 1 до 65535.`,
    formula: (found) => `«${found}» — не формула: начните её со знака равенства, в кавычках.`,
    needs: (option, other) => `Без --${other} от --${option} нет толку: добавьте его.`,
    notTogether: (option, other) =>
      `С --${option} делается только что-то одно: уберите --${other}.`,
    timeZone: (found) => `«${found}» — не часовой пояс: пишите --time-zone так: Europe/Moscow.`,
    bigQueryTable: (found) =>
      `«${found}» — не таблица BigQuery: пишите --bigquery-table проект.набор.таблица.`,
    bigQueryColumn: (found, columns) =>
      `«${found}» не называет столбца: пишите --bigquery-column так: date=order_date:DATE, а впереди одно из имён ${columns.join(', ')}.`,
    bigQueryColumnTwice: (column) =>
      `Для «${column}» названы два столбца: уберите один --bigquery-column.`,
    bigQueryType: (column, found, types) =>
      `«${found}» — не тип для «${column}»: после двоеточия напишите одно из ${types.join(', ')}.`,
    usage: `Запуск: npm start -- [параметры]

Без параметров: загружает учебную базу, пересчитывает её и открывает страницу.

  --sales ФАЙЛ       свои продажи, CSV или XLSX; если на лист не помещаются — Parquet или CSV,
                     несколько файлов по шаблону в кавычках: 'продажи/*.parquet'
  --clients ФАЙЛ     свои клиенты (вместе с --sales); иначе строкой станет каждый клиент из продаж
  --contacts ФАЙЛ    свой журнал контактов (вместе с --sales)
  --extract ФАЙЛ     записать продажи в файл CSV уложенными для листа, и только (вместе с --sales)
  --time-zone ПОЯС   по какому поясу считать день, если в таких продажах моменты: Europe/Moscow
  --workbook ФАЙЛ    своя книга, XLSX, со всеми листами; клиенты в неё не добавляются
  --dump ФАЙЛ        записать все листы до и после в файл JSON: что изменено, а что нет
  --as-of ДЕНЬ       какой день считать сегодняшним, например 2026-11-22
  --days N           ежедневный триггер срабатывает N дней подряд, последний — этот день;
                     рассылка включена, письма — в отчёте, ни одно не отправляется
  --locale ru|en     язык и локаль таблицы
  --port N           порт страницы (8080 или следующий свободный)
  --headless         напечатать сводку, страницу не открывать
  --json             напечатать отчёт в JSON и больше ничего, страницу не открывать
  --formula '=…'     вычислить формулу в ячейке и напечатать значение или блок; можно повторять;
                     вместе с --json отчёт дополняют formulas: [{ formula, values или error }]
  --bigquery-sql     напечатать запрос, который укладывает продажи из BigQuery для листа, и только:
    --bigquery-table проект.набор.таблица
    --bigquery-column date=order_date:DATE
                     для date, client, amount и других столбцов, что есть в панели; тип можно не
                     писать, если день — DATE, сумма — NUMERIC, а остальное — текст
    --time-zone ПОЯС по какому поясу считать день у TIMESTAMP
  --help             эта справка
`,
  },
};

/** The command line's sentences in a language. */
export function commandLineWordsIn(language: Language): CommandLineWords {
  return WORDS[language];
}
