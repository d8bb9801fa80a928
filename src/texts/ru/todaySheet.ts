import type { Day } from '../../core/day';
import type { todaySheet as english } from '../en/todaySheet';
import { conventions } from './conventions';
import { russianDay } from './day';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

export const todaySheet: typeof english = {
  title: 'Сегодня',
  summary: (day: Day, waiting: number, first: number) =>
    waiting === 0
      ? `${russianDay(day)}: контакта никто не ждёт.`
      : `${russianDay(day)}: связаться с клиентами: ${waiting}, ${first === waiting ? 'начните с любого' : `начните с первых ${first}`}.`,
  progress: (done, left) => `Сделано ${done} · осталось ${left}`,
  atRisk: (sums, currency) =>
    ` Под угрозой за год: ${sums.map(({ manager, sum }) => `${manager || 'без менеджера'} — ${conventions.sum(sum, currency)}`).join('; ')}.`,
  tick: ' Отметьте строку, и контакт будет в журнале.',
  more: (count: number) => ` Ещё ${count}: в панели.`,
  headers: {
    tick: 'Готово',
    client: 'Клиент',
    why: 'Почему',
    type: 'Тип',
    outcome: 'Итог',
    note: 'Примечание',
    nextDay: 'Следующий контакт',
    phone: 'Телефон',
    messenger: 'Мессенджер',
    last: 'Последний контакт',
    bought: 'Последний заказ',
    offer: 'Что предложить',
    moneyAtRisk: 'Деньги под угрозой, в год',
    manager: 'Менеджер',
    told: 'Что записано',
    logged: 'Записано (служебное)',
    key: 'Ключ клиента (служебное)',
    id: 'Строка (служебное)',
    text: 'Текст для отправки',
  },
  outcomeNote: 'Пусто: разговор состоялся.',
  leftList: 'уже не в списке; отметьте строку или сотрите написанное',
  notDressed:
    'Google Таблицы не дали поставить здесь флажки или списки, как бывает в «Таблице». Напишите «да» или «x» в столбце «Готово»: это то же, что флажок.',
  entryNote:
    'Retention Sheets записывает сюда, с какой строки листа «Сегодня» записан контакт, чтобы ни один не посчитать дважды. Оставьте как есть.',

  logged: (time: string, said: string) => `Записано в ${time}: ${said}`,
  loggedFor: (day: Day, said: string) => `Записано на ${russianDay(day)}: ${said}`,
  takenBack: 'Отменено: строка в журнале контактов очищена.',
  emptyLine: 'В этой строке нет клиента: ничего не записано.',
  renamed: (key: string) =>
    `Имя в этой строке уже не то, что у клиента ${quoted(key)}: ничего не записано. Пересчитайте, и строка исправится.`,
  notAWord: (word: string) =>
    `${quoted(word)} не значит ни да, ни нет: ничего не записано. Поставьте флажок или напишите «да».`,
  unknownOutcome: (word: string) =>
    `Итог ${quoted(word)} неизвестен: ничего не записано. Выберите из списка и отметьте снова.`,
  dayLacking:
    'Просили перезвонить, а день не указан: ничего не записано. Впишите день в «Следующий контакт» и отметьте снова.',
  notLogged: (fault: string) => `${fault} Ничего не записано; исправьте и отметьте снова.`,
  noteCut: (length: number) =>
    ` … (сокращено: в примечании было ${plural(length, 'знак', 'знака', 'знаков')})`,
  wasCut: (kept: number) =>
    ` Примечание сокращено до ${plural(kept, 'знака', 'знаков', 'знаков')}.`,
  waiting: 'Ещё не записано: откройте панель или пересчитайте, и контакт запишется.',
  changedInLog:
    'Не отменено: строку в журнале контактов с тех пор изменили или удалили. Если она неверна, очистите её там.',
};
