import type { health as english } from './health.en';

export const health: typeof english = {
  title: 'Настройка и состояние',
  setUp: 'Настроить таблицы',
};
