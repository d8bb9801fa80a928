import type { Day } from '../../core/day';
import type { contactLists as english } from '../en/contactLists';
import { russianDay } from './day';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

const clients = (count: number) => plural(count, 'клиент', 'клиента', 'клиентов');

export const contactLists: typeof english = {
  shown: (count: number) => ` Показаны первые ${count}; выберите менеджера, чтобы сузить список.`,
  today: {
    count: (count: number) => `Связаться: ${clients(count)}`,
    nobody: 'Сегодня контакта никто не ждёт.',
    notComputed:
      'Пока ничего не посчитано. Выберите в настройке листы сделок и клиентов и пересчитайте базу.',
    late: (days: number) => `просрочено на ${plural(days, 'день', 'дня', 'дней')}`,
    dueToday: 'срок сегодня',
    birthdayToday: 'сегодня день рождения',
    pressure: (touches: number, days: number) =>
      `За ${plural(days, 'день', 'дня', 'дней')} уже ${plural(touches, 'контакт', 'контакта', 'контактов')}: ещё один покажется навязчивым.`,
    firstMissedCycle: 'пропущен первый цикл',
    agreed: 'просил связаться сегодня',
    agreedLate: (days: number) => `просил связаться ${plural(days, 'день', 'дня', 'дней')} назад`,
    firstPurchase: 'первая покупка: спросить, всё ли хорошо',
    offerMore: 'первой покупкой доволен: предложить больше',
    orderExpected: 'скоро ожидается заказ: напомнить',
    complaint: 'жалоба или низкая оценка, с тех пор никто не связался',
    tried: (tries: number) => `без ответа: ${plural(tries, 'попытка', 'попытки', 'попыток')}`,
    last: (day: Day, said: string) => `В последний раз ${russianDay(day)}: ${said}`,
    bought: (day: Day) => `Последний заказ ${russianDay(day)}`,
    overdue: (count: number, resting: number) =>
      `, просрочено: ${count}${resting > 0 ? ` (ещё ${resting} ждут: с ними недавно связались или пробовали)` : ''}`,
    progress: (done: number, left: number) => `Сегодня сделано ${done} · осталось ${left}`,
  },
  winBack: {
    count: (count: number) => `В очереди: ${clients(count)}`,
    of: (sleeping: number, lost: number) => `, всего спящих ${sleeping}, потерянных ${lost}`,
    leftOut: (classC: number, control: number, doNotContact: number) => {
      const parts = [
        classC > 0 ? `класс C — ${classC} (ниже)` : '',
        control > 0 ? `контрольная группа — ${control}` : '',
        doNotContact > 0 ? `не беспокоить — ${doNotContact}` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? '' : ` Не вошли: ${parts.join(', ')}.`;
    },
    nobody: 'Среди VIP, A и B возвращать некого.',
    classC: (count: number) => `${clients(count)} класса C`,
    silent: (days: number, cycles: number) =>
      `молчит ${plural(days, 'день', 'дня', 'дней')}, циклов пропущено: ${cycles}`,
    lastHeard: (days: number) =>
      days === 0
        ? 'последний запрос сегодня'
        : `последний запрос ${plural(days, 'день', 'дня', 'дней')} назад`,
    tooEarly: (from: Day) => `пока держать связь, возвращать лучше с ${russianDay(from)}`,
    reason: (reason: string) => quoted(reason),
    offer: (offer: string) => `Предложить: ${offer}`,
  },
};
