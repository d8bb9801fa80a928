import type { overview as english } from '../../en/panel/overview';
import { russianQuarter } from '../period';
import { russianPlural as plural } from '../plural';

export const overview: typeof english = {
  tab: 'Обзор',
  setUp: 'Настроить',
  recalculate: 'Пересчитать',
  working: 'Идёт пересчёт…',
  asOf: 'На дату',
  clients: 'Клиентов',
  statuses: 'Статусы',
  withoutStatus: { noPurchase: 'Ещё не покупали', noRhythm: 'Ритм ещё неизвестен' },
  classes: 'ABC-классы',
  overdue: 'Просроченные контакты',
  retention: 'Удержание за последний полный квартал',
  quarter: russianQuarter,
  before: 'кварталом раньше',
  compliance: 'Правила соблюдены',
  ofRevenue: (share: string) => `${share} всей выручки`,
  newDeals: (count: number, since: string) =>
    `${plural(count, 'новая сделка', 'новые сделки', 'новых сделок')} с ${since}`,
  warnings: (count: number) => `${plural(count, 'замечание', 'замечания', 'замечаний')} к данным`,
  notComputed:
    'Расчёта ещё не было. Сначала укажите, где ваши клиенты и сделки, или возьмите пример.',
  firstSteps: {
    title: 'С чего начать: три шага',
    mine: 'Мои данные',
    what: 'Что это?',
    about:
      'По вашим сделкам дополнение показывает, кто покупает, кто заснул, а кто потерян, сколько приносит каждый клиент и с кем связаться сегодня. Ваши столбцы только читаются, показатели пишутся в свои; пересчёт можно отменить.',
  },
};
