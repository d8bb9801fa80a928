import type { SampleVocabulary } from '../vocabulary';
import { namesRu } from './names';

/** A Russian supplier: roubles, Russian clients. */
export function vocabularyRu(): SampleVocabulary {
  return {
    managers: ['Ольга Смирнова', 'Денис Кравцов', 'Марина Белова'],
    persons: [
      'Ирина',
      'Алексей',
      'Ольга',
      'Дмитрий',
      'Наталья',
      'Сергей',
      'Елена',
      'Павел',
      'Марина',
      'Андрей',
      'Светлана',
      'Игорь',
      'Татьяна',
      'Михаил',
      'Юлия',
      'Виктор',
      'Анна',
    ],
    lines: {
      beans: 'Кофе в зёрнах',
      ground: 'Молотый кофе',
      capsules: 'Капсулы',
      tea: 'Чай',
      syrups: 'Сиропы',
      equipment: 'Оборудование',
    },
    potentials: { high: 'высокий', medium: 'средний', low: 'низкий' },
    traits: {
      keyName: 'ключевое имя',
      promising: 'перспективный',
      badPayer: 'плохо платит',
      demanding: 'требовательный',
      rude: 'грубит',
      disloyal: 'нелояльный',
      noMargin: 'без маржи',
    },
    reasons: {
      quality: 'качество',
      delivery: 'доставка',
      price: 'цена',
      attention: 'внимание',
      assortment: 'ассортимент',
      closed: 'закрылся',
    },
    sources: {
      recommendation: 'Рекомендация',
      website: 'Сайт',
      instagram: 'Инстаграм',
      fair: 'Выставка',
      call: 'Наш звонок',
      ads: 'Реклама в поиске',
    },
    misspelledSource: 'Инстаграмм',
    form: {
      sheet: 'Ответы на форму (пример)',
      questions: [
        'Отметка времени',
        'Ваша почта',
        'Насколько вероятно, что вы порекомендуете нас? (0–10)',
        'Что нам важно знать?',
      ],
    },
    praise: ['Всё хорошо, спасибо', 'Смесь нравится гостям', 'По телефону всегда приветливы'],
    notes: {
      reached: [
        'Всё в порядке, заказ пришлют сами',
        'Составляют осеннее меню',
        'Сменился управляющий, познакомились',
        'Им пять лет, поздравили',
        'Готовят новое меню',
        'Остатка хватит дней на десять',
        'Просили звонить после обеда',
        'Довольны последней партией',
        'Открывают вторую точку весной',
      ],
      noAnswer: ['Не взяли трубку, оставлено сообщение', 'Оба раза занято', 'Автоответчик'],
      request: [
        'Попросили образцы Эфиопии',
        'Спрашивают про декаф в капсулах',
        'Нужен счёт на новое юрлицо',
        'Хотят попробовать травяные чаи',
        'Интересует аренда кофемашины',
        'Уточняли сроки поставки в праздники',
        'Просят прайс с мая',
        'Ищут замену кокосовому сиропу',
      ],
      offer: [
        'Отправлено предложение на квартал',
        'Предложили скидку за объём от 40 кг',
        'Предложили кофемолку в аренду',
        'Отправлен новый прайс',
        'Предложили отсрочку 14 дней',
        'Предложили сезонный бленд',
      ],
      deal: [
        'Заказ принят, доставка во вторник',
        'Взяли как обычно',
        'Добавили к заказу сиропы',
        'Увеличили заказ на праздники',
        'Попробуют новый бленд, 10 кг',
        'Согласовали поставку дважды в месяц',
      ],
      quality: [
        'Партия горчит, просят заменить',
        'В мешке много битого зерна',
        'Капсулы протекают в машине',
      ],
      delivery: [
        'Привезли на два дня позже',
        'Курьер приехал в час пик, разгружали сами',
        'Привезли не тот помол',
      ],
      price: [
        'После подорожания смотрят других',
        'Конкурент дал на 9 % дешевле',
        'Просят вернуть прежнюю цену',
      ],
      attention: [
        'Говорят, до нас не дозвониться',
        'Два месяца никто не звонил',
        'Забыли перезвонить',
      ],
      assortment: [
        'Нет овсяного молока, берут там, где есть всё',
        'Не хватает чая в пакетиках',
        'Пропал любимый сорт',
      ],
      closed: ['Точка закрылась', 'Помещение сдали другому арендатору', 'Продают бизнес'],
      winBack: [
        'Давно не заказывали, готовы встретиться',
        'Работают с другим, но помнят нас',
        'Подумают до конца месяца',
        'Просили не спешить, вернутся к разговору',
      ],
    },
    yes: 'да',

    anchorName: 'Сеть отелей «Северная корона»',
    names: namesRu(),
    cities: [
      'Тверь',
      'Казань',
      'Пермь',
      'Самара',
      'Калуга',
      'Екатеринбург',
      'Псков',
      'Ярославль',
      'Тула',
      'Вологда',
      'Химки',
      'Уфа',
      'Орёл',
      'Рязань',
      'Выборг',
      'Омск',
    ],
    strangerName: 'ООО «Вершина-Трейд»',

    money: { scale: 1, step: 500 },
    orderNumber: (serial) => `УТ-${String(serial).padStart(6, '0')}`,
    phone: (serial) => {
      // Any step prime to 10,000 scatters the numbers and repeats none.
      const digits = String((serial * 7919 + 1234) % 10_000).padStart(4, '0');
      return `+7 900 000-${digits.slice(0, 2)}-${digits.slice(2)}`;
    },
    email: (clientName) => `${inLatin(clientName)}@example.ru`,

    respelled: (clientName) => clientName.replace(/ё/g, 'е').replace(/Ё/g, 'Е'),
    typedDate: (year, month, date) => `${twoDigits(date)}.${twoDigits(month)}.${year}`,
    typedPrice: (amount) => {
      const [whole = '', fraction = ''] = amount.toFixed(2).split('.');
      return `${whole.replace(/\B(?=(?:\d{3}){1,4}$)/g, '\u00a0')},${fraction} ₽`;
    },
    typedNumber: (amount) => amount.toFixed(2).replace('.', ','),
    typedScore: 'отлично',
  };
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

const CYRILLIC = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
// The two empty places are ъ and ь.
const LATIN = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya'.split(' ');

function inLatin(name: string): string {
  const letters = [...name.toLowerCase()].map(
    (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter,
  );
  const local = letters.join('').replace(/[^a-z0-9]+/g, '-');
  return local.replace(/^-|-$/g, '');
}
