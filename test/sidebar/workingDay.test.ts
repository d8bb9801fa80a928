import { afterEach, expect, test, vi } from 'vitest';
import { type Asked, startPolling } from '../../src/sidebar/polling';
import { on, purchases, recalculatedAddOn } from '../jobs/openedAddOn';

// What a day with the panel open costs of what Google allows, 50,000 reads of properties and as
// many writes for a consumer's account, as the workbench counts it.

const MOST_READS = 5_000;
const MOST_EXECUTIONS = 2_000;

const CLIENTS = 30;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

afterEach(() => void vi.useRealTimers());

/** What somebody does, and at which second of the day. */
interface Step {
  at: number;
  what: 'select' | 'log' | 'come' | 'today' | 'recalculate' | 'hide' | 'show';
}

/**
 * Eight hours. In each, two rounds of four calls, each of three minutes: a row is selected, its card
 * read, the contact logged; between them, four minutes of looking through rows; else nothing is
 * done, with the panel in view. At noon the window lies behind others for 45 minutes.
 */
function workingDay(): Step[] {
  const steps: Step[] = [
    { at: 0, what: 'today' },
    { at: 10, what: 'recalculate' },
    { at: 4 * HOUR, what: 'hide' },
    { at: 4 * HOUR + 45 * MINUTE, what: 'show' },
  ];
  for (let hour = 0; hour < 8; hour++) {
    for (const round of [2, 32]) {
      if (hour === 4 && round === 2) continue;
      const begins = hour * HOUR + round * MINUTE + (hour === 4 ? 15 * MINUTE : 0);
      for (let call = 0; call < 4; call++) {
        const at = begins + call * 3 * MINUTE;
        steps.push(
          { at, what: 'select' },
          { at: at + 3, what: 'come' },
          { at: at + 150, what: 'log' },
        );
      }
      steps.push({ at: begins + 12 * MINUTE, what: 'today' });
    }
    if (hour === 4) continue;
    for (let row = 0; row < 12; row++) {
      steps.push({ at: hour * HOUR + 20 * MINUTE + row * 20, what: 'select' });
    }
  }
  return steps.sort((one, other) => one.at - other.at);
}

test('a salesperson’s day with the panel open stays far below a day’s quotas', async () => {
  const names = Array.from({ length: CLIENTS }, (_, index) => `Client ${index}`);
  const { workbench, call } = await recalculatedAddOn([
    { name: 'Clients', rows: [['Client', 'Manager'], ...names.map((name) => [name, 'Olga'])] },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        ...names.flatMap((name) => purchases(name, [100], '2026-02-01', '2026-03-01')),
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client', 'Type', 'Outcome', 'Manager'],
        [on('2026-03-30'), names[0] ?? '', 'call', null, null],
      ],
    },
  ]);
  workbench.setNow('2026-04-02T09:00');
  expect(workbench.quotas.used).toMatchObject({ propertyReads: 0, executions: 0 });

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isHidden = false;
  let shown: string | null | undefined;
  const showCard = () =>
    shown && expect(call('panelClientCard', shown)).toMatchObject({ ok: true });
  const polling = startPolling(
    async (): Promise<Asked> => {
      const answer = call<{ ok: boolean; selected: { key: string } | null }>('panelSelectedClient');
      expect(answer.ok).toBe(true);
      const key = answer.selected?.key ?? null;
      if (key === shown) return 'same';
      shown = key;
      showCard();
      return 'changed';
    },
    () => isHidden,
  );

  let [second, row, logged, recalculated] = [0, 0, 0, 0];
  for (const { at, what } of workingDay()) {
    await vi.advanceTimersByTimeAsync((at - second) * 1_000);
    second = at;
    if (what === 'select') {
      row = (row + 1) % CLIENTS;
      workbench.select('Clients', `A${row + 2}`);
    }
    if (what === 'come') {
      polling.hurry();
      await vi.advanceTimersByTimeAsync(0);
      expect(shown).toBe(`client ${row}`);
    }
    if (what === 'log') {
      logged++;
      const contact = {
        ...{
          client: shown,
          type: 'call',
          outcome: 'reached',
          nextDay: '',
          score: null,
          reason: '',
        },
        ...{ note: '', requestId: `request-of-the-day-${logged}`, isConfirmed: true },
      };
      expect(call('panelLogContact', contact)).toMatchObject({ ok: true, isLogged: true });
      showCard();
    }
    if (what === 'today') expect(call('panelToday', '')).toMatchObject({ ok: true });
    if (what === 'recalculate') {
      recalculated++;
      expect(call('panelRecalculate')).toMatchObject({ ok: true });
    }
    if (what === 'hide') isHidden = true;
    if (what === 'show') {
      isHidden = false;
      polling.hurry();
    }
  }
  await vi.advanceTimersByTimeAsync((8 * HOUR - second) * 1_000);
  polling.stop();

  expect(logged).toBe(60);
  const { propertyReads, propertyWrites, executions } = workbench.quotas.used;
  expect(propertyReads).toBeLessThanOrEqual(MOST_READS);
  expect(propertyReads).toBeGreaterThan(logged);
  // A logged contact keeps its request's name, a recalculation the statuses and what it has seen.
  expect(propertyWrites).toBeLessThanOrEqual(logged + 3 * recalculated);
  expect(executions).toBeLessThanOrEqual(MOST_EXECUTIONS);
});
