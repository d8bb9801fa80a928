import type { installation as english } from '../../en/panel/installation';

export const installation: typeof english = {
  title: 'Проверка установки',
  intro: 'Идёт на отдельном листе, который потом удаляется. Ваши листы не меняются.',
  working: 'Проверяем права, ячейки и форматы…',
  waiting: 'Ждём формулы…',
  results: {
    refuted: 'Не так, как ожидалось',
    unknown: 'Неизвестно',
    confirmed: 'Как ожидалось',
  },
  seen: (what: string) => `Получено: ${what}`,
  milliseconds: (count: number) => `${count} мс`,
  download: 'Сохранить файл календаря',
  call: 'Открыть номер телефона',
  didItWork: 'Получилось?',
  answers: { yes: 'Да', no: 'Нет' },
  lookAgain: 'Посмотреть, сработал ли триггер',
  copy: 'Скопировать отчёт',
  report: 'Отчёт',
};
