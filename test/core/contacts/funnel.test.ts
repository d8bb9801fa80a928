import { expect, test } from 'vitest';
import { developmentFunnel, type Outcome } from '../../../src/core/contacts/funnel';

test('each outcome counts for the steps before it; conversion is step by step', () => {
  const outcomes: Outcome[] = [
    ...new Array<Outcome>(10).fill('contact'),
    ...new Array<Outcome>(6).fill('request'),
    ...new Array<Outcome>(2).fill('offer'),
    ...new Array<Outcome>(2).fill('deal'),
  ];
  expect(developmentFunnel(outcomes)).toEqual([
    { outcome: 'contact', count: 20, conversion: null },
    { outcome: 'request', count: 10, conversion: 50 },
    { outcome: 'offer', count: 4, conversion: 40 },
    { outcome: 'deal', count: 2, conversion: 50 },
  ]);
});

test('after an empty step there is nothing to convert', () => {
  expect(developmentFunnel(['contact']).map(({ conversion }) => conversion)).toEqual([
    null,
    0,
    null,
    null,
  ]);
  expect(developmentFunnel([]).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
});
