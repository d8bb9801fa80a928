import type { tablesUnderstood as english } from '../en/tablesUnderstood';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

const rows = (count: number) => plural(count, 'строка', 'строки', 'строк');

export const tablesUnderstood: typeof english = {
  header: ['Таблица', 'Что понято', 'Заголовок или слово', 'Значения или как учтено'],
  alsoOn: 'один журнал с',
  unused: 'не используется',
  mayBe: (columns) => `может быть: ${columns.join(' или ')}`,
  leftOut: 'не в расчёте',
  rowsLeftOut: (count) => `Не в расчёте: ${rows(count)}`,
  leftOutReasons: {
    unreadable: 'ячейку не прочесть',
    noDate: 'нет даты',
    noClient: 'нет клиента',
    future: 'день ещё не наступил',
    total: 'это итог',
    duplicate: 'клиент уже есть в строке выше',
    alias: 'другое написание клиента, посчитано вместе с ним',
    sharedContact: 'телефон или почта общие у нескольких клиентов',
    heading: 'это снова заголовки или название над ними',
    anotherTable: 'ниже начинается другая таблица',
    unknownClient: 'клиента нет на листе клиентов, и ни в одной строке там она не учтена',
    open: 'сделка ещё не состоялась',
    notDone: 'сделка отменена или не состоялась',
    refunded: 'сделка возвращена полностью',
    pasted: 'тот же заказ стоит в журнале ещё раз',
  },
  firstRows: (count, first) =>
    count === 1
      ? `строка ${first[0] ?? ''}`
      : `${rows(count)}: ${first.join(', ')}${count > first.length ? ', …' : ''}`,
  status: 'статус сделки',
  statuses: 'Статусы сделок',
  aboutStatuses: 'Если слово понято неверно, выберите другое: оно сохранится в настройках.',
  deals: (count) => plural(count, 'сделка', 'сделки', 'сделок'),
  unknown: 'неизвестно: состоялась',
  meaningOf: (word) => `Что значит ${quoted(word)}`,
  moreStatuses: (count) =>
    `… и ещё ${plural(count, 'слово', 'слова', 'слов')} у меньшего числа сделок. Что они значат, можно указать в таблице «Слова» на листе настроек.`,
  counting: 'Считаем статусы…',
  writing: 'Записываем…',
};
