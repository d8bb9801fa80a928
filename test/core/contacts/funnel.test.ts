import { expect, test } from 'vitest';
import { developmentFunnel } from '../../../src/core/contacts/funnel';
import type { Outcome } from '../../../src/core/contacts/outcome';

test('each outcome counts for the steps before it; conversion is step by step', () => {
  const outcomes: Outcome[] = [
    ...new Array<Outcome>(7).fill('reached'),
    ...(['callLater', 'refused', 'complaint'] as const),
    ...new Array<Outcome>(5).fill('noAnswer'), // tries are no contacts
    ...new Array<Outcome>(6).fill('request'),
    ...new Array<Outcome>(2).fill('offer'),
    ...new Array<Outcome>(2).fill('deal'),
  ];
  expect(developmentFunnel(outcomes)).toEqual([
    { stage: 'contact', count: 20, conversion: null },
    { stage: 'request', count: 10, conversion: 50 },
    { stage: 'offer', count: 4, conversion: 40 },
    { stage: 'deal', count: 2, conversion: 50 },
  ]);
});

test('after an empty step there is nothing to convert', () => {
  expect(developmentFunnel(['reached']).map(({ conversion }) => conversion)).toEqual([
    null,
    0,
    null,
    null,
  ]);
  expect(developmentFunnel([]).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
});
