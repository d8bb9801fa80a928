import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABC_CLASSES, type AbcClass } from '../../../src/core/segments/abc';
import {
  CATEGORIES,
  type Category,
  type CategoryRule,
  category,
  type Potential,
  servingRank,
  type Trait,
} from '../../../src/core/segments/category';

const C_TRAITS: Trait[] = ['badPayer', 'demanding', 'rude', 'disloyal', 'noMargin'];

function decided(
  abcClass: AbcClass | null,
  traits: Trait[] = [],
  potential: Potential | null = null,
  manualCategory: Category | null = null,
  isUnprofitable = false,
): [Category | null, CategoryRule | null] {
  const result = category(abcClass, { manualCategory, potential, traits }, isUnprofitable);
  return [result.category, result.rule];
}

describe('without a class', () => {
  test('there is no category, and no potential to raise one', () => {
    expect(decided(null)).toEqual([null, null]);
    expect(decided(null, ['promising'], 'high')).toEqual([null, null]);
  });

  test('judgement needs no class', () => {
    expect(decided(null, [], null, 'A')).toEqual(['A', 'manual']);
    expect(decided(null, ['keyName'])).toEqual(['VIP', 'keyName']);
    expect(decided(null, ['rude'])).toEqual(['C', 'rude']);
  });

  test('they are served with B', () => {
    expect(servingRank(null)).toBe(servingRank('B'));
    expect(servingRank(null)).toBeLessThan(servingRank('C'));
  });
});

describe('the rules, strongest first', () => {
  test('by hand, over everything else', () => {
    for (const manual of CATEGORIES) {
      expect(decided('B', ['keyName', 'rude'], 'high', manual)).toEqual([manual, 'manual']);
    }
  });

  test('a key name is VIP, whatever the class, their faults and their potential', () => {
    for (const abcClass of ABC_CLASSES) {
      expect(decided(abcClass, ['rude', 'keyName'], 'high')).toEqual(['VIP', 'keyName']);
    }
  });

  test('ABC where nothing else is known', () => {
    for (const abcClass of ABC_CLASSES) expect(decided(abcClass)).toEqual([abcClass, 'abc']);
  });

  test.each(C_TRAITS)('%s makes A, B and C alike C', (trait) => {
    for (const abcClass of ABC_CLASSES) {
      expect(decided(abcClass, [trait])).toEqual(['C', trait]);
    }
  });

  test('high potential raises C to B and B to A; A stays', () => {
    expect(decided('C', [], 'high')).toEqual(['B', 'highPotential']);
    expect(decided('B', [], 'high')).toEqual(['A', 'highPotential']);
    expect(decided('A', [], 'high')).toEqual(['A', 'abc']);
  });

  test('no potential raises a client whom a fault made C', () => {
    for (const trait of C_TRAITS) {
      expect(decided('A', [trait], 'high')).toEqual(['C', trait]);
      expect(decided(null, [trait], 'high')).toEqual(['C', trait]);
    }
  });

  test('nor one who brought no profit, whatever their class; a fault that is known goes first', () => {
    for (const abcClass of [...ABC_CLASSES, null]) {
      expect(decided(abcClass, [], 'high', null, true)).toEqual(['C', 'noProfit']);
    }
    expect(decided('A', ['rude'], null, null, true)).toEqual(['C', 'rude']);
  });

  test('somebody’s judgement stands over a loss', () => {
    expect(decided('A', [], null, 'A', true)).toEqual(['A', 'manual']);
    expect(decided('A', ['keyName'], null, null, true)).toEqual(['VIP', 'keyName']);
  });

  test('medium and low potential, and a promising client, change nothing', () => {
    expect(decided('B', ['promising'], 'medium')).toEqual(['B', 'abc']);
    expect(decided('C', ['promising'], 'low')).toEqual(['C', 'abc']);
  });
});

test('the category does not depend on the order in which traits are listed', () => {
  const allTraits: Trait[] = ['keyName', 'promising', ...C_TRAITS];
  fc.assert(
    fc.property(
      fc.constantFrom(...ABC_CLASSES),
      fc.subarray(allTraits),
      fc.constantFrom<Potential | null>('high', 'medium', 'low', null),
      (abcClass, traits, potential) => {
        const [one] = decided(abcClass, traits, potential);
        const [other] = decided(abcClass, [...traits].reverse(), potential);
        expect(other).toBe(one);
      },
    ),
  );
});
