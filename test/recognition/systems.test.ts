import { describe, expect, test } from 'vitest';
import { columnsOf, type TableName } from '../../src/recognition/columnsOf';
import { tableKindOf } from '../../src/recognition/tableKind';
import { type KnownSystem, SYSTEMS } from './systems';
import { AS_WRITTEN, ordersRead, ordersUnder } from './trial';

const conventions = {
  shownDate: (date: Date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }),
};

const named = (systems: KnownSystem[]) =>
  systems.map((each) => [`${each.system}, ${each.report}`, each] as const);

test('the headers are read', () => {
  expect(SYSTEMS.length).toBeGreaterThanOrEqual(110);
  expect(SYSTEMS.filter(({ key }) => key).length).toBeGreaterThanOrEqual(55);
});

describe('four orders under the header are read as four orders', () => {
  test.each(named(SYSTEMS.filter(({ key }) => key)))('%s', (_, system) => {
    expect(ordersRead(system)).toEqual(AS_WRITTEN);
  });

  test.each(named(SYSTEMS.filter(({ key }) => key)))(
    '%s, its columns turned round',
    (_, system) => {
      expect(ordersRead({ ...system, columns: [...system.columns].reverse() })).toEqual(AS_WRITTEN);
    },
  );
});

describe('what the header is of, and which columns it is read from', () => {
  test.each(named(SYSTEMS))('%s', (_, system) => {
    const rows = system.key ? ordersUnder(system) : [];
    const { kind, reasons } = tableKindOf(system.columns, rows, conventions);
    expect(kind).toBe(system.kind);
    if (kind === 'none') expect(reasons).toEqual(system.reasons);
    const table: TableName = kind === 'clients' ? 'clients' : 'sales';
    const columns = columnsOf(system.columns, rows, table).columns as ReadonlyMap<
      string,
      { index: number }
    >;
    const read = Object.keys(system.reads).map((role) => [
      role,
      system.columns[columns.get(role)?.index ?? -1],
    ]);
    expect(Object.fromEntries(read)).toEqual(system.reads);
  });
});

describe('words that no role has change nothing', () => {
  test.each(named(SYSTEMS.filter(({ key }) => key)))('%s', (_, system) => {
    const columns = ['Zzyzx', ...system.columns, 'Qwfp 7'];
    expect(ordersRead({ ...system, columns })).toEqual(AS_WRITTEN);
  });
});
