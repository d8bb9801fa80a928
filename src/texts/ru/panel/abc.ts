import type { abc as english } from '../../en/panel/abc';
import { russianPlural as plural } from '../plural';

export const abc: typeof english = {
  tab: 'ABC',
  loading: 'Считаем классы…',
  measure: 'Показатель ABC',
  window: 'Период ABC',
  fromDay: 'ABC с',
  toDay: 'ABC по',
  giveDates: 'Укажите первый день, последний или оба.',
  aShare: 'Граница A, %',
  bShare: 'Граница B, %',
  band: (name: string, clients: string, share: string) =>
    `${name}: ${clients} клиентов, ${share} суммы`,
  caption: 'Кривая Парето: крупнейшие клиенты и их доля суммы',
  class: 'Класс',
  ofClients: 'Доля клиентов',
  ofTotal: 'Доля суммы',
  concentrated: (share: string) => `Один клиент даёт ${share} суммы, заменить его будет трудно:`,
  moves: 'Кто сменит категорию',
  nobodyMoves: 'Никто: на листе уже стоят эти категории.',
  move: (count: number, from: string | null, to: string | null) =>
    from === null
      ? `${plural(count, 'клиент получит', 'клиента получат', 'клиентов получат')} ${to}`
      : to === null
        ? `${plural(count, 'клиент останется', 'клиента останутся', 'клиентов останутся')} без категории ${from}: сравнивать нечего`
        : `${plural(count, 'клиент перейдёт', 'клиента перейдут', 'клиентов перейдут')} из ${from} в ${to}`,
  held: (count: number) =>
    `Вручную или по признаку: ${plural(count, 'клиент', 'клиента', 'клиентов')}`,
  heldAs: (rule: string, byClass: string | null) => `${rule} (по ABC — ${byClass ?? 'неизвестно'})`,
  outdated: (count: number) =>
    `Категории на листе устарели: при нынешних настройках у ${plural(count, 'клиента', 'клиентов', 'клиентов')} была бы другая.`,
  apply: 'Применить',
};
