import type { card as english } from '../en/card';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

export const card: typeof english = {
  notComputed: 'По этому клиенту ещё ничего не рассчитано. Сначала пересчитайте.',
  decidedBy: (rule) => `Почему такая категория: ${rule}`,
  rhythm: (status, days, interval) =>
    `${status}: ${plural(days, 'день', 'дня', 'дней')} с последней покупки, цикл — ${interval} дн.`,
  days: (days) => plural(days, 'день', 'дня', 'дней').replace(/^.*\s/, ''),
  sinceLast: (days, isSilent, interval, isOwn) => {
    const inDays = Number.isInteger(interval)
      ? plural(interval, 'день', 'дня', 'дней')
      : `${String(interval).replace('.', ',')} дня`;
    const since = plural(days, 'день', 'дня', 'дней');
    const said = isSilent
      ? `молчит ${since}`
      : days === 0
        ? 'купил сегодня'
        : `купил ${since} назад`;
    return `${said}, ${isOwn ? `обычно покупает раз в ${inDays}` : `цикл — ${inDays}`}`;
  },
  missed: (cycles) => plural(cycles, 'пропущенный цикл', 'пропущенных цикла', 'пропущенных циклов'),
  interval: {
    own: 'считаем по его покупкам',
    steadied: 'считаем по его покупкам и обычному циклу базы',
    base: 'считаем по обычному циклу базы',
    settings: 'считаем по циклу из настроек',
    season: 'покупает раз в году',
  },
  doNotContact: 'Просил не беспокоить.',
  snoozedUntil: (day) => `Отложен до ${day}.`,
  history: 'Покупки',
  months: (days, from, to) =>
    `Покупки по месяцам, ${from} — ${to}: ${plural(days, 'день', 'дня', 'дней')} с покупками`,
  lastTwo: 'Два последних заказа',
  before: 'Заказы до них',
  toTier: (tier) => `До уровня ${quoted(tier)}`,
  gift: 'Подарок',
  nextOrder: 'к следующему заказу',
  contacts: 'Контакты',
  last: (type) => `Последний контакт: ${type}`,
  next: 'Следующий контакт',
  late: (days) => `просрочен на ${plural(days, 'день', 'дня', 'дней')}`,
  touches: (count, days) =>
    `${plural(count, 'контакт', 'контакта', 'контактов')} за ${plural(days, 'день', 'дня', 'дней')}.`,
  allowed: (day) => ` Со следующим лучше подождать до ${day}.`,
  winBack: 'Стоит ли возвращать?',
  perDeal: 'Прибыль со сделки',
  dealsPerMonth: '× сделок в месяц',
  lifetime: '× месяцев с нами',
  returnRate: '× вероятность возврата',
  value: '= ценность',
  valueSpan: (months) => `за ${plural(Math.round(months / 12), 'год', 'года', 'лет')} с вами`,
  cost: 'Затраты',
  decision: 'Решение',
  profit: {
    row: 'из строки клиента',
    log: 'из сделок',
    margin: 'по марже из настроек',
    both: 'из сделок, иначе по марже',
  },
  churn: (percent, source) => `отток за год ${percent}, ${source}`,
  churnSources: { settings: 'из настроек', log: 'измерен', default: 'принят условно' },
  costSources: { row: 'из строки клиента', settings: 'из настроек' },
  noProfit: 'Прибыль неизвестна: добавьте в сделки столбец прибыли или укажите маржу в настройках.',
  noChurn: 'Пока неизвестно, как долго клиенты остаются с вами. Сначала пересчитайте.',
  noCost: 'Укажите в настройках затраты на возврат — и появится решение.',
  lacking: (columns) => `В журнале контактов нет столбца: ${columns}.`,
  noLog: 'В настройке указано, что журнала контактов нет.',
};
