import type { setUpRefused as english } from '../en/setUpRefused';
import { quoted } from './quoted';

export const setUpRefused: typeof english = {
  alreadySetUp:
    'Здесь уже настроены таблицы. Подтвердите, что их место займёт пример, и повторите.',
  malformed: 'Выбор дошёл не целиком. Закройте панель, откройте снова и повторите.',
  sheetGone: (table: string) => `${table}: выбранного листа больше нет. Выберите другой.`,
  headerMoved: (table: string, row: number) =>
    `${table}: в строке ${row} больше нет этих заголовков. Выберите лист ещё раз.`,
  oneSheet: (one: string, other: string) =>
    `${one} и ${other} — на одном листе. Выберите для одной из таблиц другой лист.`,
  oneHeader: (table: string, header: string, one: string, other: string) =>
    `${table}: ${quoted(header)} выбран дважды: ${quoted(one)} и ${quoted(other)}. Выберите для одного из них другой столбец.`,
  required: (table: string, column: string) =>
    `${table}: выберите столбец ${quoted(column)}, без него лист не прочесть.`,
  headersTooLong: (sheet: string) =>
    `Заголовки листа ${quoted(sheet)} слишком длинные. Сократите их и повторите.`,
};
