import { describe, expect, test } from 'vitest';
import { asDay, type Day } from '../../src/core/day';
import { dealLog } from '../../src/core/log/dealLog';
import { asMinor } from '../../src/core/money';
import { type Foresight, learnt } from '../../src/core/prediction/foresight';
import type { Recommendation, SaidAndCame } from '../../src/core/prediction/proof';
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
      'was told by all signs together no worse than by the best of all that was tried',
      'по всем признакам вместе не хуже, чем по лучшему из всего, что проверялось',
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

describe('the steadying weight', () => {
  const kept = learntOf(on('2024-01-01'), on('2026-03-15'));
  const blank = { ...kept, settings: { ...SETTINGS, steadyingWeight: null } };
  const gain = { weight: 8, areaUnderCurve: 0.7132, than: 0, before: 0.6961 };
  const chosen = { ...blank, steadyingWeight: 8, steadying: gain };
  const untilDay = on('2026-02-28');
  const said = (of: Foresight, goneBy: number | null, language: 'en' | 'ru') => {
    const chosenWeight = goneBy === null ? null : { weight: goneBy, untilDay, since: null };
    const view = foresightView(of, { isByOwnChance: true, lapse: null, chosenWeight }, language);
    return view?.sentences.join(' ') ?? '';
  };

  test('that was chosen is told with what it gains, and whether the statuses that stand are by it', () => {
    expect(said(chosen, 8, 'en')).toContain(
      'the status told 69.6 right with “Steadying weight” at 0, and 71.3 with 8, which was therefore chosen. The statuses go by it.',
    );
    expect(said(chosen, 8, 'ru')).toContain(
      'статус верно различил 69,6 при настройке «Вес базы в интервале», равной 0, и 71,3 при 8; поэтому выбрано 8. Так и рассчитаны статусы.',
    );
    for (const goneBy of [null, 4]) {
      expect(said(chosen, goneBy, 'en')).toContain('Recalculate, and the statuses will go by it.');
      expect(said(chosen, goneBy, 'ru')).toContain(
        'Пересчитайте — и так будут рассчитаны статусы.',
      );
    }
  });

  test('that stays since no other is proved better is told too', () => {
    expect(said({ ...blank, steadyingWeight: 4, steadying: null }, 4, 'en')).toContain(
      '“Steadying weight” is 4: with no other did the status tell better by more than chance.',
    );
    expect(said({ ...blank, steadying: null }, 0, 'ru')).toContain(
      '«Вес базы в интервале» — 0: с другими значениями статус не точнее: разница могла выйти и случайно.',
    );
    const few = { score: 'status', why: 'tooFewDays', days: 2, needed: 3 } as const;
    expect(said({ ...blank, steadying: null, recommendation: few }, 0, 'en')).toContain(
      'is 0: there is too little of the past to choose another by.',
    );
  });

  test('that was typed stays, and what another would have told is said', () => {
    const typed = { ...kept, steadying: gain };
    expect(said(typed, null, 'en')).toContain(
      'the status told 69.6 right; with “Steadying weight” at 8 in Settings it would have told 71.3. Clear it there',
    );
    expect(said(typed, null, 'ru')).toContain('равной 8, различил бы 71,3. Очистите её');
    expect(said({ ...kept, steadying: null }, null, 'en')).not.toContain('Steadying weight');
  });

  test('is in the plain figures, with the shares that were caught, and what was expected and came', () => {
    const { figures } = told(chosen, 'en') as NonNullable<ReturnType<typeof told>>;
    expect(figures).toMatchObject({ until: '2026-02-28', steadyingWeight: 8 });
    const proof = kept.proof as NonNullable<Foresight['proof']>;
    expect(figures?.purchases).toHaveLength(proof.purchases.length);
    for (const { score, toldRightPercent, caughtInFirstTenthPercent } of figures?.scores ?? []) {
      const { areaUnderCurve, firstTenth } = proof.scores[score];
      expect(toldRightPercent).toBeCloseTo(100 * areaUnderCurve.mean, 9);
      expect(caughtInFirstTenthPercent).toBeCloseTo(100 * firstTenth.mean, 9);
    }
    expect(figures?.scores).toHaveLength(8);
  });
});

describe('what came of what was said', () => {
  const kept = learntOf(on('2024-01-01'), on('2026-03-15'));
  const day = on('2025-06-30');
  const withProof = (changed: Partial<NonNullable<Foresight['proof']>>) =>
    told(
      { ...kept, proof: { ...(kept.proof as NonNullable<Foresight['proof']>), ...changed } },
      'en',
    );

  test('the class farthest off is told beside the ends, where it is so by more than chance', () => {
    const calibration = [
      { said: 10, cameTrue: 11, cases: 300 },
      { said: 76, cameTrue: 58, cases: 300 },
      { said: 95, cameTrue: 96, cases: 300 },
    ];
    const off = 'It was farthest off where it said 76%: 58% bought.';
    expect(withProof({ calibration })?.sentences).toContain(off);
    const [low, middle, high] = calibration as [SaidAndCame, SaidAndCame, SaidAndCame];
    const worseEnd = withProof({ calibration: [{ ...low, cameTrue: 40 }, middle, high] });
    expect(worseEnd?.sentences.join(' ')).not.toContain('farthest off');
    const few = calibration.map((each) => ({ ...each, cases: 20 }));
    expect(withProof({ calibration: few })?.sentences).not.toContain(off);
  });

  test('a band that would hold anything proves nothing, and the picture is cut to what came', () => {
    const near = { day, low: 60, expected: 80, high: 110, actual: 77 };
    const wide = { day, low: 0, expected: 80, high: 25_440, actual: 77 };
    const both = withProof({ purchases: [near, wide] });
    const said = both?.sentences.join(' ');
    expect(said).toContain('within the band expected on 1 of 1 past day.');
    expect(said).toContain(
      'On 1 past day the band of purchases was so wide that it proves nothing.',
    );
    expect(both?.expected.map(({ high }) => high)).toEqual([110, 240]);
    expect(both?.expectedWords).toContain('0 to 25,440');
    expect(withProof({ purchases: [wide] })?.sentences.join(' ')).not.toContain('within the band');
  });

  test('revenue is told as purchases are, and how far the days lay apart', () => {
    const month = { day, low: 500_000, expected: 800_000, high: 1_100_000 };
    const tried = [
      { ...month, actual: 770_000 },
      { ...month, actual: 1_200_000 },
    ];
    const view = told({ ...kept, outlook: { ...kept.outlook, tried } }, 'en');
    expect(view?.sentences).toContain(
      'Revenue of the month after was within its bounds on 1 of 2 past days; 16,000 was expected in all, and 19,700 came.',
    );
    for (const [, area, tenth] of view?.scores.rows ?? []) {
      expect(area).toMatch(/^[\d.]+ \([\d.]+–[\d.]+\)$/);
      expect(tenth).toMatch(/^\d+%( \(\d+%–\d+%\))?$/);
    }
  });
});

test('a log that begins this month: up to when the past is looked at, and that nobody had bought by then', () => {
  const kept = learntOf(on('2026-03-01'), on('2026-03-30'));
  const view = told(kept, 'en');
  expect(view?.asOf).toBe('This base’s past was looked at up to 2026-02-28.');
  expect(view?.sentences.join(' ')).toContain('looked at up to 2026-02-28');
  expect(view?.sentences.join(' ')).toContain(
    'the log has 0. Who bought since counts once their month is over',
  );
  expect(told(kept, 'ru')?.sentences.join(' ')).toContain(
    'по 28.02.2026; клиентов с покупками к этому дню — 0',
  );
});
