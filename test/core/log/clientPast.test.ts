import { expect, test } from 'vitest';
import { asDay } from '../../../src/core/day';
import { clientPast } from '../../../src/core/log/clientPast';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import { asMinor } from '../../../src/core/money';

const contact = (client: string, day: number) => ({
  client,
  day: asDay(day),
  type: 'call' as const,
});

test('what a buyer bought, and what they said, by day; of who did not buy there is none', () => {
  const { clients } = dealLog([
    { client: 'a', day: asDay(5), amount: asMinor(30), profit: asMinor(9) },
    { client: 'refunded', day: asDay(5), amount: asMinor(-30), profit: null },
  ]);
  const { byClient } = contactLog([contact('a', 9), contact('stranger', 3), contact('a', 1)]);
  const pastOf = (key: string) => clientPast(clients.get(key), byClient.get(key));
  expect(pastOf('a')).toEqual({
    purchaseDays: [5],
    orderAmounts: [30],
    orderProfits: [9],
    payments: [],
    voices: [contact('a', 1), contact('a', 9)],
  });
  expect(pastOf('refunded')).toBeNull();
  expect(pastOf('stranger')).toBeNull();
});
