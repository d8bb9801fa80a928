import { describe, expect, test } from 'vitest';
import { type ContactedClient, contactDuty } from '../../../src/core/contacts/contactDuty';
import { contactRecord } from '../../../src/core/contacts/contactRecord';
import type { Outcome } from '../../../src/core/contacts/outcome';
import type { Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { on } from '../on';

const AS_OF = on('2026-03-31');

const RULES: Settings = { ...DEFAULT_SETTINGS, rulesSince: on('2026-01-01') };

const dutyOf = (client: Partial<ContactedClient>, settings = RULES) =>
  contactDuty(
    {
      key: 'ann',
      category: 'A',
      contacts: contactRecord([], { call: on('2026-03-10'), meeting: on('2026-03-01') }),
      firstPurchase: on('2025-01-01'),
      purchaseDays: 5,
      doNotContact: false,
      isGivenUp: false,
      snoozedUntil: null,
      ...client,
    },
    settings,
    AS_OF,
  );

/** A call of A, and what was said in it. */
const called = (day: string, said: { outcome?: Outcome; nextDay?: string } = {}) => ({
  client: 'ann',
  day: on(day),
  type: 'call' as const,
  outcome: said.outcome ?? ('reached' as const),
  nextDay: said.nextDay === undefined ? null : on(said.nextDay),
});

describe('when a client is to be contacted', () => {
  test('by the rules of their category, and how late that is', () => {
    expect(dutyOf({})).toEqual({
      nextContact: { day: on('2026-03-24'), type: 'call' },
      snoozedUntil: null,
      daysOverdue: 7,
    });
    expect(dutyOf({ category: 'B' }).daysOverdue).toBe(0);
  });

  test('not before the day they were put off to, while that is to come', () => {
    expect(dutyOf({ snoozedUntil: on('2026-04-05') })).toEqual({
      nextContact: { day: on('2026-04-05'), type: 'call' },
      snoozedUntil: on('2026-04-05'),
      daysOverdue: 0,
    });
    expect(dutyOf({ snoozedUntil: AS_OF })).toEqual(dutyOf({}));
  });

  test('a try keeps no rule', () => {
    const tried = contactRecord(
      [called('2026-03-01'), called('2026-03-30', { outcome: 'noAnswer' })],
      { meeting: on('2026-03-01') },
    );
    const { nextContact, daysOverdue } = dutyOf({ contacts: tried, category: 'C' });
    expect([nextContact?.day, daysOverdue]).toEqual([on('2026-08-30'), 0]);
    expect(dutyOf({ contacts: tried }).daysOverdue).toBe(16);
  });

  test.each([
    ['before the rule', '2026-04-02', 0],
    ['after the rule', '2026-05-20', 0],
    ['and was passed over', '2026-03-27', 4],
  ])('on the day that was agreed, exactly: %s', (_, nextDay, late) => {
    const contacts = contactRecord([called('2026-03-25', { outcome: 'callLater', nextDay })]);
    expect(dutyOf({ contacts })).toMatchObject({
      nextContact: { day: on(nextDay), type: 'call' },
      daysOverdue: late,
    });
    const since = contactRecord([
      called('2026-03-25', { outcome: 'callLater', nextDay }),
      called('2026-03-28'),
    ]);
    expect(dutyOf({ contacts: since }).nextContact?.day).not.toBe(on(nextDay));
  });

  test('a week after a first purchase, where that is the earlier', () => {
    const bought = {
      contacts: contactRecord([]),
      firstPurchase: on('2026-03-27'),
      purchaseDays: 1,
    };
    expect(dutyOf({ ...bought, category: 'C' })).toMatchObject({
      nextContact: { day: on('2026-04-03'), type: 'call' },
    });
    expect(dutyOf({ ...bought, category: 'VIP' }).nextContact?.day).toBe(on('2026-04-03'));
    expect(dutyOf({ ...bought, category: 'C', purchaseDays: 2 }).nextContact?.day).toBe(
      on('2026-09-25'),
    );
  });

  test('never where they are lost and let go', () => {
    expect(dutyOf({ isGivenUp: true })).toMatchObject({ nextContact: null, daysOverdue: null });
  });

  test('by the rule of their type alone, since the day it is in force', () => {
    const none = { contacts: contactRecord([]), category: 'A' as const };
    const earlier = { ...RULES, rulesSince: on('2025-01-01'), callsSince: AS_OF };
    const { nextContact } = dutyOf(none, earlier);
    expect(nextContact?.type).toBe('meeting');
    expect(nextContact && nextContact.day <= on('2025-04-01')).toBe(true);
    const unset = { ...RULES, rulesSince: null };
    expect(dutyOf(none, unset).daysOverdue).toBe(0);
  });

  test('never where they asked for none', () => {
    expect(dutyOf({ doNotContact: true, snoozedUntil: on('2026-04-05') })).toMatchObject({
      nextContact: null,
      daysOverdue: null,
    });
  });
});
