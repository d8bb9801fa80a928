import type { Day } from '../../core/day';
import type { client as english } from '../en/client';
import { withFullStop } from '../fullStop';
import { russianDay } from './day';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

export const client: typeof english = {
  logged: (name: string, next: Day | null, today: number) => {
    const logged = `Контакт с клиентом ${quoted(name)} записан.`;
    if (next === null) return logged;
    return next <= today
      ? `${logged} Контакт другого вида ждёт с ${russianDay(next)}.`
      : `${logged} Следующий: ${russianDay(next)}.`;
  },
  pressed: (name: string, touches: number, days: number) =>
    `С клиентом ${quoted(name)} за ${plural(days, 'день', 'дня', 'дней')} связывались уже ${plural(touches, 'раз', 'раза', 'раз')}. Ещё один контакт может показаться навязчивым. Пока ничего не записано.`,
  snoozed: (name: string, until: Day) =>
    `Контакты с клиентом ${quoted(name)} отложены до ${russianDay(until)}.`,
  edited: (name: string) => `Изменено в строке клиента ${quoted(name)}.`,
  unchanged: (name: string) => `Менять нечего: у клиента ${quoted(name)} это уже записано.`,
  nextDayOver: (day: Day) =>
    `Следующий контакт не может быть ${russianDay(day)}: выберите день позже сегодняшнего. Ничего не записано.`,
  noLog:
    'В настройке указано, что журнала контактов нет. Откройте «Настройку», создайте журнал или выберите свой и запишите контакт снова.',
  noColumn: (sheet: string, columns: string) =>
    `На листе ${quoted(sheet)} нет столбца: ${columns}. Ничего не записано. Добавьте столбец с таким названием или оставьте поле без изменений и запишите снова.`,
  notListed: (word) =>
    `значения ${quoted(word)} нет в списке этой ячейки, а других она не принимает: оно не записано. Добавьте его в список («Данные → Проверка данных») или выберите в ячейке другое.`,
  needsListed: (cell, column, word) =>
    `Ячейка ${cell}, столбец ${quoted(column)}, принимает только значения из своего списка, а ${quoted(word)} среди них нет. Ничего не записано. Добавьте его в список («Данные → Проверка данных») и повторите.`,
  figuresRefused: (reason) =>
    `не все показатели этой строки записаны: один из них Google не принял. Его ответ: ${quoted(withFullStop(reason))} Разрешите это значение в списке ячейки («Данные → Проверка данных») или в типе столбца и пересчитайте.`,
  formula: (cell: string) =>
    `В ячейке ${cell} стоит ваша формула. Ничего не изменено. Очистите ячейку или измените то, из чего формула считается.`,
  warning: (sheet: string, row: number | null, column: string, message: string) =>
    `${[quoted(sheet), row && `строка ${row}`, column && quoted(column)].filter(Boolean).join(', ')}: ${message}`,
  typedMeanwhile: (sheet: string, cell: string) =>
    `Тем временем на листе ${quoted(sheet)} изменили ячейку ${cell}; она оставлена как есть. Посмотрите на неё и повторите.`,
  moveUnclear: (sheet: string, cells: string) =>
    `Лист ${quoted(sheet)} изменили в тот миг, когда записывалось: ${cells}. Что именно изменилось, понять не удалось: проверьте эти ячейки (какими они были, видно в истории версий) и повторите.`,
  rowsMoved: (sheet: string) =>
    `Строки листа ${quoted(sheet)} за это время сдвинулись. Ничего не записано, повторите.`,
  putBack: (sheet: string) =>
    `Как раз когда шла запись на лист ${quoted(sheet)}, на нём переставили строки или столбцы. То, что там стояло, возвращено на место; повторите.`,
};
