import type { setUpRefused as english } from '../en/setUpRefused';

export const setUpRefused: typeof english = {
  alreadySetUp:
    'Здесь уже настроены таблицы. Подтвердите, что их место займёт пример, и повторите.',
  malformed: 'Выбор дошёл не полностью. Закройте панель, откройте снова и повторите.',
  sheetGone: (table: string) => `${table}: выбранного листа больше нет. Выберите другой.`,
  headerMoved: (table: string, row: number) =>
    `${table}: в строке ${row} больше нет этих заголовков. Выберите лист ещё раз.`,
  oneSheet: (one: string, other: string) =>
    `${one} и ${other} — на одном листе. Выберите для одной из таблиц другой лист.`,
  oneHeader: (table: string, header: string, one: string, other: string) =>
    `${table}: «${header}» выбран дважды: «${one}» и «${other}». Выберите для одного из них другой столбец.`,
  required: (table: string, column: string) =>
    `${table}: выберите столбец «${column}», без него лист не прочесть.`,
  headersTooLong: (sheet: string) =>
    `Заголовки листа «${sheet}» слишком длинные. Сократите их и повторите.`,
};
