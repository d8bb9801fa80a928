import { expect, test } from 'vitest';
import { clientPasts } from '../../../src/core/log/clientPast';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';

const contact = (client: string, day: number) => ({ client, day, type: 'call' as const });

test('what a buyer bought, and what they said, by day; of who did not buy there is none', () => {
  const pasts = clientPasts(
    dealLog([
      { client: 'a', day: 5, amount: 30, profit: null },
      { client: 'refunded', day: 5, amount: -30, profit: null },
    ]),
    contactLog([contact('a', 9), contact('stranger', 3), contact('a', 1)]),
  );
  expect([...pasts]).toEqual([
    [
      'a',
      {
        purchaseDays: [5],
        orderAmounts: [30],
        payments: [],
        voices: [contact('a', 1), contact('a', 9)],
      },
    ],
  ]);
});
