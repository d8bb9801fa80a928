import { expect, test } from 'vitest';
import { lastWords } from '../../../src/core/contacts/lastWords';
import type { Outcome } from '../../../src/core/contacts/outcome';
import { on } from '../on';

const contact = (day: string, outcome: Outcome, reason: string | null = null) => ({
  day: on(day),
  outcome,
  reason,
});

test('the last request and the last reason', () => {
  const said = lastWords([
    contact('2026-02-01', 'deal', 'delivery'),
    contact('2026-03-10', 'request'),
    contact('2026-03-20', 'refused', 'price'),
    contact('2026-03-20', 'reached', 'quality'),
  ]);
  expect(said).toEqual({ request: on('2026-03-10'), reason: 'quality' });
});

test('of one who asked for nothing and gave no reason, neither', () => {
  expect(lastWords([contact('2026-03-20', 'callLater')])).toEqual({ request: null, reason: null });
  expect(lastWords([])).toEqual({ request: null, reason: null });
});
