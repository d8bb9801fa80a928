import { describe, expect, it } from 'vitest';
import { asDay, type Day, dayOf } from '../../src/core/day';
import { dealLog } from '../../src/core/log/dealLog';
import { asMinor, type Minor } from '../../src/core/money';
import { likelySourceTwins, sourceKey } from '../../src/core/overview/clientSources';
import { notBoughtYet } from '../../src/core/products/notBoughtYet';
import { productsBought } from '../../src/core/products/productsBought';
import { stoppedBuying } from '../../src/core/products/stoppedBuying';
import { MARGIN_DROP_RATIO, marginRatio } from '../../src/core/rhythm/marginDrop';
import { missedSeasons, type Season, seasonOf } from '../../src/core/rhythm/season';
import { bringsNoProfit } from '../../src/core/segments/noProfit';
import { formColumns, isFormName } from '../../src/recognition/formAnswers';
import {
  type SampleBase,
  type SampleCell,
  type SampleTable,
  sampleBase,
} from '../../src/sample/sampleBase';
import { dayIn, gapsOf, keyOf, mean, purchaseDays, readDeals, statusCounts } from './sampleReading';

const TODAY = dayOf(2025, 11, 23);

const TABLES = ['clients', 'sales', 'contacts'] as const;

const cases = [
  { locale: 'ru', today: TODAY, seed: 1 },
  { locale: 'en', today: TODAY, seed: 1 },
  { locale: 'ru', today: dayOf(2024, 2, 29), seed: 2 },
  { locale: 'en', today: dayOf(2026, 1, 2), seed: 3 },
  { locale: 'ru', today: dayOf(2026, 6, 15), seed: 4 },
  { locale: 'en', today: dayOf(2025, 8, 31), seed: 5 },
] as const;

function share(part: number, whole: number): number {
  return (100 * part) / whole;
}

function isDay(cell: SampleCell | undefined): boolean {
  return dayIn(cell) !== null;
}

/** Clients the untidy rows name in a way that is not in the Clients sheet even when forgiven. */
function strangers({ clients, sales }: SampleBase): string[] {
  const known = new Set(clients.rows.map(([name]) => keyOf(name)));
  return sales.rows.map(([, name]) => keyOf(name)).filter((key) => key !== '' && !known.has(key));
}

describe('the same options', () => {
  it('give the same cells', () => {
    for (const locale of ['ru', 'en'] as const) {
      expect(sampleBase(locale, TODAY, 7)).toEqual(sampleBase(locale, TODAY, 7));
    }
    expect(sampleBase('ru', TODAY)).toEqual(sampleBase('ru', TODAY, 1));
  });

  it('give them in any time zone', () => {
    const before = process.env.TZ;
    const versions = ['Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
      process.env.TZ = zone;
      return JSON.stringify(sampleBase('ru', TODAY));
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(versions[0]).toBe(versions[1]);
  });

  it('but for the seed give another company', () => {
    const [one, other] = [sampleBase('en', TODAY, 1), sampleBase('en', TODAY, 2)];
    for (const table of TABLES) expect(one[table]).not.toEqual(other[table]);
  });
});

it('tells the same story in both languages', () => {
  const [ru, en] = [sampleBase('ru', TODAY), sampleBase('en', TODAY)];
  const shape = ({ rows }: SampleTable<string>) =>
    rows.map((row) => row.map((cell) => cell !== null));
  // The untidy cells are a matter of spelling, so a few rows may differ.
  for (const table of TABLES) {
    const [one, other] = [shape(ru[table]), shape(en[table])];
    expect(one.length).toBe(other.length);
    const differing = one.filter((row, i) => row.join() !== other[i]?.join()).length;
    expect(differing).toBeLessThan(table === 'clients' ? 20 : one.length * 0.002);
  }
  const [ruCounts, enCounts] = [ru, en].map(({ sales }) =>
    statusCounts(purchaseDays(readDeals(sales, TODAY)), TODAY),
  );
  for (const status of ['active', 'sleeping', 'lost'] as const) {
    expect(Math.abs((ruCounts?.[status] ?? 0) - (enCounts?.[status] ?? 0))).toBeLessThanOrEqual(3);
  }
});

describe.each(cases)('the base of day $today ($locale, seed $seed)', ({ locale, today, seed }) => {
  const base = sampleBase(locale, today, seed);
  const { clients, sales, contacts } = base;
  const deals = readDeals(sales, today);
  const bought = purchaseDays(deals);

  it('has the size of a real one', () => {
    expect(clients.rows).toHaveLength(401);
    expect(sales.rows.length).toBeGreaterThan(5000);
    expect(sales.rows.length).toBeLessThan(7200);
    expect(contacts.rows.length).toBeGreaterThan(3000);
    expect(new Set(clients.rows.map((row) => row[1])).size).toBe(3);
  });

  it('covers two years up to today, on working days', () => {
    for (const [grid, planted] of [
      [sales, 0],
      [contacts, 1],
    ] as const) {
      const days = grid.rows.flatMap((row) => dayIn(row[0]) ?? []);
      const past = days.filter((day) => day <= today);
      expect(days.length - past.length).toBe(planted);
      expect(today - Math.max(...past)).toBeLessThanOrEqual(4);
      expect(past).toEqual([...past].sort((a, b) => a - b));
    }
    expect(today - Math.min(...deals.map(({ day }) => day))).toBeGreaterThan(731);
    expect(today - Math.min(...deals.map(({ day }) => day))).toBeLessThanOrEqual(745);
    const weekdays = new Set(deals.map(({ day }) => new Date(day * 86_400_000).getUTCDay()));
    expect([...weekdays].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('names each client once, but for the row entered twice', () => {
    const keys = clients.rows.map(([name]) => keyOf(name));
    expect(keys).not.toContain('');
    expect(keys.length - new Set(keys).size).toBe(1);
    const reachable = (column: number) =>
      clients.rows.map((row) => row[column]).filter((cell) => cell !== null);
    for (const column of [3, 4]) {
      expect(new Set(reachable(column)).size).toBe(reachable(column).length);
    }
    for (const phone of reachable(3)) {
      expect(phone).toMatch(/^\+7 900 000-\d\d-\d\d$|^\+1 \d{3} 555-01\d\d$/);
    }
    for (const email of reachable(4)) {
      expect(email).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*@example\.(com|ru)$/);
    }
  });

  it('leans on one client for more than a quarter of the money', () => {
    const money = new Map<string, number>();
    for (const { client, amount } of deals) {
      if (amount > 0) money.set(client, (money.get(client) ?? 0) + amount);
    }
    const sums = [...money.values()].sort((a, b) => b - a);
    const total = sums.reduce((sum, amount) => sum + amount, 0);
    expect(share(sums[0] ?? 0, total)).toBeGreaterThan(25);
    expect(share(sums[0] ?? 0, total)).toBeLessThan(35);
    expect(share(sums[1] ?? 0, total)).toBeLessThan(8);
  });

  it('has active, sleeping and lost clients enough of each', () => {
    const counts = statusCounts(bought, today);
    for (const count of Object.values(counts)) {
      expect(share(count, bought.size)).toBeGreaterThan(12);
    }
    expect(share(counts.active, bought.size)).toBeGreaterThan(35);
    const once = [...bought.values()].filter((days) => days.length === 1).length;
    expect(share(once, bought.size)).toBeGreaterThan(8);
    expect(share(once, bought.size)).toBeLessThan(25);
  });

  it('has frequent buyers who slow down while still active', () => {
    const slowing = [...bought.values()].filter((days) => {
      const gaps = gapsOf(days);
      const open = today - (days.at(-1) ?? 0);
      const usual = mean(gaps.slice(0, -4));
      return usual < 9 && open < mean(gaps) && mean(gaps.slice(-4)) > 1.6 * usual;
    });
    expect(slowing.length).toBeGreaterThanOrEqual(3);
  });

  it('has clients who came back after a long silence', () => {
    const returned = [...bought.values()].filter((days) => {
      const gaps = gapsOf(days);
      const longest = Math.max(...gaps);
      const usual = mean(gaps.filter((gap) => gap !== longest));
      return longest > 100 && longest < 250 && longest > 4 * usual && gaps.at(-1) !== longest;
    });
    expect(returned.length).toBeGreaterThanOrEqual(8);
  });

  it('has new clients of the last weeks and seasonal ones', () => {
    const recent = [...bought.values()].filter((days) => today - (days[0] ?? 0) < 45);
    expect(recent.length).toBeGreaterThanOrEqual(10);
    const summers = [...bought.values()].filter(
      (days) =>
        days.length >= 10 &&
        days.every((day) => {
          const month = new Date(day * 86_400_000).getUTCMonth() + 1;
          return month >= 5 && month <= 9;
        }),
    );
    expect(summers.length).toBeGreaterThanOrEqual(10);
  });

  it('gives money back: in part, in full, and to one client alone', () => {
    const refunds = deals.filter(({ amount }) => amount < 0);
    expect(share(refunds.length, deals.length)).toBeGreaterThan(0.5);
    expect(share(refunds.length, deals.length)).toBeLessThan(4);

    const amounts = new Map<SampleCell | undefined, SampleCell[]>();
    for (const row of sales.rows) {
      amounts.set(row[5], [...(amounts.get(row[5]) ?? []), row[2] ?? null]);
    }
    const cancelled = [...amounts.values()].filter(
      ([sold, back]) => typeof sold === 'number' && typeof back === 'number' && sold === -back,
    );
    expect(cancelled.length).toBeGreaterThanOrEqual(5);
    const refundedOnly = new Set(
      refunds.map(({ client }) => client).filter((client) => !bought.has(client)),
    );
    expect(refundedOnly.size).toBe(1);
  });

  it('earns 18–38 % on most deals, and now and then next to nothing', () => {
    const margins = sales.rows.flatMap(([, , amount, profit]) =>
      typeof amount === 'number' && typeof profit === 'number' ? [share(profit, amount)] : [],
    );
    expect(Math.max(...margins)).toBeLessThan(38.1);
    const usual = margins.filter((margin) => margin > 17.9);
    expect(share(usual.length, margins.length)).toBeGreaterThan(85);
    expect(usual.length).toBeLessThan(margins.length);
  });

  it('has a quarter in which visibly fewer clients stayed', () => {
    const quarterOf = (day: number): number => {
      const utc = new Date(day * 86_400_000);
      return utc.getUTCFullYear() * 4 + Math.floor(utc.getUTCMonth() / 3);
    };
    const buyers = new Map<number, Set<string>>();
    for (const [client, days] of bought) {
      for (const day of days) {
        const quarter = quarterOf(day);
        buyers.set(quarter, (buyers.get(quarter) ?? new Set()).add(client));
      }
    }
    const running = quarterOf(today);
    const kept = [...buyers].flatMap(([quarter, now]) => {
      const before = buyers.get(quarter - 1);
      if (!before || quarter === running) return [];
      return [share([...before].filter((client) => now.has(client)).length, before.size)];
    });
    kept.sort((a, b) => a - b);
    expect(kept[0]).toBeLessThan(82);
    expect(kept[Math.floor(kept.length / 2)]).toBeGreaterThan((kept[0] ?? 0) + 8);
  });

  it('keeps the contacts of its managers unequal', () => {
    const names = [...new Set(contacts.rows.map((row) => row[3]))];
    const counts = names.map((name) => contacts.rows.filter((row) => row[3] === name).length);
    expect(Math.max(...counts)).toBeGreaterThan(1.3 * Math.min(...counts));
    const scores = contacts.rows.flatMap((row) => (typeof row[7] === 'number' ? [row[7]] : []));
    expect(scores.length).toBeGreaterThan(200);
    expect(scores.every((score) => Number.isInteger(score) && score >= 0 && score <= 10)).toBe(
      true,
    );
  });

  it('holds a handful of untidy cells and no more', () => {
    const rows = sales.rows;
    const dates = rows.map(([date]) => date).filter((date) => typeof date === 'string');
    const amounts = rows.map(([, , amount]) => amount).filter((sum) => typeof sum === 'string');
    const isRussian = locale === 'ru';
    expect(dates).toHaveLength(1);
    expect(dates[0]).toMatch(isRussian ? /^\d\d\.\d\d\.\d{4}$/ : /^\d+\/\d+\/\d{4}$/);
    expect(amounts).toHaveLength(3);
    expect(amounts).toContain('#N/A');
    expect(
      amounts.filter((sum) => sum.match(isRussian ? /^[\d\u00a0]+,\d\d ₽$/ : /^\$[\d,]+\.\d\d$/)),
    ).toHaveLength(1);
    expect(amounts.filter((sum) => sum.match(/^\d+[.,]\d\d$/))).toHaveLength(1);
    expect(rows.filter(([, client]) => client === null)).toHaveLength(1);
    expect(strangers(base)).toHaveLength(1);

    const written = new Set(clients.rows.map(([name]) => name));
    const slips = [...rows, ...contacts.rows].filter(
      ([, client]) => typeof client === 'string' && !written.has(client),
    );
    // The stranger, the shouted name with blanks after it, and two respelled ones.
    expect(slips).toHaveLength(4);
    expect(contacts.rows.filter((row) => typeof row[7] === 'string')).toHaveLength(1);
    const undated = contacts.rows.flatMap(([date]) => (isDay(date) ? [] : [date]));
    expect(undated).toEqual([
      expect.stringMatching(isRussian ? /^31\.02\.\d{4}$/ : /^2\/31\/\d{4}$/),
    ]);
  });

  it('has clients who stopped buying a product, and some who may take another', () => {
    const line = sales.columns.indexOf('productLine');
    const log = sales.rows.flatMap((row) => {
      const [[deal], product] = [readDeals({ ...sales, rows: [row] }, today), row[line]];
      if (!deal || typeof product !== 'string') return [];
      const { client, day, amount } = deal;
      const money = asMinor(Math.round(amount * 100));
      return [{ client, day: asDay(day), amount: money, profit: null, products: [product] }];
    });
    const products = productsBought(dealLog(log), today);
    expect(stoppedBuying(products, today).size).toBeGreaterThan(20);
    expect(notBoughtYet(products, today).size).toBeGreaterThan(20);
  });

  it('has a client of a fortnight a year, one at a loss, and one whose margin fell', () => {
    const log = sales.rows.flatMap((row) => {
      const [deal] = readDeals({ ...sales, rows: [row] }, today);
      const profit = row[sales.columns.indexOf('profit')];
      if (!deal || typeof profit !== 'number') return [];
      const [amount, earned] = [deal.amount, profit].map((sum) => asMinor(Math.round(sum * 100)));
      return [{ ...deal, day: asDay(deal.day), amount: amount as Minor, profit: earned as Minor }];
    });
    const told = dealLog(log);
    const clients = [...told.clients.values()];
    const fortnights = clients.filter(({ purchaseDays }) => seasonOf(purchaseDays, today));
    const missed = fortnights.map(({ purchaseDays: days }) =>
      missedSeasons(seasonOf(days, today) as Season, days[days.length - 1] as Day, today),
    );
    expect(missed).toContain(0);
    expect(clients.filter((client) => bringsNoProfit(told, client, null))).toHaveLength(1);
    const margins = clients.map(({ orderAmounts, orderProfits }) =>
      marginRatio(orderAmounts, orderProfits),
    );
    expect(Math.min(...margins.filter((ratio) => ratio !== null))).toBeLessThan(MARGIN_DROP_RATIO);
  });

  it('has cards filled in by hand for some', () => {
    const filled = (column: number) => clients.rows.filter((row) => row[column] !== null);
    expect(filled(6).length).toBeGreaterThan(200);
    expect(filled(7).length).toBeGreaterThan(30);
    expect(filled(8)).toHaveLength(4);
    expect(filled(9).length).toBeGreaterThan(40);
    expect(filled(10).length).toBeGreaterThan(30);
    expect(filled(11)).toHaveLength(3);
  });

  it('says where most clients came from, one of the sources misspelled', () => {
    const column = clients.columns.indexOf('source');
    const sources = clients.rows.flatMap((row) => row[column] ?? []).map(String);
    expect(sources.length).toBeGreaterThan(300);
    const kinds = new Set(sources.map(sourceKey));
    expect(kinds.size).toBe(7);
    const labelled = sources.map((label, index) => ({ key: String(index), label }));
    expect(likelySourceTwins(labelled)).toHaveLength(1);
  });

  it('has the answers to a form, some of nobody in Clients', () => {
    const [header = [], ...answers] = base.answers.rows;
    expect(isFormName(base.answers.sheet)).toBe(true);
    const cells = answers.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? (cell?.day ?? '') : cell)),
    );
    expect(formColumns(header.map(String), cells)).toEqual({
      ...{ day: 0, people: [1], score: 2, otherScales: [], words: [3] },
    });
    expect(answers.length).toBeGreaterThan(40);
    const emails = new Set(clients.rows.map((row) => row[clients.columns.indexOf('email')]));
    const known = answers.filter((row) => emails.has(row[1] ?? null)).length;
    expect(known).toBeGreaterThan(30);
    expect(known).toBeLessThan(answers.length);
  });
});
