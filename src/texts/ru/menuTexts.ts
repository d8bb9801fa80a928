import { withFullStop } from '../fullStop';
import type { MenuTexts } from '../menuTexts';
import { quoted } from './quoted';

/** What is shown before anything else is: the add-on's name and its menu. */
export const menuTexts: MenuTexts = {
  addOn: 'Удержание клиентов',
  today: 'Сегодня',
  notLoaded: (reason) =>
    `Файл дополнения AddOn.html не загрузился: ${quoted(withFullStop(reason))} Поместите все файлы дополнения в проект скрипта заново, как сказано в docs/install.ru.md.`,
  menu: {
    openPanel: 'Открыть панель',
    recalculate: 'Пересчитать',
    addClients: 'Добавить клиентов из продаж',
    setUp: 'Подготовить листы',
    planAhead: 'Возврат, план и сегменты',
    undo: 'Отменить последнее действие',
    daily: 'Ежедневный расчёт…',
    checkInstallation: 'Проверить установку',
    remove: 'Убрать дополнение…',
  },
};
