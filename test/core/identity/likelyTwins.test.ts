import { expect, test } from 'vitest';
import { type Aliases, NO_ALIASES, pairOf } from '../../../src/core/identity/aliases';
import { type KnownClient, likelyTwins } from '../../../src/core/identity/likelyTwins';
import { clientKey } from '../../../src/core/log/clientKey';

const client = (name: string, phone = '', email = ''): KnownClient => ({
  key: clientKey(name),
  name,
  phone,
  email,
});

const found = (clients: KnownClient[], aliases: Aliases = NO_ALIASES) =>
  likelyTwins(clients, aliases).map(({ first, other, reason }) => [first.key, other.key, reason]);

test('a legal form, wherever it stands, makes twins', () => {
  const names = ['ООО "Ромашка"', 'Берёза', 'Ромашка ООО', 'Ромашка', 'Берёза 2'];
  expect(found(names.map((name) => client(name)))).toEqual([
    ['ооо ромашка', 'ромашка ооо', 'name'],
    ['ооо ромашка', 'ромашка', 'name'],
  ]);
});

test('so does a telephone or an address, each pair once', () => {
  expect(
    found([
      client('Анна', '8 (916) 123-45-67', 'anna@example.com'),
      client('Анна Петровна', '+7 916 123 45 67', 'ANNA@example.com'),
      client('Салон', '', 'info@salon.ru, Anna@example.com'),
    ]),
  ).toEqual([
    ['анна', 'анна петровна', 'phone'],
    ['анна', 'салон', 'email'],
  ]);
});

test('a telephone of many is nobody’s', () => {
  const clients = Array.from({ length: 6 }, (_, index) =>
    client(`Имя ${index}`, '8 495 777-00-11'),
  );
  expect(found(clients)).toEqual([]);
  expect(found(clients.slice(1))).toHaveLength(4);
});

test('who is joined or told apart is not asked about again, and the next one is', () => {
  const clients = ['Ромашка', 'ООО Ромашка', 'АО Ромашка'].map((name) => client(name));
  const joined = new Map([['ооо ромашка', { key: 'ромашка', name: 'Ромашка' }]]);
  expect(found(clients, { ...NO_ALIASES, clientOf: joined })).toEqual([
    ['ромашка', 'ао ромашка', 'name'],
  ]);
  const apart = new Set([pairOf('ооо ромашка', 'ромашка')]);
  expect(found(clients, { ...NO_ALIASES, apart })).toEqual([['ромашка', 'ао ромашка', 'name']]);
  apart.add(pairOf('ромашка', 'ао ромашка'));
  expect(found(clients, { ...NO_ALIASES, apart })).toEqual([['ооо ромашка', 'ао ромашка', 'name']]);
});

test('a hundred thousand clients of one name are each held against the first', () => {
  const clients = Array.from({ length: 100_000 }, (_, index): KnownClient => {
    const form = index % 2 === 0 ? 'ооо' : 'ао';
    const key = index < 2 ? `${form} ромашка` : `${form} ${index}`;
    return { key, name: key };
  });
  expect(found(clients)).toEqual([['ооо ромашка', 'ао ромашка', 'name']]);
});
