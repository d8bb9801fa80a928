import { expect, test } from 'vitest';
import { addDays, dayOf } from '../../../src/core/day';
import { type MailedClient, mailingList } from '../../../src/core/templates/mailingList';

const TODAY = dayOf(2026, 3, 31);

const client = (name: string, changes: Partial<MailedClient> = {}) => ({
  name,
  doNotContact: false,
  snoozedUntil: null,
  isNotWorth: false,
  phone: '+7 912 000-00-00',
  email: null,
  ...changes,
});

test('a mailing goes to those who may be written to and can be; the others are counted once', () => {
  const { clients, leftOut } = mailingList(
    [
      client('Ann'),
      client('Bob', { phone: null, email: 'bob@example.com' }),
      client('Cid', { snoozedUntil: TODAY }),
      client('Dan', { snoozedUntil: addDays(TODAY, 1) }),
      client('Eve', { doNotContact: true, phone: null }),
      client('Fay', { phone: null }),
      client('Gus', { isNotWorth: true }),
      client('Hal', { phone: null }),
      client('mute'),
    ],
    TODAY,
    ({ name }) => (name === 'mute' ? null : `Hello, ${name}`),
  );
  expect(clients.map(({ text }) => text)).toEqual(['Hello, Ann', 'Hello, Bob', 'Hello, Cid']);
  expect(leftOut).toEqual({
    notToContact: 1,
    snoozed: 1,
    notWorth: 1,
    withoutChannel: 2,
    withoutText: 1,
  });
});
