import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '../../../src/core/contacts/lastContacts';
import { contactLog } from '../../../src/core/log/contactLog';
import { pastDay } from '../arbitrary';

const contacts: fc.Arbitrary<Contact[]> = fc.array(
  fc.record({
    client: fc.constantFrom('a', 'b', 'c'),
    day: pastDay,
    type: fc.constantFrom('call', 'meeting'),
  }),
  { maxLength: 30 },
);

test('each client’s contacts by day, those of one day in the order given', () => {
  fc.assert(
    fc.property(contacts, (rows) => {
      const { byClient } = contactLog(rows);
      expect([...byClient.keys()]).toEqual([...new Set(rows.map(({ client }) => client))]);
      for (const [key, own] of byClient) {
        const expected = rows.filter(({ client }) => client === key);
        expect(own).toEqual(expected.sort((a, b) => a.day - b.day));
      }
    }),
  );
});
