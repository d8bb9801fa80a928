import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Offer, offerFor } from '../../../src/core/winBack/offers';

const OFFERS: Offer[] = [
  { words: ['качество', 'брак', 'quality', 'defect'], offer: 'guarantee' },
  { words: ['доставка', 'срок', 'delivery', 'late'], offer: 'priority' },
  { words: ['цена', 'дорого', 'price', 'expensive'], offer: 'terms' },
  { words: ['внимание', 'никто не звонил', 'attention', 'nobody called'], offer: 'a call' },
];

test.each([
  ['Качество', 'guarantee'],
  ['  НЕДОВОЛЕН КАЧЕСТВОМ! ', 'guarantee'],
  ['много брака', 'guarantee'],
  ['poor Quality of the beans', 'guarantee'],
  ['two defects', 'guarantee'],
  ['срывают сроки', 'priority'],
  ['Долгая доставка', 'priority'],
  ['опоздание с доставкой', 'priority'],
  ['deliveries are late', 'priority'],
  ['delivered late', 'priority'],
  ['слишком высокие цены', 'terms'],
  ['дорогой товар', 'terms'],
  ['не устроила ценой', 'terms'],
  ['pricing', 'terms'],
  ['мало внимания', 'a call'],
  ['обделили вниманием', 'a call'],
  ['Нам никто не звонил', 'a call'],
  ['nobody ever called us', 'a call'],
])('“%s” is answered by %s', (reason, offer) => {
  expect(offerFor(reason, OFFERS)).toBe(offer);
});

test.each([
  'переехал в другой центр', // not «цена»
  'quantity', // not quality
  'звонил сам', // not all of «никто не звонил»
  'открыл своё дело',
  '—',
  '',
  '   ',
])('“%s” is answered by nothing', (reason) => {
  expect(offerFor(reason, OFFERS)).toBe(null);
});

test('a reason that nobody knows, a table without rows and a row without words have no answer', () => {
  expect(offerFor(null, OFFERS)).toBe(null);
  expect(offerFor('цена', [])).toBe(null);
  expect(offerFor('цена', [{ words: ['', ' , '], offer: 'nothing' }])).toBe(null);
});

test('of two rows that answer, the first counts', () => {
  expect(offerFor('цена и качество', OFFERS)).toBe('guarantee');
  expect(offerFor('цена и качество', [...OFFERS].reverse())).toBe('terms');
});

test('ё is е, in the table and in the reason', () => {
  const offers = [{ words: ['расчёт'], offer: 'terms' }];
  expect(offerFor('ошибки в расчетах', offers)).toBe('terms');
  expect(offerFor('Расчёты', [{ words: ['расчет'], offer: 'terms' }])).toBe('terms');
});

describe('whatever is written', () => {
  const anyOffer = fc.record({
    words: fc.array(fc.string(), { maxLength: 4 }),
    offer: fc.string({ minLength: 1 }),
  });

  test('the answer is one of the table, or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anyOffer), (reason, offers) => {
        expect([null, ...offers.map(({ offer }) => offer)]).toContain(offerFor(reason, offers));
      }),
    );
  });

  test('a word of the table finds its row, in any case and company', () => {
    const word = fc.stringMatching(/^[a-zа-я]{2,12}$/);
    fc.assert(
      fc.property(word, fc.boolean(), (said, isUpper) => {
        const reason = `123 ${isUpper ? said.toUpperCase() : said}, 456`;
        expect(offerFor(reason, [{ words: [said], offer: 'found' }])).toBe('found');
      }),
    );
  });
});
