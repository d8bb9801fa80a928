import { expect, test } from 'vitest';
import type { TextTemplate } from '../../../src/core/templates/occasion';
import { parseTemplate, TEMPLATE_FIELDS } from '../../../src/core/templates/template';
import { type AddressedClient, readyText } from '../../../src/jobs/client/readyText';
import { fieldName } from '../../../src/sheets/settings/templatesSheet';
import { on } from '../../core/on';

const ANN: AddressedClient = {
  ...{ name: 'Ann', contactPerson: null, manager: 'Olga', phone: null, email: null },
  ...{
    lastPurchase: on('2026-03-01'),
    expectedOrder: on('2027-01-09'),
    points: 0,
    ordersToGift: 1,
  },
  ...{ productsToOffer: '', answer: null },
};

function told(language: 'en' | 'ru', text: string, client: Partial<AddressedClient> = {}) {
  const fieldOf = (name: string) =>
    TEMPLATE_FIELDS.find((field) => fieldName(field, language) === name) ?? null;
  const template: TextTemplate = {
    ...{ occasion: 'sleeping', channel: null, source: text },
    ...parseTemplate(text, fieldOf),
  };
  return readyText({ ...ANN, ...client }, ['sleeping'], null, {
    templates: [template],
    settings: { discountPercent: 7.5 },
    asOf: on('2026-03-31'),
    language,
  });
}

test.each([
  [
    'en',
    '{client}: {last order}, {expected order}, {discount}, {points} points, gift in {orders to a gift}',
    'Ann: 1 March, 9 January 2027, 7.5%, 0 points, gift in 1',
  ],
  [
    'ru',
    '{клиент}: {последний заказ}, {ожидаемый заказ}, {скидка}, баллов {баллы}, подарок через {заказов до подарка}',
    'Ann: 1 марта, 9 января 2027, 7,5\u00a0%, баллов 0, подарок через 1',
  ],
] as const)('fields are said as people say them, in %s', (language, text, expected) => {
  expect(told(language, text)).toMatchObject({ text: expected, fillIn: '' });
});

test('what is not known stays in sight, with the reason', () => {
  const text = told('en', 'You have {points} points, {contact person}.', { points: null });
  expect(text).toMatchObject({ text: 'You have {points} points, {contact person}.' });
  expect(text?.fillIn).toBe(
    'Not ready, fill in by hand: {points} (Settings give no points); {contact person} (Clients names no contact person)',
  );
});

test.each(['-', '—', '?', 'n/a', 'нет', 'Неизвестно'])('%j is no manager’s name', (manager) => {
  expect(told('en', 'Hello![ This is {manager}.]', { manager })?.text).toBe('Hello!');
});

test('a debt of points is no balance to write about', () => {
  const text = told('en', 'You have {points} points.', { points: -44 });
  expect(text?.fillIn).toContain('{points}');
});

test('a text that came out too long is not ready, and is cut off', () => {
  const text = told('en', '{client}', { name: 'x'.repeat(49_000) });
  expect(text?.text).toHaveLength(2_001);
  expect(text?.fillIn).toBe(
    'Not ready: filled in, it has 49000 characters, and no more than 2000 fit into a link; shorten it.',
  );
});

test('what they gave up and what they have not taken yet are two products', () => {
  const productsToOffer = '“tea” (no longer bought); “cups”, “jam” (not bought yet)';
  expect(told('en', '{former product}: {product}', { productsToOffer })?.text).toBe('tea: cups');
});
