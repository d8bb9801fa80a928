import type { settings as english } from '../../en/panel/settings';

export const settings: typeof english = {
  title: 'Настройки',
  open: 'Маржа, письма и всё остальное',
  loading: 'Читаем настройки…',
  none: 'Листа настроек ещё нет: сначала настройте таблицы.',
  save: 'Сохранить настройки',
  toManagers: 'Показать таблицу',
};
