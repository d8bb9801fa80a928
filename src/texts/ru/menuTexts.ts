import type { MenuTexts } from '../menuTexts';

/** What is shown before anything else is: the add-on's name and its menu. */
export const menuTexts: MenuTexts = {
  addOn: 'Удержание клиентов',
  menu: {
    openPanel: 'Открыть панель',
    recalculate: 'Пересчитать',
    addClients: 'Добавить клиентов из продаж',
    setUp: 'Подготовить листы',
    planAhead: 'Возврат, план и сегменты',
    undo: 'Отменить последнее действие',
    daily: 'Ежедневный расчёт…',
  },
};
