import type { Language } from '../locale/language';
import type { SheetSeen } from '../report/setUpReport';

/** What `npm start` says while it works. */
export interface StartWords {
  reading: string;
  recalculating: string;
  notBuilt: string;
  portTaken(port: number): string;
  warning(sheet: string, row: number, message: string): string;
  moreWarnings(count: number): string;
  /** @param places cells such as `Sales!B3`, at least one */
  failedFormulas(places: readonly string[]): string;
  /** @param rows among which a header is looked for */
  nothingRecognised(rows: number, seen: readonly SheetSeen[]): string;
  dumped(path: string): string;
  dumpRefused(path: string, reason: string): string;
  serving(address: string): string;
  /** A request by a name that is not this machine's. */
  otherHost(host: string, address: string): string;
  /** A request that is not a reading. */
  onlyRead(method: string): string;
  /** A request that sends nothing to where something is to be sent. */
  onlySentTo(method: string): string;
  /** @param origin of the page that has sent something; empty where it was no page */
  otherPage(origin: string, address: string): string;
  /** What nobody foresaw, in the words of whatever failed. */
  failed(reason: string): string;
  /** An address of a spreadsheet that is not held any more. */
  gone: string;
  /** Workbooks opened together with other files. */
  valuesAlone(paths: readonly string[]): string;
  sampleTitle: string;
  noFile: string;
  /** @param most in megabytes */
  tooMuch(most: number): string;
  /** Further lines of the user's file of which something was to be told. */
  moreLines(count: number): string;
}

const WORDS: Record<Language, StartWords> = {
  en: {
    reading: 'Reading the data…',
    recalculating: 'Setting up and recalculating…',
    notBuilt: 'The add-on is not built yet: run npm run build first.',
    portTaken: (port) => `Port ${port} is taken: choose another with --port, or leave --port out.`,
    warning: (sheet, row, message) => `${sheet}, row ${row}: ${message}`,
    moreWarnings: (count) => `… and ${count} more remarks; --json lists them all.`,
    failedFormulas: (places) =>
      `Formulas that had a value in the file and come to an error here: ${someOf(places, 'more')}; replace them by values in the file, or do not rely on what follows from them.`,
    nothingRecognised: (rows, seen) =>
      `No sheet of the workbook is recognised as clients or deals: a header row among the first ${rows} has to name a client and more, or a date, a client and an amount; found were ${seen.map(({ name, headers }) => `“${name}” (${listOf(headers)})`).join(', ')}.`,
    dumped: (path) => `Every sheet, before and after, is in ${path}.`,
    dumpRefused: (path, reason) =>
      `${path} could not be written (${reason}): name a file in a folder that is there, after --dump.`,
    serving: (address) => `Open ${address} in a browser. Ctrl+C ends it.`,
    otherHost: (host, address) =>
      `The workbench was asked for as “${host}”, and answers on its own machine alone: open ${address} there.`,
    onlyRead: (method) =>
      `The workbench was sent ${method}, and is only read from: use GET or HEAD.`,
    onlySentTo: (method) =>
      `The workbench was asked by ${method} at a place that files are sent to: use POST, from its own page.`,
    otherPage: (origin, address) =>
      `Something was sent by ${origin ? `a page of “${origin}”` : 'what is no page'}, and the workbench takes it from its own page alone: open ${address} and choose the file there.`,
    failed: (reason) =>
      `The workbench could not do that (${reason}): try again, and start it anew if it fails again.`,
    gone: 'What was open at this address is not kept any more. This is what the workbench was started with: open your file again.',
    valuesAlone: (paths) =>
      `Of ${paths.join(', ')} every sheet was opened with the values of its cells: open a workbook without other files for its formulas, formats and notes too.`,
    sampleTitle: 'Client base',
    noFile: 'Nothing arrived that could be opened: choose the file again.',
    tooMuch: (most) =>
      `That is more than ${most} MB, too much for a browser: npm start -- --sales reads such a file from the command line.`,
    moreLines: (count) => `… and ${count} more lines of which something is to be told.`,
  },
  ru: {
    reading: 'Читаем данные…',
    recalculating: 'Настраиваем и пересчитываем…',
    notBuilt: 'Дополнение ещё не собрано: сначала выполните npm run build.',
    portTaken: (port) => `Порт ${port} занят: укажите другой после --port или уберите --port.`,
    warning: (sheet, row, message) => `${sheet}, строка ${row}: ${message}`,
    moreWarnings: (count) => `… и ещё замечаний: ${count}; все перечислит --json.`,
    failedFormulas: (places) =>
      `Формулы, у которых в файле было значение, а здесь получилась ошибка: ${someOf(places, 'ещё')}; замените их в файле значениями или не полагайтесь на то, что из них следует.`,
    nothingRecognised: (rows, seen) =>
      `Ни на одном листе книги не узнаны клиенты или сделки: среди первых ${rows} строк нужна строка заголовков, где есть клиент и что-то ещё либо дата, клиент и сумма; найдено: ${seen.map(({ name, headers }) => `«${name}» (${listOf(headers)})`).join(', ')}.`,
    dumped: (path) => `Все листы, до и после, записаны в ${path}.`,
    dumpRefused: (path, reason) =>
      `Файл ${path} не записывается (${reason}): после --dump укажите файл в существующей папке.`,
    serving: (address) => `Откройте ${address} в браузере. Ctrl+C завершает работу.`,
    otherHost: (host, address) =>
      `Страницу запросили по имени «${host}», а она отвечает только своему компьютеру: откройте на нём ${address}.`,
    onlyRead: (method) =>
      `Странице прислали ${method}, а её можно только читать: используйте GET или HEAD.`,
    onlySentTo: (method) =>
      `Пришёл запрос ${method} по адресу, на который файлы отправляют: используйте POST, со страницы программы.`,
    otherPage: (origin, address) =>
      `Файлы принимаются только со страницы самой программы, а эти прислали ${origin ? `со страницы «${origin}»` : 'не со страницы'}: откройте ${address} и выберите файл там.`,
    failed: (reason) =>
      `Сделать это не удалось (${reason}): попробуйте ещё раз, а если не получится — перезапустите npm start.`,
    gone: 'То, что было открыто по этому адресу, уже не хранится. Здесь таблица, с которой началась работа: откройте свой файл ещё раз.',
    valuesAlone: (paths) =>
      `Из ${paths.join(', ')} открыты все листы, но только со значениями ячеек: чтобы были и формулы, форматы и примечания, открывайте книгу без других файлов.`,
    sampleTitle: 'База клиентов',
    noFile: 'Не пришло ничего, что можно открыть: выберите файл ещё раз.',
    tooMuch: (most) =>
      `Это больше ${most} МБ — для браузера много: такой файл прочитает команда npm start -- --sales.`,
    moreLines: (count) => `… и ещё строк с замечаниями: ${count}.`,
  },
};

const MOST_HEADERS_TOLD = 8;

function listOf(headers: readonly string[]): string {
  const told = headers.slice(0, MOST_HEADERS_TOLD).join(', ');
  return headers.length > MOST_HEADERS_TOLD ? `${told}, …` : told;
}

const MOST_PLACES_TOLD = 5;

function someOf(places: readonly string[], more: string): string {
  const rest = places.length - MOST_PLACES_TOLD;
  const told = places.slice(0, MOST_PLACES_TOLD).join(', ');
  return rest > 0 ? `${told} (+${rest} ${more})` : told;
}

/** The sentences of `npm start` in a language. */
export function startWordsIn(language: Language): StartWords {
  return WORDS[language];
}
