import type { shell as english } from '../../en/panel/shell';
import { russianPlural as plural } from '../plural';

export const shell: typeof english = {
  tabList: 'Разделы панели',
  loading: 'Загрузка…',
  elapsed: (seconds: number) => `Уже ${plural(seconds, 'секунда', 'секунды', 'секунд')}.`,
  goesOn: 'Можно открыть другой раздел, работа не прервётся.',
  retry: 'Повторить',
  dismiss: 'Закрыть сообщение',
  showClient: (name: string) => `${name}: открыть карточку`,
  more: (count: number) => `Показать ещё ${count}`,
  shownOf: (shown: string, all: string) => `${shown} из ${all}`,
  manager: 'Менеджер',
  everybody: 'клиенты всех менеджеров',
  noAnswer: 'Таблица не ответила. Проверьте связь и повторите.',
  signIn:
    'Google отклонил вызов. Если вы вошли в несколько аккаунтов, откройте таблицу в окне, где вход выполнен только в один.',
};
