import { expect, test } from 'vitest';
import { isReady } from '../../src/sidebar/readyText/isReady';

const OPEN = { text: 'Hello, {contact person}!', fillIn: 'Not ready: {contact person}' };

test.each([
  ['as it came, ready', true, { text: 'Hello!', fillIn: '' }, 'Hello!'],
  ['ready, with a smile of braces put in', true, { text: 'Hello!', fillIn: '' }, 'Hello! {:'],
  ['with its field open', false, OPEN, OPEN.text],
  ['with its field filled in', true, OPEN, 'Hello, Ann!'],
  ['with half of it left', false, OPEN, 'Hello, {Ann!'],
  ['cut off', false, { text: 'x…', fillIn: 'Not ready: too long' }, 'x…'],
  [
    'a field in other brackets',
    false,
    { text: 'Hello, [client]!', fillIn: 'Not ready' },
    'Hello, [client]!',
  ],
])('%s: %s', (_, expected, text, said) => {
  expect(isReady(text, said)).toBe(expected);
});
