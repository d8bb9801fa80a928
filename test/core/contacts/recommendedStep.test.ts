import { expect, test } from 'vitest';
import {
  recommendedStep,
  type Situation,
  type Step,
} from '../../../src/core/contacts/recommendedStep';

const CALM: Situation = {
  doNotContact: false,
  isSnoozed: false,
  hasBought: true,
  status: 'active',
  missedCycles: 0,
  signal: null,
  daysOverdue: 0,
  winBackDecision: null,
  isControl: false,
};

const cases: [string, Partial<Situation>, Step | null][] = [
  ['an active client in touch', {}, null],
  ['an active client overdue for a contact', { daysOverdue: 1 }, 'contact'],
  ['one who orders less often, overdue or not', { signal: 'slowdown', daysOverdue: 5 }, 'askWhy'],
  ['one who orders for less', { signal: 'averageOrderFalling' }, 'askWhy'],
  ['one who complained', { signal: 'complaint' }, 'settleComplaint'],
  ['one whose margin has fallen', { signal: 'marginDrop' }, 'reviewTerms'],
  ['one who has not paid', { signal: 'unpaidDeal' }, 'askForPayment'],
  [
    'the first cycle missed',
    { status: 'sleeping', missedCycles: 1, signal: 'firstMissedCycle' },
    'callNow',
  ],
  ['the second cycle missed', { status: 'sleeping', missedCycles: 2 }, 'wake'],
  [
    'lost, worth the cost',
    { status: 'lost', missedCycles: 5, winBackDecision: 'return' },
    'winBack',
  ],
  ['lost, the cost not known', { status: 'lost', missedCycles: 5 }, 'winBack'],
  ['lost, not worth the cost', { status: 'lost', winBackDecision: 'letGo' }, 'letGo'],
  [
    'sleeping and to be let go: not woken, whatever else',
    { status: 'sleeping', missedCycles: 2, winBackDecision: 'letGo', signal: 'complaint' },
    'letGo',
  ],
  [
    'the first cycle missed by one to be let go: not called',
    {
      ...{ status: 'sleeping', missedCycles: 1 },
      ...{ winBackDecision: 'letGo', signal: 'firstMissedCycle' },
    },
    'letGo',
  ],
  [
    'lost, of the control group: the usual contacts alone',
    { status: 'lost', winBackDecision: 'return', isControl: true },
    null,
  ],
  [
    'sleeping, of the control group, contact due',
    { status: 'sleeping', missedCycles: 2, daysOverdue: 3, isControl: true },
    'contact',
  ],
  [
    'of the control group and not worth the cost',
    { status: 'lost', winBackDecision: 'letGo', isControl: true },
    'letGo',
  ],
  [
    'never bought, contact due',
    { hasBought: false, status: null, missedCycles: null, daysOverdue: 3 },
    'firstOffer',
  ],
  [
    'not to be contacted, whatever else',
    { doNotContact: true, status: 'lost', daysOverdue: 9 },
    null,
  ],
  ['put off to a later day', { isSnoozed: true, status: 'sleeping', missedCycles: 2 }, null],
];

test.each(cases)('%s', (_, situation, step) => {
  expect(recommendedStep({ ...CALM, ...situation })).toBe(step);
});
