import { describe, expect, test } from 'vitest';
import { asDay, type Day } from '../../src/core/day';
import { dealLog } from '../../src/core/log/dealLog';
import { asMinor } from '../../src/core/money';
import { type Foresight, learnt } from '../../src/core/prediction/foresight';
import type { Recommendation } from '../../src/core/prediction/proof';
import { foresightView } from '../../src/panel/foresightView';
import { on } from '../core/on';

const SETTINGS = { sleepingAfter: 1, lostAfter: 3, steadyingWeight: 0 };

/** Eighty clients who buy at rates of their own, by a fixed sequence of draws. */
function learntOf(begins: Day, asOf: Day): Foresight {
  let state = 5;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const deals = Array.from({ length: 80 }, (_, client) => {
    const mean = 10 + 40 * draw();
    const days: number[] = [];
    for (let day = begins + 30 * draw(); day <= asOf; day += mean * -Math.log(draw())) {
      days.push(Math.floor(day));
    }
    return days.map((day) => ({
      ...{ client: `client ${client}`, day: asDay(day) },
      ...{ amount: asMinor(1000), profit: null },
    }));
  }).flat();
  return learnt(dealLog(deals), asOf, SETTINGS);
}

const told = (kept: Foresight, language: 'en' | 'ru') =>
  foresightView(kept, { isByOwnChance: true, lapse: null }, language);

test('on few past days it says how many it takes, and beside what it was tried within', () => {
  const kept = learntOf(on('2025-11-01'), on('2026-03-15'));
  expect(kept.recommendation).toMatchObject({ why: 'tooFewDays', needed: 3 });
  const days = kept.proof?.purchases.length;
  expect(days).toBeLessThan(3);
  expect(kept.rule).toBeNull();
  const view = told(kept, 'en');
  expect(view?.sentences.join(' ')).toContain(
    `on ${days} past day${days === 1 ? '' : 's'} only, and it takes 3`,
  );
  expect(view?.asOf).toContain(`would buy within ${kept.proof?.aheadDays} days`);
  expect(told(kept, 'ru')?.sentences.join(' ')).toContain('нужно хотя бы 3');
});

describe('why', () => {
  const kept = learntOf(on('2025-11-01'), on('2026-03-15'));
  test.each<[Recommendation, string, string]>([
    [
      { score: 'status', why: 'withinChance', other: 'recency', gain: 0.0213, byChance: 0.0348 },
      'By how long ago they bought 2.1 more of a hundred pairs were told right than by the status, but up to 3.5 may come about by chance',
      'По давности последней покупки верно различалось на 2,1 пары из ста больше, чем по статусу, но и случайно могло выйти до 3,5',
    ],
    [
      { score: 'recency', why: 'bestProved' },
      'told better than by the status, and not by chance alone, by how long ago they bought. Today and win-back go by it.',
      'точнее, чем по статусу, и не случайно видно по давности последней покупки. Так и упорядочены',
    ],
    [
      { score: 'combination', why: 'asGoodAsBest' },
      'no worse than by the best of them, by all signs together',
      'по всем признакам вместе — не хуже, чем по лучшему из них',
    ],
    [{ score: 'status', why: 'nothingBeatsRule' }, 'Nothing told better', 'не оказалось ничего'],
    [{ score: 'status', why: 'notProved' }, 'Nothing is proved yet', 'пока не на чем'],
  ])('%o', (recommendation, english, russian) => {
    const said = (language: 'en' | 'ru') =>
      told({ ...kept, recommendation }, language)?.sentences.join(' ');
    expect(said('en')).toContain(english);
    expect(said('ru')).toContain(russian);
  });
});
