import type { Texts } from '../texts';
import { russianDay } from './day';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

/** What was planned for a month, and what came of it. */
export const planAndFact: Texts['planAndFact'] = {
  headers: {
    month: 'Месяц',
    manager: 'Менеджер',
    planned: 'Контактов в плане',
    done: 'Из них сделано',
    donePercent: 'Сделано, %',
    left: 'Не сделано',
    other: 'Других контактов',
    fixedOn: 'План контактов от',
    regularPlan: 'Постоянные клиенты: план',
    regularRevenue: 'Постоянные клиенты: выручка',
    regularPercent: 'Постоянные клиенты: % плана',
    newPlan: 'Новые клиенты: план',
    newRevenue: 'Новые клиенты: выручка',
    newPercent: 'Новые клиенты: % плана',
    remark: 'На что взглянуть',
  },
  monthFormat: 'mm.yyyy',
  everybody: 'Все вместе',
  planNote:
    'Заполняете вы: план выручки на месяц. Для следующих месяцев добавьте свои строки с месяцем, менеджером и планом. Если у строки «Все вместе» план пуст, складываются планы менеджеров.',
  contactsNote:
    'План складывается при первом расчёте месяца по правилам контактов; просроченное считается один раз. Кого он касается, видно в плане контактов.',
  remarks: {
    month: (found) => `${quoted(found)} — не месяц с годом: напишите, например, 11.2026.`,
    plan: (header, found) =>
      `${quoted(header)}: ${quoted(found)} — не сумма. Напишите число, например 150000.`,
    twice: 'Выше есть строка с тем же месяцем и менеджером: считается план из неё.',
    noSuchManager: (name) =>
      `Менеджера ${quoted(name)} нет ни у клиентов, ни в сделках, ни в контактах: проверьте, как написано.`,
  },
  ofMonth: (month, fixedOn, done, left) =>
    `План на ${month} от ${russianDay(fixedOn)}: ${plural(done + left, 'контакт', 'контакта', 'контактов')}, из них сделано ${done}, не сделано ${left}; список справа.`,
  unreadable: (count) =>
    `${plural(count, 'строка', 'строки', 'строк')} списка месяца справа больше не читается; из плана это вышло.`,
  released: 'не беспокоить',
  contacts: {
    fixedOn: 'План от',
    manager: 'Менеджер',
    client: 'Клиент',
    type: 'Вид контакта',
    dueDay: 'По правилам',
    planned: 'В плане месяца',
    done: 'Сделано',
    left: 'Не сделано',
  },
};
