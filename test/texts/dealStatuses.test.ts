import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DealStatus } from '../../src/core/log/dealStatus';
import { dealStatusOf } from '../../src/texts/dealStatuses';

/** Words of real exports. */
const SEEN: Readonly<Record<DealStatus, string>> = {
  done: `Успешно реализовано; Сделка успешна; Закрыто и реализовано; Успешно; Выиграна; Продажа; Оплачен; Оплачено; Доставлен;
    Доставлен покупателю; Завершен; Выполнен; Отгружен; Пришел; Пришёл; Закрыт; Реализация; Услуги оказаны; paid; PAID; completed;
    complete; Shipped; delivered; Closed Won; Closed won; closedwon; won; Won; Sales Order; Fully Invoiced; fulfilled; auto-paid;
    Payment accepted; Sales Receipt; Shipped - Delivered to Buyer`,
  notDone: `Закрыто и не реализовано; Сделка провалена; Анализ причины провала; Не реализовано; Отказ; Проиграна; Потеряна; Отменен;
    Отменён; Клиент не пришел; Не пришёл; Утерян; Ложный; Удалена; cancelled; canceled; Cancelled; voided; Void; Voided; failed;
    Failed; declined; Denied; expired; Closed Lost; Closed lost; closedlost; Closed-Lost to Competition; lost; Lost; Rejected;
    no_show; unavailable; Payment error; fraud`,
  refunded: `Возврат; Возвращён; Возврат товаров от покупателя; Корректировка реализации; refunded; Refunded; REFUNDED; Return;
    Credit Note Issued; Credit Memo; Sales credit note; Refund; Reversed; Shipped - Returned to Seller`,
  partlyRefunded:
    'Частично возвращён; Частично доставлен; partially_refunded; Partially Refunded; PartiallyRefunded',
  open: `Новая; Новый; В работе; В обработке; Ожидает оплаты; Ожидает сборки; Ожидает отгрузки; Ожидает в ПВЗ; Доставляется;
    У водителя; Счёт на предоплату; Финальный счёт; Переговоры; Принимают решение; Согласование договора; Первичный контакт;
    Неразобранное; Частично оплачен; не закрыта; Подготовка документов; Доставлен в пункт выдачи; Оформление; Резерв; Входящие;
    Ожидание возврата; Принят, ожидается оплата; Собран; Подтвердил; pending; processing; on-hold; authorized; partially_paid;
    Partly Paid; PartiallyPaid; Awaiting Payment; Awaiting Approval; Sent; Draft; Overdue; Unpaid; Quotation; Quotation Sent; Open;
    open; created; invoiced; Unshipped; pending_payment; payment_review; To Invoice; Partly Paid and Discounted;
    Unpaid and Discounted; Negotiation/Review; Needs Analysis; Appointment scheduled; Qualified to buy; contractsent; Estimate;
    requires_payment_method; incomplete; Awaiting check payment; Processing in progress`,
};

const CASES = (Object.keys(SEEN) as DealStatus[]).flatMap((status) =>
  SEEN[status].split(/;\s*/).map((word): [string, DealStatus] => [word, status]),
);

test.each(CASES)('%s: %s', (word, status) => {
  expect(dealStatusOf(word)).toBe(status);
});

describe('a part of a phrase does not decide', () => {
  test.each<[string, DealStatus]>([
    ['Не оплачен', 'open'],
    ['неоплаченный', 'open'],
    ['ещё не был оплачен', 'open'],
    ['Оплачено частично', 'open'],
    ['Счёт отправлен', 'open'],
    ['Счёт оплачен', 'done'],
    ['Готов к выдаче', 'open'],
    ['Не выкуплен', 'notDone'],
    ['Отменён до оплаты', 'notDone'],
    ['Отменён, деньги возвращены', 'notDone'],
    ['Частичный возврат', 'partlyRefunded'],
    ['not paid', 'open'],
    ['has not been paid yet', 'open'],
    ['not shipped', 'open'],
    ['Unfulfilled', 'open'],
    ['Undelivered', 'open'],
    ['Payment processing', 'open'],
    ['Refund requested', 'open'],
    ['Partial refund', 'partlyRefunded'],
    ['Cancelled by customer', 'notDone'],
  ])('%s: %s', (word, status) => {
    expect(dealStatusOf(word)).toBe(status);
  });
});

describe('of two clauses the weightier holds: what was shipped on credit is a purchase', () => {
  test.each<[string, DealStatus]>([
    ['Paid, not shipped', 'done'],
    ['Доставлен, не оплачен', 'done'],
    ['Оплачен, но не отгружен', 'done'],
    ['Paid / Refunded', 'refunded'],
    ['Closed - paid', 'done'],
  ])('%s: %s', (word, status) => {
    expect(dealStatusOf(word)).toBe(status);
  });
});

test.each([
  'Closed', // done with some systems, refunded in full with others
  'approved',
  'Подтверждена',
  'OK',
  'Дебет',
  'Не отвечен',
  'NO ANSWERED',
  'Новосибирск',
  'Newark',
  'returning customer',
  'constructor',
  '',
  '—',
])('%j is not known', (word) => {
  expect(dealStatusOf(word)).toBeUndefined();
});

/** The same word as another system writes it. */
const rewritten = fc.constantFrom(...CASES).chain(([word, status]) =>
  fc
    .tuple(
      fc.constantFrom(
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
        (text: string) => text.replace(/ё/g, 'е').replace(/Ё/g, 'Е'),
        (text: string) => text.normalize('NFD'),
      ),
      fc.constantFrom(' ', '  ', '\u00a0', '_', '-'),
      fc.constantFrom('', ' ', '\u00a0'),
    )
    .map(([letters, space, around]) => ({
      // What stands between clauses stays: « - », a comma.
      word: around + letters(word.replace(/(?<=[\p{L}]) (?=[\p{L}])/gu, space)) + around,
      status,
    })),
);

test('letter case, ё, spaces, hyphens and underscores never matter', () => {
  fc.assert(
    fc.property(rewritten, ({ word, status }) => {
      expect(dealStatusOf(word)).toBe(status);
    }),
  );
});

test('a text of any length is read in one pass', () => {
  expect(dealStatusOf('- '.repeat(50_000))).toBeUndefined();
  expect(dealStatusOf('aA'.repeat(50_000))).toBeUndefined();
});
