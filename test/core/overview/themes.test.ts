import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { addMonths, asDay, type Day } from '../../../src/core/day';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import {
  complaintThemes,
  leavingThemes,
  type SpokenContact,
  type Themes,
} from '../../../src/core/overview/themes';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, pastDay, plainClient } from '../arbitrary';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const OFFERS = [
  { words: ['quality', 'defect'], offer: 'Guarantee' },
  { words: ['price'], offer: 'Discount' },
];
const LOW_SCORE = 6;

const baseOf = (log: readonly Deal[]) =>
  clientBase(
    KEYS.map((key) => plainClient(key)),
    dealLog(log),
    contactLog([]),
    DEFAULT_SETTINGS,
    AS_OF,
  );

const reason = fc.option(fc.constantFrom('poor quality', 'High price!', 'moved away', 'a defect'));
const contact: fc.Arbitrary<SpokenContact & { type: 'call' }> = fc.record({
  client: fc.constantFrom(...KEYS, 'stranger'),
  day: pastDay,
  type: fc.constant('call' as const),
  outcome: fc.constantFrom('reached' as const, 'complaint' as const),
  score: fc.option(fc.integer({ min: 0, max: 10 })),
  isComplaint: fc.boolean(),
  reason,
  note: fc.constantFrom('', 'prices again', 'late'),
});

const THEMES: Readonly<Record<string, string>> = {
  'poor quality': 'quality',
  'a defect': 'quality',
  'High price!': 'price',
  'prices again': 'price',
};
const OTHER = 'otherWords';
const NONE = 'noWords';
const expectedTheme = (...texts: (string | null)[]) =>
  texts.map((text) => THEMES[text ?? '']).find((theme) => theme !== undefined) ??
  (texts.some((text) => text !== null && text !== '') ? OTHER : NONE);

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** What some clients brought from after a day on, up to another. */
const broughtBy = (log: readonly Deal[], key: string, after: number, to: number) =>
  sum(
    log
      .filter(({ client, day }) => client === key && day > after && day <= to)
      .map(({ amount }) => amount ?? 0),
  );

function lastYearOf(log: readonly Deal[], key: string): number {
  const bought = log.filter(({ client, amount }) => client === key && (amount ?? 0) >= 0);
  if (bought.length === 0) return 0;
  const last = asDay(Math.max(...bought.map(({ day }) => day)));
  return broughtBy(log, key, addMonths(last, -12), last);
}

const nameOf = ({ theme }: Themes['rows'][number]) =>
  theme.kind === 'named' ? theme.word : theme.kind;

function expectThemes(
  { rows, total }: Themes,
  cases: readonly { client: string; theme: string }[],
  log: readonly Deal[],
) {
  const themes = [...new Set(cases.map(({ theme }) => theme))];
  expect(rows.map(nameOf).sort()).toEqual(themes.sort());
  const figuresOf = (some: typeof cases) => {
    const clients = [...new Set(some.map(({ client }) => client))];
    return {
      cases: some.length,
      clients: clients.length,
      revenue: sum(clients.map((key) => broughtBy(log, key, -Infinity, AS_OF))),
      yearRevenue: sum(clients.map((key) => lastYearOf(log, key))),
    };
  };
  const known = ({ cases, clients, revenue, yearRevenue }: Themes['total']) => ({
    ...{ cases, clients },
    ...{ revenue: revenue ?? 0, yearRevenue: yearRevenue ?? 0 },
  });
  for (const row of rows) {
    expect(known(row)).toEqual(figuresOf(cases.filter(({ theme }) => theme === nameOf(row))));
  }
  expect(known(total)).toEqual(figuresOf(cases));
  const places = rows.map(({ theme }) => ['named', OTHER, NONE].indexOf(theme.kind));
  expect(places).toEqual([...places].sort());
}

describe('why clients fall silent', () => {
  test('is told of every sleeping and lost client once, with the money of the log', () => {
    fc.assert(
      fc.property(
        deals,
        fc.array(contact, { maxLength: 12 }),
        fc.array(reason, { minLength: 7, maxLength: 7 }),
        (log, contacts, reasons) => {
          const base = baseOf(log);
          const rows = KEYS.map((key, index) => ({ key, leavingReason: reasons[index] ?? null }));
          const byClient = contactLog(contacts).byClient;
          const cases = rows.flatMap(({ key, leavingReason }) => {
            const status = base.clients.get(key)?.status;
            if (status !== 'sleeping' && status !== 'lost') return [];
            const noted = (byClient.get(key) ?? []).map((each) => each.reason);
            const last = noted.filter((each) => each !== null).at(-1) ?? null;
            return [{ client: key, theme: expectedTheme(leavingReason ?? last) }];
          });
          expectThemes(leavingThemes(rows, byClient, base, OFFERS), cases, log);
        },
      ),
    );
  });
});

describe('what clients complain of', () => {
  test('is told of the complaints and low scores of a year, strangers’ among them', () => {
    fc.assert(
      fc.property(deals, fc.array(contact, { maxLength: 20 }), (log, contacts) => {
        const cases = contacts
          .filter(({ day }) => day > addMonths(AS_OF as Day, -12))
          .filter((each) => each.isComplaint || (each.score !== null && each.score <= LOW_SCORE))
          .map(({ client, reason: said, note }) => ({ client, theme: expectedTheme(said, note) }));
        const found = complaintThemes(contacts, baseOf(log), OFFERS, LOW_SCORE, AS_OF);
        expectThemes(found, cases, log);
      }),
    );
  });

  test('by two themes of one client counts the client once in the sum', () => {
    const said = (text: string): SpokenContact => ({
      ...{ client: 'a', day: AS_OF, outcome: 'complaint', score: null, isComplaint: true },
      ...{ reason: text, note: '' },
    });
    const log = [{ client: 'a', day: AS_OF, amount: 500 as Deal['amount'], profit: null }];
    const { rows, total } = complaintThemes(
      [said('poor quality'), said('High price!'), said('price')],
      baseOf(log),
      OFFERS,
      LOW_SCORE,
      AS_OF,
    );
    expect(rows.map(({ cases, clients, revenue }) => [cases, clients, revenue])).toEqual([
      [2, 1, 500],
      [1, 1, 500],
    ]);
    expect(total).toEqual({ cases: 3, clients: 1, yearRevenue: 500, revenue: 500 });
  });
});
