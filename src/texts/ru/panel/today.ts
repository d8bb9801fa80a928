import type { today as english } from '../../en/panel/today';

export const today: typeof english = {
  tab: 'Сегодня',
  title: 'Контакты на сегодня',
  loading: 'Ищем, с кем связаться…',
  list: 'С кем связаться',
  done: 'Готово',
  howItEnded: 'Чем кончилось? Нажмите — и контакт записан.',
  cancel: 'Не сейчас',
  nextDay: 'Связаться снова',
  laterWhen: 'Выберите день, на который клиент просил перенести разговор.',
  more: (count: number) => `и ещё ${count}`,
  search: 'Найти клиента',
  sort: 'Порядок',
  orders: {
    list: 'как лучше идти по списку',
    money: 'деньги под угрозой',
    late: 'самые просроченные',
    name: 'имя',
  },
  nobodyFound: 'В списке нет клиента с таким именем.',
  atRisk: (manager: string, sum: string) => `${manager}: под угрозой ${sum} за год`,
  noManager: 'без менеджера',
  risk: (sum: string) => `под угрозой ${sum} за год`,
  birthdays: 'Дни рождения на ближайшую неделю',
  call: (phone: string) => `Позвонить: ${phone}`,
};
