import type { words as english } from '../en/words';

const traits = {
  keyName: 'ключевое имя',
  promising: 'перспективный',
  badPayer: 'плохо платит',
  demanding: 'требовательный',
  rude: 'грубит',
  disloyal: 'нелояльный',
  noMargin: 'без маржи',
};

export const words: typeof english = {
  statuses: { active: 'Активный', sleeping: 'Спящий', lost: 'Потерянный' },
  categories: { VIP: 'VIP', A: 'A', B: 'B', C: 'C' },
  categoryRules: {
    ...traits,
    manual: 'задана вручную',
    noProfit: 'нет маржи, по цифрам',
    highPotential: 'высокий потенциал',
    abc: 'ABC-анализ',
  },
  traits,
  potentials: { high: 'высокий', medium: 'средний', low: 'низкий' },
  contactTypes: { call: 'звонок', meeting: 'встреча', email: 'письмо', message: 'сообщение' },
  outcomes: {
    reached: 'разговор',
    noAnswer: 'не дозвонился',
    callLater: 'перезвонить',
    request: 'запрос',
    offer: 'предложение',
    deal: 'сделка',
    refused: 'отказ',
    complaint: 'жалоба',
  },
  dealStatuses: {
    done: 'состоялась',
    open: 'в работе',
    notDone: 'не состоялась',
    refunded: 'возвращена',
    partlyRefunded: 'частичный возврат',
  },
  wordPlaces: { status: 'статус', outcome: 'исход' },
  pastedTwice: { once: 'один раз', twice: 'дважды' },
  decisions: { return: 'Возвращать', breakEven: 'Безубыточно', letGo: 'Отпустить' },
  formerDecisions: { return: 'Возвращать' },
  winBackReasons: {
    classC: 'класс C',
    worthNothing: 'не приносит прибыли',
    costsMore: 'дороже, чем принесёт',
    costsAsMuch: 'стоит столько же, сколько принесёт',
    pays: 'окупится',
  },
  measures: { revenue: 'выручка', profit: 'прибыль', deals: 'сделки' },
  abcWindows: {
    wholeLog: 'весь журнал',
    last12Months: 'последние 12 месяцев',
    lastFullQuarter: 'последний полный квартал',
    ownDates: 'свои даты',
  },
};
