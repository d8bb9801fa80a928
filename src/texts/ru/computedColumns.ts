import type * as en from '../en/computedColumns';

export const headers: typeof en.headers = {
  status: 'Статус',
  category: 'Категория',
  lastContact: 'Последний контакт',
  lastContactType: 'Как связались',
  lastContactBy: 'Кто связывался',
  nextContact: 'Следующий контакт',
  contactType: 'Как связаться',
  contactState: 'Срок контакта',
  daysOverdue: 'Дней просрочки',
  expectedOrder: 'Ожидается заказ',
  moneyAtRisk: 'Под угрозой за год',
  lastPurchase: 'Последняя покупка',
  missedCycles: 'Пропущено циклов',
  intervalDays: 'Интервал, дней',
  intervalSource: 'Чей интервал',
  slowdown: 'Замедление',
  deals: 'Сделки',
  purchaseDays: 'Дней с покупками',
  revenue: 'Выручка',
  profit: 'Прибыль',
  averageOrder: 'Средний чек',
  firstPurchase: 'Первая покупка',
  abc: 'ABC',
  categoryRule: 'Чем определена категория',
  winBackValue: 'Ценность возврата',
  winBackDecision: 'Решение о возврате',
  winBackReason: 'Почему такое решение',
  churnSignal: 'Сигнал ухода',
  signalHitRate: 'Сигнал сбывался, %',
  productsToOffer: 'Какие товары предложить',
  recommendedStep: 'Что делать',
  loyaltyTier: 'Уровень лояльности',
  points: 'Баллы',
  ordersToGift: 'Заказов до подарка',
  expectedPurchases: 'Ожидаемые покупки',
};

export const formerHeaders: typeof en.formerHeaders = {
  lastContactType: 'Как связывались',
  contactType: 'Вид контакта',
};

export const setApart = ' (расчёт)';

export const notes: typeof en.notes = {
  computed:
    'Считает «Удержание клиентов» при каждом пересчёте. Введённое сюда вручную остаётся, пока вы его не сотрёте.',
  signalHitRate:
    'Сколько клиентов этой базы, подавших самый сильный из этих сигналов, затем не купили ничего за два своих интервала. Пусто — таких было слишком мало.',
  moneyAtRisk:
    'Сколько клиент приносит за год в своём ритме, умноженное на вероятность ухода: какая доля клиентов в таком же состоянии в прошлом этой базы затем не купила ничего за два своих интервала. Для потерянного — на вероятность возвращения. В прибыли, если она известна хотя бы для половины сделок, иначе в выручке. Пусто — известно слишком мало.',
  expectedOrder:
    'День, когда истекает интервал клиента после последней покупки. В этот день цикл считается пропущенным.',
  productsToOffer:
    '«Больше не берёт» — товар клиент покупал не меньше трёх дней, прошло уже два его цикла без этого товара, а что-то другое за это время куплено. «Ещё не берёт» — покупатели тех же товаров берут его хотя бы в полтора раза чаще, чем все клиенты. Пусто — в сделках не названы товары или сказать нечего.',
  lastContactBy: 'Кто провёл последний контакт, по журналу контактов.',
  expectedPurchases:
    'Сколько покупок ожидать за срок прогноза из настроек, по модели BG/NBD для этой базы.',
  slowdown:
    'Во сколько раз последние промежутки между покупками длиннее прежних. От 1,5 — клиент покупает реже.',
  intervalSource:
    'свой — средний промежуток между покупками клиента; базы — клиент купил один раз, взята медиана по всем клиентам; сезонный — покупает раз в году, в эти даты; цикл пропущен, если сезон прошёл без покупки.',
  points: 'По одному за сумму из настроек, минус потраченное по листу «Баллы».',
  ordersToGift: 'Сколько заказов осталось до подарочного: 1 — подарок к следующему.',
};

const listed = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');

export const productsToOffer: typeof en.productsToOffer = {
  stoppedBuying: (products, more) =>
    `${listed(products)}${more > 0 ? ` и ещё ${more}` : ''} (больше не берёт)`,
  notBoughtYet: (products) => `${listed(products)} (ещё не берёт)`,
};

export const words: typeof en.words = {
  contactStates: {
    overdue: 'Просрочен',
    dueSoon: 'Скоро',
    snoozed: 'Отложен',
    onTrack: 'В срок',
  },
  intervalSources: { own: 'свой', base: 'базы', settings: 'из настроек', season: 'сезонный' },
  shortMonths: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  churnSignals: {
    firstMissedCycle: 'пропущен первый цикл',
    complaint: 'жалоба или низкая оценка',
    slowdown: 'заказывает реже',
    averageOrderFalling: 'заказывает на меньшую сумму',
    marginDrop: 'маржа упала',
    unpaidDeal: 'сделка не оплачена в срок',
  },
  steps: {
    winBack: 'Возвращать',
    letGo: 'Отпустить',
    wake: 'Разбудить предложением',
    callNow: 'Позвонить сейчас',
    settleComplaint: 'Разобрать жалобу',
    askWhy: 'Спросить, почему берёт меньше',
    reviewTerms: 'Пересмотреть цены и скидки',
    askForPayment: 'Напомнить об оплате',
    contact: 'Связаться',
    firstOffer: 'Сделать первое предложение',
  },
  tiers: { bronze: 'Бронза', silver: 'Серебро', gold: 'Золото' },
};
