import { russianPlural as plural } from '../plural';
import type { today as english } from './today.en';

export const today: typeof english = {
  title: 'Контакты на сегодня',
  loading: 'Ищем, с кем связаться…',
  manager: 'Менеджер',
  everybody: 'клиенты всех менеджеров',
  count: (count: number) => `связаться: ${plural(count, 'клиент', 'клиента', 'клиентов')}`,
  nobody: 'Сегодня контакта никто не ждёт.',
  list: 'С кем связаться',
  more: (shown: string, all: string) =>
    `Показаны первые ${shown} из ${all}: лучшие клиенты и самые долгие просрочки. Выберите менеджера, чтобы сузить список.`,
  late: (days: number) => `просрочено на ${plural(days, 'день', 'дня', 'дней')}`,
  dueToday: 'срок сегодня',
  birthdayToday: 'сегодня день рождения',
  firstMissedCycle: 'пропущен первый цикл',
  birthdays: 'Дни рождения на ближайшую неделю',
  call: (phone: string) => `Позвонить: ${phone}`,
};
