import type { health as english } from '../../en/panel/health';
import { russianPlural as plural } from '../plural';
import { quoted } from '../quoted';

export const health: typeof english = {
  tab: 'Настройка',
  loading: 'Проверяем таблицы…',
  tables: 'Таблицы',
  understood: 'Что удалось понять',
  toToday: 'Дальше: с кем связаться сегодня',
  columns: (count: number) => plural(count, 'столбец', 'столбца', 'столбцов'),
  gone: 'Лист удалён. Выберите другой в настройке.',
  absent: 'Такого листа пока нет. Настройка создаст его или возьмёт ваш.',
  lost: (column: string, header: string) =>
    `${column}: столбца ${quoted(header)} больше нет. Выберите другой в настройке.`,
  setUp: 'Изменить настройку',
  lastRun: 'Последний пересчёт',
  never: 'Расчёта ещё не было.',
  by: { hand: 'по запросу', daily: 'ежедневный' },
  seconds: (count: string) => `занял ${count} с`,
  undo: {
    recalculation: (count: string) => `Отменить пересчёт (изменено ячеек: ${count})`,
    segmented: (count: string) => `Отменить сегментацию (изменено ячеек: ${count})`,
    addedClients: (count: string) => `Отменить добавление клиентов (${count})`,
    appendedRow: (_count: string) => 'Отменить добавление последней строки',
    alias: (_count: string) => 'Отменить последнее решение о двух написаниях',
    wordMeaning: (_count: string) => 'Отменить последнее решение о статусе',
    editedSettings: (count: string) => `Вернуть прежние настройки (${count})`,
    editedCells: (count: string) => `Отменить последнее изменение (ячеек: ${count})`,
  },
  undoing: 'Отменяем…',
  editedSince: 'Изменены с тех пор и оставлены как есть:',
  daily: {
    title: 'Ежедневный расчёт',
    loading: 'Проверяем ежедневный расчёт…',
    switchOn: 'Включить',
    switchOff: 'Выключить',
    repair: 'Восстановить',
    switching: 'Переключаем…',
  },
  newClients: 'Клиенты, которые есть только в сделках',
  onlyInSales: (count: number) =>
    `${plural(count, 'клиент есть', 'клиента есть', 'клиентов есть')} в сделках, но не в таблице клиентов. Без строки показатели не считаются.`,
  add: 'Добавить строки',
  adding: 'Добавляем…',
  thenRecalculate: 'Пересчитайте, чтобы появились их показатели.',
  twins: {
    title: 'Похоже, это один клиент',
    about: 'Если это один клиент, сделки и контакты второго написания посчитаются за первым.',
    reasons: {
      name: 'Отличаются только правовой формой',
      phone: 'Один и тот же телефон',
      email: 'Одна и та же почта',
    },
    say: (isSame: boolean): string => (isSame ? 'Один клиент' : 'Разные клиенты'),
    ofPair: (said: string, other: string, first: string) =>
      `${said}: ${quoted(other)}, ${quoted(first)}`,
    working: 'Записываем…',
    more: (count: string) => `… и ещё ${count}.`,
  },
  warnings: 'Замечания',
  noWarnings: 'Последний пересчёт не нашёл ничего подозрительного.',
  firstOf: (shown: string, all: string) => `Здесь первые ${shown} из ${all}.`,
  place: (sheet: string, row: string, column: string) =>
    [sheet, row && `строка ${row}`, column].filter((part) => part !== '').join(', '),
  openReport: 'Открыть отчёт о расчёте',
};
