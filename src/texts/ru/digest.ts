import type { digest as english } from '../en/digest';
import { russianDay } from './day';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

const clients = (count: number) => plural(count, 'клиент', 'клиента', 'клиентов');
const signs = (count: number) => plural(count, 'сигнал ухода', 'сигнала ухода', 'сигналов ухода');

export const digest: typeof english = {
  manager: {
    subject: (count) => `Сегодня связаться: ${clients(count)}`,
    opening: (name, day) => `${name}, ваши клиенты на ${russianDay(day)}.`,
  },
  head: {
    subject: (overdue, sleeping, lost) =>
      `Клиентская база: просрочено ${overdue}, спящих ${sleeping}, потерянных ${lost}`,
    opening: (day) => `Клиентская база на ${russianDay(day)}.`,
  },
  toContact: 'Связаться',
  toBeginWith: (count) => `Связаться: первые ${count}`,
  base: 'База',
  clients: 'Клиентов',
  statuses: { active: 'Активных', sleeping: 'Спящих', lost: 'Потерянных' },
  share: (count, percent) => `${count} (${percent})`,
  overdueContacts: 'Просроченных контактов',
  compliance: 'Правила контактов соблюдены',
  crr: (quarter) => `Удержание (CRR) за ${quarter}`,
  crrUnknown: 'неизвестно, так как кварталом раньше никто не покупал',
  managers: 'По менеджерам',
  counts: (overdue, due, signals) => `просрочено ${overdue}, сегодня ${due}, ${signs(signals)}`,
  month: (month) => `Контакты за ${month}`,
  kept: (planned, done, left, other) =>
    `сделано ${done} из ${planned} по плану, не сделано ${left}; других контактов ${other}`,
  notTold: 'Клиенты, о которых никто не узнал',
  unknownManager: (count) => `${clients(count)}; такого менеджера нет в настройках`,
  withoutAddress: 'в настройках нет адреса почты',
  ofNobody: 'Без менеджера',
  ofNobodyCount: (count) => clients(count),
  more: (count) => `и ещё ${count} — на листе «Сегодня»`,
  open: 'Открыть таблицу',
  why: (spreadsheet, setting) =>
    `Письмо каждый день присылает Retention Sheets из таблицы ${quoted(spreadsheet)}. Чтобы оно не приходило, поставьте в настройках ${quoted(setting)}: «нет».`,
};
