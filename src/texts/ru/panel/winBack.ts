import type { winBack as english } from '../../en/panel/winBack';

export const winBack: typeof english = {
  tab: 'Возврат',
  title: 'Кого вернуть',
  loading: 'Ищем, кого вернуть…',
  worth: (value, cost) =>
    `${value === null ? 'ценность неизвестна' : `ценность ${value}`}, ${cost === null ? 'затраты неизвестны' : `затраты ${cost}`}`,
  notBefore: (day: string) => `связаться не раньше ${day}`,
  plans: 'Листы и календарь',
  write: 'Записать возврат и планы на листы',
  writing: 'Записываем листы…',
  planOf: 'План контактов',
  nobodys: 'клиенты без менеджера',
  save: 'Сохранить для календаря (.ics)',
  planning: 'Составляем план…',
  mailingTo: 'Список рассылки',
  groups: {
    secondPurchase: 'после первой покупки',
    offerMore: 'активные, покупают часто',
    remind: 'активные, покупают редко',
    wake: 'спящие',
    winBack: 'потерянные',
    askRhythm: 'ритм неизвестен',
  },
  saveMailing: 'Сохранить файлом (.csv)',
  writeMailing: 'Записать на лист',
  mailing: 'Собираю список…',
};
