import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlaceLists } from '../../../src/core/log/placeLists';

test('lists are as they were added, one place at its own or any others', () => {
  const list = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 });
  // Most logs begin with lines that are an order each.
  const alone = fc.nat({ max: 5 }).map((count) => Array.from({ length: count }, (_, at) => [at]));
  fc.assert(
    fc.property(alone, fc.array(list), (first, others) => {
      const lists = [...first, ...others];
      const kept = new PlaceLists(lists.flat().length);
      for (const each of lists) kept.add(each);
      expect(kept).toHaveLength(lists.length);
      expect(lists.map((_, index) => kept.at(index))).toEqual(lists);
      expect(lists.map((_, index) => kept.firstAt(index))).toEqual(lists.map(([place]) => place));
      expect(lists.map((_, index) => kept.sizeAt(index))).toEqual(
        lists.map(({ length }) => length),
      );
    }),
  );
});
