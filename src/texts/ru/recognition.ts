import type { recognition as english } from '../en/recognition';
import { quoted } from './quoted';

export const recognition: typeof english = {
  roles: {
    client: 'клиент',
    contactPerson: 'контактное лицо',
    firstName: 'имя',
    lastName: 'фамилия',
    email: 'электронная почта',
    phone: 'телефон',
    date: 'день покупки',
    amount: 'сумма',
    profit: 'прибыль',
    product: 'товар',
    productLine: 'товарная группа',
    orderNumber: 'номер заказа',
    manager: 'менеджер',
    paidOn: 'день оплаты',
    paidAmount: 'сколько оплачено',
    isPaid: 'оплачено или нет',
    status: 'статус',
    secondStatus: 'второй статус',
    refunded: 'сумма возврата',
    cancelled: 'отмена',
    currency: 'валюта',
    quantity: 'количество',
    price: 'цена',
    source: 'источник',
    birthday: 'день рождения',
    potential: 'потенциал',
    traits: 'признаки',
    manualCategory: 'категория вручную',
    leavingReason: 'причина ухода',
    winBackCost: 'затраты на возврат',
    doNotContact: 'не беспокоить',
    snoozedUntil: 'отложено до',
    givenFirstPurchase: 'первая покупка',
    givenLastPurchase: 'последняя покупка',
    givenDeals: 'число сделок',
    givenRevenue: 'выручка',
    givenProfit: 'вся прибыль',
    givenInterval: 'обычный интервал',
    lastCall: 'последний звонок',
    lastMeeting: 'последняя встреча',
    type: 'вид контакта',
    outcome: 'итог',
    reason: 'причина',
    score: 'оценка',
    note: 'примечание',
    callFrom: 'номер звонившего',
    callTo: 'набранный номер',
  },
  refused: {
    noBuyer: (sheet: string) =>
      `На листе ${quoted(sheet)} есть покупки, но не сказано, кто купил. Выгрузите его с именами, адресами или телефонами покупателей либо добавьте такой столбец.`,
    marketplaceWords: (sheet: string) =>
      `Лист ${quoted(sheet)} — отчёт маркетплейса, покупатели в нём не названы: чьи это покупки, узнать нельзя. Возьмите список своих заказов.`,
    bankWords: (sheet: string) =>
      `Лист ${quoted(sheet)} — выписка банка без столбца с тем, кто заплатил. Выгрузите её так, чтобы контрагент стоял в своём столбце.`,
    noDay: (sheet: string) =>
      `На листе ${quoted(sheet)} сказано, кто купил, но не когда. Добавьте столбец с днём каждой покупки.`,
    noHeader: (sheet: string) =>
      `Ни одна строка листа ${quoted(sheet)} не говорит, что в столбцах. Напишите над ними заголовки, например «Дата», «Клиент», «Сумма».`,
    noYear: (sheet: string) =>
      `Над столбцами листа ${quoted(sheet)} стоят месяцы без года. Напишите его у первого из них: «янв. 2026».`,
  },
};
