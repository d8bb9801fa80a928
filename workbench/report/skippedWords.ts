import { englishPlural } from '../../src/texts/en/plural';
import { russianPlural } from '../../src/texts/ru/plural';
import type { Language } from '../locale/language';

/** What the report says of what was not used, and of what was taken where there was a choice. */
export interface SkippedWords {
  /** @param headers of the columns it has */
  unusedSheet(sheet: string, headers: readonly string[]): string;
  /** @param headers at least one */
  unusedColumns(sheet: string, headers: readonly string[]): string;
  /** @param reason in words */
  leftOutRows(rows: number, reason: string): string;
  /** @param others rows that could be the header too, at least one */
  headerTaken(row: number, others: readonly number[]): string;
}

const WORDS: Record<Language, SkippedWords> = {
  en: {
    unusedSheet: (sheet, headers) =>
      `Sheet “${sheet}” is not used: it was taken for no table of clients, deals or contacts. Its headers: ${headers.join(', ')}.`,
    unusedColumns: (sheet, headers) =>
      `${englishPlural(headers.length, 'column', 'columns')} of “${sheet}” ${headers.length === 1 ? 'is' : 'are'} not used: ${headers.join(', ')}.`,
    leftOutRows: (rows, reason) =>
      `${englishPlural(rows, 'row was', 'rows were')} left out: ${reason}.`,
    headerTaken: (row, others) =>
      `Several rows look like headers; row ${row} was taken, not ${others.join(', ')}. Where that is wrong, choose the row in the panel: Set-up.`,
  },
  ru: {
    unusedSheet: (sheet, headers) =>
      `Лист «${sheet}» не используется: на нём не узнаны ни клиенты, ни сделки, ни контакты. Его заголовки: ${headers.join(', ')}.`,
    unusedColumns: (sheet, headers) =>
      `На листе «${sheet}» не ${headers.length === 1 ? 'используется' : 'используются'} ${russianPlural(headers.length, 'столбец', 'столбца', 'столбцов')}: ${headers.join(', ')}.`,
    leftOutRows: (rows, reason) =>
      `Пропущено: ${russianPlural(rows, 'строка', 'строки', 'строк')} — ${reason}.`,
    headerTaken: (row, others) =>
      `На заголовки похожи несколько строк; взята строка ${row}, а не ${others.join(', ')}. Если это не так, выберите строку в панели, на вкладке «Настройка».`,
  },
};

/** Sentences of the report on what was skipped. */
export function skippedWordsIn(language: Language): SkippedWords {
  return WORDS[language];
}
