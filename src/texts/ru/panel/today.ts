import type { today as english } from '../../en/panel/today';

export const today: typeof english = {
  tab: 'Сегодня',
  title: 'Контакты на сегодня',
  loading: 'Ищем, с кем связаться…',
  list: 'С кем связаться',
  done: 'Готово',
  birthdays: 'Дни рождения на ближайшую неделю',
  call: (phone: string) => `Позвонить: ${phone}`,
};
