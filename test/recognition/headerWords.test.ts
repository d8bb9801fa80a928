import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerWords } from '../../src/recognition/headerWords';

describe('the words of a header', () => {
  test.each([
    ['InvoiceDate', ['invoice', 'date']],
    ['order_purchase_timestamp', ['order', 'purchase', 'timestamp']],
    ['amazon-order-id', ['amazon', 'order', 'id']],
    ['Deal - Value', ['deal', 'value']],
    ['POAddressLine1', ['po', 'address', 'line1']],
    ['Кол-во', ['кол', 'во']],
    ['Дата посл. покупки', ['дата', 'посл', 'покупки']],
    ['№ заказа', ['№', 'заказа']],
    ['Order #', ['order', '№']],
    ['E-mail', ['email']],
    ['Отменён', ['отменен']],
    ['*ContactName', ['contact', 'name']],
    ['  СУММА  ', ['сумма']],
  ])('“%s”', (header, words) => {
    expect(headerWords(header).words).toEqual(words);
  });

  test.each([
    ['Бюджет ₽', ['бюджет'], 'RUB'],
    ['Стоимость, RUB', ['стоимость'], 'RUB'],
    ['Сумма, руб.', ['сумма'], 'RUB'],
    ['Amount (USD)', ['amount'], 'USD'],
    ['Sale Price ($)', ['sale', 'price'], 'USD'],
    ['Sum, €', ['sum'], 'EUR'],
    ['Amount', ['amount'], null],
  ])('“%s” and its currency', (header, words, currency) => {
    expect(headerWords(header)).toMatchObject({ words, currency });
  });

  test.each([
    ['Total incl. VAT', ['total']],
    ['Сумма с НДС, руб.', ['сумма']],
    ['Order Total (inc tax)', ['order', 'total']],
    ['Итого без НДС', ['итого']],
  ])('“%s” without its taxes', (header, words) => {
    expect(headerWords(header).words).toEqual(words);
  });

  test('a share says that it is one', () => {
    expect(headerWords('Оплачено, %').isShare).toBe(true);
    expect(headerWords('Оплачено').isShare).toBe(false);
  });

  test('what stands in brackets is said aside, unless there is nothing else', () => {
    expect(headerWords('Created (UTC)')).toMatchObject({ words: ['created'], asides: ['utc'] });
    expect(headerWords('(Client)').words).toEqual(['client']);
  });

  test('a cell of a page is not searched to its end', () => {
    const page = `Client ${'x '.repeat(50_000)}`;
    expect(headerWords(page)).toEqual(headerWords(page.slice(0, 300)));
  });

  test('marks, case and spaces change nothing', () => {
    const mark = fc.constantFrom(' ', '_', '-', ' - ', '.', ': ');
    fc.assert(
      fc.property(mark, mark, fc.boolean(), (first, second, isUpper) => {
        const header = `date${first}of${second}order`;
        expect(headerWords(isUpper ? header.toUpperCase() : header).words).toEqual([
          ...['date', 'of', 'order'],
        ]);
      }),
    );
  });
});
