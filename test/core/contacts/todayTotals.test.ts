import { expect, test } from 'vitest';
import type { DueEntry } from '../../../src/core/contacts/todayList';
import { riskByManager } from '../../../src/core/contacts/todayTotals';

test('the money at risk by manager, the largest sum first; what is not known is no 0', () => {
  const entry = (key: string, moneyAtRisk: number | null): DueEntry => ({
    ...{ key, moneyAtRisk, category: null, daysOverdue: 0, contactType: 'call' },
    ...{ tries: 0, reasons: ['cadence'] },
  });
  const managers: Record<string, string> = { a: 'Olga', b: 'Max', c: 'Olga', d: 'Eve', e: '' };
  const list = [entry('a', 100), entry('b', 250), entry('c', 200), entry('d', null), entry('e', 5)];
  expect(riskByManager(list, (key) => managers[key] ?? '')).toEqual([
    { manager: 'Olga', sum: 300 },
    { manager: 'Max', sum: 250 },
    { manager: '', sum: 5 },
  ]);
});
