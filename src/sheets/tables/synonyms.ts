import type { ClientUserColumn, ContactsColumn, SalesColumn } from '../../schema/userColumns';

// How people head the columns that the add-on reads, likeliest first, beside the add-on's own headers. Matched without regard to
// case, ё/е, brackets and what follows a comma: «Сумма, руб.» is «Сумма».

const CLIENT = inBoth(
  'client, customer, account, company, buyer, client name, customer name, company name, account name, buyer name, organization, organisation, organization name, organisation name, name of client, name of customer, name of company, client full name, customer full name, customer id, client id, name',
  'клиент, контрагент, заказчик, покупатель, компания, название, наименование, имя клиента, имя заказчика, имя контрагента, имя покупателя, название клиента, название компании, название заказчика, название контрагента, название покупателя, название фирмы, название организации, наименование клиента, наименование заказчика, наименование контрагента, наименование покупателя, наименование компании, наименование организации, фио клиента, фио заказчика, фио покупателя, фирма, партнер, организация, фио, имя',
);

const MANAGER = inBoth(
  'manager, account manager, sales manager, responsible, owner, account owner, deal owner, sales rep, salesperson, assigned to',
  'менеджер, ответственный, куратор, ответственный менеджер, основной менеджер, менеджер по продажам, закрепленный менеджер, кто ведет, продавец, сотрудник',
);

const REASON = inBoth(
  'reason, reason for leaving, cause, churn reason, loss reason, reason lost, complaint, why',
  'причина, причина ухода, причина отказа, причина потери, причина недовольства, что не устроило, почему ушел, жалоба',
);

export const CLIENT_SYNONYMS: Readonly<Record<ClientUserColumn, readonly string[]>> = {
  client: CLIENT,
  manager: MANAGER,
  phone: inBoth(
    'phone, telephone, mobile, tel, phone number, cell, mobile phone, contact phone',
    'телефон, тел, мобильный, номер телефона, сотовый, контактный телефон, мобильный телефон, моб телефон',
  ),
  email: inBoth(
    'e-mail, email, mail, e-mail address, email address, contact email, customer email, mailbox',
    'электронная почта, почта, эл почта, адрес электронной почты, электронный адрес, имейл, емейл, мейл',
  ),
  birthday: inBoth(
    'birthday, date of birth, birth date, birthdate, dob, born, born on, bday',
    'день рождения, дата рождения, др, д р, дата рожд, день рожд, когда родился, родился',
  ),
  potential: inBoth(
    'potential, growth potential, client potential, development potential, prospects, growth, upside, future value',
    'потенциал, потенциал роста, потенциал клиента, потенциал развития, перспективы, перспективность, возможности, рост',
  ),
  traits: inBoth(
    'traits, tags, features, remarks, labels, characteristics, attributes, flags',
    'признаки, теги, особенности, метки, характеристика, характеристики, черты, особые отметки',
  ),
  manualCategory: inBoth(
    'manual category, category by hand, own category, fixed category, set category, assigned category, category override, category (manual)',
    'категория вручную, ручная категория, своя категория, назначенная категория, присвоенная категория, заданная категория, категория (вручную), категория руками',
  ),
  leavingReason: inBoth(
    'reason for leaving, reason lost, lost because, churn reason, loss reason, reason for churn, why lost, why left',
    'причина ухода, почему ушел, причина потери, причина отказа, причина оттока, почему потеряли, почему перестал покупать, причина',
  ),
  winBackCost: inBoth(
    'win-back cost, winback cost, cost of return, reactivation cost, return cost, win-back budget, cost to win back, reactivation budget',
    'затраты на возврат, стоимость возврата, цена возврата, бюджет возврата, бюджет на возврат, расходы на возврат, затраты на реактивацию, стоимость реактивации',
  ),
  doNotContact: inBoth(
    'do not contact, do not call, do not disturb, dnc, no contact, opt out, opted out, unsubscribed',
    'не беспокоить, не звонить, не писать, не контактировать, отказ от контактов, отписан, стоп, стоп-лист',
  ),
  snoozedUntil: inBoth(
    'snooze until, snoozed to, postponed until, postponed to, remind on, not before, call back on',
    'отложен до, отложить до, перенесено на, перенести на, напомнить, не раньше, перезвонить после',
  ),
  givenFirstPurchase: inBoth(
    'first order, first deal, first sale, date of first purchase, first purchase date, first order date, customer since, client since, since',
    'первый заказ, первая сделка, первая отгрузка, первая продажа, дата первой покупки, дата первого заказа, дата первой сделки, дата первой отгрузки, клиент с, с какого времени, начало работы',
  ),
  givenLastPurchase: inBoth(
    'last order, last deal, last sale, last bought, last invoice, last shipment, date of last purchase, last purchase date, last order date',
    'последний заказ, последняя сделка, последняя отгрузка, последняя продажа, последняя реализация, дата последней покупки, дата последнего заказа, дата последней сделки, дата последней отгрузки, дата последней продажи',
  ),
  givenDeals: inBoth(
    'number of deals, orders, number of orders, number of purchases, total orders, order count, purchases, invoices, count, times bought',
    'количество сделок, заказы, количество заказов, количество покупок, количество отгрузок, число заказов, число сделок, число покупок, кол-во заказов, кол-во сделок, кол-во покупок, заказов, сделок, покупок, отгрузок, всего заказов, покупки',
  ),
  givenRevenue: inBoth(
    'total revenue, turnover, sales, total sales, total spent, lifetime revenue, amount, total',
    'оборот, сумма продаж, сумма покупок, сумма заказов, сумма сделок, сумма, итого, объем продаж, объем закупок, выручка всего',
  ),
  givenProfit: inBoth(
    'total profit, gross profit, net profit, overall profit, profit earned, earnings, gain',
    'валовая прибыль, прибыль всего, общая прибыль, чистая прибыль, маржинальная прибыль, сумма прибыли, заработок',
  ),
  givenInterval: inBoth(
    'interval, cycle, purchase cycle, order cycle, purchase interval, days between orders, order every, order frequency, frequency',
    'интервал, цикл, цикл покупки, цикл заказа, средний интервал, интервал между заказами, интервал между покупками, дней между заказами, периодичность, частота, заказывает раз в',
  ),
  lastCall: inBoth(
    'called, last called, last phone call, last call date, date of last call, call date, phoned, last contact',
    'звонили, когда звонили, звонок, дата звонка, дата последнего звонка, последний контакт, дата последнего контакта, созвонились',
  ),
  lastMeeting: inBoth(
    'met, last met, last visit, visited, last meeting date, date of last meeting, date of last visit, meeting date',
    'встречались, когда встречались, встреча, дата встречи, дата последней встречи, последний визит, дата последнего визита, дата визита',
  ),
};

export const SALES_SYNONYMS: Readonly<Record<SalesColumn, readonly string[]>> = {
  date: inBoth(
    'date, deal date, order date, invoice date, purchase date, sale date, transaction date, shipment date, close date, created at, issued, issue date, date issued',
    'дата, дата сделки, дата заказа, дата продажи, дата покупки, дата отгрузки, дата документа, дата реализации, дата операции, дата счета',
  ),
  client: CLIENT,
  amount: inBoth(
    'amount, sum, total, revenue, value, turnover, line total, order total, total amount, deal amount, net sales, gross sales',
    'сумма, сумма сделки, сумма заказа, сумма продажи, сумма покупки, сумма документа, сумма отгрузки, выручка, итого, стоимость, оборот',
  ),
  profit: inBoth(
    'profit, gross profit, net profit, deal profit, order profit, profit amount, earnings, gain',
    'прибыль, валовая прибыль, чистая прибыль, маржинальная прибыль, прибыль по сделке, прибыль с продажи, прибыль от продажи, сумма прибыли, заработок',
  ),
  productLine: inBoth(
    'product line, product, product group, product category, product type, category, goods, item, service',
    'товарная группа, товар, группа товаров, товарная категория, категория товара, вид товара, продукт, услуга, номенклатура, направление',
  ),
  orderNumber: inBoth(
    'order number, order, order no, order id, invoice, invoice no, invoice number, document number, number',
    'номер заказа, заказ, № заказа, номер сделки, номер документа, номер счета, номер накладной, номер, счет, накладная, документ',
  ),
  manager: MANAGER,
  paidOn: inBoth(
    'paid on, payment date, date paid, date of payment, paid at, payment received, settled on, paid',
    'дата оплаты, дата платежа, дата поступления оплаты, день оплаты, когда оплачено, оплачено, оплачен, оплата',
  ),
};

export const CONTACTS_SYNONYMS: Readonly<Record<ContactsColumn, readonly string[]>> = {
  date: inBoth(
    'date, contact date, when, day, date of contact, call date, activity date, meeting date',
    'дата, дата контакта, когда, день, дата звонка, дата встречи, дата касания, дата разговора',
  ),
  client: CLIENT,
  type: inBoth(
    'type, contact type, activity type, kind, channel, how, method, activity',
    'тип, вид, тип контакта, вид контакта, канал, канал связи, способ, способ связи',
  ),
  manager: MANAGER,
  outcome: inBoth(
    'outcome, result, contact result, call result, status, next step, conclusion, disposition',
    'итог, результат, результат контакта, результат звонка, итог контакта, итог разговора, статус, исход, чем закончилось',
  ),
  reason: REASON,
  score: inBoth(
    'score, rating, nps, nps score, grade, mark, satisfaction, csat',
    'оценка, балл, баллы, рейтинг, оценка клиента, оценка nps, оценка сервиса, удовлетворенность',
  ),
  note: inBoth(
    'note, comment, comments, notes, remark, remarks, details, description, memo',
    'примечание, примечания, комментарий, комментарии, заметка, заметки, подробности, описание, содержание',
  ),
};

function inBoth(english: string, russian: string): string[] {
  return [...english.split(', '), ...russian.split(', ')];
}
