import type { refused as english } from '../en/refused';
import { russianPlural as plural } from './plural';
import { quoted } from './quoted';

export const refused: typeof english = {
  malformed: 'Данные дошли не целиком. Закройте панель, откройте снова и повторите.',
  tooLong: (length: number, atMost: number) =>
    `В тексте ${plural(length, 'знак', 'знака', 'знаков')}, а поместится ${atMost}. Сократите его и повторите.`,
  outOfRange: (found: number, from: number, to: number) =>
    `Стоит ${found}: нужно целое число от ${from} до ${to}.`,
  clientGone: (sheet: string) =>
    `У этого клиента больше нет строки на листе ${quoted(sheet)}. Выберите другого клиента.`,
  noSuchManager: (name: string) =>
    `Менеджера ${quoted(name)} больше нет ни у одного клиента. Выберите другого менеджера.`,
  rowGone: 'Этой строки больше нет. Пересчитайте, и список обновится.',
  noReport: 'Отчёта о расчёте пока нет. Пересчитайте, и он появится.',
};
