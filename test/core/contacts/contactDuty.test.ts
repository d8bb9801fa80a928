import { describe, expect, test } from 'vitest';
import { DEFAULT_CADENCE } from '../../../src/core/contacts/cadence';
import { type ContactedClient, contactDuty } from '../../../src/core/contacts/contactDuty';
import { on } from '../on';

const AS_OF = on('2026-03-31');

const dutyOf = (client: Partial<ContactedClient>) =>
  contactDuty(
    {
      category: 'A',
      lastContacts: { call: on('2026-03-10'), meeting: on('2026-03-01') },
      firstPurchase: on('2025-01-01'),
      doNotContact: false,
      snoozedUntil: null,
      ...client,
    },
    DEFAULT_CADENCE,
    AS_OF,
  );

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

  test('never where they asked for none', () => {
    expect(dutyOf({ doNotContact: true, snoozedUntil: on('2026-04-05') })).toMatchObject({
      nextContact: null,
      daysOverdue: null,
    });
  });
});
