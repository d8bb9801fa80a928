import { describe, expect, test } from 'vitest';
import type { ClientPast } from '../../../src/core/log/clientPast';
import {
  CHURN_SIGNALS,
  type ChurnSignal,
  churnSignals,
  type RhythmSigns,
} from '../../../src/core/rhythm/churnSignal';
import { on } from '../on';
import { branded, type Plain } from '../plain';

const AS_OF = on('2026-03-20');
const BORDERS = { slowdownWarning: 1.5, averageOrderDropPercent: 30, lowScore: 6 };

/** An active client in their rhythm, with nothing to complain of. */
function signalsOf(signs: Partial<RhythmSigns>, past: Partial<Plain<ClientPast>> | null = {}) {
  return churnSignals(
    { status: 'active', missedCycles: 0, slowdown: null, ...signs },
    past &&
      branded<ClientPast>({
        ...{ purchaseDays: [], orderAmounts: [], orderProfits: [], payments: [], voices: [] },
        ...past,
      }),
    BORDERS,
    AS_OF,
  );
}

const said = (score: number | null, isComplaint = false, daysAgo = 10) => ({
  day: AS_OF - daysAgo,
  score,
  isComplaint,
});

const cases: [string, ChurnSignal[], Partial<RhythmSigns>, Partial<Plain<ClientPast>>?][] = [
  ['nothing at all', [], {}],
  ['the first missed cycle', ['firstMissedCycle'], { status: 'sleeping', missedCycles: 1 }],
  ['the second missed one: too late for that', [], { status: 'sleeping', missedCycles: 2 }],
  ['a slowdown from the warning on', ['slowdown'], { slowdown: 1.5 }],
  ['one below it', [], { slowdown: 1.49 }],
  [
    'a slowdown of one who is asleep says nothing new',
    [],
    { status: 'sleeping', missedCycles: 2, slowdown: 3 },
  ],
  ['a low score', ['complaint'], {}, { voices: [said(6)] }],
  ['a score above the border', [], {}, { voices: [said(7)] }],
  ['a complaint without a score', ['complaint'], {}, { voices: [said(null, true)] }],
  ['a complaint with a good score', ['complaint'], {}, { voices: [said(10, true)] }],
  ['a low score, then a good one', [], {}, { voices: [said(2, false, 20), said(9)] }],
  ['a low score half a year ago', ['complaint'], {}, { voices: [said(0, false, 182)] }],
  ['and one longer ago', [], {}, { voices: [said(0, false, 183)] }],
  ['orders fallen by 30 %', ['averageOrderFalling'], {}, { orderAmounts: [90, 110, 80, 60] }],
  ['orders fallen by less', [], {}, { orderAmounts: [90, 110, 80, 61] }],
  ['orders that grow', [], {}, { orderAmounts: [90, 110, 200, 300] }],
  ['three orders tell nothing', [], {}, { orderAmounts: [100, 10, 10] }],
  ['orders for nothing tell nothing', [], {}, { orderAmounts: [0, 0, 0, 0] }],
  [
    'a margin fallen below seven tenths of what it was',
    ['marginDrop'],
    {},
    { orderAmounts: [100, 100, 100, 100, 100, 100], orderProfits: [30, 30, 30, 20, 21, 21] },
  ],
  [
    'a margin fallen to just that',
    [],
    {},
    { orderAmounts: [100, 100, 100, 100, 100, 100], orderProfits: [30, 30, 30, 21, 21, 21] },
  ],
  [
    'a deal unpaid for more than thirty days',
    ['unpaidDeal'],
    {},
    { payments: [{ day: AS_OF - 31, paidOn: null }] },
  ],
  ['thirty days are no more', [], {}, { payments: [{ day: AS_OF - 30, paidOn: null }] }],
  ['a deal that was paid', [], {}, { payments: [{ day: AS_OF - 90, paidOn: AS_OF }] }],
  [
    'one that will be paid one day',
    ['unpaidDeal'],
    {},
    { payments: [{ day: AS_OF - 90, paidOn: AS_OF + 1 }] },
  ],
];

test.each(cases)('%s: %j', (_, expected, signs, past) => {
  expect(signalsOf(signs, past)).toEqual(expected);
});

const EVERYTHING = {
  orderAmounts: [100, 100, 100, 100, 10, 10],
  orderProfits: [30, 30, 30, 10, 1, 1],
  payments: [{ day: AS_OF - 90, paidOn: null }],
  voices: [said(0)],
};

test('all at once, strongest first', () => {
  const atRisk = signalsOf({ slowdown: 9, missedCycles: 1 }, EVERYTHING);
  expect(atRisk).toEqual(CHURN_SIGNALS);
});

describe('no signal of one who', () => {
  test.each([
    ['is lost', { status: 'lost', missedCycles: 3, slowdown: 9 }],
    // With thresholds of one's own a client may be lost after a single cycle.
    ['is lost after a single cycle', { status: 'lost', missedCycles: 1 }],
    ['never bought', { status: null, missedCycles: null }],
  ] as const)('%s', (_, signs) => {
    expect(signalsOf(signs, EVERYTHING)).toEqual([]);
  });
});

test('without a log the rhythm alone tells', () => {
  expect(signalsOf({ status: 'sleeping', missedCycles: 1 }, null)).toEqual(['firstMissedCycle']);
});
