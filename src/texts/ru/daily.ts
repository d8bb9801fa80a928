import type { daily as english } from '../en/daily';
import { russianDay } from './day';
import { russianPlural as plural } from './plural';

const at = (hour: number, timeZone: string) => `в ${hour}:00–${hour + 1}:00 (${timeZone})`;

export const daily: typeof english = {
  on: (hour, timeZone) => `Ежедневный расчёт включён: ${at(hour, timeZone)}.`,
  off: 'Ежедневный расчёт выключен.',
  missing:
    'Ежедневный расчёт был включён, но его триггер пропал. Включите расчёт ещё раз — триггер будет создан заново.',
  colleague: (hour, timeZone) => `Ежедневный расчёт включил коллега: ${at(hour, timeZone)}.`,
  never: 'Он ещё ни разу не выполнялся.',
  lastRun: (day) => `Последний раз он выполнен за ${russianDay(day)}.`,
  unfinished: (day) => `Расчёт за ${russianDay(day)} ещё не дошёл до конца.`,
  reached: (isRecalculated) =>
    isRecalculated
      ? 'База пересчитана; часть писем или листов с планами ещё не сделана.'
      : 'База не пересчитана.',
  missed:
    'Расчёт не выполнен в срок. Включите его ещё раз, чтобы исправить это, или пересчитайте вручную.',
  mails: (sent) => `Отправлено ${plural(sent, 'письмо', 'письма', 'писем')}.`,
  unsent: (count) =>
    `Не отправлено ${plural(count, 'письмо', 'письма', 'писем')}: исчерпан дневной лимит почты.`,
  failed: (count) => `Почтовая служба не приняла ${plural(count, 'письмо', 'письма', 'писем')}.`,
  unsure: (receivers) =>
    `Расчёт прервался, когда отправлял письмо на ${receivers.join(', ')}: спросите, дошло ли оно, — второй раз оно не отправляется.`,
  problem: (sentence) => `Ежедневный расчёт остановлен: ${sentence}`,
  notAuthorised:
    'у дополнения нет всех нужных прав. Выберите любой пункт его меню и выдайте их; ничего не записано.',
  switchOn: (state) => `${state}\n\nВключить ежедневный расчёт?`,
  switchOff: (state) => `${state}\n\nВыключить ежедневный расчёт?`,
};
