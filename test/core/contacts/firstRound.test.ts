import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import {
  CONTACT_TYPES,
  type ContactType,
  DEFAULT_CADENCE,
} from '../../../src/core/contacts/cadence';
import { contactsDue } from '../../../src/core/contacts/contactDuty';
import { contactRecord } from '../../../src/core/contacts/contactRecord';
import { addDays, asDay, type Day } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import { toMinor } from '../../../src/core/money';
import { CATEGORIES, type Category } from '../../../src/core/segments/category';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { on } from '../on';

const SET_UP = on('2026-11-02');

/** A stranger's base of so many clients, as a shop has them: no contact was ever written down. */
function strangers(count: number) {
  const clients = Array.from({ length: count }, (_, index) => ({
    key: `клиент № ${index}`,
    manualCategory: CATEGORIES[index % 4] as Category,
    traits: [],
    potential: null,
    winBackCost: null,
    doNotContact: false,
  }));
  const deals = dealLog(
    clients.flatMap(({ key }, index) =>
      [400, 300, 200, 100, 20].map((ago) => ({
        client: key,
        day: addDays(SET_UP, -ago - (index % 17)),
        amount: toMinor(100 + index),
        profit: null,
      })),
    ),
  );
  return { clients, deals };
}

function figuresOn(asOf: Day, contacted: ReadonlyMap<string, Day>, count = 400) {
  const { clients, deals } = strangers(count);
  const contacts = [...contacted].map(([client, day]) => ({ client, day, type: 'call' as const }));
  const settings = { ...DEFAULT_SETTINGS, rulesSince: SET_UP };
  return clientBase(clients, deals, contactLog(contacts), settings, asOf, null).clients;
}

const overdueOf = (figures: ReturnType<typeof figuresOn>) =>
  [...figures].filter(([, { daysOverdue }]) => (daysOverdue ?? 0) > 0).map(([key]) => key);

describe('a base that nobody has contacted before', () => {
  test('on the first day nobody is overdue', () => {
    expect(overdueOf(figuresOn(SET_UP, new Map()))).toEqual([]);
  });

  test.each([14, 30])(
    '%i days later those are overdue whose day has come, and who were not contacted',
    (days) => {
      const asOf = addDays(SET_UP, days);
      const nobody = figuresOn(asOf, new Map());
      const overdue = overdueOf(nobody);
      // Within the rule's days a share of the clients as large as the share of the days.
      for (const category of CATEGORIES) {
        const own = [...nobody].filter(([, figures]) => figures.category === category);
        const late = own.filter(([key]) => overdue.includes(key)).length;
        const { call = Number.POSITIVE_INFINITY } = DEFAULT_CADENCE[category];
        const share = Math.min(1, (days - 1) / call);
        expect(late / own.length).toBeGreaterThan(share - 0.12);
        expect(late / own.length).toBeLessThanOrEqual(Math.min(1, share + 0.2));
      }
      // Half of them are called: they are late no more, and nobody else is.
      const called = overdue.filter((_, index) => index % 2 === 0);
      const figures = figuresOn(asOf, new Map(called.map((key) => [key, asOf])));
      const stillLate = overdueOf(figures);
      const dueByMeeting = called.filter((key) => stillLate.includes(key));
      expect(stillLate.filter((key) => !called.includes(key))).toEqual(
        overdue.filter((key) => !called.includes(key)),
      );
      for (const key of dueByMeeting) expect(figures.get(key)?.nextContact?.type).toBe('meeting');
    },
  );

  test.each([40, 400, 4000])(
    'the first round of %i clients is spread: per class and type',
    (count) => {
      const { clients } = strangers(count);
      const settings = { ...DEFAULT_SETTINGS, rulesSince: SET_UP };
      for (const category of CATEGORIES) {
        const days = new Map<ContactType, Day[]>(CONTACT_TYPES.map((type) => [type, []]));
        for (const { key } of clients) {
          const asked = contactsDue(
            {
              key,
              category,
              contacts: contactRecord([]),
              firstPurchase: addDays(SET_UP, -100),
              purchaseDays: 3,
              doNotContact: false,
              isGivenUp: false,
              snoozedUntil: null,
            },
            settings,
            SET_UP,
          );
          for (const { type, day } of asked) days.get(type)?.push(day);
        }
        for (const [type, due] of days) {
          const period = DEFAULT_CADENCE[category][type];
          if (period === undefined) {
            expect(due).toEqual([]);
            continue;
          }
          expect(due).toHaveLength(count);
          expect(Math.min(...due)).toBeGreaterThan(SET_UP);
          expect(Math.max(...due)).toBeLessThanOrEqual(SET_UP + period);
          const perDay = Array.from(
            { length: period },
            (_, index) => due.filter((day) => day === asDay(SET_UP + index + 1)).length,
          );
          expect(Math.max(...perDay)).toBeLessThanOrEqual((2 * count) / period + 6);
        }
      }
    },
  );
});
