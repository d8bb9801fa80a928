import type { client as english } from '../../en/panel/client';
import { russianPlural as plural } from '../plural';
import { quoted } from '../quoted';

export const client: typeof english = {
  tab: 'Клиент',
  loading: 'Открываем карточку…',
  choose: 'Выделите строку клиента на листе — здесь откроется его карточка.',
  selected: (name) => `На листе выбран ${quoted(name)}. То, что вы набрали здесь, сохранено.`,
  open: 'Открыть эту карточку',
  log: 'Записать контакт',
  noScore: 'нет',
  submit: 'Записать за сегодня',
  anyway: 'Всё равно записать',
  writing: 'Записываем…',
  snooze: 'Отложить',
  days: (days) => plural(days, 'день', 'дня', 'дней'),
  edit: 'Что известно о клиенте',
  byRules: 'по правилам',
  unknown: 'неизвестно',
  save: 'Сохранить',
  undo: 'Отменить',
};
