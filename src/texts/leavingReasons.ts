import type { LeavingReason } from '../core/winBack/offers';

/** The words by which people name a reason for leaving, as the table of offers is laid out with them. */
export const LEAVING_REASON_WORDS: Readonly<
  Record<LeavingReason, Readonly<Record<'en' | 'ru', readonly string[]>>>
> = {
  quality: {
    en: ['quality', 'defect', 'faulty', 'spoilt', 'service'],
    ru: ['качество', 'некачественный', 'брак', 'бракованный', 'испорчен', 'обслуживание', 'сервис'],
  },
  payment: {
    en: ['payment', 'prepayment', 'credit', 'terms'],
    ru: ['оплата', 'предоплата', 'отсрочка', 'рассрочка', 'условия'],
  },
  delivery: {
    en: ['delivery', 'late', 'delay', 'shipping', 'slow'],
    ru: [
      'доставка',
      'опоздание',
      'задержка',
      'срыв',
      'срок доставки',
      'срок поставки',
      'долго',
      'логистика',
    ],
  },
  price: {
    en: ['price', 'expensive', 'cost', 'dear', 'cheaper', 'discount'],
    ru: ['цена', 'ценовая', 'дорого', 'дороже', 'подорожание', 'дешевле', 'скидка'],
  },
  attention: {
    en: ['attention', 'forgotten', 'ignored', 'nobody called', 'rude'],
    ru: [
      'внимание',
      'невнимание',
      'забыли',
      'никто не звонил',
      'не перезвонили',
      'не дозвонились',
      'грубость',
      'хамство',
    ],
  },
  choice: {
    en: ['choice', 'range', 'assortment', 'stock'],
    ru: ['выбор', 'ассортимент', 'наличие', 'новинка'],
  },
  mistakes: {
    en: ['mistake', 'error', 'wrong', 'mix-up'],
    ru: ['ошибка', 'перепутали', 'пересорт', 'недостача', 'документы'],
  },
  competitor: {
    en: ['competitor', 'another supplier', 'other supplier', 'rival'],
    ru: ['конкурент', 'другой поставщик', 'сменил поставщика'],
  },
};
