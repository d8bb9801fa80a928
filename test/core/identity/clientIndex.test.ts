import { describe, expect, test } from 'vitest';
import { NO_ALIASES } from '../../../src/core/identity/aliases';
import { ClientIndex } from '../../../src/core/identity/clientIndex';

const CLIENTS = [
  { key: 'анна', name: 'Анна', phone: '8 (916) 123-45-67', email: 'anna@example.com' },
  { key: 'салон', name: 'Салон', phone: '8 495 123-45-67, +7 916 000-11-22', email: null },
  { key: 'дом', name: 'Дом', phone: '+7 (495) 1234567', email: null },
  { key: '1234567', name: '1234567', phone: null },
];

describe('who is meant', () => {
  const index = new ClientIndex(CLIENTS, NO_ALIASES);

  test.each([
    ['АННА', 'анна'],
    ['79161234567', 'анна'],
    ['+7 (916) 123-45-67', 'анна'],
    ['Anna@Example.com', 'анна'],
    ['8-916-000-11-22', 'салон'],
    ['1234567', '1234567'], // a name before a telephone
    ['Борис', 'борис'],
    ['8 800 555-35-35', '8 800 555-35-35'],
  ])('%s is %s', (name, key) => {
    expect(index.whose(name)).toBe(key);
  });

  test('a telephone of two is told, not guessed', () => {
    expect(index.whose('8 495 123 45 67')).toEqual(['Салон', 'Дом']);
  });
});

test('another spelling stands for its client, and its telephone is theirs', () => {
  const clientOf = new Map([['дом', { key: 'салон', name: 'Салон' }]]);
  const index = new ClientIndex(CLIENTS, { ...NO_ALIASES, clientOf });
  expect(index.whose('ДОМ')).toBe('салон');
  expect(index.whose('8 495 123 45 67')).toBe('салон');
});
