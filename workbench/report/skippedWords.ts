import type { LeftOutReason } from '../../src/sheets/tables/warnings';
import { englishPlural } from '../../src/texts/en/plural';
import { russianPlural } from '../../src/texts/ru/plural';
import type { Language } from '../locale/language';

/** What the report says of what was not used, and of what was taken where there was a choice. */
export interface SkippedWords {
  /** @param headers of the columns it has */
  unusedSheet(sheet: string, headers: readonly string[]): string;
  /** @param headers at least one */
  unusedColumns(sheet: string, headers: readonly string[]): string;
  leftOutRows: Readonly<Record<LeftOutReason, (rows: number) => string>>;
  /** @param others rows that could be the header too, at least one */
  headerTaken(row: number, others: readonly number[]): string;
}

const leftOut = (count: number) => `${englishPlural(count, 'row was', 'rows were')} left out`;
const passedOver = (count: number) =>
  `Пропущено: ${russianPlural(count, 'строка', 'строки', 'строк')}`;

const WORDS: Record<Language, SkippedWords> = {
  en: {
    unusedSheet: (sheet, headers) =>
      `Sheet “${sheet}” is not used: it was taken for no table of clients, deals or contacts. Its headers: ${headers.join(', ')}.`,
    unusedColumns: (sheet, headers) =>
      `${englishPlural(headers.length, 'column', 'columns')} of “${sheet}” ${headers.length === 1 ? 'is' : 'are'} not used: ${headers.join(', ')}.`,
    leftOutRows: {
      unreadable: (rows) => `${leftOut(rows)}: a cell in it cannot be read.`,
      noDate: (rows) => `${leftOut(rows)}: no date.`,
      noClient: (rows) => `${leftOut(rows)}: no client.`,
      future: (rows) => `${leftOut(rows)}: a day in the future.`,
      total: (rows) => `${leftOut(rows)}: a total.`,
      duplicate: (rows) => `${leftOut(rows)}: the client stands in a row above.`,
      alias: (rows) => `${leftOut(rows)}: another spelling of a client, counted with them.`,
      sharedContact: (rows) => `${leftOut(rows)}: clients share the telephone or e-mail.`,
      heading: (rows) => `${leftOut(rows)}: the header or its title again.`,
      anotherTable: (rows) => `${leftOut(rows)}: another table begins below this one.`,
      unknownClient: (rows) =>
        `${leftOut(rows)} of the clients’ rows: the client is not in Clients.`,
      open: (rows) => `${leftOut(rows)}: the deal is not done yet.`,
      notDone: (rows) => `${leftOut(rows)}: the deal was cancelled or did not come about.`,
      refunded: (rows) => `${leftOut(rows)}: the deal was refunded in full.`,
      pasted: (rows) => `${leftOut(rows)}: the same order stands in the log again.`,
    },
    headerTaken: (row, others) =>
      `Several rows look like headers; row ${row} was taken, not ${others.join(', ')}. Where that is wrong, choose the row in the panel: Set-up.`,
  },
  ru: {
    unusedSheet: (sheet, headers) =>
      `Лист «${sheet}» не используется: на нём не узнаны ни клиенты, ни сделки, ни контакты. Его заголовки: ${headers.join(', ')}.`,
    unusedColumns: (sheet, headers) =>
      `На листе «${sheet}» не ${headers.length === 1 ? 'используется' : 'используются'} ${russianPlural(headers.length, 'столбец', 'столбца', 'столбцов')}: ${headers.join(', ')}.`,
    leftOutRows: {
      unreadable: (rows) => `${passedOver(rows)} — ячейку не прочесть.`,
      noDate: (rows) => `${passedOver(rows)} — нет даты.`,
      noClient: (rows) => `${passedOver(rows)} — нет клиента.`,
      future: (rows) => `${passedOver(rows)} — день ещё не наступил.`,
      total: (rows) => `${passedOver(rows)} — это итог.`,
      duplicate: (rows) => `${passedOver(rows)} — клиент уже есть в строке выше.`,
      alias: (rows) => `${passedOver(rows)} — другое написание клиента, посчитано вместе с ним.`,
      sharedContact: (rows) =>
        `${passedOver(rows)} — телефон или e-mail общий у нескольких клиентов.`,
      heading: (rows) => `${passedOver(rows)} — это снова заголовки или название над ними.`,
      anotherTable: (rows) => `${passedOver(rows)} — ниже начинается другая таблица.`,
      unknownClient: (rows) =>
        `${passedOver(rows)} в расчёте по клиентам — клиента нет на листе клиентов.`,
      open: (rows) => `${passedOver(rows)} — сделка ещё не состоялась.`,
      notDone: (rows) => `${passedOver(rows)} — сделка отменена или не состоялась.`,
      refunded: (rows) => `${passedOver(rows)} — сделка возвращена полностью.`,
      pasted: (rows) => `${passedOver(rows)} — тот же заказ стоит в журнале ещё раз.`,
    },
    headerTaken: (row, others) =>
      `На заголовки похожи несколько строк; взята строка ${row}, а не ${others.join(', ')}. Если это не так, выберите строку в панели, на вкладке «Настройка».`,
  },
};

/** Sentences of the report on what was skipped. */
export function skippedWordsIn(language: Language): SkippedWords {
  return WORDS[language];
}
