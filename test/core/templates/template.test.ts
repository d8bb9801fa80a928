import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FieldValues,
  fillTemplate,
  parseTemplate,
  plainName,
  TEMPLATE_FIELDS,
  type TemplateField,
} from '../../../src/core/templates/template';

const NAMES: Readonly<Record<TemplateField, string>> = {
  client: 'client',
  contactPerson: 'contact person',
  manager: 'manager',
  product: 'product',
  formerProduct: 'former product',
  offer: 'offer',
  lastOrder: 'last order',
  expectedOrder: 'expected order',
  discount: 'discount',
  points: 'points',
  ordersToGift: 'orders to a gift',
};

const fieldOf = (name: string) => TEMPLATE_FIELDS.find((each) => NAMES[each] === name) ?? null;

const filled = (text: string, values: FieldValues) =>
  fillTemplate(parseTemplate(text, fieldOf).template, values);

describe('a template is filled in', () => {
  test.each<[string, FieldValues, string, TemplateField[]]>([
    ['Hello, {client}!', { client: 'Ann' }, 'Hello, Ann!', []],
    ['Hello, { Client }!', { client: 'Ann' }, 'Hello, Ann!', []],
    ['{Contact  person}: {discount}', { contactPerson: 'Ann' }, 'Ann: {discount}', ['discount']],
    ['{discount}, {discount}', {}, '{discount}, {discount}', ['discount']],
    ['[{contact person}, ]good morning.', {}, 'Good morning.', []],
    ['[{contact person}, ]good morning.', { contactPerson: 'Ann' }, 'Ann, good morning.', []],
    ['Hello.[ Take {product} at {discount}.]', { product: 'tea' }, 'Hello.', []],
    [
      'Hello.[ Take {product} at {discount}.]',
      { product: 'tea', discount: '5 %' },
      'Hello. Take tea at 5 %.',
      [],
    ],
    ['See [1] and [ {client}', { client: 'Ann' }, 'See [1] and [ Ann', []],
    ['{client', { client: 'Ann' }, '{client', []],
    ['{client}', { client: '{discount} [x]' }, '{discount} [x]', []],
    ['', {}, '', []],
  ])('%j with %j', (text, values, expected, missing) => {
    expect(filled(text, values)).toEqual({ text: expected, missing });
  });

  test('names that are no field are told once each and stay', () => {
    const { template, unknown } = parseTemplate('{name} {name} {} [{sale}]', fieldOf);
    expect(unknown).toEqual(['{name}', '{}', '{sale}']);
    expect(fillTemplate(template, {})).toEqual({ text: '{name} {name} {} [{sale}]', missing: [] });
  });

  test('so are braces that are not closed, or doubled, and a field in square brackets', () => {
    const unknownIn = (text: string) => parseTemplate(text, fieldOf).unknown;
    expect(unknownIn('Hello, {contact person, this is {manager}!')).toEqual([
      '{contact person, this',
    ]);
    expect(unknownIn('Hello, {contact person)!')).toEqual(['{contact person)!']);
    expect(unknownIn('Hello, [contact person]!')).toEqual(['[contact person]']);
    expect(unknownIn('Hello, {{client}}!')).toEqual(['{', '}']);
    expect(unknownIn('See [1], [a note] and {client}.')).toEqual([]);
  });

  test('a name is compared without letter case, ё and spaces', () => {
    expect(plainName('  Последний   ЗАКАЗ ')).toBe('последний заказ');
    expect(plainName('счёт')).toBe('счет');
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replace(/[{}[\]]/g, '')),
  fc.constantFrom(...TEMPLATE_FIELDS).map((field) => `{${NAMES[field]}}`),
  fc.constantFrom(...TEMPLATE_FIELDS).map((field) => `[, {${NAMES[field]}}]`),
  fc.constantFrom('[', ']', '{', '}', '{no such field}'),
);

const anyValues = fc.record(
  Object.fromEntries(TEMPLATE_FIELDS.map((field) => [field, fc.constant('x')])),
  { requiredKeys: [] },
) as fc.Arbitrary<FieldValues>;

test('no known field stays unfilled without being named, and none is named that is known', () => {
  fc.assert(
    fc.property(fc.array(piece), anyValues, (pieces, values) => {
      const { text, missing } = filled(pieces.join(''), values);
      const open = TEMPLATE_FIELDS.filter((field) => text.includes(`{${NAMES[field]}}`));
      expect([...missing].sort()).toEqual([...open].sort());
      expect(missing.filter((field) => values[field] !== undefined)).toEqual([]);
    }),
  );
});

test('what is no field and no passage stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = text.replace(/[{[]/g, '');
      expect(filled(plain, {})).toEqual({ text: plain, missing: [] });
    }),
  );
});
