import { expect, test } from 'vitest';
import { lastWords } from '../../../src/core/contacts/lastWords';
import { on } from '../on';

const contact = (
  client: string,
  day: string,
  outcome: 'contact' | 'request' | 'deal',
  reason: string | null = null,
) => ({ client, day: on(day), outcome, reason });

test('the last request and the last reason of each client, in whatever order the log is', () => {
  const said = lastWords([
    contact('bob', '2026-03-10', 'request'),
    contact('bob', '2026-03-20', 'contact', 'price'),
    contact('bob', '2026-02-01', 'deal', 'delivery'),
    contact('bob', '2026-03-20', 'contact', 'quality'),
    contact('ann', '2026-03-20', 'contact'),
  ]);
  expect(said.get('bob')).toMatchObject({ request: on('2026-03-10'), reason: 'quality' });
  expect(said.get('ann')).toMatchObject({ request: null, reason: null });
  expect(said.get('cid')).toBeUndefined();
});
