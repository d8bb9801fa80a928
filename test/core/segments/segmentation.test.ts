import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { abc } from '../../../src/core/segments/abc';
import { clientAbc } from '../../../src/core/segments/clientAbc';
import { type ClassifiedClient, segmentation } from '../../../src/core/segments/segmentation';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { shuffled } from '../arbitrary';
import { on } from '../on';

function client(key: string, known: Partial<ClassifiedClient> = {}): ClassifiedClient {
  return { key, category: null, manualCategory: null, potential: null, traits: [], ...known };
}

/** The segmentation of clients measured at these values. */
function segmented(clients: readonly ClassifiedClient[], values: Readonly<Record<string, number>>) {
  const keys = Object.keys(values).sort();
  const classes = abc(keys.map((key) => values[key] as number));
  return segmentation(clients, {
    classes: clients.map(({ key }) => classes[keys.indexOf(key)] ?? null),
    values: clients.map(({ key }) => values[key] ?? null),
    unprofitable: new Set(),
  });
}

describe('a base of five', () => {
  const values = { ann: 700, bob: 200, cid: 60, dan: 40, eve: 0 };
  const shown = segmented(
    [
      client('eve', { category: 'C' }),
      client('dan', { category: 'VIP', manualCategory: 'VIP' }),
      client('cid', { category: 'A', traits: ['rude'] }),
      client('bob', { category: 'B' }),
      client('ann', { category: 'B' }),
    ],
    values,
  );

  test('classes with their shares of clients and of the measure', () => {
    expect(shown.classes).toEqual([
      { class: 'A', clients: 2, clientsPercent: 40, value: 900, valuePercent: 90 },
      { class: 'B', clients: 1, clientsPercent: 20, value: 60, valuePercent: 6 },
      { class: 'C', clients: 2, clientsPercent: 40, value: 40, valuePercent: 4 },
    ]);
    expect(shown.largest).toEqual({ key: 'ann', valuePercent: 70 });
  });

  test('the curve from client to client', () => {
    expect(shown.curve).toEqual([
      { clientsPercent: 0, valuePercent: 0 },
      { clientsPercent: 20, valuePercent: 70 },
      { clientsPercent: 40, valuePercent: 90 },
      { clientsPercent: 60, valuePercent: 96 },
      { clientsPercent: 80, valuePercent: 100 },
      { clientsPercent: 100, valuePercent: 100 },
    ]);
  });

  test('who would move, the most valuable first', () => {
    expect(shown.moves).toEqual([
      { from: 'A', to: 'C', clients: ['cid'] },
      { from: 'B', to: 'A', clients: ['ann', 'bob'] },
    ]);
  });

  test('who is held by judgement, and by which', () => {
    expect(shown.held).toEqual([
      { key: 'cid', class: 'B', category: 'C', rule: 'rude' },
      { key: 'dan', class: 'C', category: 'VIP', rule: 'manual' },
    ]);
  });
});

test('a base not computed yet: everybody moves from nowhere', () => {
  const shown = segmented([client('ann'), client('bob')], { ann: 99, bob: 1 });
  expect(shown.moves).toEqual([
    { from: null, to: 'A', clients: ['ann'] },
    { from: null, to: 'C', clients: ['bob'] },
  ]);
});

test('refunds lower a class’s sum, not the shares', () => {
  const shown = segmented([client('ann'), client('bob')], { ann: 100, bob: -30 });
  expect(shown.classes.map(({ value, valuePercent }) => [value, valuePercent])).toEqual([
    [100, 100],
    [0, 0],
    [-30, 0],
  ]);
});

test('nobody, and nobody who brought anything', () => {
  expect(segmented([], {})).toMatchObject({ curve: [], moves: [], largest: null });
  const [a, b, c] = segmented([client('ann')], { ann: 0 }).classes;
  expect([a, b]).toMatchObject([{ clients: 0, valuePercent: null }, { clients: 0 }]);
  expect(c).toMatchObject({ clients: 1, clientsPercent: 100, valuePercent: null });
});

test('the classes of the public logs', () => {
  const of = (deals: Deal[]) => {
    const log = dealLog(deals);
    const clients = [...log.clients.keys()].map((key) => client(key));
    const shown = segmentation(
      clients,
      clientAbc(clients, [...log.clients.values()], log, DEFAULT_SETTINGS, on('2012-01-01')),
    );
    expect(shown.curve.length).toBeLessThanOrEqual(100);
    return shown.classes.map((each) => each.clients);
  };
  expect(of(cdnowSample())).toEqual([777, 801, 779]);
  expect(of(onlineRetail())).toEqual([1389, 1887, 2663]);
});

const anyRows = fc
  .array(
    fc.record({
      value: fc.integer({ min: -50, max: 500 }),
      category: fc.constantFrom(null, 'A' as const, 'B' as const, 'C' as const),
    }),
    { maxLength: 300 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, key: `client ${index}` })));

test('the order of the rows does not count, and nobody is lost', () => {
  fc.assert(
    fc.property(shuffled(anyRows), ([rows, others]) => {
      const values = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
      const clients = (from: typeof rows) =>
        from.map(({ key, category }) => client(key, { category }));
      const shown = segmented(clients(rows), values);
      expect(segmented(clients(others), values)).toEqual(shown);
      expect(shown.classes.reduce((sum, each) => sum + each.clients, 0)).toBe(rows.length);
      const { curve } = shown;
      expect(curve.length).toBeLessThanOrEqual(100);
      let clientsBefore = 0;
      let shareBefore = 0;
      for (const each of curve.length > 0 ? shown.classes : []) {
        clientsBefore += each.clients;
        shareBefore += each.valuePercent as number;
        const end = curve.find(
          ({ clientsPercent }) => clientsPercent === (clientsBefore * 100) / rows.length,
        );
        expect(end?.valuePercent).toBeCloseTo(shareBefore, 9);
      }
      const moving = shown.moves.flatMap((move) => move.clients);
      expect(new Set(moving).size).toBe(moving.length);
    }),
  );
});
