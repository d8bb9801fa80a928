import type { cellWords as english } from '../en/cellWords';

export const cellWords: typeof english = {
  contactStates: {
    overdue: 'Просрочен',
    dueSoon: 'Скоро',
    snoozed: 'Отложен',
    onTrack: 'В срок',
  },
  intervalSources: { own: 'свой', base: 'базы', settings: 'из настроек' },
  churnSignals: {
    firstMissedCycle: 'пропущен первый цикл',
    complaint: 'жалоба или низкая оценка',
    slowdown: 'заказывает реже',
    averageOrderFalling: 'заказывает на меньшую сумму',
    unpaidDeal: 'сделка не оплачена в срок',
  },
  steps: {
    winBack: 'Возвращать',
    letGo: 'Отпустить',
    wake: 'Разбудить предложением',
    callNow: 'Позвонить сейчас',
    settleComplaint: 'Разобрать жалобу',
    askWhy: 'Спросить, почему берёт меньше',
    askForPayment: 'Напомнить об оплате',
    contact: 'Связаться',
    firstOffer: 'Сделать первое предложение',
  },
  tiers: { bronze: 'Бронза', silver: 'Серебро', gold: 'Золото' },
};
