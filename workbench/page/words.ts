import { englishPlural } from '../../src/texts/en/plural';
import { russianPlural } from '../../src/texts/ru/plural';
import type { Language } from '../locale/language';

/** Every word the page itself says; the add-on brings its own. */
export interface Words {
  opening: string;
  working: string;
  close: string;
  menus: string;
  sidebar: string;
  ok: string;
  /** The bar above a sheet whose columns are grouped. */
  folds: string;
  /** Opens folded columns, named by letters. */
  unfold(count: number, from: string, to: string): string;
  /** Folds them again. */
  fold(count: number, from: string, to: string): string;
  /** The day the workbench takes for today, as the header shows it. */
  asOf(day: string): string;
  /** What a failed run of an add-on function says. */
  failed(message: string): string;
  cannotOpen(message: string): string;
}

const WORDS: Record<Language, Words> = {
  ru: {
    opening: 'Открываем таблицу…',
    working: 'Выполняется…',
    close: 'Закрыть',
    menus: 'Меню дополнения',
    sidebar: 'Боковая панель',
    ok: 'OK',
    folds: 'Группы столбцов',
    unfold: (count, from, to) =>
      `+ ${russianPlural(count, 'столбец', 'столбца', 'столбцов')} (${from}–${to})`,
    fold: (count, from, to) =>
      `− Свернуть ${russianPlural(count, 'столбец', 'столбца', 'столбцов')} (${from}–${to})`,
    asOf: (day) => `на ${day}`,
    failed: (message) => `Не удалось выполнить: ${message}`,
    cannotOpen: (message) => `Таблицу не удалось открыть: ${message}`,
  },
  en: {
    opening: 'Opening the spreadsheet…',
    working: 'Working…',
    close: 'Close',
    menus: 'Add-on menus',
    sidebar: 'Side panel',
    ok: 'OK',
    folds: 'Column groups',
    unfold: (count, from, to) => `+ ${englishPlural(count, 'column', 'columns')} (${from}–${to})`,
    fold: (count, from, to) =>
      `− Fold ${englishPlural(count, 'column', 'columns')} (${from}–${to})`,
    asOf: (day) => `as of ${day}`,
    failed: (message) => `That did not work: ${message}`,
    cannotOpen: (message) => `The spreadsheet could not be opened: ${message}`,
  },
};

/** The page's words in a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
