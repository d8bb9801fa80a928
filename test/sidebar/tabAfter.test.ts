import { expect, test } from 'vitest';
import { tabAfter } from '../../src/sidebar/tabAfter';

const TABS = ['one', 'two', 'three'];

test.each([
  ['ArrowRight', 'one', 'two'],
  ['ArrowRight', 'three', 'one'],
  ['ArrowLeft', 'two', 'one'],
  ['ArrowLeft', 'one', 'three'],
  ['Home', 'three', 'one'],
  ['End', 'one', 'three'],
  ['Enter', 'one', null],
  ['constructor', 'one', null],
])('%s from %s leads to %s', (key, from, to) => {
  expect(tabAfter(key, from, TABS)).toBe(to);
});
