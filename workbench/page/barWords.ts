import type { Language } from '../locale/language';

/** What the bar of the page says. */
export interface BarWords {
  steps: string;
  myFile: string;
  myFileTitle: string;
  sample: string;
  sampleTitle: string;
  what: string;
  /** What all this is, a sentence a line. */
  about: readonly string[];
  ok: string;
  day: string;
  dayTitle: string;
  language: string;
  languages: Readonly<Record<Language, string>>;
  save: string;
  saveTitle: string;
  /**
   * Sheets are called otherwise in the saved file.
   *
   * @param names each as it is and as it is in the file; at least one
   */
  renamed(names: readonly (readonly [own: string, name: string])[]): string;
  /** @param places cells such as `Sales!B3`, at least one */
  cutOff(places: readonly string[], most: number): string;
  drop: string;
  /** @param names of what was dropped and is no file, at least one */
  folders(names: readonly string[]): string;
  noAnswer: string;
  /** @param day as it is written in the language */
  otherDay(day: string): string;
  openedAnew: string;
  otherTab: string;
}

const LANGUAGE_NAMES = { en: 'English', ru: 'Русский' };

const WORDS: Record<Language, BarWords> = {
  en: {
    steps: 'How to begin',
    myFile: 'My file…',
    myFileTitle:
      'A CSV or XLSX file with your deals: a date, a client and an amount in each row. It stays on this computer.',
    sample: 'A sample',
    sampleTitle: '400 clients of a coffee supplier and two years of deals',
    what: 'What is this?',
    about: [
      'Retention Sheets tells from your deals which clients buy, which have fallen asleep and which are lost, what each is worth, and whom to call today.',
      '1. Open your file, or drop it on the page. Check how its columns were read, and choose “Save and recalculate”.',
      '2. The tab Today lists whom to contact, the most important first; the sheet Overview says what changed and what to do.',
      '3. Nothing leaves this computer. Save the result as XLSX, or install the add-on in your own Google Sheets: docs/install.md tells how.',
    ],
    ok: 'OK',
    day: 'Day',
    dayTitle:
      'Calculates the base as of another day, from 1920 to 2199: as it was then, or as it will be.',
    language: 'Language',
    languages: LANGUAGE_NAMES,
    save: 'Save as XLSX',
    saveTitle: 'All sheets in one Excel file',
    renamed: (names) =>
      `Excel does not take every name of a sheet: in the file ${someOf(names.map(([own, name]) => `“${own}” is called “${name}”`))}.`,
    cutOff: (places, most) =>
      `A cell in Excel holds ${most} characters: in the file longer texts are cut off (${someOf(places)}). The sheet has them whole: copy them from there.`,
    drop: 'Let go: the file opens here, and stays on this computer.',
    folders: (names) =>
      `A folder cannot be opened (${someOf(names)}): drop the files that are in it.`,
    noAnswer:
      'The workbench does not answer, or the file is not where it was: see whether npm start still runs, and choose the file again.',
    otherDay: (day) =>
      `This copy has been recalculated as of ${day}: its sheets and the panel show that day.`,
    openedAnew:
      'This spreadsheet was opened anew: what was changed or recalculated here before you left the page was not kept. Save as XLSX keeps a result.',
    otherTab:
      'This spreadsheet is open in another tab too. Each tab has a copy of its own: what is changed in one is not seen in the other.',
  },
  ru: {
    steps: 'С чего начать',
    myFile: 'Мой файл…',
    myFileTitle:
      'Файл CSV или XLSX со сделками: в каждой строке дата, клиент и сумма. Файл остаётся на этом компьютере.',
    sample: 'Пример',
    sampleTitle: '400 клиентов поставщика кофе и сделки за два года',
    what: 'Что это?',
    about: [
      '«Удержание клиентов» по вашим сделкам показывает, кто покупает, кто заснул, а кто потерян, сколько приносит каждый клиент и с кем связаться сегодня.',
      '1. Откройте свой файл или перетащите его на страницу. Проверьте, как поняты столбцы, и нажмите «Сохранить и пересчитать».',
      '2. На вкладке «Сегодня» — с кем связаться, сначала самые важные. На листе «Обзор» — что изменилось и что делать.',
      '3. Данные не покидают этот компьютер. Результат можно сохранить в XLSX или поставить дополнение в свою Google Таблицу: как — сказано в папке docs.',
    ],
    ok: 'Понятно',
    day: 'День',
    dayTitle: 'Пересчитывает базу на другой день, с 1920 по 2199 год: какой она была или будет.',
    language: 'Язык',
    languages: LANGUAGE_NAMES,
    save: 'Сохранить в XLSX',
    saveTitle: 'Все листы одним файлом Excel',
    renamed: (names) =>
      `Excel принимает не всякое имя листа: в файле ${someOf(names.map(([own, name]) => `«${own}» называется «${name}»`))}.`,
    cutOff: (places, most) =>
      `В ячейку Excel помещается ${most} знаков: более длинные тексты в файле обрезаны (${someOf(places)}). Целиком они остались в таблице: скопируйте их оттуда.`,
    drop: 'Отпустите: файл откроется здесь и останется на этом компьютере.',
    folders: (names) =>
      `Папку открыть нельзя (${someOf(names)}): перетащите файлы, которые в ней лежат.`,
    noAnswer:
      'Программа не отвечает или файла уже нет на месте: проверьте, работает ли npm start, и выберите файл ещё раз.',
    otherDay: (day) => `Эта копия пересчитана на ${day}: листы и панель показывают этот день.`,
    openedAnew:
      'Таблица открыта заново: всё, что было изменено или пересчитано здесь до ухода со страницы, не сохранилось. Чтобы сохранить результат, нажмите «Сохранить в XLSX».',
    otherTab:
      'Эта таблица открыта и в другой вкладке. У каждой вкладки своя копия: что изменено в одной, не видно в другой.',
  },
};

const MOST_TOLD = 5;

function someOf(items: readonly string[]): string {
  const told = items.slice(0, MOST_TOLD).join(', ');
  return items.length > MOST_TOLD ? `${told}, …` : told;
}

export function barWordsIn(language: Language): BarWords {
  return WORDS[language];
}
