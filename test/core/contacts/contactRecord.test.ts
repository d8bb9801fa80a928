import { expect, test } from 'vitest';
import { contactRecord } from '../../../src/core/contacts/contactRecord';
import type { Outcome } from '../../../src/core/contacts/outcome';
import { on } from '../on';

const call = (day: string, outcome: Outcome = 'reached', nextDay: string | null = null) => ({
  client: 'ann',
  day: on(day),
  type: 'call' as const,
  outcome,
  nextDay: nextDay === null ? null : on(nextDay),
  manager: 'Olga',
});

test('nobody has contacted them', () => {
  expect(contactRecord([])).toEqual({
    last: {},
    latest: null,
    agreed: null,
    tries: 0,
    lastTry: null,
  });
});

test('tries are counted from the last contact on, and are none themselves', () => {
  const record = contactRecord([
    call('2026-03-01', 'noAnswer'),
    call('2026-03-02'),
    call('2026-03-05', 'noAnswer'),
    call('2026-03-09', 'noAnswer'),
  ]);
  expect(record).toMatchObject({
    last: { call: on('2026-03-02') },
    latest: { day: on('2026-03-02'), type: 'call', by: 'Olga' },
    tries: 2,
    lastTry: on('2026-03-09'),
  });
});

test('what was agreed holds through a try, and is settled by the next contact', () => {
  const asked = call('2026-03-01', 'callLater', '2026-03-20');
  expect(contactRecord([asked, call('2026-03-20', 'noAnswer')]).agreed).toEqual({
    day: on('2026-03-20'),
    type: 'call',
  });
  expect(contactRecord([asked, call('2026-03-10')]).agreed).toBeNull();
  expect(contactRecord([asked, call('2026-03-10', 'reached', '2026-04-01')]).agreed?.day).toBe(
    on('2026-04-01'),
  );
});

test('a later contact that the row alone tells of settles it too', () => {
  const log = [call('2026-03-01', 'callLater', '2026-03-20'), call('2026-03-05', 'noAnswer')];
  const record = contactRecord(log, { meeting: on('2026-03-07') });
  expect(record).toMatchObject({
    last: { call: on('2026-03-01'), meeting: on('2026-03-07') },
    latest: { day: on('2026-03-07'), type: 'meeting', by: null },
    agreed: null,
    tries: 0,
  });
  expect(contactRecord(log, { meeting: on('2026-02-07') }).agreed?.day).toBe(on('2026-03-20'));
});

test('what came after the day asked about was not known on it', () => {
  const log = [call('2026-03-01', 'callLater', '2026-03-20'), call('2026-03-10')];
  const record = contactRecord(log, { meeting: on('2026-03-15') }, on('2026-03-05'));
  expect(record).toMatchObject({ last: { call: on('2026-03-01') }, tries: 0 });
  expect(record.agreed?.day).toBe(on('2026-03-20'));
});
