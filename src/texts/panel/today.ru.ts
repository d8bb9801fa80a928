import type { today as english } from './today.en';

export const today: typeof english = {
  title: 'Контакты на сегодня',
};
